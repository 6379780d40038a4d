from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ui.shell.last_looks import MOST, LastLooks

MORNING = datetime(2027, 5, 3, 9, 0, tzinfo=UTC)


def test_who_closes_a_register_has_looked_until_then(tmp_path: Path):
    looks = LastLooks(tmp_path / "settings" / "looked.json")
    assert looks.of("a.overleg") is None
    looks.note("a.overleg", MORNING)
    looks.note("b.overleg", MORNING + timedelta(hours=1))
    after = LastLooks(tmp_path / "settings" / "looked.json")
    assert after.of("a.overleg") == MORNING
    assert after.of("b.overleg") == MORNING + timedelta(hours=1)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}', '{"a": "yesterday"}'])
def test_what_cannot_be_understood_counts_as_nothing(tmp_path: Path, text: str):
    path = tmp_path / "looked.json"
    path.write_text(text, "utf-8")
    looks = LastLooks(path)
    assert looks.of("a") is None
    looks.note("b", MORNING)
    assert looks.of("b") == MORNING


def test_the_oldest_is_forgotten(tmp_path: Path):
    looks = LastLooks(tmp_path / "looked.json")
    for number in range(MOST + 1):
        looks.note(f"{number}.overleg", MORNING + timedelta(minutes=number))
    assert looks.of("0.overleg") is None
    assert looks.of("1.overleg") == MORNING + timedelta(minutes=1)
