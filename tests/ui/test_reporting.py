from __future__ import annotations

import sys
from pathlib import Path

from tracker.errors import TrackerError
from ui.look.theme import Look
from ui.reporting import Message, Offer, Reporter, Tone


class BoxLockedError(TrackerError):
    """For this test."""

    message = "The box {name} is locked. Open it and try again."


def test_what_a_user_can_act_on_becomes_one_sentence(reporter: Reporter, told: list[Message]):
    reporter.report(BoxLockedError(name="letters"))
    assert told == [Message(Tone.PROBLEM, "The box letters is locked. Open it and try again.")]


def test_a_mistake_of_the_program_leaves_a_report(
    reporter: Reporter, told: list[Message], tmp_path: Path
):
    try:
        {}["missing"]
    except KeyError as error:
        reporter.report(error)
    report = (tmp_path / "crash" / "crash.txt").read_text("utf-8")
    assert told[0].tone is Tone.CRASH
    assert "KeyError" in report
    assert "Overleg" in report.split("\n", 1)[0]
    assert "crash.txt" in told[0].sentence


def test_a_new_report_stands_over_those_before_it(reporter: Reporter, tmp_path: Path):
    reporter.report(ValueError("the first"))
    reporter.report(ValueError("the second"))
    report = (tmp_path / "crash" / "crash.txt").read_text("utf-8")
    assert report.index("the second") < report.index("the first")


def test_a_report_that_cannot_be_written_is_still_told(look: Look, tmp_path: Path):
    taken = tmp_path / "taken"
    taken.write_text("a file where the folder should be")
    reporter = Reporter(look, taken)
    told: list[Message] = []
    reporter.told.connect(told.append)
    reporter.report(ValueError("x"))
    assert "No report could be written" in told[0].sentence


def test_what_is_done_may_offer_a_next_step(reporter: Reporter, told: list[Message]):
    opened: list[bool] = []
    reporter.tell("Done.", Offer("Open it", lambda: opened.append(True)))
    assert told[0].offer is not None
    told[0].offer.act()
    assert opened == [True]


def test_pythons_last_resort_is_reported(reporter: Reporter, told: list[Message], monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reporter.catch_all()
    error = RuntimeError("out of nowhere")
    sys.excepthook(RuntimeError, error, None)
    assert told[0].tone is Tone.CRASH
