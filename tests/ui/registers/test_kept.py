"""The registers used lately, as they are kept beside the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.registers.kept import MOST_KEPT, KeptRegister, load_kept, save_kept, used


def test_what_is_saved_is_loaded(tmp_path: Path):
    place, scales = {"kind": "TodayPlace"}, {"3": [7.5, 2.0]}
    kept = [KeptRegister("/a.overleg", "abc", place, "2026-11-23", "", scales)]
    save_kept(kept, tmp_path / "registers.json")
    assert load_kept(tmp_path / "registers.json") == kept


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "[]",
        "{}",
        '{"registers": [{}]}',
        "\x00\xff",
        '{"registers": [{"address": "/a", "scales": {"x": [1, 2]}}]}',
        '{"registers": [{"address": "/a", "scales": [1]}]}',
    ],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, damaged: str):
    (tmp_path / "registers.json").write_text(damaged, "latin-1")
    assert load_kept(tmp_path / "registers.json") == []


def test_the_one_used_last_stands_first_and_once():
    kept = used(used(used([], "/a", day="1"), "/b"), "/a", geometry="g")
    assert kept == [KeptRegister("/a", "g", {}, "1"), KeptRegister("/b")]


def test_no_more_are_kept_than_one_looks_through():
    kept: list[KeptRegister] = []
    for number in range(MOST_KEPT + 3):
        kept = used(kept, f"/{number}")
    assert len(kept) == MOST_KEPT
    assert kept[0].address == f"/{MOST_KEPT + 2}"
