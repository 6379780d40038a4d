"""An ultimatum of the union and answers of the cabinet, both invented."""

from __future__ import annotations

from datetime import date

from tests.making import CABINET, UNION, WHO, make_document, make_statement, party_id
from tracker.register.operations.following.answers import NewAnswer, answer_demand
from tracker.register.operations.papers.citing import NewCitation, relate_documents
from tracker.vocabulary import AnswerState, DocumentRelation, StatementType

TOLL = "The bridge toll must go."
FERRY = "Ferry fares must stay as they are."
LIGHT = "The lighthouse must be manned at night."
CONSEQUENCE = "Otherwise the bridge keepers lay down their work."
TERM = "before Friday 29 May, ten o'clock"
ULTIMATUM_TEXT = f"""\
{TOLL}

{FERRY}

{LIGHT}

We expect your answer {TERM}. {CONSEQUENCE}"""

STOPPED = "The cabinet stops the plan for the bridge toll."
NOT_NOW = "For now the ferry fares do not rise."
ANSWER_TEXT = f"""\
{STOPPED}

{NOT_NOW}

The cabinet values the bridge keepers."""


def make_ultimatum(register, dossier, **fields):
    """The letter of the union, with its three demands; the ids of the letter and the demands."""
    facts = {
        "title": "Letter of the union",
        "sender_id": party_id(register, UNION),
        "addressee_ids": (party_id(register, CABINET),),
        "dated": date(2026, 5, 11),
    }
    document = make_document(register, dossier, ULTIMATUM_TEXT, **(facts | fields))
    return document, [make_demand(register, document, quote) for quote in (TOLL, FERRY, LIGHT)]


def make_demand(register, document, quote, **fields):
    """A demand of the union in the words `quote`; its id as a demand."""
    facts = {"type": StatementType.DEMAND, "actor_id": party_id(register, UNION)}
    statement = make_statement(register, document, quote, **(facts | fields))
    return register.value("SELECT id FROM demand WHERE statement_id = ?", statement)


def make_response(register, dossier, to=None, **fields):
    """An answer of the cabinet, which says that it answers the document `to`; its id."""
    facts = {"title": "Letter of the cabinet"} | fields
    text = f"{ANSWER_TEXT}\n\n{facts['title']}"
    made = make_document(register, dossier, text, **facts)
    if to is not None:
        answers = NewCitation(made, DocumentRelation.ANSWERS, to)
        relate_documents(register, answers, who=WHO)
    return made


def make_answer(register, demand, document, quote=STOPPED, state=AnswerState.MET):
    """The words `quote` of a document as answer to a demand; the ids of answer and statement."""
    known = register.value(
        "SELECT statement.id FROM statement JOIN passage ON passage.id = statement.passage_id"
        " WHERE passage.document_id = ? AND passage.quote = ? AND statement.taken_back = 0",
        document,
        quote,
    )
    statement = known or make_statement(register, document, quote)
    new = NewAnswer(demand, document, statement, state)
    return answer_demand(register, new, who=WHO, why="as the letter says").ids[0], statement
