"""Whether Tesseract is here, which the tests of scans need."""

from __future__ import annotations

import os

import pytest

from tracker.letters.recognising.tesseract import installed

NOT_INSTALLED = (
    "Tesseract is not installed with Dutch, English, French and German: the reading of scans was "
    "not tested. Install it (Debian: tesseract-ocr and tesseract-ocr-nld, -fra, -deu) to test it."
)


def is_here() -> bool:
    """Whether Tesseract knows all of our languages."""
    found = installed()
    return found is not None and len(found.languages) == 4


def demand() -> None:
    """Leave a test out where Tesseract is missing; the machine that guards the project has it."""
    if not is_here():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NOT_INSTALLED)
