"""The history action by action: pages that join, what narrows them, what each is about."""

from datetime import timedelta

import pytest

from tests.making import CABINET, START, UNION, WHO, make_statement, party_id, place_of
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.dossiers.notes import NewNote, NoteText, add_note, change_note
from tracker.register.operations.entries.readings import NewReading, change_reading
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.people.parties import PartyFacts, change_party
from tracker.register.questions.keeping.history_pages import (
    HistoryFilter,
    first_line_from,
    hand_outs,
    history_page,
    who_changed,
)
from tracker.register.questions.keeping.past import step_of, steps_back
from tracker.reports import EntryField, RecordField
from tracker.vocabulary import Audience, Rank, StatementType, Strength

EVERYTHING = HistoryFilter()


def all_pages(register, wanted=EVERYTHING, limit=3):
    found, before = [], None
    while page := history_page(register, wanted, before, limit):
        found += page
        before = page[-1].number
    return found


def test_pages_join_without_a_gap_and_newest_comes_first(register, document):
    make_statement(register, document)
    lines = all_pages(register)
    assert [each.number for each in lines] == [
        number
        for (number,) in register.rows("SELECT DISTINCT action FROM change ORDER BY action DESC")
    ]
    assert lines == history_page(register, EVERYTHING, limit=1000)
    assert sum(each.lines for each in lines) == lines[0].last


def test_an_entry_is_told_by_its_words_and_a_party_by_what_changed(register, document):
    make_statement(register, document)
    entry = history_page(register, EVERYTHING, limit=1)[0].subject
    assert (entry.kind, entry.entry) == ("statement", 1)
    union = party_id(register, UNION)
    change_party(register, union, PartyFacts("Guild", "G", UNION.side), who="E. Wold")
    line = history_page(register, EVERYTHING, limit=1)[0]
    assert line.subject.title == "Guild"
    told = {each.field: (each.old, each.new) for each in line.told}
    assert told[RecordField.NAME] == (UNION.name, "Guild")
    assert told[RecordField.OTHER_NAMES] == ("the union", None)


def test_a_note_is_told_by_its_text_and_by_what_it_is_about(register, document):
    entry = make_statement(register, document)
    uid = register.value("SELECT uid FROM statement WHERE id = ?", entry)
    dossier = register.value("SELECT dossier_id FROM statement WHERE id = ?", entry)
    note = add_note(register, NewNote(dossier, "statement", uid, "Ask who pays."), who=WHO).ids[0]
    line = history_page(register, EVERYTHING, limit=1)[0]
    assert line.written == "Ask who pays."
    assert (line.subject.kind, line.subject.id) == ("statement", entry)
    change_note(register, note, NoteText("Ask who pays, and when.", Audience.TEAM), who=WHO)
    changed = history_page(register, EVERYTHING, limit=1)[0]
    assert changed.written is None  # it is told as a field that changed
    assert changed.subject == line.subject


FERRY = "For now we do not work out the law on ferry fares, unless the council asks for it."
CAVEAT = "unless the council asks for it."


def test_who_binds_themselves_and_what_limits_it_is_told_as_it_was_and_is(register, document):
    entry = make_statement(
        register, document, FERRY, type=StatementType.DEFERRAL, strength=Strength.HEDGED,
        actor_id=party_id(register), caveat=place_of(register, document, CAVEAT),
    )  # fmt: skip
    reading = NewReading(
        StatementType.DEFERRAL, Strength.HEDGED, Rank.CORE, actor_id=party_id(register, UNION),
        caveat=place_of(register, document, "unless the council asks"),
    )  # fmt: skip
    change_reading(register, entry, reading, who="E. Wold", why="Read again")
    told = {
        each.field: (each.old, each.new)
        for each in history_page(register, EVERYTHING, limit=1)[0].told
    }
    assert told[EntryField.ACTOR] == (CABINET.short, UNION.short)
    assert told[EntryField.CAVEAT] == (CAVEAT, "unless the council asks")


def test_everybody_who_ever_changed_something_is_there_to_choose(register, dossier):
    start_dossier(register, NewDossier("Ferries"), who="A. Berg")
    start_dossier(register, NewDossier("Tolls"), who="Z. Vis")
    assert who_changed(register) == sorted({"A. Berg", "Z. Vis", *who_made(register)})
    (theirs,) = history_page(register, HistoryFilter(who="A. Berg"))
    assert theirs.who == "A. Berg"


def who_made(register):
    return [who for (who,) in register.rows("SELECT who FROM change")]


def test_what_is_gone_again_is_told_without_a_subject(register):
    start_dossier(register, NewDossier("Ferries"), who=WHO)
    undo(register, WHO)
    assert [each.subject for each in history_page(register, EVERYTHING)] == [None, None]


def test_a_person_a_kind_and_a_dossier_narrow_it(register, document):
    start_dossier(register, NewDossier("Ferries"), who="E. Wold")
    make_statement(register, document)
    assert {each.who for each in all_pages(register, HistoryFilter(who="E. Wold"))} == {"E. Wold"}
    entries = all_pages(register, HistoryFilter(kinds=("statement",)))
    assert [each.operation for each in entries] == ["record statement"]
    ferries = register.value("SELECT id FROM dossier WHERE name = 'Ferries'")
    assert len(all_pages(register, HistoryFilter(dossier_id=ferries))) == 1
    assert who_changed(register) == sorted({WHO, "E. Wold"})


def test_a_day_is_looked_up_in_the_order_of_time(register, document):
    moments = [each.at for each in all_pages(register)]
    middle = moments[len(moments) // 2]
    lines = all_pages(register, HistoryFilter(until=middle))
    assert [each.at for each in lines] == [each for each in moments if each < middle]
    last = register.value("SELECT max(number) FROM change")
    assert first_line_from(register, START + timedelta(days=900)) == last + 1
    assert first_line_from(register, START - timedelta(days=900)) == 1


def test_a_file_that_left_is_found_by_its_bytes(register, dossier):
    note_hand_out(register, HandOut("matrix", "pdf", Audience.SHARED, "en", dossier), b"A", who=WHO)
    line = history_page(register, EVERYTHING, limit=1)[0]
    assert (line.handed_out.what, line.handed_out.audience) == ("matrix", "shared")
    assert hand_outs(register, line.handed_out.sha256) == [line]
    assert hand_outs(register, "0" * 64) == []


def test_the_way_back_names_its_steps(register, document):
    line = register.value("SELECT max(number) FROM change")
    make_statement(register, document)
    start_dossier(register, NewDossier("Ferries"), who="E. Wold")
    count, steps = steps_back(register, line, limit=1)
    assert count == 2
    assert [(each.operation, each.who) for each in steps] == [("start dossier", "E. Wold")]
    assert step_of(register, 0) == 0


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_a_page_is_never_longer_than_asked_for(register, document, limit):
    assert len(history_page(register, EVERYTHING, limit=limit)) <= limit
