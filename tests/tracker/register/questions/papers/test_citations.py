from datetime import date

from tests.making import WHO, make_document, make_dossier
from tests.tracker.register.answering import make_response, make_ultimatum
from tracker.register.operations.papers.citing import NewCitation, relate_documents
from tracker.register.questions.papers.citations import citations, citations_of
from tracker.vocabulary import DocumentRelation


def test_relations_come_by_the_date_of_the_document_that_cites(register, dossier):
    ultimatum, _ = make_ultimatum(register, dossier)
    late = make_response(register, dossier, ultimatum, title="Late", dated=date(2026, 6, 9))
    early = make_response(register, dossier, ultimatum, title="Early", dated=date(2026, 5, 12))
    found = citations_of(register, ultimatum)
    assert [each.document_id for each in found] == [early, late]
    assert {(each.cited_id, each.cited) for each in found} == {(ultimatum, "Letter of the union")}
    assert [each.document for each in citations_of(register, late)] == ["Late"]


def test_a_document_that_is_not_there_yet_is_known_by_its_words(register, dossier, document):
    day = date(2026, 4, 1)
    new = NewCitation(document, DocumentRelation.CITES, None, "our letter", day, "UV 26-4")
    relate_documents(register, new, who=WHO)
    (line,) = citations(register)
    assert (line.cited_id, line.cited, line.words) == (None, None, "our letter")
    assert (line.dated, line.reference) == (day, "UV 26-4")


def test_relations_of_the_register_and_of_a_dossier(register, dossier, document):
    other = make_dossier(register, "Other talks")
    for citing in (document, make_document(register, other)):
        new = NewCitation(citing, DocumentRelation.CITES, words="the old treaty")
        relate_documents(register, new, who=WHO)
    assert len(citations(register)) == 2
    assert [each.document_id for each in citations(register, dossier)] == [document]
