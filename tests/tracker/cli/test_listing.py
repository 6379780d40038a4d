"""Lists narrowed down, and as they stood on an earlier day."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from tests.making import clock_from, make_document, make_dossier, make_statement
from tracker.cli import list_rows
from tracker.cli.kinds import KINDS
from tracker.register import create_register, open_register
from tracker.register.operations.entries.letting_go import StepsMarked, mark_letting_go
from tracker.register.questions.lines import Term
from tracker.register.questions.people.parties import topics
from tracker.vocabulary import LettingGo, StatementType, Strength, TimeKind

REPORT = "The report will be with you by 1 March 2027 at the latest."
FERRY = "For now we do not work out the law on ferry fares, unless the council asks for it."


@pytest.fixture
def listed(overleg, tmp_path):
    """Calls `overleg list` on a register with three entries in each of two dossiers.

    Those of the second were recorded a day after those of the first.
    """
    path = tmp_path / "lists.overleg"
    with create_register(path, clock=clock_from(datetime(2026, 6, 1, 9, tzinfo=UTC))) as register:
        record(register, "Bridge")
    with open_register(path, clock=clock_from(datetime(2026, 6, 2, 9, tzinfo=UTC))) as register:
        record(register, "Harbour")

    def call(*arguments):
        return overleg("list", path, *arguments)

    return call


def record(register, dossier):
    document = make_document(
        register, make_dossier(register, dossier), title=f"Letter on {dossier}"
    )
    make_statement(register, document, topics=("Toll",), type=StatementType.DECISION)
    make_statement(
        register, document, FERRY, topics=("Ferry",), type=StatementType.DEFERRAL,
        strength=Strength.HEDGED, caveat=(49, 56),
    )  # fmt: skip
    due = Term("by 1 March 2027 at the latest", TimeKind.EXACT, latest=date(2027, 3, 1))
    make_statement(register, document, REPORT, topics=("Toll", "Report"), term=due)


def entries(listed, *arguments):
    """Dossier-free numbers of what a list leaves, in its order."""
    status, printed, complaint = listed(*arguments, "--json")
    assert status == 0, complaint
    return [row["entry"] for row in json.loads(printed)]


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        (["commitments", "--dossier", "bridge"], {1, 2, 3}),
        (["statements", "--dossier", "Bridge", "--topic", "toll"], {1, 3}),
        (["commitments", "--dossier", "Bridge", "--topic", "Ferry"], {2}),
        (["commitments", "--dossier", "Bridge", "--party", "the government"], {1, 2, 3}),
        (["commitments", "--dossier", "Bridge", "--party", "UV"], set()),
        (["statements", "--dossier", "Bridge", "--party", "UV"], {1, 2, 3}),
        (["commitments", "--dossier", "Bridge", "--type", "deferral"], {2}),
        (["commitments", "--dossier", "Bridge", "--status", "no_date"], {1, 2}),
        (["commitments", "--dossier", "Bridge", "--due-before", "2027-03-02"], {3}),
        (["commitments", "--dossier", "Bridge", "--due-before", "2027-03-01"], set()),
        (["statements", "--dossier", "Bridge", "--since", "2026-05-26"], {1, 2, 3}),
        (["statements", "--dossier", "Bridge", "--since", "2026-05-27"], set()),
        (["deadlines", "--party", "EV"], set()),
    ],
)
def test_a_filter_leaves_what_fits(listed, arguments, left):
    assert set(entries(listed, *arguments)) == left


def test_a_topic_stands_for_all_below_it(round_):
    round_("set", "topic-parent", "Ferry", "parent=Toll")
    assert [row["entry"] for row in round_.rows("demands", "--topic", "Toll")] == [1, 2]
    assert [row["entry"] for row in round_.rows("demands", "--topic", "Ferry")] == [2]
    assert [row["entry"] for row in round_.rows("statements", "--topic", "Toll")] == [1, 2, 3, 4]


def test_all_dossiers_are_listed_where_none_is_named(listed):
    assert sorted(entries(listed, "statements")) == [1, 1, 2, 2, 3, 3]


@pytest.mark.parametrize("kind", ["statements", "commitments", "notes"])
def test_a_long_list_comes_whole_a_window_at_a_time(listed, monkeypatch, kind):
    whole = listed(kind, "--json")
    monkeypatch.setattr(list_rows, "WINDOW", 2)
    assert listed(kind, "--json") == whole


def test_a_list_as_of_a_day_holds_nothing_later(listed):
    of_the_first_day = json.loads(listed("documents", "--as-of", "2026-06-01", "--json")[1])
    assert [row["title"] for row in of_the_first_day] == ["Letter on Bridge"]
    status, _, complaint = listed("documents", "--as-of", "2026-06-01", "--dossier", "Harbour")
    assert (status, complaint) == (
        1,
        "The dossier Harbour was not started yet on 1 June 2026. Ask for a later day.\n",
    )


def test_statuses_are_worked_out_for_the_day_that_is_asked_for(listed):
    assert entries(listed, "commitments", "--status", "late", "--as-of", "2027-03-02") == [3, 3]
    assert entries(listed, "commitments", "--status", "late", "--as-of", "2027-03-01") == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_filter_that_does_not_fit_names_those_that_do(listed, kind):
    every = {name for one in KINDS.values() for name in one.filters}
    for name in every - KINDS[kind].filters:
        value = "2026-01-01" if name in ("since", "due-before") else "x"
        status, printed, complaint = listed(kind, f"--{name}", value)
        assert (status, printed) == (2, "")
        assert all(f"--{other}" in complaint for other in KINDS[kind].filters)


@pytest.mark.parametrize("name", ["dossier", "topic", "party"])
def test_an_unknown_name_is_told_with_those_that_are_known(listed, name):
    status, printed, complaint = listed("statements", f"--{name}", "Nowhere")
    assert (status, printed, complaint.count("\n")) == (1, "", 1)
    known = {"dossier": "Bridge; Harbour", "topic": "Toll; Ferry; Report", "party": "Cabinet of"}
    assert known[name] in complaint


def test_a_word_of_no_closed_list_is_wrong_use(listed):
    status, _, complaint = listed("commitments", "--status", "broken")
    assert status == 2
    assert "fulfilled" in complaint


@pytest.mark.parametrize("kind", [kind for kind, one in KINDS.items() if one.needs_since])
def test_a_report_since_a_day_asks_for_the_day(listed, kind):
    status, _, complaint = listed(kind)
    assert status == 2
    assert "--since" in complaint


def test_what_changed_counts_from_the_last_meeting_where_no_day_is_named(listed, round_):
    assert listed("changed")[:2] == (1, "")
    assert "--since" in listed("changed")[2]
    of_entries = {row["entry"] for row in round_.rows("changed") if row["entry"]}
    assert of_entries == {1, 2, 3, 4, 5, 6}
    now = datetime.now(UTC).isoformat()
    round_.add("meeting", "title=Just now", f"starts={now}")
    assert round_.rows("changed") == []


def test_demands_that_nobody_answered_are_listed(round_):
    assert [row["entry"] for row in round_.rows("unanswered")] == [2]


def test_csv_has_the_columns_and_values_of_json(listed):
    rows = json.loads(listed("statements", "--json")[1])
    cells = list(csv.DictReader(io.StringIO(listed("statements", "--csv")[1])))
    assert [list(row) for row in cells] == [list(row) for row in rows]
    assert [row["quote"] for row in cells] == [row["quote"] for row in rows]
    assert {row["date"] for row in cells} == {"2026-05-26"}


def test_a_person_reads_labels_and_days_in_words(listed):
    printed = listed("commitments", "--dossier", "Bridge")[1]
    assert "2027-03-01" not in printed
    assert "“by 1 March 2027 at the latest” (1 Mar 2027)" in printed
    assert "against the date" in printed


def test_nothing_to_list_is_said(listed):
    assert listed("ballots")[1] == "There is nothing to list.\n"
    assert listed("ballots", "--json")[1] == "[]\n"
    assert listed("ballots", "--csv")[1] == ""


HEAVY = {"PySide6", "reportlab", "pikepdf", "pypdfium2", "PIL", "markdown_it", "psycopg", "ui"}


@pytest.mark.parametrize("command", ["list", "history"])
def test_a_script_that_asks_does_not_wait_for_what_it_does_not_use(recorded, command):
    what = ["parties"] if command == "list" else []
    asked = [command, str(recorded), *what, "--json"]
    script = (
        "import sys\n"
        "from tracker.cli.main import run\n"
        f"assert run(lambda _: 1, {asked!r}) == 0\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert {name for name in loaded if name.split(".")[0] in HEAVY} == set()
    assert {name for name in loaded if name.startswith("tracker.letters.readers")} == set()


def test_the_ladder_gives_a_row_per_step_and_what_was_demanded_last(overleg, tmp_path):
    path = tmp_path / "ladder.overleg"
    with create_register(path) as register:
        record_steps(register)
    _, printed, _ = overleg("list", path, "ladder", "--json")
    rows = [(row["step"], row["type"], row["caveat"]) for row in json.loads(printed)]
    assert rows == [
        (LettingGo.NOT_IN_THIS_FORM, "deferral", "For now"),
        (LettingGo.NOT_FOR_NOW, "deferral", "For now"),
        (LettingGo.FINALLY_OFF_THE_TABLE, "demand", None),
    ]
    _, told, _ = overleg("list", path, "ladder", "--type", "demand")
    assert "finally off the table" in told
    assert "not for now" not in told


def test_towards_tells_for_each_party_in_which_entries_it_has_which_part(listed):
    status, printed, complaint = listed("towards", "--dossier", "Bridge", "--party", "UV", "--json")
    assert status == 0, complaint
    (union,) = json.loads(printed)
    assert union["addressed"] == [1, 2, 3]
    assert union["bound"] == union["beneficiaries"] == union["named"] == []


def record_steps(register):
    """A demand that a plan goes for good, and an answer that lets it go by two steps."""
    document = make_document(register, make_dossier(register, "Bridge"))
    for type_, caveat, steps in (
        (StatementType.DEMAND, None, [LettingGo.FINALLY_OFF_THE_TABLE]),
        (StatementType.DEFERRAL, (49, 56), [LettingGo.NOT_IN_THIS_FORM, LettingGo.NOT_FOR_NOW]),
    ):
        made = make_statement(
            register, document, FERRY, topics=("Ferry",), type=type_, caveat=caveat,
            strength=Strength.HEDGED if caveat else Strength.PLAIN,
        )  # fmt: skip
        (ferry,) = topics(register, 1)
        mark_letting_go(register, StepsMarked(made, ferry.id, steps), who="Anna")


def test_silences_are_listed_for_every_letter_and_tell_which_were_confirmed(round_):
    rows = round_.rows("silences", "--type", "end")
    by_document = {row["document"]: row for row in rows}
    assert len(by_document) == len(rows) >= 4
    confirmed = by_document["Answer"]
    assert (confirmed["said"], confirmed["quote"]) == ("no", "For now")
    assert confirmed["checked"] is not None
    assert {row["checked"] for row in rows if row is not confirmed} == {None}


def test_silences_can_be_narrowed_to_what_is_not_said(round_):
    rows = round_.rows("silences", "--status", "not_said")
    assert rows
    assert {row["said"] for row in rows} == {"not_said"}
    assert {row["quote"] for row in rows} == {None}


def test_questions_that_letters_give_rise_to_are_listed_with_the_words_that_raise_them(round_):
    rows = round_.rows("questions")
    assert rows
    assert all(row["text"].endswith("?") and row["quote"] for row in rows)


def test_a_question_of_a_letter_is_left_out_and_proposed_again(round_):
    first = round_.rows("questions")[0]
    place = f"place={first['start']}-{first['end']}"
    round_.add(
        "decided-question", f"document={first['document']}", f"cause={first['cause']}", place
    )
    last = next(row for row in round_.rows("questions") if row["left_out"])
    assert last["text"] == first["text"]
    round_("remove", "decided-question", last["left_out"])
    assert round_.rows("questions")[0] == first
