"""Demands, and what each answering paper does with each of them; silence is a row of its own."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.exports.kept import Kept, Said
from tracker.exports.lists.column import NARROW, SENTENCE, Column, Listed, label, named, of
from tracker.exports.lists.statements import SAID_COLUMNS, WHERE_COLUMNS, WORDS_COLUMNS
from tracker.frozen import Frozen
from tracker.register.questions.lines import DocumentLine
from tracker.vocabulary import AnswerState
from tracker.words.marks import N_


class Asked(Frozen):
    """A numbered demand; `state` is how the latest answer to it stands."""

    number: int
    said: Said
    state: AnswerState | None


class Answered(Frozen):
    """What one paper does with one demand; `answer` None where it is silent."""

    asked: Asked
    paper: DocumentLine
    state: AnswerState
    answer: Said | None


def _demands(kept: Kept) -> Iterator[Asked]:
    states = {row.statement.id: row.state for row in kept.admitted.asked}
    said = {each.line.id: each for each in kept.said}
    for line in kept.admitted.demands:
        yield Asked(line.number, said[line.statement.id], states.get(line.statement.id))


def _answers(kept: Kept) -> Iterator[Answered]:
    said = {each.line.id: each for each in kept.said}
    for row in kept.admitted.asked:
        asked = Asked(row.number, said[row.statement.id], row.state)
        for cell in row.answers:
            paper = kept.admitted.documents[cell.response.document_id]
            answer = said[cell.statement.id] if cell.statement else None
            yield Answered(asked, paper, cell.state, answer)


def _said(asked: Asked) -> Said:
    return asked.said


def _demand(answered: Answered) -> Said:
    return answered.asked.said


def _answer(answered: Answered) -> Said | None:
    return answered.answer


DEMANDS: Listed[Asked] = Listed(
    N_("Demands"),
    _demands,
    (
        Column(N_("Demand"), NARROW, lambda asked, kept: asked.number),
        *of(_said, SAID_COLUMNS),
        Column(N_("Answered"), NARROW * 2, lambda asked, kept: label(asked.state, kept), True),
    ),
)

ANSWERS: Listed[Answered] = Listed(
    N_("Answers"),
    _answers,
    (
        Column(N_("Demand"), NARROW, lambda line, kept: line.asked.number),
        *of(
            _demand,
            named(
                {
                    "Entry": N_("Entry of the demand"),
                    "Words": N_("Words of the demand"),
                    "Caveat and limiting words": N_("Limiting words of the demand"),
                },
                WORDS_COLUMNS,
            ),
        ),
        Column(N_("Answering paper"), SENTENCE, lambda line, kept: line.paper.title),
        Column(
            N_("Answer of"),
            NARROW * 2,
            lambda line, kept: line.paper.sender.name if line.paper.sender else None,
        ),
        Column(
            N_("State of the answer"), NARROW * 2, lambda line, kept: label(line.state, kept), True
        ),
        *of(
            _answer,
            named(
                {
                    "Entry": N_("Entry of the answer"),
                    "Words": N_("Words of the answer"),
                    "Caveat and limiting words": N_("Limiting words of the answer"),
                },
                (*WORDS_COLUMNS, *WHERE_COLUMNS),
            ),
        ),
    ),
)
