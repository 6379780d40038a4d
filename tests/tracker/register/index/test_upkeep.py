"""The index is what it would be if it were made anew, whatever was done to the register."""

from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import (
    WHO,
    make_document,
    make_dossier,
    make_letter,
    make_register,
    make_statement,
)
from tests.tracker.register.operations.acting import Actor
from tracker.frozen import replace
from tracker.register.index.comparing import differences
from tracker.register.index.entries import Indexed, day_at, place_of, record_at, terms_of
from tracker.register.index.reading import kinds_there
from tracker.register.index.upkeep import fill_anew
from tracker.register.index.writing import MOST_BYTES, vector_of
from tracker.register.operations.dossiers.dossiers import DossierFacts, change_dossier
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.entries.own_words import OwnWords, write_reading
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.keeping.erasing import InLetters, erase_person
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.papers.document_facts import DocumentFacts, correct_document
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.operations.talks.ballots import NewBallot, set_ballot
from tracker.register.operations.talks.meeting_questions import NewQuestion, add_question
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.operations.talks.outcomes import NewOutcome, record_outcome
from tracker.register.operations.talks.talk_notes import NewTalkNote, take_down
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.finding.find import find
from tracker.register.questions.lines import AgendaItem, Term
from tracker.reports import Findable
from tracker.search.query import read_query
from tracker.vocabulary import (
    BallotForm,
    BallotWeight,
    DocumentKind,
    OutcomeKind,
    TalkKind,
    TimeKind,
)

STARTS = datetime(2031, 3, 19, 10, tzinfo=UTC)
INDEXED = Indexed(Findable.NOTE, 7, "2031-03-19", "en", ("The toll",), ("audiencenote",))


def told(register):
    """All that is in the index, but for words that it once had."""
    return register.rows("SELECT place, kind, record, facets FROM search_entry ORDER BY place")


def found(register, typed):
    groups = find(register, read_query(typed), each=99).groups
    return [hit.place for group in groups for hit in group.hits]


def anew(register):
    with register.database.writing():
        fill_anew(register.database)


def turn_to(language, register):
    """Every dossier gets another language."""
    for line in dossiers(register):
        change_dossier(register, line.id, DossierFacts(line.name, language), who=WHO)


@settings(max_examples=10)
@given(seed=st.integers(0, 10**9), acts=st.integers(1, 60))
def test_after_any_history_the_index_is_as_if_made_anew(fresh_register, seed, acts):
    with fresh_register() as register:
        actor = Actor(register, Random(seed))
        actor.begin()
        for _ in range(acts):
            actor.act()
        for step in (lambda: None, lambda: undo(register, WHO), lambda: redo(register, WHO)):
            step()
            kept, hits = told(register), found(register, "toll")
            anew(register)
            assert (told(register), found(register, "toll")) == (kept, hits)
        turn_to("nl", register)
        assert differences(register.database).is_sound


@pytest.fixture
def spoken_of(register, dossier, document):
    """One of everything that is read in the language of its dossier."""
    statement = make_statement(register, document)
    write_reading(register, statement, OwnWords("The bridges stay opened", "B. Reader"), who=WHO)
    uid = register.value("SELECT uid FROM statement")
    add_note(register, NewNote(dossier, "statement", uid, "Their offers are bridges"), who=WHO)
    term = Term("by the ending of letters", TimeKind.VAGUE)
    set_deadline(register, NewDeadline(dossier, "Answering letters", None, term), who=WHO)
    ended = NewOutcome(dossier, OutcomeKind.FINAL_OFFER, STARTS.date(), note="Offers were ended")
    record_outcome(register, ended, who=WHO)
    asked = "Do you accept the offers?", BallotForm.REFERENDUM, BallotWeight.ADVICE
    set_ballot(register, NewBallot(dossier, *asked), who=WHO)
    agenda = (AgendaItem(1, "Openings", (), "We stand by the bridges."),)
    new = NewMeeting(dossier, "Meetings", STARTS, agenda=agenda)
    meeting = plan_meeting(register, new, who=WHO).ids[0]
    add_question(register, NewQuestion(meeting, "Who pays the boatmen?"), who=WHO)
    take_down(register, NewTalkNote(meeting, TalkKind.AGREED, "Bridges are opened"), who=WHO)
    return register


def test_what_is_said_in_a_dossier_is_read_in_the_language_it_has_now(spoken_of):
    turn_to("nl", spoken_of)
    assert differences(spoken_of.database).is_sound
    undo(spoken_of, WHO)
    assert differences(spoken_of.database).is_sound


