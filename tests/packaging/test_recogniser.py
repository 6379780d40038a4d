"""Tesseract for the tests: installed only where they may not go without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import recognising
from tests.packaging.clone import copy_clone, python_in

# Whatever would be installed is printed instead.
READY = """
import os
from starting import debian, recogniser
os.environ["CI"] = {guarding!r}
debian.is_here = lambda: True
debian.install = print
recogniser.say = lambda words: None
recogniser.is_here = lambda: {here}
recogniser.ready_for_tests()
"""
PACKAGES = "('tesseract-ocr', 'tesseract-ocr-nld', 'tesseract-ocr-fra', 'tesseract-ocr-deu')"


def test_set_up_and_tests_agree_on_whether_it_is_there(tmp_path: Path) -> None:
    asked = "from starting import recogniser\nprint(recogniser.is_here())"
    assert python_in(copy_clone(tmp_path / "clone"), asked) == str(recognising.is_here())


@pytest.mark.parametrize(
    ("guarding", "here", "installed"),
    [("true", False, PACKAGES), ("true", True, ""), ("", False, "")],
)
def test_it_is_installed_only_where_it_is_missing_and_must_be_there(
    tmp_path: Path, guarding: str, here: bool, installed: str
) -> None:
    code = READY.format(guarding=guarding, here=here)
    assert python_in(copy_clone(tmp_path / "clone"), code) == installed
