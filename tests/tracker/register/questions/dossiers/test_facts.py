import pytest

from tests.making import WHO
from tracker.register.errors import DossierMissingError
from tracker.register.operations.dossiers.dossiers import DossierFacts, change_dossier
from tracker.register.questions.dossiers.facts import dossier_facts


def test_a_dossier_says_its_name_and_the_language_of_its_papers(register, dossier):
    before = dossier_facts(register, dossier)
    change_dossier(register, dossier, DossierFacts("Bridge", "fr", before.version), who=WHO)
    after = dossier_facts(register, dossier)
    assert (after.name, after.language) == ("Bridge", "fr")
    assert after.version > before.version


def test_a_dossier_that_is_not_there_says_nothing(register):
    with pytest.raises(DossierMissingError):
        dossier_facts(register, 99)