def test_what_is_taken_back_is_not_found_and_comes_back_with_undo(register, document):
    statement = make_statement(register, document)
    before = found(register, "plan toll")
    take_back_statement(register, statement, who=WHO)
    assert len(found(register, "plan toll")) == len(before) - 1
    undo(register, WHO)
    assert found(register, "plan toll") == before


def test_a_statement_moves_in_time_with_its_letter(register, document):
    make_statement(register, document)
    facts = DocumentFacts(DocumentKind.LETTER, "Letter", dated=date(2020, 1, 2), language="en")
    correct_document(register, document, facts, who=WHO)
    assert {day_at(place) for place in found(register, "toll")} == {date(2020, 1, 2)}


def test_what_an_operation_that_failed_touched_is_not_in_it(register, dossier):
    with register.together(WHO):
        make_document(register, dossier, "The harbour opens.")
        with pytest.raises(LookupError):
            make_statement(register, 1, "Words that stand nowhere")
    assert len(found(register, "harbour")) == 1


@pytest.mark.parametrize("letters", list(InLetters))
def test_a_name_that_is_taken_out_is_in_no_part_of_the_index(register, dossier, letters):
    person = add_person(register, NewPerson("Otto Klankbord", ("Klankie",)), who=WHO).ids[0]
    make_document(register, dossier, "Otto Klankbord writes that the toll is off.")
    assert len(found(register, "klankbord")) == 2
    erase_person(register, person, letters, who=WHO)
    kept = letters is InLetters.KEEP
    assert len(found(register, "klankbord")) == (1 if kept else 0)
    known = {word for (word,) in register.rows("SELECT word FROM search_word")}
    assert ("klankbord" in known) is kept
    assert "klankie" not in known
    assert len(found(register, "toll")) == 1


def test_nothing_of_a_name_stays_in_the_file(tmp_path):
    with make_register(tmp_path) as register:
        person = add_person(register, NewPerson("Zwartkruis", ()), who=WHO).ids[0]
        make_document(register, make_dossier(register), "Zwartkruis came.")
        erase_person(register, person, InLetters.MASK, who=WHO)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert b"zwartkruis" not in kept.lower()


def test_a_server_knows_how_common_ten_thousand_words_are(register):
    """Those it does not know it takes for common, and reads the register through for them."""
    if register.database.kind == "sqlite":
        pytest.skip("A file reads no more than it has to, whatever it knows of words.")
    anew(register)
    target = "SELECT attstattarget FROM pg_attribute WHERE attrelid = 'search_entry'::regclass"
    assert register.rows(f"{target} AND attname = 'words'") == [(1000,)]


@given(st.sampled_from(Findable), st.integers(1, 2**36 - 1), st.none() | st.dates())
def test_a_place_tells_what_stands_there(kind, record, day):
    place = place_of(kind, record, day)
    assert (record_at(place), day_at(place)) == ((kind, record), day)
    assert 0 < place < 2**63


def test_the_newest_comes_last_and_what_has_no_day_first():
    days = [None, date(1900, 1, 1), date(2031, 3, 19), date.max]
    places = [place_of(Findable.PERSON, 2**36 - 1, day) for day in days]
    assert places == sorted(places)


def test_a_letter_too_long_for_postgres_keeps_its_beginning():
    text = " ".join(f"word{at}" for at in range(120_000))
    vector = vector_of(replace(INDEXED, texts=(text,)), terms_of(replace(INDEXED, texts=(text,))))
    assert "'word0':1" in vector
    assert "'/kindnote'" in vector
    assert len(vector.encode()) < 1.1 * MOST_BYTES


def test_a_very_long_letter_is_kept_on_both(register, dossier):
    text = "\n\n".join(f"toll word{at} " * 40 for at in range(3_000))
    make_document(register, dossier, text, letter=make_letter(text))
    assert len(found(register, "word7")) == 1


def test_on_a_server_new_words_are_looked_up_at_once(register):
    if register.database.kind != "postgres":
        pytest.skip("A file has no list on which words wait.")
    sql = "SELECT reloptions::text FROM pg_class WHERE relname = 'search_entry_words'"
    assert "fastupdate=off" in register.value(sql)


def test_the_kinds_of_which_there_is_anything_are_known(register, dossier):
    make_document(register, dossier, "The harbour opens.")
    add_person(register, NewPerson("Otto Klankbord", ()), who=WHO)
    there = kinds_there(register.database.run)
    assert there == [kind for kind in Findable if kind in there]
    named = {Findable.DOSSIER, Findable.PARTY, Findable.PERSON}
    assert {Findable.DOCUMENT, *named} == set(there)
