"""The command `overleg`, called as a script calls it: arguments in, status and sentences out."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pypdfium2
import pytest

from tests.founding import FOUNDING, needs_founding_letter

LETTER = """\
Datum 18 maart 2026

Betreft Antwoord op uw brief van 3 maart 2026

Geachte voorzitter,

Het kabinet heeft besloten het plan in te trekken. De kortere uitkering zetten wij voorlopig niet
door. Wij nodigen u uit voor een gesprek op korte termijn.
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "antwoord.md"
    path.write_text(LETTER, "utf-8")
    return path


@pytest.fixture
def register(tmp_path: Path, letter: Path, overleg) -> Path:
    path = tmp_path / "eerste.overleg"
    assert overleg("new", path)[0] == 0
    assert overleg("import", path, letter, "--dossier", "Uitkering", "--accept")[0] == 0
    return path


def text_of(pdf: Path) -> str:
    """The words of a PDF in reading order, parted by single blanks."""
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(" ".join(p.get_textpage().get_text_range() for p in document).split())


def test_without_arguments_the_window_opens_on_the_last_register(overleg):
    assert overleg()[0] == 0
    assert overleg.opened == [None]


def test_a_register_alone_opens_the_window_on_it(overleg, tmp_path):
    assert overleg(tmp_path / "a.overleg")[0] == 0
    assert overleg.opened == [tmp_path / "a.overleg"]


def test_reading_prints_one_json_document_whose_quotes_stand_in_the_text(overleg, letter):
    status, printed, _ = overleg("read", letter, "--json")
    found = json.loads(printed)
    assert status == 0
    assert found["statements"]
    for statement in found["statements"]:
        assert found["text"][statement["start"] : statement["end"]] == statement["quote"]


def test_every_fact_is_printed_with_its_words_and_places(overleg, letter):
    found = json.loads(overleg("read", letter, "--json")[1])
    for name, grounds in found["facts"].items():
        for each in grounds:
            assert found["text"][each["start"] : each["end"]] == each["words"], name
    (dated,) = found["facts"]["date"]
    assert (dated["value"], dated["words"]) == ("2026-03-18", "18 maart 2026")
    assert found["facts"]["answers_to"][0]["value"] == {"date": "2026-03-03", "reference": None}
    assert (found["to_choose"], found["remarks"]) == ([], [])


def test_a_doubtful_fact_is_shown_as_a_choice_and_never_chosen(overleg, tmp_path):
    letter = tmp_path / "brief.txt"
    letter.write_text(LETTER.replace("18 maart 2026", "03/04/2026"), "utf-8")
    found = json.loads(overleg("read", letter, "--json")[1])
    assert found["metadata"]["date"] is None
    assert found["to_choose"] == ["date"]
    assert [each["value"] for each in found["facts"]["date"]] == ["2026-04-03", "2026-03-04"]
    assert "3 April 2026 or 4 March 2026 (to choose)" in overleg("read", letter)[1]


def test_reading_for_a_person_shows_words_and_caveat_together(overleg, letter):
    _, printed, _ = overleg("read", letter)
    lines = printed.splitlines()
    promise = next(i for i, line in enumerate(lines) if "De kortere uitkering" in line)
    assert "voorlopig" in lines[promise + 1]


def test_from_a_letter_to_a_timeline_and_a_briefing(overleg, register, tmp_path):
    picture, paper = tmp_path / "t.svg", tmp_path / "b.pdf"
    assert overleg("timeline", register, "-o", picture)[0] == 0
    assert overleg("brief", register, "-o", paper)[0] == 0
    assert picture.read_text("utf-8").startswith("<svg ")
    assert "op korte termijn" in picture.read_text("utf-8")
    assert "besloten het plan in te trekken" in text_of(paper)


@pytest.mark.parametrize(
    "what",
    [
        "parties",
        "dossiers",
        "documents",
        "ultimatums",
        "demands",
        "responses",
        "commitments",
        "deadlines",
        "meetings",
    ],
)
def test_every_list_prints_as_json_csv_and_text(overleg, register, what):
    status, printed, _ = overleg("list", register, what, "--json")
    rows = json.loads(printed)
    assert status == 0
    _, table, _ = overleg("list", register, what, "--csv")
    assert len(list(csv.DictReader(io.StringIO(table)))) == len(rows)
    assert overleg("list", register, what)[0] == 0


