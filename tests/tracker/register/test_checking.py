import pytest

from tests.making import WHO, make_document, make_dossier, make_register, make_statement
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.operations.keeping.undo import redo, undo
from tracker.words import words_in

UPDATE_GUARD = "change_is_never_updated"


@pytest.fixture
def closed(tmp_path):
    with make_register(tmp_path) as register:
        document = make_document(register, make_dossier(register), file_name="answer.pdf")
        make_statement(register, document)
        make_statement(register, document, "We invite you to talk at short notice.")
        undo(register, WHO)
        redo(register, WHO)
    return register.path


@pytest.fixture
def found_after(closed, behind_our_back):
    """The sentences of a check after SQL that knows none of our rules."""

    def altered_by(*statements):
        with behind_our_back(closed) as connection:
            for each in statements:
                connection.execute(each)
        with open_register(closed, read_only=True) as register:
            return [finding.sentence(words_in("en")) for finding in check(register)]

    return altered_by


def test_a_register_in_use_is_sound(found_after):
    assert found_after() == []


def test_one_altered_byte_of_a_file_is_reported_by_name(found_after):
    altered = "replace(CAST(content AS TEXT), 'toll', 'tolk')"
    found = found_after(f"UPDATE stored_file SET content = CAST({altered} AS BLOB)")
    assert found == ["The file answer.pdf of “Letter of the cabinet” was altered."]


@pytest.mark.parametrize(
    "of_another_type",
    [
        "UPDATE stored_file SET content = 'text'",
        "UPDATE stored_letter SET blocks = x'00'",
        "UPDATE statement SET deciding = x'00'",
    ],
)
def test_a_value_of_another_type_is_a_finding_too(found_after, of_another_type):
    assert found_after(of_another_type)


def test_a_missing_file_is_reported_by_name(found_after):
    found = found_after("PRAGMA foreign_keys = OFF", "DELETE FROM stored_file")
    assert "The file answer.pdf of “Letter of the cabinet” is missing." in found


def test_an_altered_text_is_reported_with_the_quotations_lost(found_after):
    found = found_after("UPDATE stored_letter SET text = replace(text, 'stops', 'halts')")
    assert found == [
        "The text of “Letter of the cabinet” was altered.",
        "No longer found at its place in “Letter of the cabinet”:"
        " “The cabinet stops the plan for the bridge toll.” (entry 1).",
    ]


def test_a_moved_passage_is_reported_and_not_looked_for_elsewhere(found_after):
    found = found_after("UPDATE passage SET start_char = start_char + 1 WHERE id = 1")
    assert found[0].startswith("No longer found at its place in “Letter of the cabinet”")
    assert found[1].endswith("was altered: start_char.")


def test_an_altered_reading_is_reported(found_after):
    found = found_after("UPDATE statement SET strength = 'firm' WHERE entry = 2")
    assert found == ["“2” in the table statement was altered: strength."]


def test_a_record_slipped_in_is_reported(found_after):
    found = found_after("INSERT INTO dossier VALUES (9, 'x', 1, 'Slipped in', 'en')")
    assert found == ["“Slipped in” in the table dossier is not in the history."]


def test_a_record_taken_out_is_reported(found_after):
    found = found_after("DELETE FROM commitment WHERE id = 1")
    assert len(found) == 1
    assert "is missing from the table commitment" in found[0]


def test_an_altered_line_of_the_history_is_named_even_with_its_guard_back(
    found_after, behind_our_back, closed
):
    with behind_our_back(closed) as connection:
        ((guard,),) = connection.execute(
            f"SELECT sql FROM sqlite_master WHERE name = '{UPDATE_GUARD}'"
        ).fetchall()
    found = found_after(
        f"DROP TRIGGER {UPDATE_GUARD}",
        "UPDATE change SET who = 'Somebody else' WHERE number = 7",
        guard,
    )
    assert found == ["Line 7 of the history was altered."]


def test_a_line_with_a_new_seal_does_not_follow(found_after):
    found = found_after(
        f"DROP TRIGGER {UPDATE_GUARD}",
        "UPDATE change SET at = '2020-01-01T00:00:00.000+00:00' WHERE number = 3",
    )
    assert "Line 3 of the history does not follow from the line before it." in found
    assert f"“{UPDATE_GUARD}” of the register is missing or was altered." in found


def test_a_removed_line_is_named(found_after):
    found = found_after(
        "DROP TRIGGER change_is_never_deleted", "DELETE FROM change WHERE number = 5"
    )
    assert "Line 5 of the history was removed." in found


def test_removing_the_last_lines_shows_in_the_records(found_after):
    found = found_after(
        "DROP TRIGGER change_is_never_deleted",
        "DELETE FROM change WHERE action = (SELECT max(action) FROM change)",
    )
    assert any("is not in the history" in each for each in found)


def test_a_damaged_file_gives_findings_and_no_crash(closed):
    size = closed.stat().st_size
    with closed.open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"\xff" * 8192)
    with open_register(closed, read_only=True) as register:
        assert check(register)
