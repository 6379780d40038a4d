from datetime import UTC, date, datetime

import pytest

from tests.making import WHO, make_document, make_dossier, new_statement
from tests.tracker.register.speaking import SAID, WORDS, new_oral, speak
from tracker.register.checking import check
from tracker.register.errors import (
    CaveatMissingError,
    PassageOutsideError,
    RecordMissingError,
    StatementExistsError,
    TermNotInTextError,
    ZoneMissingError,
)
from tracker.register.errors.entries import (
    HearerMissingError,
    MomentMissingError,
    NotedWordsMissingError,
    SpeakerMissingError,
    SpokenKindError,
    SpokenWordsError,
)
from tracker.register.operations.entries.oral import record_oral_statement
from tracker.register.operations.entries.statements import record_statement
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.papers.document_facts import DocumentFacts, correct_document
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.entries.statements import statement, statements
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.lines import Term
from tracker.register.questions.papers.documents import documents, file_of
from tracker.vocabulary import Confirmation, DocumentKind, StatementType, Strength, TimeKind

FIRST = "We will not raise the toll."


def test_spoken_words_are_kept_as_they_were_noted(register, dossier):
    line = statement(register, speak(register, dossier))
    assert line.quote == WORDS
    [kept] = documents(register)
    assert kept.kind is DocumentKind.SPOKEN
    assert kept.title == "The minister, 2026-06-02 00:30"
    assert kept.dated == date(2026, 6, 2)
    assert file_of(register, kept.id).content == WORDS.encode()


def test_who_said_it_who_heard_it_and_when_are_kept_with_it(register, dossier):
    page = entry_page(register, speak(register, dossier, heard_by=("B. Reader", " C. Chair ")))
    assert page.utterance is not None
    assert page.utterance.speaker == "The minister"
    assert page.utterance.heard_by == ("B. Reader", "C. Chair")
    assert page.utterance.said == page.line.said == datetime(2026, 6, 1, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lacking", "error"),
    [
        ({"speaker": "  "}, SpeakerMissingError),
        ({"heard_by": ()}, HearerMissingError),
        ({"heard_by": (" ", "the minister")}, HearerMissingError),
        ({"said": None}, MomentMissingError),
        ({"said": datetime(2026, 6, 2, 9, 0)}, ZoneMissingError),
        ({"words": " \n "}, NotedWordsMissingError),
        ({"strength": Strength.HEDGED}, CaveatMissingError),
        ({"part": (0, 500)}, PassageOutsideError),
        ({"term": Term("tomorrow", TimeKind.VAGUE)}, TermNotInTextError),
        ({"actor_id": 99}, RecordMissingError),
    ],
)
def test_without_what_must_be_known_nothing_is_kept(register, dossier, lacking, error):
    new = new_oral(register, dossier, **lacking)
    before = version_of(register)
    with pytest.raises(error):
        record_oral_statement(register, new, who=WHO)
    assert version_of(register) == before
    assert documents(register) == []


@pytest.mark.parametrize(
    ("heard_by", "rung"),
    [
        (("B. Reader",), Confirmation.OWN_NOTE),
        (("B. Reader", "b. reader"), Confirmation.OWN_NOTE),
        (("B. Reader", "C. Chair"), Confirmation.HEARD_BY_TWO),
    ],
)
def test_it_stands_on_the_ears_of_those_who_heard_it(register, dossier, heard_by, rung):
    line = statement(register, speak(register, dossier, heard_by=heard_by))
    assert (line.confirmation, line.unconfirmed) == (rung, True)


def test_a_part_of_the_words_can_be_the_passage(register, dossier):
    line = statement(register, speak(register, dossier, part=(0, len(FIRST))))
    assert (line.quote, line.place.paragraph) == (FIRST, 1)
    assert line.words_after.strip() == "At least not before the summer."


def test_more_statements_come_from_the_same_words_of_one_moment(register, dossier):
    speak(register, dossier)
    speak(register, dossier, part=(0, len(FIRST)))
    assert len(documents(register)) == 1
    assert len(statements(register)) == 2
    with pytest.raises(StatementExistsError):
        speak(register, dossier)


def test_the_same_words_of_another_speaker_or_moment_are_words_of_their_own(register, dossier):
    speak(register, dossier)
    speak(register, dossier, speaker="The chair")
    speak(register, dossier, said=SAID.replace(hour=15))
    speak(register, make_dossier(register, "Other talks"))
    assert len(documents(register)) == 4


def test_an_oral_commitment_is_followed_like_any_other(register, dossier):
    term = Term("before the summer", TimeKind.VAGUE)
    made = speak(register, dossier, topics=("Toll",), term=term, title="On the phone")
    [line] = commitments(register, date(2026, 6, 3))
    assert (line.statement.id, line.statement.topics, line.statement.term) == (
        made,
        ("Toll",),
        term,
    )
    assert line.statement.place.document == "On the phone"


def test_spoken_words_are_not_recorded_as_if_they_stood_in_a_paper(register, dossier):
    document = statement(register, speak(register, dossier)).place.document_id
    new = new_statement(register, document, FIRST, type=StatementType.FACT)
    with pytest.raises(SpokenWordsError, match="who heard them"):
        record_statement(register, new, who=WHO)


def test_a_paper_does_not_become_spoken_words_nor_these_a_paper(register, dossier):
    spoken = statement(register, speak(register, dossier)).place.document_id
    for document, kind in (
        (spoken, DocumentKind.LETTER),
        (make_document(register, dossier), DocumentKind.SPOKEN),
    ):
        with pytest.raises(SpokenKindError):
            correct_document(register, document, DocumentFacts(kind, "Another title"), who=WHO)
    correct_document(register, spoken, DocumentFacts(DocumentKind.SPOKEN, "By phone"), who=WHO)
    assert statements(register)[0].place.document == "By phone"


def test_it_is_undone_and_done_again_as_one(register, dossier):
    made = speak(register, dossier)
    before = entry_page(register, made)
    undo(register, WHO)
    assert documents(register) == statements(register) == []
    redo(register, WHO)
    assert entry_page(register, made) == before
    assert check(register) == []
