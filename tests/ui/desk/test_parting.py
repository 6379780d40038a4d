"""Proposals split and joined at the desk, and an entry set against a demand, by keyboard."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk.made import WHO, letter_of_blocks
from tracker.letters.letter import BlockKind
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.operations.papers.documents import NewDocument, add_document
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.matrix import matrix
from tracker.register.questions.papers.documents import document
from tracker.vocabulary import AnswerState, DocumentKind, Rank, StatementType, Strength
from ui.commitment.demand_dialog import DemandDialog, ask_demand
from ui.desk.state import Fate

Key = Qt.Key
DEMAND = "We demand that the link with life expectancy is dropped."


def select_first_words(desk, many: int) -> str:
    """Select the first words of the proposal at hand; what they are."""
    start, end = desk.state.current.place
    words = desk.state.current.proposal.span.words.split()[:many]
    said = " ".join(words)
    assert start + len(said) < end
    desk.letter.select((start, start + len(said)))
    return said


def test_d_makes_selected_words_a_proposal_of_their_own(desk, press, session, document_id):
    many, whole = len(desk.state.passages), desk.state.current.proposal.span
    said = select_first_words(desk, 5)
    press(Key.Key_D)
    assert len(desk.state.passages) == many + 1
    assert desk.state.current.proposal.span.words == said
    press(Key.Key_Return)
    (kept,) = statements(session.register, document_id=document_id)
    assert kept.quote == said
    assert desk.state.current.proposal.span.words == whole.words[len(said) + 1 :]


def test_what_is_left_of_a_split_proposal_waits_for_the_next_sitting(desk, press, open_desk):
    whole = desk.state.current.proposal.span.words
    said = select_first_words(desk, 5)
    press(Key.Key_D)
    press(Key.Key_Return)
    waiting = [p.proposal.span.words for p in open_desk().state.passages if p.fate is Fate.OPEN]
    assert whole[len(said) + 1 :] in waiting


def test_without_a_selection_it_is_told_what_to_do(desk, press, reporter):
    told = []
    reporter.told.connect(told.append)
    before = desk.state
    press(Key.Key_D)
    assert desk.state == before
    assert "Select in the letter" in told[-1].sentence


def test_m_joins_a_proposal_with_the_next(desk, press, session, document_id):
    first, second = (p.proposal for p in desk.state.passages[:2])
    many = len(desk.state.passages)
    press(Key.Key_M)
    assert len(desk.state.passages) == many - 1
    press(Key.Key_Return)
    (kept,) = statements(session.register, document_id=document_id)
    assert (kept.place.start, kept.place.end) == (first.span.start, second.span.end)


def test_the_last_proposal_has_none_to_be_joined_with(desk, press, reporter):
    told = []
    reporter.told.connect(told.append)
    for _ in desk.state.passages:
        press(Key.Key_J)
    before = desk.state
    press(Key.Key_M)
    assert desk.state == before
    assert "No proposal follows" in told[-1].sentence


@pytest.fixture
def dossier_with_demand(session, document_id) -> int:
    """The dossier of the letter, in which another one makes a demand."""
    dossier_id = document(session.register, document_id).dossier_id
    letter = letter_of_blocks(((BlockKind.PARAGRAPH, 1, DEMAND),))
    paper = NewDocument(dossier_id, DocumentKind.LETTER, "Demands", letter, "d.txt", b"demands")
    made = add_document(session.register, paper, who=WHO).ids[0]
    start = letter.text.index(DEMAND)
    new = NewStatement(
        document_id=made,
        start=start,
        end=start + len(DEMAND),
        type=StatementType.DEMAND,
        strength=Strength.FIRM,
        rank=Rank.CORE,
    )
    record_statement(session.register, new, who=WHO)
    return dossier_id


def test_b_says_which_demand_an_entry_answers(desk, press, session, dossier_with_demand, settle):
    desk.demand_wanted.connect(partial(ask_demand, session, desk))
    press(Key.Key_Return)
    press(Key.Key_K)
    press(Key.Key_B)
    dialog = desk.findChild(DemandDialog)
    assert dialog is not None
    assert dialog.demands.current_line().quote == DEMAND
    dialog.judging.state.choose(AnswerState.PARTLY_MET)
    dialog.accept()
    settle()
    (row,) = matrix(session.register, dossier_with_demand)
    assert row.state is AnswerState.PARTLY_MET
    assert row.answers[-1].statement.quote.startswith("The cabinet has decided")


def test_what_is_not_registered_answers_nothing_yet(desk, press, reporter, dossier_with_demand):
    told = []
    reporter.told.connect(told.append)
    press(Key.Key_B)
    assert "Accept it first" in told[-1].sentence
