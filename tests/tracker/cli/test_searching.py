"""`overleg search`: what is found, for people and for scripts."""

import json

import pytest

from tests.making import make_document, make_dossier, make_register, make_statement
from tracker.vocabulary import StatementType, Strength

FERRY = "For now we do not work out the law on ferry fares, unless the council asks for it."


@pytest.fixture
def search(overleg, tmp_path):
    with make_register(tmp_path) as register:
        document = make_document(register, make_dossier(register))
        start = register.value("SELECT text FROM stored_letter").index("unless")
        make_statement(
            register, document, FERRY, type=StatementType.DEFERRAL, strength=Strength.HEDGED,
            caveat=(start, start + 31),
        )  # fmt: skip

    def call(*words):
        return overleg("search", tmp_path / "test.overleg", *words)

    return call


def test_a_person_sees_words_caveat_and_place(search):
    status, printed, _ = search("ferrry")
    assert status == 0
    assert printed.startswith("Read as “")
    assert FERRY in printed
    assert "Caveat: “unless the council asks for it.”" in printed
    assert (
        "deferral · hedged · open · Cabinet of Veldland · Letter of the cabinet · p. 1" in printed
    )


def test_a_script_gets_one_document(search):
    status, printed, _ = search("fares", "-type:letter", "--limit", "1", "--json")
    told = json.loads(printed)
    assert (status, told["count"], told["more"], told["read_as"]) == (0, 1, False, None)
    (group,) = told["groups"]
    (hit,) = group["found"]
    start, end = hit["marks"][0]
    assert (group["kind"], hit["words"][start:end]) == ("statement", "fares")
    assert hit["caveats"] == ["unless the council asks for it."]
    assert (hit["entry"], hit["page"], hit["status"]) == (1, 1, "open")


def test_a_word_after_a_minus_sign_is_no_option(search):
    _, printed, _ = search("fares", "-ferry")
    assert printed == "Nothing was found.\n"


def test_a_field_that_names_nothing_is_told(search):
    _, printed, _ = search("party:nobody")
    assert "Nothing here is called “nobody”" in printed


def test_an_audience_sees_no_more_than_it_may(search):
    _, printed, _ = search("ferry", "--audience", "public")
    assert printed == "Nothing was found.\n"


def test_nothing_to_search_for_is_wrong_use(search):
    assert search()[0] == 2
