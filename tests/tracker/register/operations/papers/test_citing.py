from datetime import date

import pytest

from tests.making import LETTER_TEXT, WHO, make_document, make_dossier
from tracker.register.errors import DocumentMissingError, RecordMissingError
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.papers import CitationExistsError, CitedMissingError, CitesItselfError
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.papers.citing import (
    NewCitation,
    relate_documents,
    settle_citation,
    unrelate_documents,
)
from tracker.register.questions.papers.citations import citations_of
from tracker.register.questions.papers.documents import document as document_line
from tracker.vocabulary import DocumentRelation

ANSWERS, ANNEX = DocumentRelation.ANSWERS, DocumentRelation.ANNEX_OF


@pytest.fixture
def earlier(register, dossier):
    facts = {"title": "Earlier letter", "dated": date(2026, 4, 1), "reference": "C 26-1"}
    return make_document(register, dossier, LETTER_TEXT + "1", **facts)


def relate(register, *fields, **named):
    return relate_documents(register, NewCitation(*fields, **named), who=WHO).ids[0]


def seen(register, document):
    return [(each.relation, each.cited, each.words) for each in citations_of(register, document)]


@pytest.mark.parametrize("relation", DocumentRelation)
def test_a_document_bears_on_another_in_one_of_four_ways(register, document, earlier, relation):
    relate(register, document, relation, earlier)
    assert seen(register, earlier) == [(relation, "Earlier letter", "")]
    assert seen(register, document) == seen(register, earlier)


def test_only_what_it_answers_is_named_as_answered(register, document, earlier):
    relate(register, document, DocumentRelation.CITES, earlier)
    assert document_line(register, document).answers == ()
    relate(register, document, ANSWERS, earlier)
    assert document_line(register, document).answers == ("Earlier letter",)


@pytest.mark.parametrize("found_by", [{"dated": date(2026, 4, 1)}, {"reference": "c26-1"}])
def test_words_find_the_one_document_that_fits(register, document, earlier, found_by):
    relate(register, document, ANSWERS, words="your letter", **found_by)
    assert seen(register, document) == [(ANSWERS, "Earlier letter", "your letter")]


def test_words_wait_until_their_document_comes(register, dossier, document):
    relate(register, document, ANNEX, words="our letter of 1 April", dated=date(2026, 4, 1))
    assert seen(register, document) == [(ANNEX, None, "our letter of 1 April")]
    make_document(register, dossier, "Late.", title="Late", dated=date(2026, 4, 1))
    assert seen(register, document) == [(ANNEX, "Late", "our letter of 1 April")]


def test_it_is_said_which_document_is_meant(register, document):
    with pytest.raises(CitedMissingError):
        relate(register, document, ANSWERS, words=" ")


def test_a_document_does_not_bear_on_itself(register, document):
    with pytest.raises(CitesItselfError):
        relate(register, document, ANSWERS, document)


def test_the_same_is_recorded_once(register, document, earlier):
    relate(register, document, ANSWERS, earlier)
    with pytest.raises(CitationExistsError):
        relate(register, document, ANSWERS, earlier)
    relate(register, document, ANNEX, earlier)
    relate(register, earlier, ANSWERS, document)
    assert len(seen(register, document)) == 3


def test_a_document_bears_on_one_of_its_own_dossier(register, document):
    elsewhere = make_document(register, make_dossier(register, "Other talks"))
    with pytest.raises(OtherDossierError):
        relate(register, document, ANSWERS, elsewhere)
    with pytest.raises(DocumentMissingError):
        relate(register, document, ANSWERS, 99)


def test_a_person_says_which_document_the_words_mean(register, document, earlier):
    made = relate(register, document, ANSWERS, words="your last letter")
    settle_citation(register, made, earlier, who=WHO)
    settle_citation(register, made, earlier, who=WHO)
    assert seen(register, document) == [(ANSWERS, "Earlier letter", "your last letter")]
    settle_citation(register, made, None, who=WHO)
    assert seen(register, document) == [(ANSWERS, None, "your last letter")]


def test_a_citation_is_settled_by_the_same_rules(register, document, earlier):
    known = relate(register, document, ANSWERS, earlier)
    waiting = relate(register, document, ANSWERS, words="your last letter")
    with pytest.raises(CitesItselfError):
        settle_citation(register, waiting, document, who=WHO)
    with pytest.raises(CitationExistsError):
        settle_citation(register, waiting, earlier, who=WHO)
    with pytest.raises(CitedMissingError):
        settle_citation(register, known, None, who=WHO)
    with pytest.raises(RecordMissingError):
        settle_citation(register, 99, earlier, who=WHO)


def test_a_relation_is_taken_away_and_brought_back(register, document, earlier):
    made = relate(register, document, ANSWERS, earlier)
    unrelate_documents(register, made, who=WHO)
    assert seen(register, document) == []
    undo(register, WHO)
    assert seen(register, document) == [(ANSWERS, "Earlier letter", "")]
    with pytest.raises(RecordMissingError):
        unrelate_documents(register, 99, who=WHO)
