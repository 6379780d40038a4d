"""Demands against answers on paper."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tracker.briefing.reading_back import pages_of, text_of
from tests.tracker.briefing.veldland import (
    ANSWER,
    ASKED,
    EMPLOYERS,
    LETTER,
    SAID,
    make_document,
    make_material,
    make_request,
)
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.following.matrix import AnswerCell
from tracker.register.questions.papers.responses import Response
from tracker.vocabulary import AnswerState, Audience
from tracker.words import words_in


def gathered(audience=Audience.ORGANISATION, **material):
    return gather(make_material(**material), make_request(kind="matrix", audience=audience))


def written(audience=Audience.ORGANISATION, **material):
    briefing = gathered(audience, **material)
    return write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4)


def test_every_demand_has_its_number_its_state_and_the_words_of_its_answer():
    (sheet,) = gathered().body.sheets
    assert [(each.number, each.answers[0].state) for each in sheet.asked] == [
        (1, AnswerState.PARTLY_MET),
        (2, AnswerState.DEFERRED),
        (3, AnswerState.DEFERRED),
        (4, AnswerState.NOT_ANSWERED),
    ]
    assert [each.answers[0].entry and each.answers[0].entry.number for each in sheet.asked] == [
        141,
        142,
        143,
        None,
    ]


def test_it_is_one_page_with_quotations_and_their_caveats():
    (page,) = pages_of(written())
    assert "Cabinet of Veldland: 1 partly met, 2 deferred, 1 not answered." in page
    assert "Deferred, hedged 142 p. 2, par. 1" in page
    assert "Caveat ‘on the understanding that the saving entered" in page
    assert "“Not answered” is worked out: no words in reply up to 19 March 2031." in page


def test_what_a_demand_is_worth_to_us_never_leaves_the_register():
    assert "argaining" not in text_of(written())
    assert "argaining" not in repr(gathered())


def test_for_others_the_words_stand_without_our_reading_of_them():
    public = {"audience": Audience.PUBLIC}
    text = text_of(
        written(
            Audience.PUBLIC,
            statements=tuple(replace(line, **public) for line in SAID.values()),
            documents=tuple(replace(line, **public) for line in make_material().documents),
        )
    )
    assert "For the time being the shorter unemployment benefit" in text
    assert "Caveat ‘on the understanding that the saving entered" in text
    assert "No answer in the papers of this version." in text
    for word in ("Deferred", "hedged", "To ask", "Not answered"):
        assert word not in text


def test_an_answer_above_the_audience_is_none():
    kept = replace(SAID[142], audience=Audience.NOTE)
    lines = tuple(kept if line.entry == 142 else line for line in SAID.values())
    (sheet,) = gathered(statements=lines).body.sheets
    assert sheet.asked[1].answers[0].entry is None


@pytest.mark.parametrize(("papers", "tables"), [(1, 1), (3, 1), (4, 2), (7, 3)])
def test_more_answers_than_a_sheet_holds_stand_in_tables_of_their_own(papers, tables):
    others = [
        make_document(10 + n, f"Letter {n}", sender=EMPLOYERS, dated=date(2031, 3, 10))
        for n in range(papers - 1)
    ]
    silent = tuple(
        AnswerCell(Response(line.id, line.title, line.dated), AnswerState.NOT_ANSWERED, None, None)
        for line in others
    )
    rows = tuple(replace(row, answers=(*row.answers, *silent)) for row in ASKED)
    documents = (*make_material().documents, *others)
    text = text_of(written(asked=rows, documents=documents))
    assert text.count("Further answers to") >= tables - 1
    assert text.count("Answer of Employers’ Council") >= papers - 1


def test_of_a_letter_that_nobody_read_it_is_not_said_that_it_answers_nothing():
    unread = make_document(10, "Our reply", sender=EMPLOYERS, statements=0)
    silent = AnswerCell(
        Response(unread.id, unread.title, unread.dated), AnswerState.NOT_ANSWERED, None, None
    )
    rows = tuple(replace(row, answers=(*row.answers, silent)) for row in ASKED)
    papers = {"asked": rows, "documents": (*make_material().documents, unread)}
    text = text_of(written(**papers))
    assert "Employers’ Council" not in text
    assert "Not read yet: Our reply." in text
    assert "Not read yet" not in text_of(written(Audience.SHARED, **papers))
    looked_at = replace(unread, facts_confirmed=True)
    papers["documents"] = (*make_material().documents, looked_at)
    assert "Employers’ Council: 4 not answered." in text_of(written(**papers))


def test_an_answer_of_a_later_day_is_not_known_yet():
    request = make_request(
        kind="matrix", audience=Audience.ORGANISATION, as_of=date(2031, 3, 4), meeting_id=None
    )
    (sheet,) = gather(make_material(), request).body.sheets
    assert ANSWER.document_id == LETTER.id
    assert sheet.answering == ()


def test_a_dossier_without_demands_says_so():
    text = text_of(written(asked=()))
    assert "No demands are registered in this dossier for these readers." in text
