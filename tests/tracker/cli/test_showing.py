"""One entry, or one meeting, with everything about it."""

from __future__ import annotations

import json

import pytest


def shown(round_, *arguments):
    return json.loads(round_("show", *arguments, "--json"))


def test_an_undertaking_is_shown_with_its_whole_course(round_):
    bill = shown(round_, "entry", 5)
    assert bill["quote"] == "We send you the bill by 1 June 2026 at the latest."
    assert [status["life"] or status["evidence"] for status in bill["statuses"]] == [
        "supported",
        "fulfilled",
    ]
    assert (bill["first"]["latest"], bill["moved"][0]["term"]["latest"]) == (
        "2026-06-01",
        "2026-09-01",
    )
    assert bill["slip_in_days"] == 92


def test_spoken_words_are_shown_with_who_heard_them_and_what_confirms_them(round_):
    spoken = shown(round_, "entry", 6)
    assert (spoken["speaker"], spoken["heard_by"]) == ("Ada Berg", ["C. Eik", "D. Fell"])
    assert [each["rung"] for each in spoken["confirmations"]] == ["agreed_minutes", "heard_by_two"]


def test_what_belongs_to_an_entry_is_shown_with_the_number_to_change_it_by(round_):
    made = {
        "own_words": round_.add("reading", "statement=#3", "text=It is off.", "author=C. Eik"),
        "provisos": round_.add("proviso", "statement=#3", "kind=scope", "place=bridge toll"),
        "relations": round_.add("relation", "statement=#3", "kind=answers", "other=#1"),
        "notes": round_.add("note", "about=statement/3", "text=Good."),
        "signatures": round_.add("signature", "about=statement/3", "--who", "E. Wold"),
    }
    page = shown(round_, "entry", 3)
    assert {name: [each["id"] for each in page[name]] for name in made} == {
        name: [id_] for name, id_ in made.items()
    }
    assert [each["entry"] for each in shown(round_, "entry", 1)["related_by"]] == [3]


def test_a_meeting_is_shown_with_its_agenda_and_questions(round_):
    round_.add("question", "meeting=1", "text=By when?", "statement=#5")
    page = shown(round_, "meeting", 1)
    assert [(item["title"], item["topics"]) for item in page["agenda"]] == [("The toll", ["Toll"])]
    assert [(each["text"], each["entry"]) for each in page["questions"]] == [("By when?", 5)]


def test_questions_are_put_in_order_dropped_and_put_back(round_):
    for text in ("By when?", "Who pays?"):
        round_.add("question", "meeting=1", f"text={text}", "statement=#5")
    first, second = (each["id"] for each in shown(round_, "meeting", 1)["questions"])
    round_("set", "question-order", 1, f"questions={second},{first}")
    round_("set", "question-dropped", first)
    page = shown(round_, "meeting", 1)
    assert [each["id"] for each in page["questions"]] == [second]
    assert [each["text"] for each in page["dropped"]] == ["By when?"]
    round_("set", "question-back", first)
    assert [each["id"] for each in shown(round_, "meeting", 1)["questions"]] == [second, first]


@pytest.mark.parametrize("what", [("entry", 5), ("entry", 6), ("meeting", 1)])
def test_a_person_can_read_it(round_, what):
    printed = round_("show", *what)
    assert printed.strip()
    assert "{" not in printed


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["entry", 99], 1), (["meeting", 99], 1), (["entry", "x"], 2), (["letter", 1], 2)],
)
def test_what_is_not_there_is_said(overleg, recorded, arguments, status):
    told, printed, complaint = overleg("show", recorded, *arguments)
    assert (told, printed) == (status, "")
    assert complaint


def test_letters_that_name_a_person_are_shown_before_the_name_is_taken_out(overleg, tmp_path):
    register, letter = tmp_path / "r.overleg", tmp_path / "brief.md"
    letter.write_text("Betreft: tol\n\nMevrouw Ilse Maran zegt toe het plan te sturen.\n", "utf-8")
    overleg("new", register)
    overleg("import", register, letter, "--dossier", "Tol")
    overleg("add", register, "person", "name=Ilse Maran")
    status, told, _ = overleg("show", register, "person", "1", "--json")
    assert status == 0
    assert json.loads(told) == {
        "id": 1,
        "name": "Ilse Maran",
        "other_names": [],
        "named_in": ["tol"],
    }
