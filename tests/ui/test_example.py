"""The whole example on screen: wherever one goes on the first start, there is something to see."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.conftest import TODAY
from tracker.example import make_example
from tracker.register.questions.dossiers.dossiers import dossiers
from ui.look.parts import EmptyState
from ui.places import DossierPlace, Tab


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "example.overleg"
    make_example(path, "nl", TODAY)
    return path


@pytest.mark.parametrize("number", [0, 1])
def test_no_page_of_a_dossier_is_empty(open_window, number):
    opened = open_window("nl")
    dossier_id = dossiers(opened.register)[number].id
    for tab in Tab:
        opened.window.go(DossierPlace(dossier_id, tab))
        opened.settle()
        shown = [
            each.accessibleName()
            for each in opened.window.shown.findChildren(EmptyState)
            if each.isVisible()
        ]
        assert shown == [], tab.name
