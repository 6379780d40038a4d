import hashlib
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.making import (
    LETTER_TEXT,
    UNION,
    make_document,
    make_dossier,
    make_letter,
    make_register,
    party_id,
)
from tracker.letters.facts import LetterCited
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.proposal import Span
from tracker.register import open_register
from tracker.register.errors import DocumentExistsError, DocumentMissingError
from tracker.register.questions.papers.citations import citations_of
from tracker.register.questions.papers.documents import document, documents, file_of, letter_of
from tracker.vocabulary import DocumentKind, DocumentRelation

MAY_11 = LetterCited(date(2026, 5, 11), None, Span(0, 21, "your letter of 11 May"))


def cited(day=None, reference=None):
    return LetterCited(day, reference, Span(0, 11, "your letter"))


def test_a_document_keeps_its_facts(register, dossier):
    made = make_document(
        register,
        dossier,
        reference="2026-17",
        subject="Bridge toll",
        parliamentary_references=("File 12, no. 3",),
    )
    line = document(register, made)
    assert (line.title, line.dated, line.reference) == (
        "Letter of the cabinet",
        date(2026, 5, 26),
        "2026-17",
    )
    assert line.sender.short == "the cabinet"
    assert [each.short for each in line.addressees] == ["UV"]
    assert line.parliamentary_references == ("File 12, no. 3",)
    assert (line.language, line.file_name, line.statements) == ("en", "letter.txt", 0)


def test_the_file_is_kept_byte_for_byte(register, dossier):
    content = bytes(range(256)) * 40
    kept = file_of(register, make_document(register, dossier, content=content))
    assert kept.content == content
    assert kept.sha256 == hashlib.sha256(content).hexdigest()


def test_the_letter_comes_back_equal(register, document):
    assert letter_of(register, document) == make_letter()


blocks = st.lists(
    st.builds(
        Block,
        st.sampled_from(BlockKind),
        st.integers(0, 9999),
        st.integers(0, 9999),
        st.integers(1, 99),
        st.none() | st.integers(1, 999),
        st.booleans(),
    )
)
letters = st.builds(
    Letter,
    st.sampled_from(["text/plain", "application/pdf"]),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 9999))).map(tuple),
    blocks.map(tuple),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(letter=letters, content=st.binary())
def test_any_letter_comes_back_equal_from_the_file(tmp_path_factory, letter, content):
    folder = tmp_path_factory.mktemp("any")
    with make_register(folder) as register:
        made = make_document(register, make_dossier(register), letter=letter, content=content)
    with open_register(register.path) as again:
        assert letter_of(again, made) == letter
        assert file_of(again, made).content == content


def test_the_same_file_twice_in_a_dossier_is_refused_by_name(register, dossier, document):
    with pytest.raises(DocumentExistsError, match="Letter of the cabinet"):
        make_document(register, dossier, title="The same again")
    assert len(documents(register)) == 1


def test_the_same_file_in_two_dossiers_is_stored_once(register, dossier, document):
    make_document(register, make_dossier(register, "Other talks"))
    assert len(documents(register)) == 2
    assert register.value("SELECT count(*) FROM stored_file") == 1


def ultimatum(register, dossier, **fields):
    facts = {
        "title": "Ultimatum",
        "kind": DocumentKind.ULTIMATUM,
        "dated": date(2026, 5, 11),
        "sender_id": party_id(register, UNION),
    }
    return make_document(register, dossier, "Stop the toll.", **(facts | fields))


def test_a_letter_that_answers_is_linked_to_the_letter_of_that_date(register, dossier):
    ultimatum(register, dossier)
    answer = make_document(register, dossier, answers=(MAY_11,))
    assert document(register, answer).answers == ("Ultimatum",)


def test_a_letter_that_is_only_named_is_linked_too_but_not_answered(register, dossier):
    ultimatum(register, dossier)
    naming = make_document(register, dossier, cites=(MAY_11,))
    (line,) = citations_of(register, naming)
    assert (line.relation, line.cited) == (DocumentRelation.CITES, "Ultimatum")
    assert document(register, naming).answers == ()


def test_a_letter_that_is_named_and_comes_in_later_is_linked_then(register, dossier):
    naming = make_document(register, dossier, cites=(MAY_11,))
    (before,) = citations_of(register, naming)
    ultimatum(register, dossier)
    (after,) = citations_of(register, naming)
    assert (before.cited, after.cited) == (None, "Ultimatum")


def test_a_reference_decides_before_the_date(register, dossier):
    ultimatum(register, dossier, reference="UV 26-4")
    make_document(register, dossier, "Another.", dated=date(2026, 5, 12), title="Another")
    answer = make_document(register, dossier, answers=(cited(date(2026, 5, 12), "uv26-4"),))
    assert document(register, answer).answers == ("Ultimatum",)


def test_a_letter_that_fits_none_or_two_stays_as_words(register, dossier):
    answer = make_document(register, dossier, answers=(MAY_11,))
    assert document(register, answer).answers == ("your letter of 11 May",)
    with register.together("A. Secretary"):
        ultimatum(register, dossier, dated=date(2026, 4, 1))
        ultimatum(register, dossier, dated=date(2026, 4, 1), content=b"2", title="Copy")
    late = make_document(register, dossier, "Late.", answers=(cited(date(2026, 4, 1)),))
    assert document(register, late).answers == ("your letter",)


def test_an_answer_kept_first_is_linked_when_its_letter_comes(register, dossier):
    answer = make_document(register, dossier, answers=(MAY_11,))
    ultimatum(register, dossier)
    assert document(register, answer).answers == ("Ultimatum",)


def test_a_letter_never_answers_itself(register, dossier):
    answer = make_document(register, dossier, answers=(cited(date(2026, 5, 26)),))
    make_document(register, dossier, "Later.", dated=date(2026, 7, 1))
    assert document(register, answer).answers == ("your letter",)


def test_a_letter_of_another_dossier_is_not_the_one_meant(register, dossier):
    ultimatum(register, make_dossier(register, "Other talks"))
    answer = make_document(register, dossier, answers=(MAY_11,))
    assert document(register, answer).answers == ("your letter of 11 May",)


def test_documents_come_oldest_first_and_undated_last(register, dossier):
    for title, day in [("undated", None), ("new", date(2026, 6, 1)), ("old", date(2020, 1, 1))]:
        make_document(register, dossier, LETTER_TEXT + title, title=title, dated=day)
    assert [each.title for each in documents(register)] == ["old", "new", "undated"]


def test_documents_of_some_kinds_only(register, dossier, document):
    ultimatum(register, dossier)
    found = documents(register, dossier, kinds=[DocumentKind.ULTIMATUM])
    assert [each.title for each in found] == ["Ultimatum"]
    assert documents(register, kinds=[]) == []


@pytest.mark.parametrize("question", [document, letter_of, file_of])
def test_a_document_that_is_not_there(register, question):
    with pytest.raises(DocumentMissingError):
        question(register, 99)
