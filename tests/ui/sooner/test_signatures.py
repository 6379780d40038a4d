"""Qt begins without its descriptions of functions, and has them when somebody errs."""

from __future__ import annotations

import subprocess
import sys

IMPORT = """
import sys
from ui.sooner.signatures import PARTS, reading_signatures_later
with reading_signatures_later():
    from PySide6 import QtCore
"""


def said_by(program: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", IMPORT + program],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_no_part_is_read_before_it_is_wanted():
    told = said_by("print(all(not hasattr(sys.modules[name], '__file__') for name in PARTS))")
    assert told == "True\n"


def test_an_error_about_arguments_says_what_is_supported():
    told = said_by("""
try:
    QtCore.QSize("wide")
except TypeError as error:
    print(error)
""")
    assert "Supported signatures" in told
    assert "QSize.__init__(w: int, h: int, /)" in told


def test_an_unknown_argument_is_named():
    told = said_by("""
try:
    QtCore.QObject(colour=1)
except AttributeError as error:
    print(error)
""")
    assert "'colour' is not a Qt property" in told


def test_python_finds_its_own_modules_as_before():
    told = said_by(
        "import importlib.machinery as m; print(m.ModuleSpec('a', None).__class__ is m.ModuleSpec)"
    )
    assert told == "True\n"
