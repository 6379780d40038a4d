"""The index of words is filled anew by hand, and by itself where it was lost."""

import pytest

from tests.making import make_document, make_dossier, make_register
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.errors import ReadOnlyError
from tracker.register.operations.keeping.index_of_words import fill_index
from tracker.register.questions.finding.find import find
from tracker.search.query import read_query
from tracker.words import words_in


@pytest.fixture
def path(tmp_path):
    with make_register(tmp_path) as register:
        make_document(register, make_dossier(register))
    return register.path


def count(register, typed="toll"):
    return find(register, read_query(typed)).count.number


def lose(behind_our_back, path, *where):
    with behind_our_back(path) as connection:
        connection.execute(f"DELETE FROM search_entry {' '.join(where)}")
        if not where:
            connection.execute("INSERT INTO search_words (search_words) VALUES ('delete-all')")


def test_what_is_missing_is_told_in_one_sentence_with_the_way_on(path, behind_our_back):
    lose(behind_our_back, path, "WHERE kind = 2")
    with open_register(path, read_only=True) as register:
        (finding,) = check(register)
    assert finding.sentence(words_in("en")) == (
        "The index of words is not as the register: 0 records are missing, 0 are too many,"
        " 1 differ; fill it anew with overleg index, or with “Fill the index anew” in the window."
    )


def test_filled_anew_all_is_found_and_the_check_is_content(path, behind_our_back):
    lose(behind_our_back, path, "WHERE kind = 2")
    with open_register(path) as register:
        lines = register.value("SELECT count(*) FROM change")
        fill_index(register)
        assert count(register)
        assert check(register) == []
        assert register.value("SELECT count(*) FROM change") == lines


def test_an_index_that_was_lost_is_filled_when_the_register_is_opened(path, behind_our_back):
    lose(behind_our_back, path)
    told = []
    with open_register(path, tell=told.append) as register:
        assert count(register)
    assert told[-1] == 1.0
    with open_register(path, tell=told.clear) as again:  # nothing is told, so nothing is cleared
        assert count(again)
    assert told


def test_broken_off_the_index_is_as_it_was(path):
    def stop(_part):
        raise KeyboardInterrupt

    with open_register(path) as register:
        with pytest.raises(KeyboardInterrupt):
            fill_index(register, stop)
        assert count(register)
        assert check(register) == []


def test_where_nothing_can_be_written_nothing_is_filled(path):
    with open_register(path, read_only=True) as register, pytest.raises(ReadOnlyError):
        fill_index(register)
