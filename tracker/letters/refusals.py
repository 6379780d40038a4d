"""What a person is told when a letter cannot be taken in.

LetterError
  LetterMissingError, NotAFileError, EmptyFileError, TooLargeError   before a byte is read
  NotReadableError
    WrongKindError                                                  by its first bytes
  ProtectedError                                                    the reader asks for a password
    WrongPasswordError
  NoTextError, TooLongError, TooLargeInsideError, ForbiddenXmlError  by the reader
    ScanError, NoRecogniserError                                    a PDF of pictures only
    NotRecognisedError, NothingRecognisedError                      by Tesseract
  TookTooLongError, TooMuchMemoryError, StoppedError                by the worker
  LeftInsideError                                                   of what came with a letter
    TooDeepInsideError, TooManyInsideError
"""

from __future__ import annotations

from tracker.errors import TrackerError, Translator
from tracker.letters.file_names import tidy
from tracker.letters.readers.refused import Reason
from tracker.words.marks import N_

#: What a person calls a media type; anything else is "something else".
_CALLED = {
    "application/pdf": N_("PDF"),
    "text/markdown": N_("Markdown"),
    "text/plain": N_("text"),
    "text/html": N_("a web page"),
    "message/rfc822": N_("a mail"),
    "application/vnd.ms-outlook": N_("a mail"),
    "application/vnd.oasis.opendocument.text": N_("an OpenDocument text"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": N_(
        "a Word document"
    ),
    "image/png": N_("a picture"),
    "image/jpeg": N_("a picture"),
    "image/gif": N_("a picture"),
    "image/tiff": N_("a picture"),
    "application/zip": N_("a Word or other Office document, or a zip file"),
    "application/x-ole-storage": N_("an older Office document"),
    "application/gzip": N_("a packed file"),
    "application/rtf": N_("rich text"),
    "application/x-executable": N_("a program"),
}
_SOMETHING_ELSE = N_("something else")


class LetterError(TrackerError):
    """A letter could not be read; the register is as it was. `file` is the file's name."""

    def __init__(self, file: str, **facts: object) -> None:
        super().__init__(file=tidy(file), **facts)


class LetterMissingError(LetterError):
    """There is no such file, or it may not be opened."""

    message = "{file} is not there or may not be opened. Check the name and the folder."


class NotAFileError(LetterError):
    """A folder, a link, a pipe or a device."""

    message = "{file} is a folder, a link or a device. Choose the file of the letter itself."


class EmptyFileError(LetterError):
    """A file of 0 bytes."""

    message = "{file} is empty. Ask for the letter again; the register was not changed."


class TooLargeError(LetterError):
    """A file above the limit."""

    message = (
        "{file} is larger than {limit} MiB, the most that is read. The register was not changed; "
        "import a smaller copy."
    )


class NotReadableError(LetterError):
    """A file of a known kind that is damaged, or that its reader did not survive."""

    message = (
        "{file} cannot be read as {kind}; it may be damaged or cut off. The register was not "
        "changed. Ask for the letter again, or save it as text and import that."
    )

    def __init__(self, file: str, media_type: str | None) -> None:
        super().__init__(file, kind=_CALLED.get(media_type or "", _SOMETHING_ELSE))

    def sentence(self, words: Translator) -> str:
        """As for every error, with the name of the kind in the same language."""
        kind = words.text(str(self.facts["kind"]))
        return words.text(self.message, **self.facts | {"kind": kind})


class WrongKindError(NotReadableError):
    """By its first bytes this is no letter that can be read, whatever it is called."""

    message = (
        "{file} is no letter that can be read, whatever its name says: it looks like {kind}. "
        "The register was not changed. Save the letter as PDF, Word or text and import that."
    )


class ProtectedError(LetterError):
    """A file under a password."""

    message = "{file} is protected by a password. Save an open copy, then import it."


class WrongPasswordError(ProtectedError):
    """The password does not open the file."""

    message = "This password does not open {file}. Try again, or save an open copy and import that."


class NoTextError(LetterError):
    """A file without words."""

    message = (
        "No text was found in {file}. The register was not changed. "
        "Ask for the letter again, or import a version with text."
    )


