"""A dossier and a topic are found by their names, before all that only speaks of them."""

from datetime import date

import pytest

from tests.making import WHO, make_document, make_dossier
from tracker.register.operations.dossiers.dossiers import (
    DossierFacts,
    NewTopic,
    add_topic,
    change_dossier,
)
from tracker.register.operations.dossiers.removing_topics import remove_topic
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.finding.find import find
from tracker.reports import Findable
from tracker.search.query import read_query


def groups(register, typed):
    return find(register, read_query(typed)).groups


def first(register, typed):
    """The kind, the id and the title of what comes first; None where nothing is found."""
    found = groups(register, typed)
    hit = found[0].hits[0] if found else None
    return hit and (hit.kind, hit.id, hit.found.title)


@pytest.fixture
def ferry(register, dossier):
    new = NewTopic(dossier, "Ferry fares", ("Crossing prices",))
    return add_topic(register, new, who=WHO).ids[0]


def test_a_dossier_comes_before_the_letters_that_speak_of_it(register, dossier):
    make_document(register, dossier, "The bridge and the ferry.", dated=date(2031, 1, 1))
    assert first(register, "bridge and ferry") == (Findable.DOSSIER, dossier, "Bridge and ferry")
    assert [group.kind for group in groups(register, "bridge")][-1] is Findable.DOCUMENT


def test_a_dossier_that_is_called_otherwise_is_found_by_its_new_name_only(register, dossier):
    change_dossier(register, dossier, DossierFacts("Tunnel", "en"), who=WHO)
    assert first(register, "tunnel") == (Findable.DOSSIER, dossier, "Tunnel")
    assert first(register, "bridge") is None


def test_a_topic_is_found_by_all_it_is_called_with_its_dossier(register, ferry, dossier):
    for typed in ("ferry fares", "fares", "crossing prices"):
        assert first(register, typed) == (Findable.TOPIC, ferry, "Ferry fares")
    (group,) = groups(register, "crossing")
    (hit,) = group.hits
    assert (hit.found.text, hit.found.setting.dossier_id) == ("Crossing prices", dossier)
    assert hit.found.setting.dossier == "Bridge and ferry"


def test_a_topic_that_is_removed_is_found_no_more_and_comes_back_with_undo(register, ferry):
    remove_topic(register, ferry, None, who=WHO)
    assert first(register, "fares") is None
    undo(register, WHO)
    assert first(register, "fares") == (Findable.TOPIC, ferry, "Ferry fares")


def test_what_is_found_in_one_dossier_has_the_topics_of_no_other(register, ferry):
    other = make_dossier(register, "Harbour")
    add_topic(register, NewTopic(other, "Harbour fares"), who=WHO)
    (group,) = groups(register, "fares dossier:harbour")
    assert [hit.found.title for hit in group.hits] == ["Harbour fares"]
