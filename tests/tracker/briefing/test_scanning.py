"""The second look: a paper for others is refused when anything internal stands in its file."""

from __future__ import annotations

import pytest

from tests.tracker.briefing.veldland import (
    LETTER,
    MEETING,
    PRINTED,
    make_material,
    make_request,
    make_statement,
)
from tracker.briefing.admission import Admission
from tracker.briefing.content import Briefing
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.scanning import InternalTextError, refuse_internal, texts_in
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.lines import QuestionLine, Term
from tracker.vocabulary import Audience, TimeKind
from tracker.words import words_in

INSIDE = (Audience.NOTE, Audience.TEAM, Audience.ORGANISATION)
OUTSIDE = (Audience.SHARED, Audience.PUBLIC)
OPEN_LETTER = replace(LETTER, audience=Audience.PUBLIC)
OPEN_WORDS = make_statement(400, "The ferry keeps its fare.", audience=Audience.PUBLIC)


def marker(place: str) -> str:
    return f"zebra marker {place}"


def planted(level: Audience):
    """A dossier with marker words at one level, in a statement, a line, a question, a reason."""
    said = make_statement(
        401, marker("words"), caveat=marker("caveat"), audience=level, document=OPEN_LETTER
    )
    term = Term("soon", TimeKind.VAGUE, reason=marker("reason"))
    guessed = replace(OPEN_WORDS, term=term)
    agenda = (replace(MEETING.agenda[0], line_to_take=marker("line")), *MEETING.agenda[1:])
    meeting = replace(
        MEETING,
        line=replace(MEETING.line, audience=Audience.PUBLIC),
        agenda=agenda,
        questions=(QuestionLine(1, marker("question"), guessed.id, guessed.entry),),
    )
    return make_material(
        documents=(OPEN_LETTER,),
        statements=(guessed, said),
        demands=(),
        deadlines=(),
        meeting=meeting,
        meetings=(meeting,),
    )


def pdf_of(briefing: Briefing) -> bytes:
    return write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4)


@pytest.mark.parametrize("kind", ["meeting", "promises"])
@pytest.mark.parametrize("audience", OUTSIDE)
@pytest.mark.parametrize("level", INSIDE)
def test_no_marker_of_a_level_above_stands_in_a_paper_for_others(level, audience, kind):
    material = planted(level)
    content = pdf_of(gather(material, make_request(kind=kind, audience=audience)))
    found = "\n".join(texts_in(content)).casefold()
    assert "the ferry keeps its fare" in found
    assert "zebra" not in found
    refuse_internal(content, material, Admission(audience, PRINTED.date()))


@pytest.mark.parametrize("place", ["words", "caveat", "line", "question", "reason"])
def test_a_paper_that_holds_an_internal_text_is_refused_by_name(place):
    material = planted(Audience.TEAM)
    briefing = gather(material, make_request(kind="promises", audience=Audience.SHARED))
    item = briefing.items[0]
    told = replace(item.entries[0], words=f"They said {marker(place).upper()} to us.")
    leaking = replace(briefing, items=(replace(item, entries=(told,)),))
    with pytest.raises(InternalTextError, match=marker(place)):
        refuse_internal(pdf_of(leaking), material, Admission(Audience.SHARED, PRINTED.date()))


@pytest.mark.parametrize("field", ["dossier", "house"])
def test_the_title_and_the_author_of_the_file_are_looked_at_too(field):
    material = planted(Audience.TEAM)
    briefing = gather(material, make_request(kind="promises", audience=Audience.PUBLIC))
    leaking = replace(briefing, **{field: marker("line")})
    with pytest.raises(InternalTextError):
        refuse_internal(pdf_of(leaking), material, Admission(Audience.PUBLIC, PRINTED.date()))


def test_a_text_that_runs_over_lines_is_found():
    material = planted(Audience.TEAM)
    page = material.meetings[0]
    long = "zebra " + "runs over the end of many lines and " * 8 + "stops"
    agenda = (replace(page.agenda[0], line_to_take=long), *page.agenda[1:])
    material = replace(material, meetings=(replace(page, agenda=agenda),))
    briefing = gather(material, make_request(kind="promises", audience=Audience.SHARED))
    item = briefing.items[0]
    leaking = replace(
        briefing, items=(replace(item, entries=(replace(item.entries[0], words=long),)),)
    )
    with pytest.raises(InternalTextError):
        refuse_internal(pdf_of(leaking), material, Admission(Audience.SHARED, PRINTED.date()))


def test_words_that_are_admitted_elsewhere_are_no_secret():
    material = planted(Audience.TEAM)
    same = replace(OPEN_WORDS, id=1402, entry=402, audience=Audience.TEAM)
    material = replace(material, statements=(*material.statements, same))
    content = pdf_of(gather(material, make_request(kind="promises", audience=Audience.SHARED)))
    refuse_internal(content, material, Admission(Audience.SHARED, PRINTED.date()))


def test_a_paper_for_the_own_house_is_not_looked_at():
    material = planted(Audience.TEAM)
    content = pdf_of(gather(material, make_request(audience=Audience.TEAM)))
    assert marker("line") in "\n".join(texts_in(content))
    refuse_internal(content, material, Admission(Audience.TEAM, PRINTED.date()))