def test_a_list_of_undertakings_never_lacks_the_caveat(overleg, register):
    _, printed, _ = overleg("list", register, "commitments", "--json")
    (deferral,) = [row for row in json.loads(printed) if row["type"] == "deferral"]
    assert deferral["strength"] == "hedged"
    assert "voorlopig" in deferral["caveat"]


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(overleg, register, tmp_path):
    formula = tmp_path / "formule.md"
    formula.write_text("Betreft =1+1\n\nWij zeggen toe het plan te sturen.\n", "utf-8")
    overleg("import", register, formula, "--dossier", "Uitkering")
    _, table, _ = overleg("list", register, "documents", "--csv")
    assert "'=1+1" in [row["subject"] for row in csv.DictReader(io.StringIO(table))]


def test_a_sound_register_checks_with_status_0(overleg, register):
    assert overleg("check", register)[:2] == (0, "Sound: 0 missing, 0 altered.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["unknown", "x"],
        ["list", "r.overleg", "promises"],
        ["brief", "r.overleg", "--kind", "song", "-o", "x.pdf"],
        ["timeline", "r.overleg", "-o", "x.bmp"],
        ["--nonsense"],
    ],
)
def test_wrong_use_ends_with_status_2(overleg, arguments):
    assert overleg(*arguments)[0] == 2


def failing(tmp_path: Path) -> dict[str, list[object]]:
    """Calls that cannot succeed, each for a reason of its own."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (tmp_path / "no.overleg").write_text("not a register", "utf-8")
    return {
        "a letter that is not there": ["read", tmp_path / "none.md"],
        "an empty letter": ["read", tmp_path / "empty.txt"],
        "a picture called .pdf": ["read", tmp_path / "picture.pdf"],
        "a folder": ["read", tmp_path],
        "a register that is none": ["check", tmp_path / "no.overleg"],
        "a register that is not there": ["list", tmp_path / "none.overleg", "parties"],
        "a register that is there already": ["new", tmp_path / "no.overleg"],
        "a folder that is not there": ["new", tmp_path / "none" / "r.overleg"],
    }


FAILING = [
    "a letter that is not there",
    "an empty letter",
    "a picture called .pdf",
    "a folder",
    "a register that is none",
    "a register that is not there",
    "a register that is there already",
    "a folder that is not there",
]


@pytest.mark.parametrize("case", FAILING)
def test_what_fails_says_so_in_one_sentence_with_status_1(overleg, tmp_path, case):
    status, printed, complaint = overleg(*failing(tmp_path)[case])
    assert status == 1
    assert printed == ""
    assert complaint.count("\n") == 1
    assert "Traceback" not in complaint
    assert "mistake of its own" not in complaint


def test_a_letter_that_fails_leaves_the_register_as_it_was(overleg, register, tmp_path):
    before = overleg("list", register, "documents", "--json")[1]
    (tmp_path / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    assert overleg("import", register, tmp_path / "picture.pdf", "--dossier", "Nieuw")[0] == 1
    assert overleg("list", register, "documents", "--json")[1] == before
    assert "Nieuw" not in overleg("list", register, "dossiers", "--json")[1]


@needs_founding_letter
def test_the_founding_letter_gives_its_facts(overleg):
    found = json.loads(overleg("read", FOUNDING, "--json")[1])["metadata"]
    assert found["date"] == "2026-05-26"
    assert found["reference"] == "2026-0000185362"
    assert found["addressee"] == ["FNV"]
    assert [cited["date"] for cited in found["answers_to"]] == ["2026-05-11"]
    assert found["parliamentary_references"] == ["Kamerstukken II 2025/26, 36848, nr. 57"]


def test_a_folder_without_a_name_of_its_own_is_named_as_it_was_called(overleg):
    assert overleg("read", ".")[2].startswith(". is a folder")


def test_a_briefing_is_set_in_the_style_that_is_named(overleg, register, tmp_path):
    style, paper = tmp_path / "ours.toml", tmp_path / "paper.pdf"
    style.write_text('[letterhead]\nname = "Secretariat of the Council"\n', "utf-8")
    assert overleg("brief", register, "--style", style, "-o", paper)[0] == 0
    assert "Secretariat of the Council" in text_of(paper.read_bytes())


def test_a_style_that_cannot_be_kept_to_fails_with_one_sentence(overleg, register, tmp_path):
    status, _, error = overleg("brief", register, "--style", "fancy", "-o", tmp_path / "x.pdf")
    assert status == 1
    assert error.startswith("There is no house style fancy.")
    assert error.count("\n") == 1


@pytest.mark.parametrize(("name", "begins"), [("paper.docx", b"PK"), ("paper.md", b"**")])
def test_a_briefing_comes_in_the_form_its_name_asks_for(overleg, register, tmp_path, name, begins):
    assert overleg("brief", register, "-o", tmp_path / name)[0] == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
