"""A dossier is set up in one go, and undone as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.making import CABINET, UNION, WHO, make_register, party_id
from tracker.founding import Founding, found_dossier
from tracker.register.errors import TopicExistsError
from tracker.register.errors.dossiers import DossierExistsError
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.dossiers.dossiers import dossier, dossiers
from tracker.register.questions.people.parties import parties, topics


@pytest.fixture
def register(tmp_path: Path):
    """A register that knows a union and a cabinet."""
    with make_register(tmp_path) as made:
        for party in (UNION, CABINET):
            party_id(made, party)
        yield made


def test_all_that_is_known_of_a_dossier_is_there_at_once(register):
    founding = Founding("Ferry", "en", "UV", ("the cabinet", "Ferrymen"), ("Fares", "Toll"))
    made = found_dossier(register, founding, WHO)
    line = dossier(register, made)
    assert line.we is not None
    assert line.we.name == UNION.name
    assert {party.name for party in line.parties} == {UNION.name, CABINET.name, "Ferrymen"}
    assert [topic.name for topic in topics(register, made)] == ["Fares", "Toll"]


def test_one_undo_takes_all_of_it_back(register):
    known = len(parties(register))
    found_dossier(register, Founding("Ferry", "en", "Ferrymen", (), ("Fares",)), WHO)
    undo(register, WHO)
    assert dossiers(register) == []
    assert len(parties(register)) == known


def test_a_dossier_may_be_kept_for_nobody_at_the_table(register):
    made = found_dossier(register, Founding("Ferry", "en", at_table=("UV",)), WHO)
    assert dossier(register, made).we is None


def test_nothing_is_kept_where_one_part_is_refused(register):
    with pytest.raises(TopicExistsError):
        found_dossier(register, Founding("Ferry", "en", topics=("Fares", "fares")), WHO)
    assert dossiers(register) == []


def test_no_two_dossiers_are_called_alike(register):
    found_dossier(register, Founding("Ferry", "en"), WHO)
    with pytest.raises(DossierExistsError, match="Ferry"):
        found_dossier(register, Founding(" ferry ", "en"), WHO)
