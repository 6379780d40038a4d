"""Acts on demands, answers, ultimatums, topics, documents, outcomes and ballots."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.making import LETTER_TEXT, WHO, make_document, make_statement
from tracker.register.operations.dossiers.topics import (
    add_topic_names,
    rename_topic,
    set_parent_topic,
)
from tracker.register.operations.entries.letting_go import StepsMarked, mark_letting_go
from tracker.register.operations.following.answers import NewAnswer, answer_demand, withdraw_answer
from tracker.register.operations.following.demands import number_demand, set_priority
from tracker.register.operations.following.ultimatums import (
    NewUltimatum,
    change_ultimatum,
    declare_ultimatum,
    withdraw_ultimatum,
)
from tracker.register.operations.papers.citing import (
    NewCitation,
    relate_documents,
    settle_citation,
    unrelate_documents,
)
from tracker.register.operations.papers.document_facts import DocumentFacts, correct_document
from tracker.register.operations.talks.ballot_results import (
    BallotDecision,
    decide_ballot,
    record_totals,
)
from tracker.register.operations.talks.ballots import NewBallot, change_ballot, set_ballot
from tracker.register.operations.talks.outcomes import NewOutcome, change_outcome, record_outcome
from tracker.register.questions.lines import Term
from tracker.register.rules.talks.ballots import Totals
from tracker.vocabulary import (
    Advice,
    AnswerState,
    BallotForm,
    BallotWeight,
    DemandPriority,
    DocumentKind,
    DocumentRelation,
    LettingGo,
    OutcomeKind,
    TimeKind,
)

WHY = "second thoughts"
NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


DEMANDS = """
SELECT statement.dossier_id, demand.id
FROM demand JOIN statement ON statement.id = demand.statement_id ORDER BY demand.id
"""
IN_OTHER_WORDS = """
SELECT demand.id, other.id, place.document_id
FROM demand JOIN statement ON statement.id = demand.statement_id
JOIN statement AS other ON other.dossier_id = statement.dossier_id
JOIN passage AS place ON place.id = other.passage_id
ORDER BY demand.id, other.id
"""


def moment(actor):
    return actor.random.choice([None, NOON + timedelta(hours=actor.random.randrange(99))])


def dossier_with(actor, table):
    """The dossier of some row, and the row."""
    row = actor.one_of(table)
    return actor.register.value(f"SELECT dossier_id FROM {table} WHERE id = ?", row), row


def answer(actor):
    demand, statement, document = actor.row_of(IN_OTHER_WORDS)
    state = actor.random.choice(list(AnswerState))
    new = NewAnswer(demand, document, statement, state)
    answer_demand(actor.register, new, who=WHO, why=WHY)


def answer_in_a_new_letter(actor):
    dossier, demand = actor.row_of(DEMANDS)
    document = make_document(actor.register, dossier, f"{LETTER_TEXT} {actor.name()}")
    statement = make_statement(actor.register, document)
    new = NewAnswer(demand, document, statement, AnswerState.MET)
    answer_demand(actor.register, new, who=WHO)


def take_answer_away(actor):
    withdraw_answer(actor.register, actor.one_of("answer"), who=WHO)


def number(actor):
    number_demand(actor.register, actor.one_of("demand"), actor.random.randrange(12), who=WHO)


def value(actor):
    priority = actor.random.choice([None, *DemandPriority])
    set_priority(actor.register, actor.one_of("demand"), priority, who=WHO)


def new_ultimatum(actor):
    random = actor.random
    return NewUltimatum(
        actor.one_of("document"),
        term=random.choice([None, Term("For now", TimeKind.VAGUE)]),
        deadline_id=random.choice([None, actor.maybe("deadline")]),
        consequence=random.choice([None, (0, 11), (4, 20)]),
        decided_by=random.choice([None, "the council"]),
        received=moment(actor),
    )


def declare(actor):
    declare_ultimatum(actor.register, new_ultimatum(actor), who=WHO)


def declare_otherwise(actor):
    change_ultimatum(actor.register, new_ultimatum(actor), who=WHO, why=WHY)


def not_an_ultimatum(actor):
    withdraw_ultimatum(actor.register, actor.one_of("document"), who=WHO)


def let_go(actor):
    steps = actor.random.sample(list(LettingGo), actor.random.randrange(4))
    dossier, topic = dossier_with(actor, "topic")
    (statement,) = actor.row_of(
        "SELECT id FROM statement WHERE dossier_id = ? ORDER BY id", dossier
    )
    mark_letting_go(actor.register, StepsMarked(statement, topic, steps), who=WHO)


def put_below(actor):
    set_parent_topic(actor.register, actor.one_of("topic"), actor.maybe("topic"), who=WHO)


def rename(actor):
    rename_topic(actor.register, actor.one_of("topic"), actor.name(), who=WHO)


def call_also(actor):
    add_topic_names(actor.register, actor.one_of("topic"), [actor.name()], who=WHO)


def relate(actor):
    relation = actor.random.choice(list(DocumentRelation))
    cited, words = actor.maybe("document"), actor.random.choice(["", "your letter"])
    new = NewCitation(actor.one_of("document"), relation, cited, words, actor.day())
    relate_documents(actor.register, new, who=WHO)


def settle(actor):
    citation, cited = actor.one_of("citation"), actor.maybe("document")
    settle_citation(actor.register, citation, cited, who=WHO)


def unrelate(actor):
    unrelate_documents(actor.register, actor.one_of("citation"), who=WHO)


def correct(actor):
    facts = DocumentFacts(
        actor.random.choice(list(DocumentKind)),
        actor.name(),
        sender_id=actor.maybe("party"),
        addressee_ids=tuple(filter(None, [actor.maybe("party"), actor.maybe("party")])),
        dated=actor.day(),
        received=actor.day(),
        embargo=moment(actor),
    )
    correct_document(actor.register, actor.one_of("document"), facts, who=WHO)


def new_outcome(actor, dossier, document):
    random = actor.random
    return NewOutcome(
        dossier,
        random.choice(list(OutcomeKind)),
        actor.day(),
        document_id=random.choice([None, document]),
        advice=random.choice([None, *Advice]),
    )


def outcome(actor):
    record_outcome(actor.register, new_outcome(actor, *dossier_with(actor, "document")), who=WHO)


def outcome_otherwise(actor):
    dossier, known = dossier_with(actor, "outcome")
    change_outcome(actor.register, known, new_outcome(actor, dossier, None), who=WHO, why=WHY)


def new_ballot(actor, dossier, outcome):
    form, weight = (actor.random.choice(list(each)) for each in (BallotForm, BallotWeight))
    moments = {name: moment(actor) for name in ("opens", "closes", "embargo")}
    return NewBallot(dossier, "Do you agree?", form, weight, outcome_id=outcome, **moments)


def ballot(actor):
    dossier = actor.one_of("dossier")
    set_ballot(actor.register, new_ballot(actor, dossier, None), who=WHO)


def ballot_on_outcome(actor):
    set_ballot(actor.register, new_ballot(actor, *dossier_with(actor, "outcome")), who=WHO)


def ballot_otherwise(actor):
    dossier, known = dossier_with(actor, "ballot")
    change_ballot(actor.register, known, new_ballot(actor, dossier, None), who=WHO, why=WHY)


def totals(actor):
    votes = [actor.random.randrange(40) for _ in range(3)]
    record_totals(actor.register, actor.one_of("ballot"), Totals(99, *votes), who=WHO, why=WHY)


def decide(actor):
    decision = actor.random.choice(["Accepted.", "Rejected."])
    new = BallotDecision(decision, moment(actor) or NOON)
    decide_ballot(actor.register, actor.one_of("ballot"), new, who=WHO, why=WHY)


ACTS = (
    answer, answer_in_a_new_letter, take_answer_away, number, value, declare, declare_otherwise,
    not_an_ultimatum, let_go, put_below, rename, call_also, relate, settle, unrelate, correct,
    outcome, outcome_otherwise, ballot, ballot_on_outcome, ballot_otherwise, totals, decide,
)  # fmt: skip
