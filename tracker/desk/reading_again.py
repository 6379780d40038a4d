"""A letter read again from its file: what reads otherwise now, and which words would be lost."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from threading import Event

from tracker.frozen import Frozen
from tracker.letters.letter import Letter, Remark
from tracker.letters.reading import Manner, read_as
from tracker.register import Register
from tracker.register.errors.entries import SpokenTextKeptError
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.lines import DocumentLine, StatementLine
from tracker.register.questions.papers.documents import document
from tracker.register.questions.papers.texts import file_of, letter_of
from tracker.register.rules.papers.refinding import find_again, folded, remembered
from tracker.vocabulary import DocumentKind

#: A letter with these was, or can be, read from pictures of its pages.
_PICTURES = frozenset({Remark.RECOGNISED, Remark.PAGES_WITHOUT_TEXT})
#: How many words that are the same stand beside those that are not.
_AROUND = 8


class Reworded(Frozen):
    """A stretch of the text: as it was read before, and as it is read now. Either may be empty."""

    earlier: str
    later: str


class ReadAgain(Frozen):
    """A document as its file is read now.

    `reworded` are the stretches that read otherwise, in order; `lost` the statements
    whose words would not be found any more.
    """

    document: DocumentLine
    letter: Letter
    is_same: bool
    reworded: tuple[Reworded, ...]
    lost: tuple[StatementLine, ...]


def read_file_again(
    register: Register,
    document_id: int,
    *,
    password: str | None = None,
    stop: Event | None = None,
) -> ReadAgain:
    """Read the file of a document in a worker; nothing is changed. Setting `stop` ends it.

    The `password` of a file is not kept with it: `ProtectedError` asks for it. Other errors:
    `SpokenTextKeptError` for words that somebody noted down, those of
    reading a letter, and `DocumentMissingError`.
    """
    line = document(register, document_id)
    if line.kind is DocumentKind.SPOKEN:
        raise SpokenTextKeptError()
    earlier, file = letter_of(register, document_id), file_of(register, document_id)
    manner = Manner(password, stop, recognise=bool(_PICTURES & set(earlier.remarks)))
    later = read_as(file.content, file.name, manner).letter
    return ReadAgain(
        document=line,
        letter=later,
        is_same=later == earlier,
        reworded=tuple(reworded(earlier.text, later.text)),
        lost=tuple(_lost(register, document_id, earlier, later)),
    )


def reworded(earlier: str, later: str) -> Iterator[Reworded]:
    """What is not the same in two texts, white space apart, with a few words around it."""
    was, now = _paragraphs(earlier), _paragraphs(later)
    for kind, *at in SequenceMatcher(a=was, b=now, autojunk=False).get_opcodes():
        if kind != "equal":
            first, last, begin, end = at
            yield from _beside(was[first:last], now[begin:end])


def _beside(was: list[str], now: list[str]) -> Iterator[Reworded]:
    """Paragraph by paragraph where there are as many of them, else all of them at once."""
    if len(was) == len(now):
        pairs = list(zip(was, now, strict=True))
    else:
        pairs = [(" ".join(was), " ".join(now))]
    for one, other in pairs:
        yield _near(one.split(), other.split())


def _near(was: list[str], now: list[str]) -> Reworded:
    """Two stretches, without the words they share far from where they differ."""
    shared = min(len(was), len(now))
    before = _alike(was, now, shared)
    after = _alike(was[::-1], now[::-1], shared - before)
    return Reworded(_cut(was, before, after), _cut(now, before, after))


def _alike(one: list[str], other: list[str], most: int) -> int:
    """How many words two stretches begin with alike, at most so many."""
    return next((at for at in range(most) if one[at] != other[at]), most)


def _cut(words: list[str], before: int, after: int) -> str:
    first = max(before - _AROUND, 0)
    last = min(len(words) - after + _AROUND, len(words))
    opening, closing = ("… " if first else ""), (" …" if last < len(words) else "")
    return f"{opening}{' '.join(words[first:last])}{closing}"


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def _lost(
    register: Register, document_id: int, earlier: Letter, later: Letter
) -> Iterator[StatementLine]:
    text = folded(later.text)
    for line in statements(register, document_id=document_id):
        place = (line.place.start, line.place.end)
        if line.found and find_again(remembered(earlier, place), text) is None:
            yield line
