"""A whole round, recorded by the command and nothing else, read back by the command."""

from __future__ import annotations

import json
from datetime import date

from tests.tracker.cli.recording import Caller, record_round
from tracker.cli.kinds import KINDS


def test_a_round_recorded_by_the_command_is_sound(round_):
    assert round_("check") == "Sound: 0 missing, 0 altered.\n"


def test_the_matrix_shows_what_was_met_and_where_there_is_silence(round_):
    found = {row["entry"]: row["state"] for row in round_.rows("answers", "--party", "UV")}
    assert found == {1: "met", 2: "not_answered"}


def test_the_ultimatum_keeps_its_hour_and_its_consequence(round_):
    (ultimatum,) = round_.rows("ultimatums")
    assert ultimatum["term"]["moment"] == "2026-03-16T11:00:00+00:00"
    assert ultimatum["consequence"] == "we call our members to a day of action"


def test_a_spoken_promise_stands_on_the_rung_that_confirmed_it(round_):
    (spoken,) = [row for row in round_.rows("statements") if row["entry"] == 6]
    assert spoken["quote"] == "You will have the bill before the summer"
    assert spoken["confirmation"] == "agreed_minutes"


def test_the_first_date_stays_beside_the_later_one(round_):
    (moved,) = [row for row in round_.rows("deadlines") if row["entry"] == 5]
    assert (moved["term"]["latest"], moved["moves"]) == ("2026-09-01", 1)


def test_what_was_promised_is_fulfilled_on_a_source(round_):
    (bill,) = round_.rows("commitments", "--status", "fulfilled")
    assert (bill["entry"], bill["evidence"], bill["life_on"]) == (5, "supported", "2026-08-28")


def test_what_was_promised_follows_the_office(round_):
    since = ("--since", "2026-06-01")
    entries = {row["entry"]: row["held_now"] for row in round_.rows("handed-over", *since)}
    assert entries == {3: "Bo Dal", 4: "Bo Dal"}


def test_the_register_as_it_stood_before_it_was_begun_is_not_made_up(overleg, round_, tmp_path):
    status, printed, complaint = overleg(
        "list", tmp_path / "round.overleg", "commitments", "--as-of", "2026-01-01"
    )
    assert (status, printed, complaint.count("\n")) == (1, "", 1)


def test_the_history_of_an_entry_tells_its_whole_course(round_):
    lines = json.loads(round_("history", "--entry", 5, "--json"))
    assert [line["number"] for line in lines] == sorted(line["number"] for line in lines)
    operations = list(dict.fromkeys(line["operation"] for line in lines))
    assert operations == ["record statement", "move deadline", "change evidence", "change life"]


def test_undo_takes_the_last_act_back_and_redo_does_it_again(round_):
    reminders = [["Call them."]]
    for command in ("undo", "redo"):
        round_(command, "--why", "To see.")
        reminders.append([row["words"] for row in round_.rows("reminders")])
    assert reminders == [["Call them."], [], ["Call them."]]


def test_the_register_as_it_stood_today_is_the_register(round_):
    today = date.today().isoformat()
    assert round_.rows("statements", "--as-of", today) == round_.rows("statements")


#: What differs between two recordings of the same round: identities and moments of recording.
OF_ITS_OWN = {"record", "at"}


def rows_of(call, kind):
    since = ("--since", "2026-01-01") if KINDS[kind].needs_since else ()
    return [
        {name: value for name, value in row.items() if name not in OF_ITS_OWN}
        for row in call.rows(kind, *since)
    ]


def test_the_same_round_on_a_server_lists_the_same(round_, server, tmp_path):
    database = server.make_database()
    address = server.address(database)
    record_round(address, tmp_path)
    on_server = Caller(address)
    try:
        assert on_server("check") == "Sound: 0 missing, 0 altered.\n"
        assert {kind: rows_of(on_server, kind) for kind in KINDS} == {
            kind: rows_of(round_, kind) for kind in KINDS
        }
        history = [
            json.loads(each("history", "--entry", 5, "--json")) for each in (round_, on_server)
        ]
        assert [line["operation"] for line in history[0]] == [
            line["operation"] for line in history[1]
        ]
    finally:
        server.drop(database)
