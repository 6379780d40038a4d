"""Letters on their way in: from a file, or as text that was pasted or dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from tracker.frozen import Frozen
from tracker.letters.file_names import tidy

if TYPE_CHECKING:
    from tracker.desk.intake import Parcel, Wanted

ENDINGS = (
    *("*.pdf", "*.docx", "*.odt", "*.rtf", "*.eml", "*.msg"),
    *("*.html", "*.htm", "*.md", "*.markdown", "*.txt"),
)
#: So many of its first words name a letter that came as text.
_WORDS_OF_NAME = 6
#: What a mail program gives of a mail that is dragged out of it.
_MAIL = "message/rfc822"


class Arriving(Frozen):
    """A letter by its name, and how it is read; reading may raise a LetterError."""

    name: str
    read: Callable[[Wanted], Parcel]


def from_files(paths: Sequence[Path]) -> list[Arriving]:
    """The letters in files, by the names of these."""
    return [Arriving(tidy(path.name), partial(_unpack, path)) for path in paths]


def from_text(text: str) -> list[Arriving]:
    """A letter whose text is all there is; none for no words."""
    return _pasted(text, text, ".txt")


def from_page(html: str) -> list[Arriving]:
    """A letter that a web page is all there is of; none where that shows no words."""
    return _pasted(html, QTextDocumentFragment.fromHtml(html).toPlainText(), ".html")


def from_mail(content: bytes) -> list[Arriving]:
    """A mail as it was sent, without a file; none for nothing."""
    name = "mail.eml"
    return [Arriving(name, partial(_read, content, name))] if content.strip() else []


def arriving_in(given: QMimeData | None) -> list[Arriving]:
    """What was dropped or pasted: files of this computer, else a mail, the text, the web page."""
    if given is None:  # an empty clipboard, on some systems
        return []
    files = letters_in(given)
    if files:
        return from_files(files)
    if given.hasFormat(_MAIL):
        return from_mail(bytes(given.data(_MAIL).data()))
    if given.hasUrls():
        return []
    if given.hasText():
        return from_text(given.text())
    return from_page(given.html()) if given.hasHtml() else []


def letters_in(given: QMimeData) -> list[Path]:
    """The files among what is given; none from another computer."""
    urls = [url for url in given.urls() if url.isLocalFile() and not url.host()]
    return [Path(url.toLocalFile()) for url in urls]


def _pasted(content: str, shown: str, ending: str) -> list[Arriving]:
    """A letter without a file, named by the first words it shows."""
    words = shown.split()
    if not words:
        return []
    name = " ".join(words[:_WORDS_OF_NAME]) + ending
    return [Arriving(name, partial(_read, content.encode("utf-8", "replace"), name))]


def _unpack(path: Path, wanted: Wanted) -> Parcel:
    from tracker.desk.intake import unpack  # reading letters is loaded with the first one

    return unpack(path, wanted)


def _read(content: bytes, name: str, wanted: Wanted) -> Parcel:
    from tracker.desk.intake import parcel_of
    from tracker.letters.reading import read_bytes

    return parcel_of(read_bytes(content, name, stop=wanted.stop), wanted)
