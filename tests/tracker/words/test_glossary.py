"""Every word of the field, and every term of every closed list, has a meaning in each language."""

import ast
from enum import Enum

import pytest

from tests.house.source import modules_of
from tracker import vocabulary
from tracker.vocabulary import LettingGo, Strength
from tracker.words import LANGUAGES, words_in
from tracker.words.glossary import GROUPS, LISTS, key_of, matching, named_in, term_of, terms_in

CLOSED_LISTS = [
    each
    for each in vars(vocabulary).values()
    if isinstance(each, type) and issubclass(each, Enum) and each.__module__ == vocabulary.__name__
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_of_every_closed_list_has_a_meaning(language):
    known = terms_in(language)
    assert set(LISTS) == set(CLOSED_LISTS)
    for closed_list in CLOSED_LISTS:
        for member in closed_list:
            assert known[key_of(member)].meaning.endswith(".")
            assert known[key_of(member)].term


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_field_are_the_same_in_every_language(language):
    known, english = terms_in(language), terms_in("en")
    assert list(known) == list(english)
    assert len(known) > 330
    assert all(each.term and each.meaning.endswith(".") for each in known.values())
    if language != "en":
        same = [key for key, each in known.items() if each.meaning == english[key].meaning]
        assert same == []


def test_every_part_of_the_glossary_has_terms():
    words = words_in("en")
    there = {each.group for each in terms_in("en").values()}
    assert {words.text(name) for name in (*GROUPS.values(), *LISTS.values())} == there


def test_terms_used_as_labels_are_known():
    keys = [
        node.args[1].value
        for module in modules_of("ui/")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("TermLabel", "term_heading", "term_remark")
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Constant)
    ]
    assert len(keys) > 4
    assert set(keys) <= set(terms_in("en"))


def test_a_term_is_found_by_its_words_its_part_and_its_meaning():
    terms = terms_in("nl").values()
    assert matching(terms, "toezegging")[0].term == "toezegging"
    assert [each.term for each in matching(terms, "conges FNV ledenparlement")] == []
    assert "vakcentrale" in [each.term for each in matching(terms, "koepel bonden")]


def test_terms_are_recognised_in_a_label_the_longest_first():
    words = words_in("en")
    found = [each.term for each in named_in("Demands and the conditional commitment", words)]
    assert found[0] == "conditional commitment"
    assert "demand" in found
    assert "commitment" not in found
    assert term_of(Strength.HEDGED, words).term == "hedged"
    assert term_of(LettingGo.ON_ICE, words_in("nl")).meaning


def test_a_word_that_only_begins_like_a_term_is_not_one():
    assert named_in("Demanding demandingly", words_in("en")) == []
