import pytest

from tests.making import WHO, make_dossier, make_statement
from tracker.register.errors import StatementMissingError
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.topics import TopicMissingError
from tracker.register.operations.dossiers.dossiers import NewTopic, add_topic
from tracker.register.operations.entries.letting_go import StepsMarked, mark_letting_go
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.keeping.undo import undo
from tracker.vocabulary import LettingGo


@pytest.fixture
def toll(register, dossier):
    return add_topic(register, NewTopic(dossier, "Toll"), who=WHO).ids[0]


@pytest.fixture
def said(register, document):
    return make_statement(register, document, topics=("Toll",))


def mark(register, statement, topic, *steps):
    return mark_letting_go(register, StepsMarked(statement, topic, steps), who=WHO)


def marked(register):
    return [step for (step,) in register.rows("SELECT step FROM letting_go ORDER BY step")]


def test_steps_combine_and_each_is_marked_once(register, toll, said):
    steps = (LettingGo.NOT_FOR_NOW, LettingGo.NOT_IN_THIS_FORM, LettingGo.NOT_FOR_NOW)
    assert len(mark(register, said, toll, *steps).ids) == 2
    assert marked(register) == [4, 5]


def test_steps_take_the_place_of_those_marked_before(register, toll, said):
    mark(register, said, toll, LettingGo.NOT_IN_THIS_FORM, LettingGo.NOT_FOR_NOW)
    mark(register, said, toll, LettingGo.NOT_FOR_NOW, LettingGo.STOP)
    assert marked(register) == [5, 7]
    mark(register, said, toll)
    assert marked(register) == []
    undo(register, WHO)
    assert marked(register) == [5, 7]


def test_marking_the_same_steps_again_changes_nothing(register, toll, said):
    first = mark(register, said, toll, LettingGo.STOP)
    again = mark(register, said, toll, LettingGo.STOP)
    assert (again.ids, again.kinds) == (first.ids, frozenset())


def test_each_topic_of_a_statement_has_its_own_steps(register, dossier, toll, said):
    ferry = add_topic(register, NewTopic(dossier, "Ferry"), who=WHO).ids[0]
    mark(register, said, toll, LettingGo.STOP)
    mark(register, said, ferry, LettingGo.PROCEED)
    assert marked(register) == [0, 7]


def test_only_what_stands_in_the_dossier_of_the_topic_is_marked(register, toll, said):
    other = make_dossier(register, "Other talks")
    elsewhere = add_topic(register, NewTopic(other, "Toll"), who=WHO).ids[0]
    with pytest.raises(OtherDossierError):
        mark(register, said, elsewhere, LettingGo.STOP)
    with pytest.raises(TopicMissingError):
        mark(register, said, 99, LettingGo.STOP)
    take_back_statement(register, said, who=WHO)
    with pytest.raises(StatementMissingError):
        mark(register, said, toll, LettingGo.STOP)


def test_there_are_no_steps_beyond_the_ladder(register, toll, said):
    with pytest.raises(ValueError, match="10"):
        mark(register, said, toll, 10)
