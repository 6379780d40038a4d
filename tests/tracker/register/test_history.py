import json

import pytest

from tests.making import WHO, make_document, make_dossier, make_statement, on_files
from tracker.register.errors import NameMissingError, ReadOnlyError
from tracker.register.errors.serving import TextNotKeepableError
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.entries.statements import NewReading, change_reading
from tracker.register.questions.keeping.changes import changes, version_of
from tracker.vocabulary import Rank, StatementType, Strength


@pytest.mark.parametrize(
    "rewriting",
    [
        "UPDATE change SET who = 'another'",
        "DELETE FROM change",
        "INSERT INTO change SELECT 99, 99, reverses, dossier, at, who, operation, why, kind,"
        " record, before, after, salt, seal, chain FROM change WHERE number = 1",
    ],
)
def test_the_database_itself_refuses_to_rewrite_the_history(
    register, dossier, behind_our_back, rewriting
):
    register.close()
    with (
        behind_our_back(register.address) as connection,
        pytest.raises(Exception, match="the history c"),
    ):
        connection.execute(rewriting)


@on_files
def test_a_file_refuses_to_replace_a_line_of_the_history(register, dossier, behind_our_back):
    register.close()
    with (
        behind_our_back(register.path) as connection,
        pytest.raises(Exception, match="the history c"),
    ):
        connection.execute("INSERT OR REPLACE INTO change SELECT * FROM change WHERE number = 1")


def test_the_history_is_refused_even_to_an_operation(register, dossier):
    with pytest.raises(Exception, match="cannot be rewritten"), register.together(WHO):
        register.rows("DELETE FROM change")


@pytest.mark.parametrize("table", ["party", "change", "stored_file"])
def test_nothing_is_written_but_by_operations(register, document, table):
    with pytest.raises(ReadOnlyError):
        register.rows(f"DELETE FROM {table}")
    assert register.rows(f"SELECT 1 FROM {table}")


def test_a_reason_given_with_an_operation_stays_its_own_in_a_group(register, document):
    statement = make_statement(register, document)
    reading = NewReading(StatementType.INTENTION, Strength.WILLING, Rank.CORE)
    with register.together(WHO, "tidying up"):
        change_reading(register, statement, reading, who="B. Reader", why="read it again")
        start_dossier(register, NewDossier("Another"), who=WHO)
    whys = {line.operation: (line.who, line.why) for line in changes(register, 8)}
    assert whys["change reading"] == ("B. Reader", "read it again")
    assert whys["start dossier"] == (WHO, "tidying up")


def test_a_change_says_who_what_when_and_why(register, document):
    statement = make_statement(register, document)
    reading = NewReading(StatementType.INTENTION, Strength.WILLING, Rank.CORE)
    change_reading(register, statement, reading, who="B. Reader", why="read it again")
    line = next(each for each in changes(register, 20) if each.table == "statement")
    assert (line.who, line.operation, line.why) == ("B. Reader", "change reading", "read it again")
    assert json.loads(line.before)["type"] == "commitment"
    assert json.loads(line.after)["type"] == "intention"
    assert line.at.utcoffset().total_seconds() == 0


def test_only_the_columns_that_changed_are_in_the_line(register, document):
    statement = make_statement(register, document)
    reading = NewReading(
        StatementType.COMMITMENT, Strength.FIRM, Rank.CORE, actor_id=_actor(register, statement)
    )
    change_reading(register, statement, reading, who=WHO, why="firmer")
    (line,) = changes(register, 1)
    assert json.loads(line.after) == {"strength": "firm"}


def _actor(register, statement):
    return register.value("SELECT actor_id FROM statement WHERE id = ?", statement)


def test_lines_come_newest_first_a_window_at_a_time(register, document):
    all_lines = [each.number for each in changes(register, 1000)]
    assert all_lines == sorted(all_lines, reverse=True)
    assert [each.number for each in changes(register, 2, before=all_lines[2])] == all_lines[3:5]


def test_the_version_is_the_last_line(register, dossier):
    (last,) = changes(register, 1)
    assert (version_of(register).number, version_of(register).at) == (last.number, last.at)


def test_a_change_without_a_name_is_refused(register):
    with pytest.raises(NameMissingError):
        start_dossier(register, NewDossier("Nameless"), who="  ")
    assert version_of(register).number == 0


def test_operations_done_together_are_one_action(register):
    with register.together(WHO, "first set-up"):
        dossier = make_dossier(register)
        make_statement(register, make_document(register, dossier))
    lines = changes(register, 1000)
    assert {line.action for line in lines} == {1}
    assert {line.operation for line in lines} > {"add document", "record statement"}


def test_of_operations_done_together_all_are_kept_or_none(register):
    with pytest.raises(ZeroDivisionError), register.together(WHO):
        make_dossier(register)
        raise ZeroDivisionError
    assert version_of(register).number == 0
    make_dossier(register)
    assert version_of(register).number > 0


def test_one_refused_operation_leaves_the_others_of_its_group(register):
    with register.together(WHO):
        make_dossier(register, "Kept")
        with pytest.raises(Exception, match="name is empty"):
            make_dossier(register, " ")
        make_dossier(register, "Kept too")
    assert register.rows("SELECT name FROM dossier") == [("Kept",), ("Kept too",)]


@pytest.mark.parametrize("text", ["nu\0l", "half \ud83d a pair"])
def test_a_text_that_cannot_be_kept_is_refused_on_every_database(register, text):
    with pytest.raises(TextNotKeepableError, match="cannot be kept"):
        start_dossier(register, NewDossier(text), who=WHO)
    with pytest.raises(TextNotKeepableError):
        start_dossier(register, NewDossier("One"), who=text)
    with pytest.raises(TextNotKeepableError):
        start_dossier(register, NewDossier("One"), who=WHO, why=text)
    assert version_of(register).number == 0
