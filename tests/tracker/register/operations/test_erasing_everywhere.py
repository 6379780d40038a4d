"""A name is gone from wherever it stood, also from what is kept of the past only."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import WHO, make_document, make_dossier, make_letter, make_statement, party_id
from tests.tracker.register.operations.acting import Actor
from tracker.frozen import replace
from tracker.register.checking import check
from tracker.register.knowledge import as_it_stood
from tracker.register.operations.entries.oral import NewOralStatement, record_oral_statement
from tracker.register.operations.keeping.erasing import InLetters, erase_person
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.operations.people.offices import NewOffice, add_office
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.changes import changes, version_of
from tracker.register.questions.keeping.named_letters import letters_that_name
from tracker.register.questions.papers.documents import file_of, letter_of
from tracker.register.questions.people.offices import offices
from tracker.register.tables import COLUMNS
from tracker.vocabulary import Rank, StatementType, Strength

NAME = "Otto Klankbord"
DAY = date(2026, 6, 1)
TEXT = f"{NAME} writes that the toll is off."
BOTH_WAYS = pytest.mark.parametrize("letters", list(InLetters))


def person(register, *names):
    name, *others = names or (NAME,)
    return add_person(register, NewPerson(name, tuple(others)), who=WHO).ids[0]


def speak(register, dossier, words, **fields):
    new = NewOralStatement(
        dossier,
        speaker="A. Speaker",
        heard_by=("B. Hearer",),
        said=datetime(2026, 5, 1, 12, tzinfo=UTC),
        words=words,
        type=StatementType.COMMITMENT,
        strength=Strength.PLAIN,
        rank=Rank.CORE,
    )
    return record_oral_statement(register, replace(new, **fields), who=WHO).ids


def kept_with(register, name):
    """The rows of any table in which the name stands."""
    tables = ("change", "stored_letter", *COLUMNS)
    rows = [row for table in tables for row in register.rows(f"SELECT * FROM {table}")]
    assert rows
    return [row for row in rows if name in str(row)]


def all_done_again(register):
    while undo(register, WHO):
        pass
    while redo(register, WHO):
        pass


@BOTH_WAYS
def test_an_empty_name_is_in_no_letter(register, document, letters):
    made = person(register, NAME, "", " ")
    before = letter_of(register, document)
    assert letters_that_name(register, made) == ()
    erase_person(register, made, letters, who=WHO)
    assert (letter_of(register, document), check(register)) == (before, [])


@BOTH_WAYS
def test_a_person_can_be_erased_twice(register, dossier, letters):
    make_document(register, dossier, TEXT)
    made = person(register)
    erase_person(register, made, letters, who=WHO)
    erase_person(register, made, letters, who=WHO)
    assert check(register) == []


def test_a_document_whose_recording_was_undone_has_no_name_when_it_comes_back(register, dossier):
    make_document(register, dossier, TEXT)
    undo(register, WHO)
    erase_person(register, person(register), InLetters.MASK, who=WHO)
    assert kept_with(register, "Klankbord") == []
    all_done_again(register)
    assert kept_with(register, "Klankbord") == []
    assert check(register) == []


def test_the_earlier_text_of_a_document_read_anew_is_masked_as_well(register, dossier):
    document = make_document(register, dossier, TEXT)
    make_statement(register, document, TEXT)
    moment = version_of(register).at
    spaced = TEXT.replace("toll is", "toll  is")
    reread_document(register, document, make_letter(spaced), who=WHO, why="blanks were lost")
    erase_person(register, person(register), InLetters.MASK, who=WHO)
    assert kept_with(register, "Klankbord") == []
    with as_it_stood(register, moment) as then:
        assert letter_of(then, document).text == "████ █████████ writes that the toll is off."
    assert check(register) == []
    undo(register, WHO)
    assert check(register) == []


@BOTH_WAYS
def test_our_own_notes_are_masked_also_when_they_were_undone(register, dossier, letters):
    speak(register, dossier, TEXT)
    undo(register, WHO)
    erase_person(register, person(register), letters, who=WHO)
    assert kept_with(register, "Klankbord") == []
    all_done_again(register)
    assert check(register) == []


def test_a_paper_that_is_kept_keeps_what_it_shares_with_our_own_notes(register, dossier):
    document = make_document(register, dossier, TEXT)
    make_statement(register, document, TEXT)
    _, spoken = speak(register, make_dossier(register, "Another"), TEXT)
    erase_person(register, person(register), InLetters.KEEP, who=WHO)
    assert letter_of(register, document).text == TEXT
    assert file_of(register, document).content == TEXT.encode()
    assert letter_of(register, spoken).text == "████ █████████ writes that the toll is off."
    assert check(register) == []


def test_who_erases_their_own_name_is_not_named_by_it(register, dossier):
    erase_person(register, person(register), InLetters.MASK, who=NAME, why=f"{NAME} asked for it")
    (line,) = changes(register, 1)
    assert (line.who, line.why) == ("████ █████████", "████ █████████ asked for it")
    assert kept_with(register, "Klankbord") == []
    assert check(register) == []


@pytest.mark.parametrize("name", ['Jo "Bo" Wit', "Jo\\Bo", "O'Neil (sr.)", "Jo\n van Bo"])
def test_a_name_in_a_list_is_found_whatever_its_characters(register, dossier, name):
    speak(register, dossier, "The toll is off.", heard_by=(name, f"the clerk\n{name}"))
    erase_person(register, person(register, name), InLetters.KEEP, who=WHO)
    assert "Bo" not in str(register.rows("SELECT heard_by FROM utterance"))
    assert "Neil" not in str(register.rows("SELECT before, after FROM change"))
    assert check(register) == []


def test_offices_that_had_nothing_but_a_name_of_their_own_stay_apart(register, dossier):
    moments = []
    for name in ("Anna", "Otto"):
        add_office(register, NewOffice(party_id(register), f"Desk of {name}"), who=WHO)
        moments.append(version_of(register).at)
    for name in ("Anna", "Otto"):
        erase_person(register, person(register, name), InLetters.KEEP, who=WHO)
    assert len({each.name for each in offices(register, DAY)}) == 2
    assert check(register) == []
    with as_it_stood(register, moments[-1]) as then:
        assert len(offices(then, DAY)) == 2


def test_a_person_called_like_a_party_takes_the_name_of_the_party_along(register, dossier):
    party_id(register)
    erase_person(register, person(register, "Cabinet of Veldland"), InLetters.KEEP, who=WHO)
    assert kept_with(register, "Cabinet of Veldland") == []
    assert check(register) == []


@BOTH_WAYS
def test_no_half_of_a_name_is_left_where_words_were_cut_in_it(register, dossier, letters):
    words = f"{'so ' * 19}{NAME} said no, and {'no ' * 14}then {NAME} left."
    _, document = speak(register, dossier, words, part=(57 + 5, 57 + 20))
    (quote,) = (each.quote for each in statements(register))
    assert quote == "Klankbord said "
    make_document(register, dossier, f"{words} Yes.")
    erase_person(register, person(register), letters, who=WHO)
    (left,) = statements(register)
    assert left.quote == "█████████ said "
    rows = register.rows("SELECT quote, words_before, words_after FROM passage")
    assert "Otto" not in str(rows)
    assert "Kla" not in str(rows)
    assert check(register) == []
    assert document


def unsound(register):
    """What a check finds, but for words that a later text has no more."""
    return [each for each in check(register) if "read anew" not in each.message]


@settings(max_examples=10)
@given(random=st.randoms(use_true_random=False))
def test_a_register_stays_sound_whatever_is_done_around_an_erasure(fresh_register, random):
    def erase():
        made = person(register, random.choice(("the", "cabinet", "ferry fares", WHO, "B. Hearer")))
        erase_person(register, made, random.choice(list(InLetters)), who=WHO)

    with fresh_register() as register:
        actor = Actor(register, random)
        actor.begin()
        for _ in range(8):
            act = random.choice((actor.act, actor.act, erase, lambda: undo(register, WHO)))
            act()
            redo(register, WHO)
        assert unsound(register) == []
        all_done_again(register)
        assert unsound(register) == []
