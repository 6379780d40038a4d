"""The rules of the field hold whichever operation is tried."""

from datetime import date

import pytest

from tests.making import (
    START,
    WHO,
    make_document,
    make_dossier,
    make_letter,
    make_statement,
    party_id,
    place_of,
)
from tests.tracker.register.operations.test_erasing_everywhere import speak
from tracker.frozen import replace
from tracker.register.checking import check
from tracker.register.errors import ChangedMeanwhileError, RefusedError
from tracker.register.errors.terms import DatedByItsOwnWordsError
from tracker.register.operations.dossiers.dossiers import NewTopic, add_topic, seat_party
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.entries.countersigning import Seen, countersign
from tracker.register.operations.entries.statements import (
    NewReading,
    change_reading,
    take_back_statement,
)
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.statuses import (
    EvidenceChange,
    LifeChange,
    change_evidence,
    change_life,
)
from tracker.register.operations.following.ultimatums import (
    NewUltimatum,
    change_ultimatum,
    declare_ultimatum,
    withdraw_ultimatum,
)
from tracker.register.operations.keeping.erasing import InLetters, erase_person
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.operations.talks.meeting_questions import (
    ChangedQuestion,
    NewQuestion,
    add_question,
    change_question,
)
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.terms import term_history
from tracker.register.questions.lines import Term
from tracker.register.questions.papers.documents import letter_of
from tracker.register.rules.following.sources import Source
from tracker.vocabulary import (
    DocumentKind,
    Evidence,
    Life,
    Rank,
    StatementType,
    Strength,
    TimeKind,
)

HEDGED_WORDS = "For now we do not work out the law on ferry fares, unless the council asks for it."
LIMIT = "unless the council asks for it"
VAGUE_WORDS = "We invite you to talk at short notice."
VAGUE = Term("at short notice", TimeKind.VAGUE)
DATED = Term("at short notice", TimeKind.EXACT, latest=date(2026, 7, 1))
IN_MARCH = Term("by 1 March 2027", TimeKind.EXACT, latest=date(2027, 3, 1))
IN_MAY = Term("by 1 May 2027", TimeKind.EXACT, latest=date(2027, 5, 1))


def hedged(register, document, **fields):
    return make_statement(register, document, HEDGED_WORDS, strength=Strength.HEDGED, **fields)


def test_a_hedged_reading_keeps_its_limiting_words_when_its_text_is_read_anew(register, document):
    hedged(register, document, deciding=(place_of(register, document, LIMIT),))
    later = make_letter("Nothing of it is to be read any more.")
    reread_document(register, document, later, who=WHO, why="another scan")
    (line,) = statements(register)
    assert (line.strength, line.caveat) == (Strength.HEDGED, LIMIT)
    said = [each.facts["words"] for each in check(register)]
    assert LIMIT in said
    undo(register, WHO)
    assert check(register) == []
    (line,) = statements(register)
    assert line.caveat is None


def test_a_caveat_that_was_lost_is_read_anew_at_the_same_place(register, document):
    place = place_of(register, document, LIMIT)
    made = hedged(register, document, caveat=place)
    text = letter_of(register, document).text.replace("council asks", "Council asks")
    reread_document(register, document, make_letter(text), who=WHO, why="a capital was lost")
    reading = NewReading(StatementType.COMMITMENT, Strength.HEDGED, Rank.CORE, caveat=place)
    change_reading(register, made, reading, who=WHO, why="the words as they are now")
    (line,) = statements(register)
    assert line.caveat == "unless the Council asks for it"


def test_topics_changed_meanwhile_are_not_overwritten(register, document):
    made = make_statement(register, document)
    seen = register.value("SELECT version FROM statement WHERE id = ?", made)
    reading = NewReading(StatementType.COMMITMENT, Strength.PLAIN, Rank.CORE, version=seen)
    reading = replace(reading, actor_id=statements(register)[0].actor.id)
    change_reading(register, made, replace(reading, topics=("Toll",)), who="A", why="one")
    with pytest.raises(ChangedMeanwhileError):
        change_reading(register, made, replace(reading, topics=("Ferry",)), who="B", why="two")
    assert statements(register)[0].topics == ("Toll",)
    assert check(register) == []
    undo(register, WHO)
    assert check(register) == []


def test_words_without_a_day_get_none_by_a_term_set_beside_them(register, dossier, document):
    made = make_statement(register, document, VAGUE_WORDS, term=VAGUE)
    with pytest.raises(DatedByItsOwnWordsError):
        set_deadline(
            register, NewDeadline(dossier, "Talks", None, DATED, statement_id=made), who=WHO
        )


def test_words_without_a_day_get_none_by_another_ultimatum(register, document):
    declare_ultimatum(register, NewUltimatum(document, term=VAGUE), who=WHO)
    with pytest.raises(DatedByItsOwnWordsError):
        change_ultimatum(register, NewUltimatum(document, term=DATED), who=WHO, why="second look")


def test_a_moved_term_of_an_ultimatum_stays_moved_when_the_rest_is_corrected(register, document):
    declare_ultimatum(register, NewUltimatum(document, term=IN_MARCH), who=WHO)
    deadline = register.value("SELECT id FROM deadline")
    moved = MovedDeadline(
        deadline, IN_MAY, date(2026, 6, 2), "they asked for it", Source(text="phone call")
    )
    move_deadline(register, moved, who=WHO)
    right = NewUltimatum(document, term=IN_MARCH, decided_by="the board")
    change_ultimatum(register, right, who=WHO, why="the board decided")
    known = term_history(register, deadline)
    assert known.now.latest == date(2027, 5, 1)
    assert known.first.latest == date(2027, 3, 1)
    assert register.value("SELECT decided_by FROM ultimatum") == "the board"


