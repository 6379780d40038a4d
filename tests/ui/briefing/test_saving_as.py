"""Where a file is kept: the chosen form and the ending of the name always agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.briefing.saving_as import SaveDialog

FORMS = {".pdf": "PDF files (*.pdf)", ".docx": "Word documents (*.docx)"}


@pytest.fixture
def dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SaveDialog(parent, "Keep it as", "Talks: 9 June", FORMS)
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    yield made  # its parent lives as long as this waits


def test_the_first_form_is_proposed(dialog):
    assert Path(dialog.selectedFiles()[0]).name == "Talks 9 June.pdf"
    assert dialog.defaultSuffix() == "pdf"


def test_choosing_another_form_changes_the_ending(dialog):
    dialog.filterSelected.emit(FORMS[".docx"])
    assert Path(dialog.selectedFiles()[0]).name == "Talks 9 June.docx"
    assert dialog.defaultSuffix() == "docx"


def test_the_chosen_file_is_handed_on(dialog, qtbot):
    chosen: list[Path] = []
    dialog.then(chosen.append)
    dialog.fileSelected.emit("/somewhere/paper.docx")
    assert chosen == [Path("/somewhere/paper.docx")]
    dialog.reject()
