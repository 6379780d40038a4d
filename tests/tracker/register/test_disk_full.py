import pytest

from tests.making import LETTER_TEXT, WHO, make_document, make_dossier, make_statement
from tracker.register.checking import check
from tracker.register.errors import DiskFullError
from tracker.register.operations.dossiers import NewDossier, start_dossier
from tracker.register.questions.changes import version_of
from tracker.register.questions.documents import documents
from tracker.register.questions.statements import statements


@pytest.fixture
def full(register, document):
    """Lets the file grow by a few pages only, as on a disk that is nearly full."""
    pages = register.value("PRAGMA page_count")
    register.rows(f"PRAGMA max_page_count = {pages + 3}")
    return register


def test_a_letter_that_does_not_fit_leaves_the_register_as_it_was(full, dossier):
    before = version_of(full)
    with pytest.raises(DiskFullError, match="no room on the disk"):
        make_document(full, dossier, LETTER_TEXT * 1000, title="Too long")
    assert version_of(full) == before
    assert [each.title for each in documents(full)] == ["Letter of the cabinet"]
    assert check(full) == []


def test_a_group_that_does_not_fit_leaves_nothing_behind(full, document):
    with pytest.raises(DiskFullError), full.together(WHO):
        make_statement(full, document)
        for number in range(1000):
            start_dossier(full, NewDossier(f"Dossier {number} " + "x" * 500), who=WHO)
    assert statements(full) == []
    assert len(full.rows("SELECT id FROM dossier")) == 1


def test_work_goes_on_once_there_is_room(full, document):
    with pytest.raises(DiskFullError):
        make_document(full, make_dossier(full, "More"), LETTER_TEXT * 1000)
    full.rows("PRAGMA max_page_count = 1000000")
    make_statement(full, document)
    assert check(full) == []
