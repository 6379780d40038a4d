"""Tesseract, which scanned letters are tested with; the app itself uses it where it is installed.

Only the machine that guards the project gets it without being asked: there the tests
fail without it. Elsewhere they say what they left out.
"""

from __future__ import annotations

import os
import shutil
import subprocess

from starting import debian
from starting.speech import say

LANGUAGES = ("nld", "eng", "fra", "deu")

# Debian's package of the program brings English along.
PACKAGES = ("tesseract-ocr", "tesseract-ocr-nld", "tesseract-ocr-fra", "tesseract-ocr-deu")


def is_here() -> bool:
    """Whether the tests can have scans read in all four languages."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return set(LANGUAGES) <= set((told.stdout + told.stderr).split())


def ready_for_tests() -> None:
    """Install Tesseract where it is missing and the tests may not go without."""
    if os.environ.get("CI") == "true" and not is_here() and debian.is_here():
        say("Installing Tesseract, because scanned letters are tested too")
        debian.install(PACKAGES)
