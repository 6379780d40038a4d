"""The map of positions on paper."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tracker.briefing.reading_back import text_of
from tests.tracker.briefing.veldland import (
    EMPLOYERS,
    LETTER,
    STATEMENTS,
    UNION,
    make_document,
    make_material,
    make_request,
    make_statement,
)
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.lines import PartyLine
from tracker.vocabulary import Audience, Rank, Side, StatementType
from tracker.words import words_in


def gathered(audience=Audience.ORGANISATION, **material):
    return gather(make_material(**material), make_request(kind="positions", audience=audience))


def printed(audience=Audience.ORGANISATION, **material):
    briefing = gathered(audience, **material)
    return text_of(write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4))


def stand(topic, party, **material):
    body = gathered(**material).body
    row = next(row for row in body.rows if row.topic == topic)
    return row.stands[body.parties.index(party)]


def test_parties_stand_in_order_of_the_alphabet():
    said = make_statement(300, "We wait.", actor=EMPLOYERS, type=StatementType.POSITION)
    body = gathered(statements=(*STATEMENTS, said)).body
    assert body.parties == ("Cabinet of Veldland", "Employers’ Council", "Federation of Workers")


def test_a_party_stands_where_its_last_day_of_words_puts_it():
    old = make_document(9, "An older letter", dated=date(2030, 10, 1))
    before = make_statement(200, "From 2034 the age rises.", document=old)
    found = stand(
        "Pension age",
        "Cabinet of Veldland",
        documents=(*make_material().documents, old),
        statements=(*STATEMENTS, before),
    )
    assert [entry.number for entry in found.entries] == [141]
    assert (found.since, found.earlier) == (LETTER.dated, 1)


def test_what_came_later_than_the_day_of_knowledge_moves_nobody():
    request = make_request(kind="positions", as_of=date(2031, 3, 4), meeting_id=None)
    body = gather(make_material(), request).body
    assert body.parties == ("Federation of Workers",)


def test_where_a_party_said_nothing_it_says_so():
    assert stand("Heavy work", "Cabinet of Veldland") is None
    assert "No words" in printed()


def test_words_stand_with_their_caveat_and_their_place():
    text = printed()
    assert "Hedged, deferral “For the time being the shorter" in text
    assert "Caveat ‘on the understanding that the saving entered" in text
    assert "142 Letter, 18 Mar 2031, p. 2, par. 1" in text
    assert "143 Letter, 18 Mar 2031, p. 2, par. 1 Since 18 March 2031." in text


def test_background_is_no_position():
    said = make_statement(300, "We like bridges.", rank=Rank.BACKGROUND, topics=("Bridges",))
    assert all(row.topic != "Bridges" for row in gathered(statements=(said,)).body.rows)


def test_our_own_words_stand_beside_those_of_others_for_every_audience():
    public = {"audience": Audience.PUBLIC}
    text = printed(
        Audience.PUBLIC,
        statements=tuple(replace(line, **public) for line in STATEMENTS),
        documents=tuple(replace(line, **public) for line in make_material().documents),
    )
    assert UNION.name in text
    assert "Withdraw the disability plan." in text
    assert "Hedged" not in text


@pytest.mark.parametrize(("parties", "tables"), [(3, 1), (4, 2), (8, 3)])
def test_more_parties_than_a_sheet_holds_stand_in_tables_of_their_own(parties, tables):
    said = [
        make_statement(
            500 + n,
            f"Word {n}.",
            actor=PartyLine(50 + n, f"Party {n}", f"P{n}", Side.OTHER, ()),
            type=StatementType.POSITION,
        )
        for n in range(parties)
    ]
    text = printed(statements=tuple(said))
    assert text.count("Further parties") == tables - 1
    assert all(line.quote in text for line in said)


def test_a_dossier_without_words_says_so():
    text = printed(statements=())
    assert "No words on where a party stands are registered for these readers." in text
