"""What is not named in a change stays as it is; what is wrongly named is told in one sentence."""

from __future__ import annotations

import json

import pytest

from tracker.cli.changing.verbs import SET

WHOLE = [what for what, verb in SET.items() if verb.record is not None]


@pytest.fixture
def full(round_):
    """The round with one of whatever else can be changed as a whole."""
    round_.add("paraphrase", "statement=#3", "text=There will be no toll.", "author=C. Eik")
    round_.add("talk-note", "meeting=1", "kind=agreed", "text=The ferry sails on Sundays.")
    round_.add("question", "meeting=1", "text=By when?", "statement=#5")
    round_.add(
        "deadline", "subject=Fares", "party=the cabinet", "words=soon", "kind=vague",
        "window_earliest=2026-04-01", "window_latest=2026-05-01", "reason=As they said before.",
    )  # fmt: skip
    round_(
        "set", "party", "UV", "names=nl:Unie van Veldland", "other_names=the union,the unionists"
    )
    round_("set", "parts", "#3", "bound=the cabinet", "beneficiaries=UV")
    return round_


@pytest.mark.parametrize("what", WHOLE)
def test_setting_nothing_changes_nothing(full, what):
    before = json.loads(full("history", "--json"))
    id_ = {"ultimatum": "Demands", "window": 4, "working": 2}.get(what, 1)
    full("set", what, id_, "--why", "To see.")
    assert json.loads(full("history", "--json")) == before


def test_setting_one_field_keeps_the_others(full):
    full("set", "document", "Answer", "reference=V-12")
    (answer,) = [row for row in full.rows("documents") if row["id"] == 2]
    assert (answer["reference"], answer["sender"], answer["date"]) == (
        "V-12",
        "Cabinet of Veldland",
        "2026-03-13",
    )


def test_an_empty_value_takes_a_field_away(full):
    full("set", "document", "Answer", "reference=V-12")
    full("set", "document", "Answer", "reference=")
    assert [row["reference"] for row in full.rows("documents") if row["id"] == 2] == [None]


def test_another_reading_keeps_its_caveat_and_its_reason(full):
    full("set", "statement", "#4", "strength=willing", "--why", "The wording is weaker.")
    (ferry,) = [row for row in full.rows("statements") if row["entry"] == 4]
    assert (ferry["strength"], ferry["caveat"], ferry["topics"]) == (
        "willing",
        "For now",
        ["Ferry"],
    )
    assert json.loads(full("history", "--limit", 1, "--json"))[0]["why"] == "The wording is weaker."


def test_a_name_with_a_comma_stands_in_quotes(full):
    full("set", "person", "Bo Dal", 'other_names="Dal, B.",Minister Dal')
    assert full.rows("people")[1]["other_names"] == ["Dal, B.", "Minister Dal"]


def test_values_can_be_given_one_by_one(full):
    full("set", "addressees", "#3", "parties=UV", "parties=the cabinet")
    (stops,) = [row for row in full.rows("statements") if row["entry"] == 3]
    assert stops["addressees"] == ["Union of Veldland", "Cabinet of Veldland"]


def test_what_is_taken_away_stays_in_the_history(full):
    full("remove", "question", 1)
    line = json.loads(full("history", "--limit", 1, "--json"))[0]
    assert (line["operation"], line["after"]) == ("remove question", None)
    assert line["before"]["text"] == "By when?"


def test_a_person_can_be_taken_out_for_good(full):
    full("remove", "person", "Bo Dal", "letters=keep")
    assert "Bo Dal" not in full("history", "--json")
    assert "Bo Dal" not in [row["person"] for row in full.rows("offices")]
    assert full("check") == "Sound: 0 missing, 0 altered.\n"


def test_a_second_pair_of_eyes_is_somebody_else(full):
    full("add", "signature", "about=outcome/1", "--who", "E. Wold")
    line = json.loads(full("history", "--limit", 1, "--json"))[0]
    assert (line["after"]["signer"], line["after"]["kind"]) == ("E. Wold", "outcome")


def test_who_and_why_are_kept(full):
    full(
        "set", "priority", "#2", "priority=wanted", "--who", "E. Wold", "--why", "The council said."
    )
    line = json.loads(full("history", "--limit", 1, "--json"))[0]
    assert (line["who"], line["why"]) == ("E. Wold", "The council said.")


def test_what_was_made_is_told_by_its_entry(full):
    printed = full(
        "add", "statement", "document=Bill", "quote=With this letter you receive the bill",
        "type=fact", "strength=none", "rank=secondary",
    )  # fmt: skip
    assert printed == "Entry 7, number 7.\n"


WRONG = {
    "a field there is not": (["add", "person", "nme=Bo"], "nme is no field of person"),
    "no value": (["add", "person", "Bo"], "Bo is no FIELD=VALUE"),
    "a field that is needed": (["add", "person"], "person needs name"),
    "a kind there is not": (["add", "promise"], "promise is none of"),
    "no number": (["set", "party"], "Give the number of the party"),
    "a term of no list": (["add", "relation", "statement=#3", "other=#1", "kind=likes"], "one of"),
    "a day of no calendar": (
        ["add", "successor", "office=1", "person=1", "from_day=2026-02-30"],
        "from_day is a day",
    ),
    "one value twice": (["add", "person", "name=A", "name=B"], "more than once"),
    "about nothing": (["add", "note", "about=cloud/1", "text=x"], "KIND/NUMBER"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_use_of_a_change_ends_with_status_2(overleg, round_, tmp_path, case):
    (command, *rest), said = WRONG[case]
    status, printed, complaint = overleg(command, tmp_path / "round.overleg", *rest)
    assert (status, printed) == (2, "")
    assert said in " ".join(complaint.split())


LACKING = {
    "an unknown party": (["set", "party", "XY", "short=Z"], "Union of Veldland"),
    "an unknown office": (["set", "office", "Chair", "name=Z"], "Minister of Works"),
    "words that do not stand there": (
        ["add", "proviso", "statement=#3", "kind=scope", "place=never said"],
        "does not stand in “Answer”",
    ),
    "words that stand there twice": (
        ["add", "proviso", "statement=#1", "kind=scope", "place=a"],
        "Quote more of it",
    ),
    "an entry there is not": (["set", "dispute", "#99", "dispute=by_us"], "not in the register"),
    "an entry nobody is held to": (
        ["add", "life", "commitment=#1", "life=open", "dated=2026-05-01"],
        "Entry 1 has no commitment",
    ),
    "a rule of the field": (
        ["add", "life", "commitment=#3", "life=fulfilled", "dated=2026-05-01"],
        "source",
    ),
}


@pytest.mark.parametrize("case", LACKING)
def test_a_change_that_fails_says_so_in_one_sentence_with_status_1(overleg, round_, tmp_path, case):
    (command, *rest), said = LACKING[case]
    before = round_("history", "--json")
    status, printed, complaint = overleg(command, tmp_path / "round.overleg", *rest)
    assert (status, printed, complaint.count("\n")) == (1, "", 1)
    assert said in complaint
    assert round_("history", "--json") == before
