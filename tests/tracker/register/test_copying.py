import pytest

from tests.making import WHO, make_document, make_dossier, make_register, make_statement
from tracker.register import create_register, open_register
from tracker.register.checking import check
from tracker.register.copying import copy_register
from tracker.register.errors.copying import CopyNotWrittenError, NoRoomForCopyError
from tracker.register.errors.passphrases import PassphraseNeededError
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.changes import version_of


@pytest.fixture
def kept(tmp_path):
    """An open register in a file, with one statement that is not yet out of its journal."""
    folder = tmp_path / "kept"
    folder.mkdir()
    with make_register(folder) as register:
        make_statement(register, make_document(register, make_dossier(register)))
        yield register


def copy(register, target):
    with register.database.writing():
        copy_register(register.database, target)


def test_a_copy_of_an_open_register_holds_all_of_it(kept, tmp_path):
    copy(kept, tmp_path / "copy.overleg")
    with open_register(tmp_path / "copy.overleg") as copied:
        assert statements(copied) == statements(kept)
        assert version_of(copied) == version_of(kept)
        assert check(copied) == []


def test_a_copy_is_one_file_for_its_owner_alone(kept, tmp_path):
    copy(kept, tmp_path / "copy.overleg")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.overleg", "kept"]
    assert (tmp_path / "copy.overleg").stat().st_mode & 0o777 == 0o600


def test_work_goes_on_in_the_register_and_leaves_the_copy_as_it_was(kept, tmp_path):
    copy(kept, tmp_path / "copy.overleg")
    start_dossier(kept, NewDossier("Ferry"), who=WHO)
    with open_register(tmp_path / "copy.overleg") as copied:
        assert (len(dossiers(copied)), len(dossiers(kept))) == (1, 2)


def test_a_copy_is_under_the_same_passphrase(tmp_path):
    with create_register(tmp_path / "shut.overleg", passphrase="seven ferries") as shut:
        make_dossier(shut)
        copy(shut, tmp_path / "copy.overleg")
    with pytest.raises(PassphraseNeededError):
        open_register(tmp_path / "copy.overleg")
    with open_register(tmp_path / "copy.overleg", passphrase="seven ferries") as copied:
        assert len(dossiers(copied)) == 1


def test_a_copy_to_a_folder_that_is_not_there_says_so(kept, tmp_path):
    with pytest.raises(CopyNotWrittenError, match=r"nowhere \(No such file"):
        copy(kept, tmp_path / "nowhere" / "copy.overleg")
    assert check(kept) == []


def test_a_copy_that_would_not_fit_is_not_begun(kept, small_disk):
    with pytest.raises(NoRoomForCopyError, match=str(small_disk)):
        copy(kept, small_disk / "copy.overleg")
    assert list(small_disk.iterdir()) == []
    start_dossier(kept, NewDossier("Ferry"), who=WHO)
    assert check(kept) == []
