import pytest

from tests.making import WHO, make_document, make_dossier, make_statement
from tracker.register.checking import check
from tracker.register.errors import StatementExistsError
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.topics import TopicCircleError, TopicMissingError
from tracker.register.operations.dossiers.dossiers import NewTopic, add_topic
from tracker.register.operations.dossiers.removing_topics import remove_topic
from tracker.register.operations.dossiers.topics import set_parent_topic
from tracker.register.operations.entries.letting_go import StepsMarked, mark_letting_go
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.people.parties import topics
from tracker.vocabulary import LettingGo


def new_topic(register, dossier, name, *other_names, under=None):
    made = add_topic(register, NewTopic(dossier, name, other_names), who=WHO).ids[0]
    if under is not None:
        set_parent_topic(register, made, under, who=WHO)
    return made


@pytest.fixture
def toll(register, dossier):
    return new_topic(register, dossier, "Toll", "Road pricing")


@pytest.fixture
def money(register, dossier):
    return new_topic(register, dossier, "Money")


@pytest.fixture
def letter(register, dossier):
    return make_document(register, dossier)


def names(register, dossier):
    return {each.name: each.other_names for each in topics(register, dossier)}


def parents(register):
    return dict(register.rows("SELECT name, parent_id FROM topic"))


def steps(register):
    return sorted(register.rows("SELECT topic_id, step FROM letting_go"))


def test_a_statement_is_about_one_topic_less_and_undo_brings_it_back(
    register, dossier, letter, toll, money
):
    said = make_statement(register, letter, topics=("Toll", "Money"))
    before = statement(register, said)
    remove_topic(register, toll, who=WHO)
    assert statement(register, said).topics == ("Money",)
    assert statement(register, said).version > before.version
    assert list(names(register, dossier)) == ["Money"]
    undo(register, who=WHO)
    assert set(statement(register, said).topics) == {"Toll", "Money"}
    assert names(register, dossier)["Toll"] == ("Road pricing",)
    assert check(register) == []


def test_what_was_about_it_is_about_its_heir_which_answers_to_its_names(
    register, dossier, letter, toll, money
):
    said = make_statement(register, letter, topics=("Toll",))
    for topic, marked in ((toll, {LettingGo(3), LettingGo(5)}), (money, {LettingGo(5)})):
        mark_letting_go(register, StepsMarked(said, topic, marked), who=WHO)
    remove_topic(register, toll, money, who=WHO)
    assert statement(register, said).topics == ("Money",)
    assert steps(register) == [(money, 3), (money, 5)]
    assert names(register, dossier) == {"Money": ("Toll", "Road pricing")}


def test_a_statement_about_both_is_about_the_heir_once(register, letter, toll, money):
    said = make_statement(register, letter, topics=("Toll", "Money"))
    remove_topic(register, toll, money, who=WHO)
    assert statement(register, said).topics == ("Money",)


def test_what_stands_below_it_moves_up_or_below_its_heir(register, dossier, toll, money):
    cars = new_topic(register, dossier, "Cars", under=toll)
    new_topic(register, dossier, "Small cars", under=cars)
    set_parent_topic(register, toll, money, who=WHO)
    remove_topic(register, toll, who=WHO)
    assert parents(register)["Cars"] == money
    assert parents(register)["Small cars"] == cars
    other = new_topic(register, dossier, "Traffic")
    remove_topic(register, cars, other, who=WHO)
    assert parents(register)["Small cars"] == other


def test_an_heir_that_stands_below_it_comes_to_its_place(register, dossier, toll, money):
    cars = new_topic(register, dossier, "Cars", under=toll)
    small = new_topic(register, dossier, "Small cars", under=cars)
    new_topic(register, dossier, "Lorries", under=toll)
    set_parent_topic(register, toll, money, who=WHO)
    remove_topic(register, toll, small, who=WHO)
    assert parents(register)["Cars"] == money
    assert parents(register)["Small cars"] == cars
    assert parents(register)["Lorries"] == small


def test_two_entries_of_the_same_words_do_not_come_to_say_the_same(
    register, dossier, letter, toll, money
):
    make_statement(register, letter, topics=("Toll",))
    make_statement(register, letter, topics=("Money",))
    with pytest.raises(StatementExistsError):
        remove_topic(register, toll, money, who=WHO)
    assert "Toll" in names(register, dossier)


def test_no_topic_inherits_from_itself_nor_from_other_talks(register, toll):
    elsewhere = new_topic(register, make_dossier(register, "Other talks"), "Money")
    with pytest.raises(OtherDossierError):
        remove_topic(register, toll, elsewhere, who=WHO)
    with pytest.raises(TopicCircleError):
        remove_topic(register, toll, toll, who=WHO)
    with pytest.raises(TopicMissingError):
        remove_topic(register, 99, who=WHO)
