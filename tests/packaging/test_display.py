"""A real screen for the tests: installed only where they may not go without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaging.clone import copy_clone, python_in
from tests.real import screen

# Whatever would be installed is printed instead.
READY = """
import os
from starting import debian, display
os.environ["CI"] = {guarding!r}
debian.is_here = lambda: True
debian.install = lambda packages: print(packages[:2])
display.say = lambda words: None
display.can_be_used = lambda: {here}
display.ready_for_tests()
"""
PACKAGES = "('xvfb', 'xdotool')"


def test_set_up_and_tests_agree_on_whether_it_is_there(tmp_path: Path) -> None:
    asked = "from starting import display\nprint(display.is_here())"
    assert python_in(copy_clone(tmp_path / "clone"), asked) == str(screen.is_here())


@pytest.mark.parametrize(
    ("guarding", "here", "installed"),
    [("true", False, PACKAGES), ("true", True, ""), ("", False, "")],
)
def test_it_is_installed_only_where_it_is_missing_and_must_be_there(
    tmp_path: Path, guarding: str, here: bool, installed: str
) -> None:
    code = READY.format(guarding=guarding, here=here)
    assert python_in(copy_clone(tmp_path / "clone"), code) == installed
