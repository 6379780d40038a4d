"""A briefing made from a real register, from the first question to the last byte."""

from __future__ import annotations

import gc
from datetime import UTC, date, datetime

import pytest

from tests.making import (
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_register,
    make_statement,
    party_id,
    place_of,
)
from tests.tracker.briefing.reading_back import failures, pages_of, text_of
from tracker.briefing.gather import BriefingRequest, gather_briefing
from tracker.briefing.writing import LAID_OUT, write_briefing
from tracker.register.operations.entries.confirmations import NewConfirmation, add_confirmation
from tracker.register.operations.entries.oral import NewOralStatement, record_oral_statement
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.lines import AgendaItem
from tracker.vocabulary import Audience, Rank, StatementType, Strength
from tracker.vocabulary import Confirmation as Rung
from tracker.words import words_in

PROMISE = "For now we do not work out the law on ferry fares"
CAVEAT = "unless the council asks for it"


@pytest.fixture
def register(tmp_path):
    with make_register(tmp_path) as made:
        yield made


@pytest.fixture
def dossier(register):
    dossier = make_dossier(register)
    document = make_document(register, dossier)
    make_statement(register, document, topics=("Bridge toll",))
    make_statement(
        register,
        document,
        PROMISE,
        type=StatementType.DEFERRAL,
        strength=Strength.HEDGED,
        caveat=place_of(register, document, CAVEAT),
        topics=("Ferry fares",),
    )
    return dossier


def plan(register, dossier) -> int:
    meeting = NewMeeting(
        dossier_id=dossier,
        title="Talks on the ferry",
        starts=datetime(2026, 6, 9, 8, 0, tzinfo=UTC),
        ends=None,
        place="Quay house",
        participant_ids=(party_id(register, UNION),),
        agenda=(AgendaItem(1, "Fares", ("Ferry fares",), "Ask for the end of it."),),
        audience=Audience.ORGANISATION,
    )
    return plan_meeting(register, meeting, who=WHO).ids[0]


def request_for(dossier, **changes) -> BriefingRequest:
    fields = {
        "dossier_id": dossier,
        "kind": "promises",
        "meeting_id": None,
        "audience": Audience.TEAM,
        "paper": "a4",
        "printed": datetime(2026, 6, 2, 12, 0, tzinfo=UTC),
        "as_of": None,
    }
    return BriefingRequest(**{**fields, **changes})


def test_promises_are_printed_with_words_caveat_and_place(register, dossier):
    content = write_briefing(register, request_for(dossier), words_in("en"))
    text = text_of(content)
    assert f"“{PROMISE}”" in text
    assert f"Caveat ‘{CAVEAT}’" in text
    assert "Letter, p. 1, par. 2" in text
    assert failures(content, "ua1") == failures(content, "2a") == []


def test_a_meeting_is_printed_in_the_order_of_its_agenda(register, dossier):
    request = request_for(dossier, kind="meeting", meeting_id=plan(register, dossier))
    text = text_of(write_briefing(register, request, words_in("en")))
    assert "Talks on the ferry" in text
    assert "Ask for the end of it." in text
    assert "When is “unless the council asks for it” met" in text


def test_the_line_to_take_is_gone_one_level_up(register, dossier):
    meeting_id = plan(register, dossier)
    request = request_for(
        dossier, kind="meeting", meeting_id=meeting_id, audience=Audience.ORGANISATION
    )
    assert "Ask for the end of it." not in text_of(
        write_briefing(register, request, words_in("en"))
    )


def test_the_briefing_knows_the_state_of_the_register_it_shows(register, dossier):
    before = gather_briefing(register, request_for(dossier))
    plan(register, dossier)
    after = gather_briefing(register, request_for(dossier))
    assert after.register_number > before.register_number


def test_nothing_of_later_days_is_known_before_them(register, dossier):
    request = request_for(dossier, as_of=date(2026, 5, 25))
    assert gather_briefing(register, request).entries == ()


def test_whoever_follows_hears_of_every_page_and_can_stop_there(register, dossier):
    heard: list[float] = []
    request = request_for(dossier, kind="meeting", meeting_id=plan(register, dossier))
    content = write_briefing(register, request, words_in("en"), None, heard.append)
    assert heard == sorted(heard)
    assert heard[0] == 0.0
    assert heard[-1] < 1.0
    assert len(heard) >= len(pages_of(content)) + 2

    class StoppedError(Exception):
        pass

    def stop(part: float) -> None:
        if part > LAID_OUT:
            raise StoppedError

    with pytest.raises(StoppedError):
        write_briefing(register, request, words_in("en"), None, stop)
    assert gc.isenabled()


def test_two_papers_of_one_register_are_the_same_bytes(register, dossier):
    request = request_for(dossier)
    first, second = (write_briefing(register, request, words_in("nl")) for _ in range(2))
    assert first == second


def test_spoken_words_are_printed_as_unconfirmed_until_something_else_shows_them(register, dossier):
    words = "The toll is off the table."
    new = NewOralStatement(
        dossier_id=dossier,
        speaker="The Minister",
        heard_by=("The chair",),
        said=datetime(2026, 6, 1, 9, tzinfo=UTC),
        words=words,
        type=StatementType.DECISION,
        strength=Strength.FIRM,
        rank=Rank.CORE,
        actor_id=party_id(register),
        topics=("Bridge toll",),
    )
    statement = record_oral_statement(register, new, who=WHO).ids[0]
    paper = write_briefing(register, request_for(dossier), words_in("en"))
    assert "Oral, unconfirmed: own note" in text_of(paper)
    confirmation = NewConfirmation(statement, Rung.PUBLIC, source="The evening news of 2 June")
    add_confirmation(register, confirmation, who=WHO)
    paper = write_briefing(register, request_for(dossier), words_in("en"))
    assert "unconfirmed" not in text_of(paper)


def test_a_briefing_can_hold_only_what_is_confirmed_well_enough(register, dossier):
    noted = make_statement(
        register,
        register.value("SELECT id FROM document"),
        "We invite you to talk at short notice.",
        type=StatementType.INVITATION,
        confirmation=Rung.MINUTES_OF_ONE_SIDE,
    )
    asked = request_for(dossier, from_rung=Rung.IN_WRITING)
    assert noted not in [entry.number for entry in gather_briefing(register, asked).entries]
    paper = text_of(write_briefing(register, asked, words_in("en")))
    assert "We invite you" not in paper
    assert "The cabinet stops the plan" in paper
    assert "Confirmed at least so: in writing." in paper
