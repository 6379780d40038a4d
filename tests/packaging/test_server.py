"""PostgreSQL for the tests: installed only where they may not go without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaging.clone import copy_clone, python_in
from tests.serving import programs

# Whatever would be installed is printed instead.
READY = """
import os
from starting import debian, server
os.environ["CI"] = {guarding!r}
debian.is_here = lambda: True
debian.install = print
server.say = lambda words: None
server.is_here = lambda: {here}
server.ready_for_tests()
"""


def test_set_up_and_tests_agree_on_whether_it_is_there(tmp_path: Path) -> None:
    asked = "from starting import server\nprint(server.is_here())"
    assert python_in(copy_clone(tmp_path / "clone"), asked) == str(programs() is not None)


@pytest.mark.parametrize(
    ("guarding", "here", "installed"),
    [("true", False, "['postgresql']"), ("true", True, ""), ("", False, "")],
)
def test_it_is_installed_only_where_it_is_missing_and_must_be_there(
    tmp_path: Path, guarding: str, here: bool, installed: str
) -> None:
    code = READY.format(guarding=guarding, here=here)
    assert python_in(copy_clone(tmp_path / "clone"), code) == installed
