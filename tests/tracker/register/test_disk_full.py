import subprocess
import sys
from pathlib import Path

import pytest

from tests.making import (
    LETTER_TEXT,
    WHO,
    make_document,
    make_dossier,
    make_register,
    make_statement,
    on_files,
)
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.errors import DiskFullError
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.papers.documents import documents


@pytest.fixture
def full(register, document):
    """Lets the file grow by a few pages only, as on a disk that is nearly full."""
    pages = register.value("PRAGMA page_count")
    register.rows(f"PRAGMA max_page_count = {pages + 3}")
    return register


@on_files
def test_a_letter_that_does_not_fit_leaves_the_register_as_it_was(full, dossier):
    before = version_of(full)
    with pytest.raises(DiskFullError, match="no room on the disk"):
        make_document(full, dossier, LETTER_TEXT * 1000, title="Too long")
    assert version_of(full) == before
    assert [each.title for each in documents(full)] == ["Letter of the cabinet"]
    assert check(full) == []


@on_files
def test_a_group_that_does_not_fit_leaves_nothing_behind(full, document):
    with pytest.raises(DiskFullError), full.together(WHO):
        make_statement(full, document)
        for number in range(1000):
            start_dossier(full, NewDossier(f"Dossier {number} " + "x" * 500), who=WHO)
    assert statements(full) == []
    assert len(full.rows("SELECT id FROM dossier")) == 1


@on_files
def test_work_goes_on_once_there_is_room(full, document):
    with pytest.raises(DiskFullError):
        make_document(full, make_dossier(full, "More"), LETTER_TEXT * 1000)
    full.rows("PRAGMA max_page_count = 1000000")
    make_statement(full, document)
    assert check(full) == []


def test_on_a_disk_that_is_really_full_nothing_is_lost(small_disk):
    with make_register(small_disk) as register:
        dossier = make_dossier(register)
        document = make_document(register, dossier)
        before = version_of(register)
        with pytest.raises(DiskFullError):
            make_document(register, dossier, title="Too long", content=bytes(5_000_000))
        assert version_of(register) == before
        make_statement(register, document)
        assert check(register) == []
    with open_register(register.path) as again:
        assert len(statements(again)) == 1


_ON_A_SMALL_DISK = """
import resource, sys
from pathlib import Path
from tracker.register import create_register
from tracker.register.errors import WritingError
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
try:
    create_register(Path(sys.argv[1]))
except WritingError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files as Unix does")
def test_a_register_that_cannot_be_made_whole_is_not_made_at_all(tmp_path):
    command = [sys.executable, "-c", _ON_A_SMALL_DISK, tmp_path / "new.overleg"]
    root = Path(__file__).parents[3]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    assert said.split() == ["DiskTroubleError"]
    assert list(tmp_path.iterdir()) == []
