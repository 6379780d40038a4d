"""A person is erased: the record stays whole and sound, and the name is on no page of the file."""

import unicodedata

import pytest

from tests.making import (
    WHO,
    make_document,
    make_dossier,
    make_register,
    make_statement,
    on_files,
    party_id,
)
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.errors import RecordMissingError
from tracker.register.errors.erasing import FileTakenOutError
from tracker.register.knowledge import as_it_stood
from tracker.register.operations.entries.statements import NewReading, change_reading
from tracker.register.operations.keeping.erasing import InLetters, erase_person
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.people.holders import NewHolder, appoint
from tracker.register.operations.people.offices import NewOffice, add_office
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.changes import changes, version_of
from tracker.register.questions.keeping.named_letters import letters_that_name
from tracker.register.questions.papers.documents import documents, file_of, letter_of
from tracker.vocabulary import Rank, StatementType, Strength

NAME, SURNAME = "Zéphyrine van Orwijk", "Orwijk"
TEXT = f"""\
The cabinet stops the plan for the bridge toll.

{NAME}, the State Secretary, will send the report by May.

Yours sincerely, {NAME.upper()}"""
QUOTE = f"{NAME}, the State Secretary, will send the report by May."


def forms(name):
    for case in (name, name.upper()):
        for form in ("NFC", "NFD"):
            yield unicodedata.normalize(form, case).encode()


def traces(folder):
    """The files in the folder that hold the name in any of their bytes."""
    contents = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert contents
    names = {form for name in (NAME, SURNAME) for form in forms(name)}
    return [name for name, content in contents.items() if any(each in content for each in names)]


@pytest.fixture
def person(register):
    """Somebody who holds an office, is quoted, noted in a reason, and made changes herself."""
    dossier = make_dossier(register)
    office = add_office(register, NewOffice(party_id(register), "State Secretary"), who=WHO).ids[0]
    made = add_person(register, NewPerson(NAME, (SURNAME,)), who=WHO).ids[0]
    appoint(register, NewHolder(office, made), who=NAME)
    document = make_document(
        register, dossier, TEXT, title=f"Letter of {NAME}", file_name=f"{SURNAME}.txt"
    )
    statement = make_statement(register, document, QUOTE)
    reading = NewReading(StatementType.INTENTION, Strength.WILLING, Rank.CORE)
    change_reading(register, statement, reading, who=NAME, why=f"{SURNAME} said so on the phone")
    return made


@on_files
def test_nothing_of_the_name_is_left_in_any_file(register, person):
    moment = version_of(register).at
    assert traces(register.path.parent)
    erase_person(register, person, InLetters.MASK, who=WHO)
    assert traces(register.path.parent) == []
    with as_it_stood(register, moment) as then:
        assert SURNAME not in str(statements(then)) + str(changes(then, 1000))
    register.close()
    assert traces(register.path.parent) == []


def test_the_history_still_verifies_and_everything_is_still_there(register, person):
    before = register.value("SELECT count(*) FROM change")
    erase_person(register, person, InLetters.MASK, who=WHO, why="asked for")
    assert check(register) == []
    assert register.value("SELECT count(*) FROM change") == before + 1
    assert register.value("SELECT count(*) FROM holder") == 1
    (line,) = statements(register)
    assert line.quote == "█████████ ███ ██████, the State Secretary, will send the report by May."
    assert (
        letter_of(register, line.place.document_id).text[line.place.start : line.place.end]
        == line.quote
    )
    register.close()
    with open_register(register.address) as again:
        assert check(again) == []


def test_the_line_that_erased_says_who_and_why_and_not_the_name(register, person):
    erase_person(register, person, InLetters.MASK, who=WHO, why="asked for")
    (line,) = changes(register, 1)
    assert (line.operation, line.who, line.why) == ("erase person", WHO, "asked for")


def test_letters_of_others_can_stay_evidence(register, person):
    document = documents(register)[0].id
    before = letter_of(register, document), file_of(register, document)
    assert letters_that_name(register, person) == (f"Letter of {NAME}",)
    erase_person(register, person, InLetters.KEEP, who=WHO)
    assert (letter_of(register, document), file_of(register, document).content) == (
        before[0],
        before[1].content,
    )
    assert [line.quote for line in statements(register)] == [QUOTE]
    assert documents(register)[0].title == "Letter of █████████ ███ ██████"
    assert {line.who for line in changes(register, 1000)} == {WHO, "█████████ ███ ██████"}
    assert check(register) == []


def test_a_masked_letter_says_that_its_file_is_gone(register, person):
    erase_person(register, person, InLetters.MASK, who=WHO)
    with pytest.raises(FileTakenOutError, match="a name in it had to go"):
        file_of(register, documents(register)[0].id)


def test_a_file_that_was_taken_out_comes_back_when_it_is_added_again(register, person):
    erase_person(register, person, InLetters.MASK, who=WHO)
    again = make_document(register, make_dossier(register, "Again"), TEXT)
    assert file_of(register, again).content == TEXT.encode()
    assert check(register) == []


def test_an_erased_name_does_not_come_back_by_undo(register, person):
    erase_person(register, person, InLetters.MASK, who=WHO)
    while undo(register, WHO):
        pass
    assert statements(register) == []
    while redo(register, WHO):
        pass
    assert len(statements(register)) == 1
    assert check(register) == []
    assert SURNAME not in str(register.rows("SELECT * FROM change"))


def test_two_people_can_be_erased_one_after_the_other(register, person):
    other = add_person(register, NewPerson("Otto Klankbord"), who=NAME).ids[0]
    erase_person(register, other, InLetters.MASK, who=NAME)
    erase_person(register, person, InLetters.MASK, who=WHO)
    assert check(register) == []
    assert not any(
        each in str(register.rows("SELECT * FROM change")) for each in ("Orwijk", "Otto")
    )


def test_somebody_who_is_not_there_cannot_be_erased(register):
    with pytest.raises(RecordMissingError):
        erase_person(register, 7, InLetters.KEEP, who=WHO)


@pytest.mark.parametrize(
    "forging",
    [
        "UPDATE change SET why = 'another' WHERE number = 1",
        "INSERT INTO erasure (line, by, seal) VALUES (1, 1, 'x')",
        "UPDATE erasure SET seal = 'x'",
        "DELETE FROM erasure",
        "UPDATE change SET seal = 'x' WHERE number = 1",
    ],
)
def test_the_database_refuses_other_words_in_a_line(register, person, behind_our_back, forging):
    erase_person(register, person, InLetters.MASK, who=WHO)
    register.close()
    with (
        behind_our_back(register.address) as connection,
        pytest.raises(Exception, match="history cannot be rewritten"),
    ):
        connection.execute(forging)


def test_words_forged_in_the_way_of_an_erasure_are_found(tmp_path, behind_our_back):
    with make_register(tmp_path) as register:
        make_statement(register, make_document(register, make_dossier(register)))
    with behind_our_back(register.path) as connection:
        (last,) = connection.execute("SELECT max(number) FROM change").fetchone()
        connection.execute("INSERT INTO erasure VALUES (1, ?, 'x')", (last + 1,))
        connection.execute("UPDATE change SET who = 'another' WHERE number = 1")
    with open_register(register.path) as again:
        said = [each.message for each in check(again)]
    assert "Line {number} of the history was altered." in said
    assert any("given other words" in each for each in said)