def test_spoken_words_become_no_paper_by_an_ultimatum(register, dossier, document):
    _, spoken = speak(register, dossier, "Pay by noon or we stop.")
    with pytest.raises(RefusedError):
        declare_ultimatum(register, NewUltimatum(spoken), who=WHO)
    declare_ultimatum(register, NewUltimatum(document), who=WHO)
    with pytest.raises(RefusedError):
        withdraw_ultimatum(register, document, DocumentKind.SPOKEN, who=WHO)


def test_what_was_taken_back_is_no_source(register, document):
    make_statement(register, document)
    commitment = register.value("SELECT id FROM commitment")
    source = make_statement(register, document, VAGUE_WORDS)
    take_back_statement(register, source, who=WHO)
    day = date(2026, 6, 1)
    with pytest.raises(RefusedError):
        change_life(register, LifeChange(commitment, Life.FULFILLED, day, Source(source)), who=WHO)
    with pytest.raises(RefusedError):
        change_evidence(
            register, EvidenceChange(commitment, Evidence.VERIFIED, day, Source(source)), who=WHO
        )


def test_a_question_rises_from_an_entry_of_its_own_dossier_that_stands(register, dossier, document):
    meeting = plan_meeting(register, NewMeeting(dossier, "Talks", START), who=WHO).ids[0]
    other = make_document(register, make_dossier(register, "Another"))
    elsewhere = make_statement(register, other)
    gone = make_statement(register, document)
    take_back_statement(register, gone, who=WHO)
    question = add_question(register, NewQuestion(meeting, "By when?"), who=WHO).ids[0]
    for statement in (elsewhere, gone):
        with pytest.raises(RefusedError):
            add_question(register, NewQuestion(meeting, "By when?", statement), who=WHO)
        with pytest.raises(RefusedError):
            change_question(register, question, ChangedQuestion("By when?", statement), who=WHO)


def test_what_was_taken_back_has_no_further_term(register, dossier, document):
    made = make_statement(register, document)
    take_back_statement(register, made, who=WHO)
    with pytest.raises(RefusedError):
        set_deadline(
            register, NewDeadline(dossier, "Toll", None, IN_MAY, statement_id=made), who=WHO
        )


@pytest.mark.parametrize("new", [("alpha",), ("Beta", "ALPHA"), ("Beta", "toll")])
def test_two_topics_of_a_dossier_share_no_name(register, dossier, new):
    add_topic(register, NewTopic(dossier, "Toll", ("Alpha",)), who=WHO)
    name, *others = new
    with pytest.raises(RefusedError):
        add_topic(register, NewTopic(dossier, name, tuple(others)), who=WHO)


def test_a_party_sits_at_the_table_as_us_or_as_other(register, dossier):
    with pytest.raises(RefusedError, match="“chair”"):
        seat_party(register, dossier, party_id(register), "chair", who=WHO)


def test_an_erasure_is_no_record_to_write_about_or_sign(register, dossier):
    erase_person(
        register, add_person(register, NewPerson("Otto"), who=WHO).ids[0], InLetters.KEEP, who=WHO
    )
    uid = register.value("SELECT record FROM change WHERE kind = 'erasure'")
    with pytest.raises(RefusedError):
        add_note(register, NewNote(dossier, "erasure", uid, "A note"), who=WHO)
    with pytest.raises(RefusedError):
        countersign(register, Seen("erasure", uid, 1), who="Another")


def test_what_was_done_together_with_an_erasure_is_undone_in_its_turn(register, dossier):
    made = add_person(register, NewPerson("Otto"), who=WHO).ids[0]
    with register.together(WHO):
        erase_person(register, made, InLetters.KEEP, who=WHO)
        add_topic(register, NewTopic(dossier, "After"), who=WHO)
    undo(register, WHO)
    assert register.value("SELECT count(*) FROM topic") == 0
    assert register.value("SELECT name FROM person") == "████"
    redo(register, WHO)
    assert register.value("SELECT name FROM topic") == "After"
    assert check(register) == []


def test_words_without_a_day_get_none_in_another_statement(register, document):
    make_statement(register, document, VAGUE_WORDS, term=VAGUE)
    with pytest.raises(DatedByItsOwnWordsError):
        make_statement(register, document, VAGUE_WORDS, type=StatementType.INTENTION, term=DATED)
    assert len(statements(register)) == 1


@pytest.mark.parametrize("words", ["at short notice.", "“At short notice”", "at short-notice"])
def test_marks_around_words_without_a_day_are_no_new_words(register, document, words):
    made = make_statement(register, document, VAGUE_WORDS, term=VAGUE)
    deadline = register.value("SELECT id FROM deadline WHERE statement_id = ?", made)
    moved = MovedDeadline(
        deadline, replace(DATED, words=words), date(2026, 6, 2), "asked", Source(text="phone call")
    )
    with pytest.raises(DatedByItsOwnWordsError):
        move_deadline(register, moved, who=WHO)


def test_the_term_of_a_statement_that_was_taken_back_is_neither_moved_nor_an_ultimatum(
    register, document
):
    made = make_statement(register, document, VAGUE_WORDS, term=VAGUE)
    deadline = register.value("SELECT id FROM deadline WHERE statement_id = ?", made)
    take_back_statement(register, made, who=WHO)
    moved = MovedDeadline(deadline, IN_MAY, date(2026, 6, 2), "asked", Source(text="phone call"))
    with pytest.raises(RefusedError):
        move_deadline(register, moved, who=WHO)
    with pytest.raises(RefusedError):
        declare_ultimatum(register, NewUltimatum(document, deadline_id=deadline), who=WHO)
