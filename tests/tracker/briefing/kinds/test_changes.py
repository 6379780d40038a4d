"""What changed since a day or a meeting, from a real history."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.making import (
    START,
    WHO,
    make_document,
    make_dossier,
    make_register,
    make_statement,
    place_of,
)
from tests.tracker.briefing.reading_back import failures, pages_of, text_of
from tracker.briefing.gather import BriefingRequest, gather_briefing
from tracker.briefing.writing import write_briefing
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.statuses import EvidenceChange, change_evidence
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import AgendaItem, Term
from tracker.register.rules.following.sources import Source
from tracker.reports import EntryField, Turn
from tracker.vocabulary import Audience, Evidence, StatementType, Strength, TimeKind
from tracker.words import words_in

PRINTED = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
REPORT = "The report will be with you by 1 March 2027 at the latest."
FARES = "For now we do not work out the law on ferry fares"


@pytest.fixture
def register(tmp_path):
    with make_register(tmp_path) as made:
        yield made


@pytest.fixture
def dossier(register):
    """A register with an old entry; what comes after `since` is told."""
    made = make_dossier(register)
    document = make_document(register, made, audience=Audience.PUBLIC)
    make_statement(register, document, audience=Audience.PUBLIC)
    make_statement(
        register,
        document,
        REPORT,
        audience=Audience.PUBLIC,
        term=Term("by 1 March 2027", TimeKind.EXACT, None, date(2027, 3, 1)),
    )
    make_statement(register, document, "We invite you to talk at short notice.")
    return made


def now(register):
    """The moment of the register's own clock, which goes on with every question of it."""
    return register.now()


def asked(dossier, since, audience=Audience.ORGANISATION, kind="changes", meeting=None):
    return BriefingRequest(dossier, kind, meeting, audience, "a4", PRINTED, since=since)


def changes(register, dossier, since, **how):
    return gather_briefing(register, asked(dossier, since, **how)).body.changes


def printed(register, dossier, since, **how):
    return text_of(write_briefing(register, asked(dossier, since, **how), words_in("en")))


def add_fares(register):
    return make_statement(
        register,
        1,
        FARES,
        type=StatementType.DEFERRAL,
        strength=Strength.HEDGED,
        caveat=place_of(register, 1, "unless the council asks for it"),
        audience=Audience.PUBLIC,
    )


def test_a_new_entry_is_told_with_its_words_and_their_caveat(register, dossier):
    since = now(register)
    add_fares(register)
    (change,) = changes(register, dossier, since)
    assert (change.turn, change.entry.words) == (Turn.NEW, FARES)
    text = printed(register, dossier, since)
    assert "New" in text
    assert "Caveat ‘unless the council asks for it’" in text
    assert "001" not in text


def test_a_status_stands_with_its_old_and_its_new_value(register, dossier):
    since = now(register)
    (line,) = [each for each in commitments(register, PRINTED.date()) if each.statement.entry == 1]
    found = EvidenceChange(line.id, Evidence.SUPPORTED, date(2026, 6, 2), Source(text="a paper"))
    change_evidence(register, found, who=WHO)
    (change,) = changes(register, dossier, since)
    assert change.turn is Turn.CHANGED
    assert "Evidence None found Supported by a paper" in printed(register, dossier, since)


def test_a_moved_date_shows_both_days(register, dossier):
    since = now(register)
    (line,) = deadlines(register, dossier)
    later = Term("by 1 May 2027", TimeKind.EXACT, None, date(2027, 5, 1))
    moved = MovedDeadline(line.id, later, date(2026, 6, 2), "more work", Source(text="by phone"))
    move_deadline(register, moved, who=WHO)
    (change,) = changes(register, dossier, since)
    assert change.turn is Turn.MOVED
    assert "1 March 2027 1 May 2027" in printed(register, dossier, since)


def test_a_status_of_a_day_that_is_not_known_yet_is_not_told(register, dossier):
    since = now(register)
    line = commitments(register, PRINTED.date())[0]
    found = EvidenceChange(line.id, Evidence.SUPPORTED, date(2026, 8, 2), Source(text="a paper"))
    change_evidence(register, found, who=WHO)
    assert changes(register, dossier, since) == ()


def test_of_an_entry_that_was_taken_back_only_its_number_is_left(register, dossier):
    since = now(register)
    take_back_statement(register, 1, who=WHO)
    (change,) = changes(register, dossier, since)
    assert (change.turn, change.entry, change.number) == (Turn.TAKEN_BACK, None, 1)
    text = printed(register, dossier, since)
    assert "Entry 001" in text
    assert "bridge toll" not in text


def test_others_are_told_of_words_and_not_of_our_work_on_them(register, dossier):
    since = now(register)
    add_fares(register)
    line = commitments(register, PRINTED.date())[0]
    found = EvidenceChange(line.id, Evidence.SUPPORTED, date(2026, 6, 2), Source(text="a paper"))
    change_evidence(register, found, who=WHO)
    by_hand = NewDeadline(dossier, "book the hall", None, Term("soon", TimeKind.VAGUE))
    set_deadline(register, by_hand, who=WHO)
    (change,) = changes(register, dossier, since, audience=Audience.PUBLIC)
    assert change.entry.words == FARES
    text = printed(register, dossier, since, audience=Audience.PUBLIC)
    assert "Caveat ‘unless the council asks for it’" in text
    for ours in ("Hedged", "Supported", "book the hall"):
        assert ours not in text


def test_the_title_names_the_meeting_it_counts_from(register, dossier):
    ends = datetime(2026, 6, 1, 11, 0, tzinfo=UTC)
    meeting = NewMeeting(dossier, "Second round", datetime(2026, 6, 1, 10, 0, tzinfo=UTC), ends)
    plan_meeting(register, meeting, who=WHO)
    text = printed(register, dossier, ends)
    assert "What changed since “Second round” of 1 June 2026" in text
    assert "Nothing changed in this dossier for these readers." in text


def test_what_changed_is_the_first_section_of_a_meeting_briefing_on_request(register, dossier):
    since = now(register)
    add_fares(register)
    starts = datetime(2026, 7, 2, 10, 0, tzinfo=UTC)
    agenda = (AgendaItem(1, "All points", (), None),)
    new = NewMeeting(dossier, "Third round", starts, agenda=agenda)
    meeting = plan_meeting(register, new, who=WHO).ids[0]
    request = asked(dossier, since, kind="meeting", meeting=meeting)
    content = write_briefing(register, request, words_in("en"))
    pages = pages_of(content)
    assert "What changed since 1 June 2026 2" in pages[0]
    assert pages[1].startswith("What changed since 1 June 2026")
    assert "Caveat ‘unless the council asks for it’" in pages[1]
    assert failures(content, "ua1") == failures(content, "2a") == []
    without = write_briefing(
        register, asked(dossier, None, kind="meeting", meeting=meeting), words_in("en")
    )
    assert "What changed" not in text_of(without)


def test_all_of_it_is_new_since_before_the_register_was_begun(register, dossier):
    told = changes(register, dossier, START.replace(year=2020))
    assert {change.turn for change in told} == {Turn.NEW}
    assert EntryField.TYPE not in {field.field for change in told for field in change.fields}
