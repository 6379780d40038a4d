"""The register of commitments on paper."""

from __future__ import annotations

from datetime import date

from tests.tracker.briefing.reading_back import text_of
from tests.tracker.briefing.veldland import (
    COMMITMENTS,
    DEADLINES,
    SAID,
    UNION,
    make_material,
    make_request,
)
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.lines import Term
from tracker.vocabulary import Audience, TimeKind
from tracker.words import words_in


def gathered(audience=Audience.ORGANISATION, **material):
    return gather(make_material(**material), make_request(kind="commitments", audience=audience))


def printed(audience=Audience.ORGANISATION, **material):
    briefing = gathered(audience, **material)
    return text_of(write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4))


def test_every_undertaking_is_there_once_under_whoever_undertook_it():
    (cabinet,) = gathered().body.parties
    assert cabinet.party == "Cabinet of Veldland"
    assert [each.entry.number for each in cabinet.followed] == [141, 142, 143, 145, 146, 147, 148]


def test_what_is_said_found_and_late_stand_side_by_side():
    text = printed()
    row = text[text.index("148 Letter") :]
    row = row[: row.index("Strength of the words")]
    assert "In progress on 12 March 2031 None found Late 5 days" in row


def test_our_own_undertakings_come_after_those_of_others():
    ours = replace(SAID[146], actor=UNION, id=9146, entry=1)
    line = replace(COMMITMENTS[0], statement=ours)
    body = gathered(statements=(*SAID.values(), ours), commitments=(line, *COMMITMENTS)).body
    assert [party.party for party in body.parties] == [
        "Cabinet of Veldland",
        "Federation of Workers",
    ]


def test_a_moved_date_shows_the_first_one_and_the_slip():
    first = Term("by 14 March", TimeKind.EXACT, None, date(2031, 3, 14))
    now = Term("by 24 March", TimeKind.EXACT, None, date(2031, 3, 24), moves=1)
    moved = replace(DEADLINES[0], term=now, first=first)
    text = printed(deadlines=(moved,))
    assert "Date moved 1 time First: 14 March 2031 10 days later" in text


def test_others_read_words_time_and_proof_and_no_status_of_ours():
    public = {"audience": Audience.PUBLIC}
    lines = tuple(replace(line, **public) for line in SAID.values())
    documents = tuple(replace(line, **public) for line in make_material().documents)
    text = printed(Audience.PUBLIC, statements=lines, documents=documents)
    assert "The cabinet will send the costing" in text
    assert "14 March 2031" in text
    for word in ("In progress", "None found", "Late", "Hedged"):
        assert word not in text


def test_others_read_the_date_the_words_gave_and_not_where_it_moved():
    public = {"audience": Audience.PUBLIC}
    later = Term("by 24 March", TimeKind.EXACT, None, date(2031, 3, 24), moves=1)
    lines = tuple(
        replace(line, term=later if line.entry == 148 else line.term, **public)
        for line in SAID.values()
    )
    documents = tuple(replace(line, **public) for line in make_material().documents)
    first = Term("by 14 March", TimeKind.EXACT, None, date(2031, 3, 14))
    moved = replace(DEADLINES[0], term=later, first=first)
    text = printed(Audience.PUBLIC, statements=lines, documents=documents, deadlines=(moved,))
    assert "14 March 2031" in text
    assert "24 March" not in text


def test_a_dossier_without_commitments_says_so():
    text = printed(commitments=())
    assert "No commitments are registered in this dossier for these readers." in text
