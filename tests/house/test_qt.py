"""The Qt that ships is one that keeps its books."""

from __future__ import annotations

import sys
from importlib.metadata import distributions, version

import pytest
from PySide6.QtCore import QObject

CALLS = 200

# PySide6 6.12.0 forgets one per call on Python 3.11, until the process dies of it.
FEW = CALLS // 4


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_that_return_nothing_keep_the_references_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("same")
    assert abs(sys.getrefcount(None) - before) < FEW


def test_nothing_of_qt_is_installed_but_its_essentials() -> None:
    names = {one.name.lower().replace("_", "-") for one in distributions()}
    found = {name for name in names if name.startswith(("pyside", "shiboken"))}
    assert found == {"pyside6-essentials", "shiboken6"}
    assert version("PySide6-Essentials") == "6.11.3"
