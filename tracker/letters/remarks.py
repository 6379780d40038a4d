"""What is said of a file besides its words, a sentence for each remark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.errors import TrackerError
from tracker.letters.letter import Remark
from tracker.letters.refusals import LeftInsideError, LetterError, ScanError, WrongKindError
from tracker.words import Words
from tracker.words.marks import N_

_SENTENCES: Mapping[Remark, str] = {
    Remark.DELETED_TEXT: N_("The file also holds text that somebody deleted; it was left out."),
    Remark.INSERTED_TEXT: N_(
        "The file holds insertions that nobody accepted yet; they are read as text."
    ),
    Remark.HIDDEN_TEXT: N_(
        "The file also holds text that the page does not show; it was left out."
    ),
    Remark.COMMENTS: N_("The file also holds comments in the margin; they were left out."),
    Remark.ACTIVE_CONTENT: N_(
        "The file also holds scripts, macros or remote pictures; none was run or fetched."
    ),
    Remark.OTHER_VERSION: N_(
        "The mail holds its text twice, and the two differ; compare it with the mail itself."
    ),
    Remark.OLD_ENCODING: N_(
        "The file does not say how its characters are stored; look whether accents came out right."
    ),
    Remark.PAGES_WITHOUT_TEXT: N_("Some pages are pictures only; their words are not in the text."),
    Remark.RECOGNISED: N_(
        "The text was recognised from pictures and may hold slips; compare it with the page."
    ),
    Remark.PARTS_UNREAD: N_("Some parts of the file could not be read; they are not in the text."),
}


def remarks_of(remarks: Iterable[Remark], words: Words) -> list[str]:
    """Each remark as a sentence for a person, in the order given."""
    return [words.text(_SENTENCES[remark]) for remark in remarks]


def left_out(error: TrackerError, words: Words) -> str:
    """Why a file that came inside a letter is not in the register beside it."""
    file = str(error.facts.get("file", ""))
    if isinstance(error, WrongKindError):
        kind = words.text(str(error.facts["kind"]))
        return words.text("{file} was left out: it is {kind}.", file=file, kind=kind)
    if isinstance(error, ScanError):
        return words.text(
            "{file} was left out: it is a scan. Save it as a file of its own and import that with "
            "its text recognised (in the command with --recognise).",
            file=file,
        )
    if isinstance(error, LetterError) and not isinstance(error, LeftInsideError):
        return words.text(
            "{file} could not be read and was left out; the letter it came with still holds it.",
            file=file,
        )
    return error.sentence(words)
