"""Decisions have a number each, and a line in the list of them."""

from __future__ import annotations

import re

from tests.house.source import ROOT

FOLDER = ROOT / "docs" / "decisions"
DECISIONS = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


def test_decisions_are_numbered_from_one_without_a_gap_or_a_double() -> None:
    numbers = [path.name.split("-")[0] for path in DECISIONS]
    assert numbers == [f"{number:03}" for number in range(1, len(DECISIONS) + 1)]


def test_the_list_names_every_decision_by_its_title() -> None:
    listed = re.findall(
        r"^- \[(\d+)\]\(([\w-]+\.md)\) (.+)$", (FOLDER / "README.md").read_text(), re.M
    )
    titles = [path.read_text("utf-8").splitlines()[0].removeprefix("# ") for path in DECISIONS]
    assert listed == [
        (path.name[:3], path.name, title) for path, title in zip(DECISIONS, titles, strict=True)
    ]


def test_every_decision_that_is_referred_to_is_there() -> None:
    texts = [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "tracker").rglob("*.py")]
    texts += (ROOT / "ui").rglob("*.py")
    referred = {
        number
        for path in texts
        for number in re.findall(r"decisions?[ /](0\d\d)\b", path.read_text("utf-8"))
    }
    assert referred
    assert referred - {path.name[:3] for path in DECISIONS} == set()