class ScanError(NoTextError):
    """Pages without words, in which words can be recognised: nobody asked for it yet."""

    message = (
        "No text was found in {file}; it is probably a scan. The register was not changed. "
        "Have its text recognised (in the command with --recognise), or import a version with text."
    )


class NoRecogniserError(NoTextError):
    """Pages without words, and nothing that could recognise words in them."""

    message = (
        "No text was found in {file}; it is probably a scan. The register was not changed. "
        "Ask for a version with text, or install Tesseract with the language of the letter: "
        "then its text can be recognised."
    )


class NothingRecognisedError(NoTextError):
    """Tesseract saw no words in the pictures."""

    message = (
        "No text was found in {file}, and none was recognised in its pictures. The register was "
        "not changed. Ask for a version with text, or for a better scan."
    )


class NotRecognisedError(NoTextError):
    """Tesseract is there but did not get through a single page."""

    message = (
        "Tesseract could not recognise the text of {file}. The register was not changed. "
        "Ask for a version with text, or look whether Tesseract works with another scan."
    )


class TooLongError(LetterError):
    """More pages or characters than are read."""

    message = (
        "{file} is longer inside than allowed (500 pages, 5 million characters). It was not read "
        "and the register was not changed. Import only the part you need."
    )


class TooLargeInsideError(LetterError):
    """A packed file that grows beyond the limit while it is unpacked."""

    message = (
        "{file} is larger inside than allowed (200 MiB). It was not read and the register was not "
        "changed. Ask for the letter again, or save it as text and import that."
    )


class ForbiddenXmlError(LetterError):
    """Constructs inside an Office document that no letter needs and attacks are made of."""

    message = (
        "{file} contains constructs that no letter needs and that can do harm. It was not read and "
        "the register was not changed. Ask the sender for a PDF."
    )


class TookTooLongError(LetterError):
    """The worker was stopped."""

    message = (
        "{file} took too long to read and was given up. The register was not changed. "
        "Save the letter as text and import that."
    )


class TooMuchMemoryError(LetterError):
    """The worker needed more memory than it may have."""

    message = (
        "{file} needs more memory to read than is allowed and was given up. The register was not "
        "changed. Save the letter as text and import that."
    )


class StoppedError(LetterError):
    """The user stopped the reading."""

    message = "Reading {file} was stopped. The register was not changed."


class LeftInsideError(LetterError):
    """A file that came with a letter and was not looked into."""

    message = "{file} was not looked into. Save it from there and import it by itself."


class TooDeepInsideError(LeftInsideError):
    """A file in a mail in a mail in a mail in a mail."""

    message = (
        "{file} lies in a mail within other mails and was not looked into. "
        "Save it from there and import it by itself."
    )


class TooManyInsideError(LeftInsideError):
    """A file after the most that are read of one letter."""

    message = (
        "{file} was not looked into: more than {limit} files came with this letter. "
        "Save it from there and import it by itself."
    )


_BY_REASON: dict[Reason, type[LetterError]] = {
    Reason.PROTECTED: ProtectedError,
    Reason.WRONG_PASSWORD: WrongPasswordError,
    Reason.NO_TEXT: NoTextError,
    Reason.A_SCAN: ScanError,
    Reason.NO_RECOGNISER: NoRecogniserError,
    Reason.NOT_RECOGNISED: NotRecognisedError,
    Reason.NOTHING_RECOGNISED: NothingRecognisedError,
    Reason.TOO_LONG: TooLongError,
    Reason.TOO_LARGE_INSIDE: TooLargeInsideError,
    Reason.FORBIDDEN_XML: ForbiddenXmlError,
    Reason.TOOK_TOO_LONG: TookTooLongError,
    Reason.TOO_MUCH_MEMORY: TooMuchMemoryError,
    Reason.STOPPED: StoppedError,
}


def refusal(reason: Reason, file: str, media_type: str | None) -> LetterError:
    """The error a person reads for the reason a reader gave."""
    if reason is Reason.WRONG_KIND:
        return WrongKindError(file, media_type)
    refused = _BY_REASON.get(reason)
    return refused(file) if refused else NotReadableError(file, media_type)
