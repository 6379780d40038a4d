import pytest

from tests.making import WHO, make_document, make_dossier, make_statement
from tracker.register.errors import FieldEmptyError, TopicExistsError
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.topics import TopicCircleError, TopicMissingError
from tracker.register.operations.dossiers.dossiers import NewTopic, add_topic
from tracker.register.operations.dossiers.topics import (
    add_topic_names,
    rename_topic,
    set_parent_topic,
)
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.people.parties import topics


def new_topic(register, dossier, name, *other_names):
    return add_topic(register, NewTopic(dossier, name, other_names), who=WHO).ids[0]


@pytest.fixture
def toll(register, dossier):
    return new_topic(register, dossier, "Toll")


@pytest.fixture
def money(register, dossier):
    return new_topic(register, dossier, "Money", "Budget")


def names(register, dossier):
    return [(each.name, each.other_names) for each in topics(register, dossier)]


def parent(register, topic):
    return register.value("SELECT parent_id FROM topic WHERE id = ?", topic)


def test_a_topic_is_put_below_another_and_at_the_top_again(register, toll, money):
    set_parent_topic(register, toll, money, who=WHO)
    assert parent(register, toll) == money
    set_parent_topic(register, toll, None, who=WHO)
    assert parent(register, toll) is None


def test_no_topic_comes_to_stand_below_itself(register, dossier, toll, money):
    bridge = new_topic(register, dossier, "Bridge")
    set_parent_topic(register, toll, money, who=WHO)
    set_parent_topic(register, bridge, toll, who=WHO)
    for below in (money, toll, bridge):
        with pytest.raises(TopicCircleError, match="Money"):
            set_parent_topic(register, money, below, who=WHO)


def test_a_topic_stands_below_one_of_its_own_dossier(register, toll):
    elsewhere = new_topic(register, make_dossier(register, "Other talks"), "Money")
    with pytest.raises(OtherDossierError):
        set_parent_topic(register, toll, elsewhere, who=WHO)
    with pytest.raises(TopicMissingError):
        set_parent_topic(register, toll, 99, who=WHO)


def test_a_renamed_topic_is_still_found_by_its_old_name(register, dossier, money):
    rename_topic(register, money, "Public money", who=WHO)
    assert names(register, dossier) == [("Public money", ("Budget", "Money"))]
    made = make_statement(register, make_document(register, dossier), topics=("MONEY",))
    assert statement(register, made).topics == ("Public money",)


def test_a_topic_may_take_back_a_name_of_its_own(register, dossier, money):
    rename_topic(register, money, "Budget", who=WHO)
    assert names(register, dossier) == [("Budget", ("Money",))]


@pytest.mark.parametrize("name", ["toll", "TOLL "])
def test_a_name_in_use_is_not_given_again(register, toll, money, name):
    with pytest.raises(TopicExistsError, match="Toll"):
        rename_topic(register, money, name, who=WHO)
    with pytest.raises(TopicExistsError, match="Toll"):
        add_topic_names(register, money, [name], who=WHO)


def test_an_empty_name_is_refused(register, money):
    with pytest.raises(FieldEmptyError):
        rename_topic(register, money, " ", who=WHO)


def test_other_names_are_added_to_those_there_are(register, dossier, money):
    add_topic_names(register, money, ["Coffers", "budget", "Money", "Coffers"], who=WHO)
    assert names(register, dossier) == [("Money", ("Budget", "Coffers"))]
