"""A copy of a whole register, kept by hand."""

import pytest

from tests.making import make_document, make_dossier, make_register, make_statement
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.errors.copying import CopyOfServerError
from tracker.register.errors.opening import FolderMissingError, RegisterExistsError
from tracker.register.operations.keeping.backing_up import back_up, proposed_copy
from tracker.register.questions.entries.statements import statements


class LetBeError(Exception):
    """Somebody lets it be."""


@pytest.fixture
def talks(tmp_path):
    with make_register(tmp_path, "talks.overleg") as register:
        make_statement(register, make_document(register, make_dossier(register)))
        yield register


def test_it_holds_all_and_is_sound(talks, tmp_path):
    back_up(talks, tmp_path / "copy.overleg")
    with open_register(tmp_path / "copy.overleg") as copied:
        assert statements(copied) == statements(talks)
        assert check(copied) == []


def test_it_is_proposed_beside_the_register_under_a_free_name_with_the_day(talks, tmp_path):
    day = talks.now().astimezone().date().isoformat()
    first = proposed_copy(talks)
    assert first == tmp_path / f"talks.copy-{day}.overleg"
    back_up(talks, first)
    assert proposed_copy(talks) == tmp_path / f"talks.copy-{day}-2.overleg"


def test_nothing_is_written_over(talks, tmp_path):
    (tmp_path / "letter.overleg").write_text("mine")
    with pytest.raises(RegisterExistsError):
        back_up(talks, tmp_path / "letter.overleg")
    with pytest.raises(RegisterExistsError):
        back_up(talks, talks.path)
    assert (tmp_path / "letter.overleg").read_text() == "mine"


def test_a_folder_that_is_not_there_is_named(talks, tmp_path):
    with pytest.raises(FolderMissingError, match="nowhere"):
        back_up(talks, tmp_path / "nowhere" / "copy.overleg")


def test_it_tells_how_far_it_is_and_leaves_nothing_when_it_is_broken_off(talks, tmp_path):
    told = []
    back_up(talks, tmp_path / "whole.overleg", told.append)
    assert told[-1] == 1
    before = sorted(tmp_path.iterdir())

    def enough(_part):
        raise LetBeError

    with pytest.raises(LetBeError):
        back_up(talks, tmp_path / "half.overleg", enough)
    assert sorted(tmp_path.iterdir()) == before
    make_dossier(talks, "Work goes on")


def test_a_register_on_a_server_says_who_copies_it(register, tmp_path):
    if register.database.kind == "sqlite":
        pytest.skip("A register in a file is copied.")
    with pytest.raises(CopyOfServerError, match="pg_dump"):
        back_up(register, tmp_path / "copy.overleg")
    assert list(tmp_path.glob("*.overleg")) == []
