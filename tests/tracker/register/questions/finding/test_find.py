"""Words are found wherever they stand, in any form, newest first, as far as one may see."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import (
    CABINET,
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    party_id,
    place_of,
)
from tracker.frozen import replace
from tracker.register.index.entries import Indexed
from tracker.register.index.writing import put, take_out
from tracker.register.knowledge import as_it_stood
from tracker.register.migrations import take_steps
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.entries.own_words import OwnWords, write_reading
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.operations.talks.meetings import (
    ChangedMeeting,
    NewMeeting,
    change_meeting,
    plan_meeting,
)
from tracker.register.operations.talks.talk_notes import NewTalkNote, remove_talk_note, take_down
from tracker.register.questions.finding.find import MOST_COUNTED, find, find_more
from tracker.register.questions.finding.resolving import resolved
from tracker.register.questions.lines import AgendaItem, Term
from tracker.reports import Findable
from tracker.search.query import read_query
from tracker.vocabulary import Audience, StatementType, Strength, TalkKind, TimeKind

FERRY = "For now we do not work out the law on ferry fares, unless the council asks for it."
CAVEAT = "unless the council asks for it."
DUTCH = """\
De loonsverhogingen gaan per 1 januari in.

Wij nodigen u uit voor één-op-één gesprekken over arbeidsongeschiktheid."""


def kinds(register, typed):
    return [group.kind for group in find(register, read_query(typed)).groups]


@pytest.fixture
def talks(register, document):
    """A letter with two statements, one of which has a caveat, and all that hangs on a dossier."""
    make_statement(register, document, topics=("Toll",), type=StatementType.DECISION)
    make_statement(
        register, document, FERRY, topics=("Ferry",), type=StatementType.DEFERRAL,
        strength=Strength.HEDGED, caveat=place_of(register, document, CAVEAT),
    )  # fmt: skip
    return register


@pytest.fixture
def dutch(register, dossier):
    make_document(register, dossier, DUTCH, title="Brief", language="nl", dated=date(2027, 1, 1))
    return register


@pytest.mark.parametrize(
    "typed",
    [
        "loonsverhoging", "LOONSVERHOGINGEN", "een op een", "één-op-één", "eenopeen", "gesprek",
        "arbeids-ongeschiktheid", '"1 januari"', "arbeidsongesch*", "januari loonsverhoging",
    ],
)  # fmt: skip
def test_words_are_found_in_any_form(dutch, typed):
    assert kinds(dutch, typed) == [Findable.DOCUMENT]


@pytest.mark.parametrize(
    "typed", ['"loonsverhoging"', '"op één een"', "januari -gesprekken", "toll"]
)
def test_what_was_not_asked_for_is_not_found(dutch, typed):
    assert not find(dutch, read_query(typed)).groups


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("loonsverhogign", "loonsverhoging"),
        ("januri", "januari"),
        ("arbeidsongeschikteid", "arbeidsongeschiktheid"),
        ("xanuari", "januari"),
    ],
)
def test_a_slip_is_read_as_the_nearest_word(dutch, typed, meant):
    read = find(dutch, read_query(typed))
    assert read.read_as.startswith(meant[:10])
    assert read.count.number == 1


def test_everything_that_has_words_is_found(talks, dossier):
    uid = talks.value("SELECT uid FROM document")
    starts = datetime(2026, 6, 9, 10, tzinfo=UTC)
    plan_meeting(
        talks,
        NewMeeting(dossier, "Talks on zebra", starts, agenda=(AgendaItem(1, "Zebra", (), None),)),
        who=WHO,
    )
    set_deadline(
        talks, NewDeadline(dossier, "The zebra paper", None, Term("soon", TimeKind.VAGUE)), who=WHO
    )
    add_note(talks, NewNote(dossier, "document", uid, "Think of the zebra"), who=WHO)
    add_person(talks, NewPerson("Zora Zebra", ()), who=WHO)
    statement = talks.value("SELECT min(id) FROM statement")
    write_reading(talks, statement, OwnWords("They mean the zebra.", WHO), who=WHO)
    assert kinds(talks, "zebra") == [
        Findable.PERSON, Findable.DEADLINE, Findable.MEETING, Findable.READING, Findable.NOTE,
    ]  # fmt: skip
    assert kinds(talks, "veldland") == [Findable.PARTY]
    assert kinds(talks, "toll") == [Findable.TOPIC, Findable.STATEMENT, Findable.DOCUMENT]


@pytest.fixture
def recorded(register, dossier):
    """A meeting with a line in its record, and the ids of both."""
    starts = datetime(2026, 6, 9, 10, tzinfo=UTC)
    made = plan_meeting(register, NewMeeting(dossier, "Talks", starts), who=WHO).ids[0]
    new = NewTalkNote(
        made,
        TalkKind.ACTION,
        "To send the figures on ferries",
        party_id=party_id(register, UNION),
        due=date(2026, 7, 1),
    )
    return made, take_down(register, new, who=WHO).ids[0]


def hits_of(register, typed, **wanted):
    groups = find(register, replace(read_query(typed), **wanted)).groups
    return [hit for group in groups for hit in group.hits]


def test_a_line_of_a_record_is_found_with_its_meeting_and_whose_it_is(register, recorded):
    meeting_id, note_id = recorded
    (hit,) = hits_of(register, "figures ferry")
    assert (hit.kind, hit.id, hit.day) == (Findable.TALK_NOTE, note_id, date(2026, 6, 9))
    assert (hit.found.type, hit.found.beside) == (TalkKind.ACTION, "Talks")
    assert hit.found.setting.meeting_id == meeting_id
    assert [each.id for each in hits_of(register, "figures party:UV")] == [note_id]
    assert [each.id for each in hits_of(register, "type:action")] == [note_id]
    assert hits_of(register, "figures type:agreed") == []


def test_a_line_of_a_record_follows_its_meeting_and_goes_with_the_line(register, recorded):
    meeting_id, note_id = recorded
    later = ChangedMeeting("Talks on fares", datetime(2026, 8, 3, 10, tzinfo=UTC))
    change_meeting(register, meeting_id, later, who=WHO)
    (hit,) = hits_of(register, "figures")
    assert (hit.day, hit.found.beside) == (date(2026, 8, 3), "Talks on fares")
    remove_talk_note(register, note_id, who=WHO)
    assert hits_of(register, "figures") == []
    undo(register, WHO)
    assert [each.id for each in hits_of(register, "figures")] == [note_id]


def test_who_may_not_see_a_line_of_a_record_does_not_find_it(register, recorded):
    assert hits_of(register, "figures", audience=Audience.PUBLIC) == []
    assert len(hits_of(register, "figures", audience=Audience.NOTE)) == 1


def test_lines_kept_by_an_earlier_release_are_found_after_the_step(register, recorded):
    database, made_then = register.database, Findable.TALK_NOTE
    with database.writing():  # as it was before these lines were found
        take_out(database, made_then, [recorded[1]])
        database.run("DELETE FROM migration WHERE step >= 's009'")
        database.define("DROP INDEX change_who")
        for index in ("deadline_ask_again", "document_day", "statement_taken_back"):
            database.define(f"DROP INDEX {index}")
        database.set_version(8)
    assert hits_of(register, "figures") == []
    take_steps(database, 8, datetime(2026, 9, 1, tzinfo=UTC))
    assert [each.kind for each in hits_of(register, "figures")] == [Findable.TALK_NOTE]


def test_a_promise_never_comes_without_its_caveat(talks):
    by_promise = find(talks, read_query("ferry type:deferral")).groups[0].hits[0]
    by_caveat = find(talks, read_query("council type:deferral")).groups[0].hits[0]
    assert by_promise.id == by_caveat.id
    assert by_caveat.excerpt.text == FERRY
    assert [caveat.text for caveat in by_caveat.caveats] == [CAVEAT]
    assert by_caveat.caveats[0].marks == ((11, 18),)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("type:decision", 1), ("soort:besluit", 1), ("type:Beschluss", 1), ("type:uitstel", 1),
        ("strength:hedged", 1), ("topic:toll", 1), ("onderwerp:ferry", 1), ("with:caveat", 1),
        ("met:voorbehoud", 1), ('by:"the cabinet" toll', 2), ("party:UV toll", 2),
        ("by:UV toll", 0),
        ("toll -type:decision", 2), ("toll from:2026-05-26 until:2026-05-26", 2),
        ("toll until:2025", 0), ("toll from:2027", 0), ("dossier:bridge toll", 3),
        ("audience:organisation toll", 3), ("status:open", 2), ("topic:toll topic:ferry", 2),
    ],
)  # fmt: skip
def test_fields_narrow_down(talks, typed, number):
    assert find(talks, read_query(typed)).count.number == number


@pytest.mark.parametrize("typed", ["party:nobody toll", "type:nothing", "from:soon toll"])
def test_a_field_that_names_nothing_is_told(talks, typed):
    told = find(talks, read_query(typed))
    assert len(told.unknown) == 1
    assert not told.groups


def test_the_newest_comes_first_and_more_can_be_asked_for(register, dossier):
    for day in range(1, 10):
        title = f"Letter {day}"
        make_document(register, dossier, f"The toll {day}.", title=title, dated=date(2026, 3, day))
    (group,) = find(register, read_query("toll")).groups
    assert (group.count.number, group.count.is_more) == (9, False)
    assert [hit.day.day for hit in group.hits] == [9, 8, 7, 6]
    after, days = group.hits[-1].place, []
    while more := find_more(register, read_query("toll"), group.kind, after=after, limit=2):
        days += [hit.day.day for hit in more]
        after = more[-1].place
    assert days == [5, 4, 3, 2, 1]


def test_more_than_a_thousand_are_not_counted(register, dossier):
    many = [
        Indexed(Findable.DOCUMENT, 1000 + at, "2030-01-01", "en", ("toll",), ())
        for at in range(MOST_COUNTED + 1)
    ]
    make_document(register, dossier, dated=date(2020, 1, 1))
    add_person(register, NewPerson("Toll", ()), who=WHO)
    with register.database.writing():
        put(register.database, many)
    told = find(register, read_query("toll"))
    assert (told.count.number, told.count.is_more) == (MOST_COUNTED, True)
    counts = {group.kind: (group.count.number, group.count.is_more) for group in told.groups}
    assert counts == {Findable.DOCUMENT: (1000, True), Findable.PERSON: (1, False)}


def test_of_a_kind_as_many_are_counted_as_are_among_the_newest_thousand(register, dossier):
    many = [
        Indexed(kind, 1000 + at, "2030-01-01", "en", ("toll",), ())
        for kind, number in ((Findable.DOCUMENT, 900), (Findable.NOTE, 900))
        for at in range(number)
    ]
    with register.database.writing():
        put(register.database, many)
    told = find(register, read_query("toll"))
    counts = {group.kind: (group.count.number, group.count.is_more) for group in told.groups}
    assert told.count.number == MOST_COUNTED
    assert all(is_more for _, is_more in counts.values())
    assert sum(number for number, _ in counts.values()) == MOST_COUNTED + 1


def test_a_topic_is_one_of_the_dossier_that_is_asked_for(register, dossier):
    for name in ("Harbour", "Airport"):
        make_statement(
            register, make_document(register, make_dossier(register, name)), topics=("Toll",)
        )
    asked = resolved(register, read_query("topic:toll dossier:harbour"))
    assert [len(part.parts) for part in asked.parts] == [1, 1]
    assert find(register, read_query("topic:toll dossier:harbour")).count.number == 1
    assert find(register, read_query("topic:toll")).count.number == 2


def test_an_audience_finds_no_more_than_it_may_see(register, dossier):
    document = make_document(register, dossier, audience=Audience.TEAM)
    make_statement(register, document, audience=Audience.PUBLIC)
    make_document(register, dossier, "The toll is off.", audience=Audience.PUBLIC)
    make_document(
        register,
        dossier,
        "No toll.",
        audience=Audience.PUBLIC,
        embargo=datetime(2026, 1, 1, tzinfo=UTC),
    )
    numbers = {
        level: find(register, replaced(read_query("toll"), level)).count.number
        for level in (None, *Audience)
    }
    assert numbers == {
        None: 4,
        Audience.NOTE: 4,
        Audience.TEAM: 4,
        Audience.ORGANISATION: 2,
        Audience.SHARED: 1,
        Audience.PUBLIC: 1,
    }


def replaced(sought, level):
    return replace(sought, audience=level)


def test_the_register_as_it_stood_has_the_words_of_then(register, dossier):
    make_document(register, dossier)
    then = register.now()
    make_document(register, dossier, "The toll again.", title="Later")
    with as_it_stood(register, then) as past:
        assert find(past, read_query("toll")).count.number == 1
        assert find(past, read_query("toll")).count.number == 1
    assert find(register, read_query("toll")).count.number == 2


def test_a_letter_is_found_at_its_words(talks):
    hit = find(talks, read_query('"short notice"')).groups[0].hits[0]
    setting = hit.found.setting
    assert hit.kind is Findable.DOCUMENT
    assert setting.page == 1
    assert [hit.excerpt.text[a:b] for a, b in hit.excerpt.marks] == ["short notice"]


def test_nothing_asked_finds_nothing(talks):
    assert not find(talks, read_query(" … ")).groups


def test_what_is_asked_without_a_word_is_everything_but_that(talks):
    assert find(talks, read_query("-toll")).count.number > 3


ODD = st.text(st.sampled_from("ab é-:\"”“*()+^~|&!\\'%_;\0\ud800toll party:type:from:20312-"))


@given(typed=st.one_of(ODD, st.text()))
def test_whatever_is_typed_is_an_answer(fresh_register_of_talks, typed):
    for still_typing in (True, False):
        find(fresh_register_of_talks, read_query(typed, still_typing=still_typing))


@pytest.fixture(scope="module")
def fresh_register_of_talks(fresh_register):
    with fresh_register() as register:
        make_statement(register, make_document(register, make_dossier(register)))
        assert party_id(register, CABINET) != party_id(register, UNION)
        yield register
