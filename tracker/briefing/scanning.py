"""A second look at a paper for others: nothing internal may stand in the file, anywhere.

What may not be seen never enters the briefing (`admission`). This checks the
file itself, by its own text and not by how it was made, and refuses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

import pikepdf
import pypdfium2

from tracker.briefing.admission import (
    LEVEL_OF_LINES_TO_TAKE,
    LEVEL_OF_QUESTIONS,
    LEVEL_OF_READINGS,
    Admission,
)
from tracker.briefing.material import Material
from tracker.errors import TrackerError
from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import Audience

#: Shorter texts turn up by chance.
SHORTEST = 12
END = 40  # characters by which a long text is known, blanks not counted
LONGEST_NAMED = 80
OUTSIDE = frozenset({Audience.SHARED, Audience.PUBLIC})


class InternalTextError(TrackerError):
    """A paper for others holds a text that is for the own house."""

    message = (
        "The paper was not made: it would show others “{text}”, which is internal. "
        "Nothing was written. Change the words on the paper or the level of that text."
    )

    def __init__(self, text: str) -> None:
        super().__init__(text=text[:LONGEST_NAMED])


def refuse_internal(content: bytes, material: Material, admission: Admission) -> None:
    """Raises `InternalTextError` when a paper for others holds any text above its audience."""
    if admission.audience not in OUTSIDE:
        return
    shown = "\n".join(_plain(text) for text in texts_in(content))
    for text in internal_texts(material, admission):
        if any(end in shown for end in _ends(text)):
            raise InternalTextError(text)


def internal_texts(material: Material, admission: Admission) -> Iterator[str]:
    """Every text of the dossier above the audience, long enough to be meant.

    What admitted texts say as well is no secret and is left out.
    """
    known = "\n".join(map(_plain, _admitted(material, admission)))
    for text in _above(material, admission):
        is_long = len(" ".join(text.split())) >= SHORTEST
        if is_long and not any(end in known for end in _ends(text)):
            yield text


def _above(material: Material, admission: Admission) -> Iterator[str]:
    """Texts of the own house, statements above the audience, and what has a level of its own."""
    yield from _of_the_house(material, admission)
    admitted = {line.id for line in admission.statements(material)}
    for line in material.statements:
        if line.id not in admitted:
            yield from _words_of(line)
    yield from (text for is_shown, text in _levelled(material, admission) if not is_shown)


def _of_the_house(material: Material, admission: Admission) -> Iterator[str]:
    """Lines to take, questions, and the reasons for what we assume."""
    audience = admission.audience
    for page in material.meetings:
        if not audience.may_show(LEVEL_OF_LINES_TO_TAKE):
            yield from (point.line_to_take for point in page.agenda if point.line_to_take)
        if not audience.may_show(LEVEL_OF_QUESTIONS):
            yield from (question.text for question in page.questions)
    if not audience.may_show(LEVEL_OF_READINGS):
        yield from (line.term.reason for line in material.deadlines if line.term.reason)
        yield from (s.term.reason for s in material.statements if s.term and s.term.reason)


def _admitted(material: Material, admission: Admission) -> Iterator[str]:
    """Every text that readers of the paper may see."""
    yield material.dossier.name
    for line in admission.statements(material):
        yield from (*_words_of(line), *line.topics)
    for document in admission.documents(material).values():
        yield document.title
    for is_shown, text in _levelled(material, admission):
        if is_shown:
            yield text


def _words_of(line: StatementLine) -> Iterator[str]:
    yield line.quote
    yield from [line.caveat] if line.caveat else []
    yield from (limit for _, limit in line.provisos)


def _levelled(material: Material, admission: Admission) -> Iterator[tuple[bool, str]]:
    """Texts with a level of their own, and whether the audience may see them."""
    may_show = admission.audience.may_show
    for lines in material.own_words.values():
        yield from ((may_show(line.audience), line.text) for line in lines)
    for page in material.meetings:
        yield may_show(page.line.audience), page.line.title
        yield from ((may_show(page.line.audience), point.title) for point in page.agenda)
    for term in material.deadlines:
        if term.statement_id is None:
            yield may_show(term.audience), term.subject
    for ballot in material.ballots:
        yield may_show(ballot.audience), ballot.question
        shown = may_show(ballot.audience) and not admission.ballot(ballot).withheld
        yield from [(shown, ballot.decision)] if ballot.decision else []
    for outcome in material.outcomes:  # what negotiators noted of it is printed for nobody
        yield from [(False, outcome.note)] if outcome.note else []


def texts_in(content: bytes) -> Iterator[str]:
    """All text a reader or a program finds in a PDF: pages, metadata, outline, links."""
    with pypdfium2.PdfDocument(content) as document:  # type: ignore[no-untyped-call]
        pages = [page.get_textpage().get_text_bounded() for page in document]
    yield from pages
    yield " ".join(pages)
    with pikepdf.open(BytesIO(content)) as pdf:
        yield pdf.Root.Metadata.read_bytes().decode("utf-8", "replace")
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary):
                yield from _strings(thing)


def _strings(thing: pikepdf.Dictionary) -> Iterable[str]:
    """The strings right in one object: title, author, alternative text, the words of a link."""
    return [str(value) for value in thing.as_dict().values() if isinstance(value, pikepdf.String)]


def _plain(text: str) -> str:
    """Blanks, capitals and the ends of lines do not hide a text."""
    return "".join(text.split()).casefold()


def _ends(text: str) -> tuple[str, str]:
    """How a text begins and ends: a page may end between the two, or the rest be cut."""
    plain = _plain(text)
    return plain[:END], plain[-END:]
