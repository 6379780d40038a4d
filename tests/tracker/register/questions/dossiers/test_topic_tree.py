from tests.making import WHO, make_document, make_dossier, make_statement
from tracker.register.operations.dossiers.dossiers import NewTopic, add_topic
from tracker.register.operations.dossiers.topics import set_parent_topic
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.questions.dossiers.topic_tree import topic_tree


def new_topic(register, dossier, name, below=None):
    made = add_topic(register, NewTopic(dossier, name, (f"{name}s",)), who=WHO).ids[0]
    set_parent_topic(register, made, below, who=WHO)
    return made


def names(nodes):
    return [(each.name, names(each.below)) for each in nodes]


def test_topics_stand_below_those_they_are_part_of(register, dossier):
    money = new_topic(register, dossier, "Money")
    new_topic(register, dossier, "Ferry")
    toll = new_topic(register, dossier, "Toll", money)
    new_topic(register, dossier, "Bridge toll", toll)
    new_topic(register, make_dossier(register, "Other talks"), "Elsewhere")
    assert names(topic_tree(register, dossier)) == [
        ("Money", [("Toll", [("Bridge toll", [])])]),
        ("Ferry", []),
    ]


def test_a_topic_counts_the_statements_about_itself_that_stand(register, dossier):
    document = make_document(register, dossier)
    new_topic(register, dossier, "Toll", new_topic(register, dossier, "Money"))
    make_statement(register, document, topics=("Toll",))
    taken = make_statement(register, document, "We invite you", topics=("Toll", "Money"))
    take_back_statement(register, taken, who=WHO)
    (money,) = topic_tree(register, dossier)
    assert (money.statements, money.below[0].statements) == (0, 1)
    assert money.below[0].other_names == ("Tolls",)


def test_a_dossier_without_topics_has_an_empty_tree(register, dossier):
    assert topic_tree(register, dossier) == ()
