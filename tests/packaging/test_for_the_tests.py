"""A real screen and Tesseract, for the tests: installed only where they may not go without."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import recognising
from tests.packaging.clone import copy_clone, python_in
from tests.real import screen


class Tool(NamedTuple):
    """What the set-up calls it, how it and the tests ask for it, and its packages, at the head."""

    module: str
    question: str
    is_here: Callable[[], bool]
    packages: tuple[str, ...]


TESSERACT = tuple(f"tesseract-ocr{each}" for each in ("", "-nld", "-fra", "-deu"))
TOOLS = (
    Tool("display", "can_be_used", screen.is_here, ("xvfb", "xdotool")),
    Tool("recogniser", "is_here", recognising.is_here, TESSERACT),
)
of_each_tool = pytest.mark.parametrize("tool", TOOLS, ids=[tool.module for tool in TOOLS])

# Whatever would be installed is printed instead.
READY = """
import os
from starting import debian, {module} as tool
os.environ["CI"] = {guarding!r}
debian.is_here = lambda: True
debian.install = lambda packages: print(packages[:{many}])
tool.say = lambda words: None
tool.{question} = lambda: {here}
tool.ready_for_tests()
"""


@of_each_tool
def test_set_up_and_tests_agree_on_whether_it_is_there(tmp_path: Path, tool: Tool) -> None:
    asked = f"from starting import {tool.module}\nprint({tool.module}.is_here())"
    assert python_in(copy_clone(tmp_path / "clone"), asked) == str(tool.is_here())


@of_each_tool
@pytest.mark.parametrize(
    ("guarding", "here", "is_installed"),
    [("true", False, True), ("true", True, False), ("", False, False)],
)
def test_it_is_installed_only_where_it_is_missing_and_must_be_there(
    tmp_path: Path, tool: Tool, guarding: str, here: bool, is_installed: bool
) -> None:
    code = READY.format(
        module=tool.module,
        question=tool.question,
        many=len(tool.packages),
        guarding=guarding,
        here=here,
    )
    printed = python_in(copy_clone(tmp_path / "clone"), code)
    assert printed == (str(tool.packages) if is_installed else "")
