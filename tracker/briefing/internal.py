"""Which texts of a dossier are internal for an audience: what must stand in no paper for it."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.briefing.admission import (
    LEVEL_OF_LINES_TO_TAKE,
    LEVEL_OF_QUESTIONS,
    LEVEL_OF_READINGS,
    Admission,
)
from tracker.briefing.material import Material
from tracker.register.questions.lines import DocumentLine, MeetingPage, StatementLine

#: Shorter texts turn up by chance.
SHORTEST = 12
END = 40  # characters by which a long text is known, blanks not counted


def internal_texts(material: Material, admission: Admission) -> Iterator[str]:
    """Every text of the dossier above the audience, long enough to be meant.

    Words that what was admitted holds as well are no secret and are left out.
    """
    known = "\n".join(plain(text) for text in _admitted(material, admission))
    for text in _above(material, admission):
        is_long = len(" ".join(text.split())) >= SHORTEST
        if is_long and not any(end in known for end in ends_of(text)):
            yield text


def plain(text: str) -> str:
    """Blanks, capitals and the ends of lines do not hide a text."""
    return "".join(text.split()).casefold()


def ends_of(text: str) -> tuple[str, str]:
    """How a text begins and ends: a page may end between the two, or the rest be cut."""
    short = plain(text)
    return short[:END], short[-END:]


def _admitted(material: Material, admission: Admission) -> Iterator[str]:
    """Every text that readers of the paper may see."""
    yield material.dossier.name
    yield from (party.name for party in material.dossier.parties)
    for line in admission.statements(material):
        yield from (*_words_of(line), *line.topics)
    for document in admission.documents(material).values():
        yield from _names_of(document)
    yield from (text for is_shown, text in _levelled(material, admission) if is_shown)


def _above(material: Material, admission: Admission) -> Iterator[str]:
    """Texts of the own house, papers and words above the audience, and what has a level itself."""
    yield from _of_the_house(material, admission)
    documents = admission.documents(material)
    for document in material.documents:
        if document.id not in documents:
            yield from (*_names_of(document), document.file_name)
    admitted = {line.id for line in admission.statements(material)}
    for line in material.statements:
        if line.id not in admitted:
            yield from _words_of(line)
    yield from (text for is_shown, text in _levelled(material, admission) if not is_shown)


def _of_the_house(material: Material, admission: Admission) -> Iterator[str]:
    """Lines to take, questions, how a day was counted, and the reasons for what we assume."""
    may_show = admission.audience.may_show
    for page in material.meetings:
        if not may_show(LEVEL_OF_LINES_TO_TAKE):
            yield from (point.line_to_take or "" for point in page.agenda)
        if not may_show(LEVEL_OF_QUESTIONS):
            yield from (question.text for question in page.questions)
    if not may_show(LEVEL_OF_READINGS):
        terms = [line.term for line in material.deadlines]
        terms += [line.term for line in material.statements if line.term]
        yield from (term.reason or "" for term in terms)
        yield from (line.working or "" for line in material.deadlines)


def _levelled(material: Material, admission: Admission) -> Iterator[tuple[bool, str]]:
    """Texts with a level of their own, and whether the audience may see them."""
    may_show = admission.audience.may_show
    for lines in material.own_words.values():
        yield from ((may_show(line.audience), line.text) for line in lines)
    for page in material.meetings:
        shown = may_show(page.line.audience)
        yield from ((shown, text) for text in _names_of_meeting(page))
        for note in page.notes:
            yield shown and may_show(note.audience), note.text or ""
    for term in material.deadlines:
        yield may_show(term.audience), term.subject
    yield from _of_outcomes(material, admission)


def _of_outcomes(material: Material, admission: Admission) -> Iterator[tuple[bool, str]]:
    may_show = admission.audience.may_show
    for ballot in material.ballots:
        yield may_show(ballot.audience), ballot.question
        shown = may_show(ballot.audience) and not admission.ballot(ballot).withheld
        yield from [(shown, ballot.decision)] if ballot.decision else []
    for outcome in material.outcomes:  # what negotiators noted of it is printed for nobody
        yield from [(False, outcome.note)] if outcome.note else []


def _words_of(line: StatementLine) -> Iterator[str]:
    yield from (line.quote, line.caveat or "")
    yield from (limit for _, limit in line.provisos)


def _names_of(document: DocumentLine) -> Iterator[str]:
    """By what a paper can be known."""
    yield from (document.title, document.subject or "", document.reference or "")


def _names_of_meeting(page: MeetingPage) -> Iterator[str]:
    yield from (page.line.title, page.line.place or "")
    yield from (point.title for point in page.agenda)
