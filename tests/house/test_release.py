"""What a release says of itself agrees with itself."""

from __future__ import annotations

import re
import tomllib

from tests.house.source import ROOT

HEADING = re.compile(r"^## (?P<name>\S+)", re.MULTILINE)


def project() -> dict[str, object]:
    """The `project` table of the project file."""
    table: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))[
        "project"
    ]
    return table


def test_the_newest_release_in_the_changelog_is_the_version() -> None:
    headings = HEADING.findall((ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert next(name for name in headings if name != "Unreleased") == project()["version"]


def test_changes_to_come_have_their_place() -> None:
    assert HEADING.findall((ROOT / "CHANGELOG.md").read_text("utf-8"))[0] == "Unreleased"


def test_the_licence_is_the_one_that_is_named() -> None:
    assert project()["license"] == "EUPL-1.2"
    text = (ROOT / "LICENCE.txt").read_text("utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert all(f"\n{number}." in text for number in range(1, 16))
