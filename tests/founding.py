"""The founding letter, where it lies beside the project; its text never enters it."""

from __future__ import annotations

from pathlib import Path

import pytest

LETTERS = Path(__file__).resolve().parent.parent.parent / "shared" / "letters"
FOUNDING = LETTERS / "founding-letter.md"

needs_founding_letter = pytest.mark.skipif(
    not FOUNDING.exists(), reason="the founding letter is not beside the project"
)
