"""Asking where to keep a file, and in which of several forms: the ending says which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.briefing.file_names import proposed_name


class SaveDialog(QFileDialog):
    """Proposes a name in the folder of the user's documents; `forms` are filters by their ending.

    A name without an ending, or with that of another form, gets the one of the chosen form.
    """

    def __init__(self, parent: QWidget, title: str, name: str, forms: Mapping[str, str]) -> None:
        first = next(iter(forms))
        proposed = str(papers_folder() / proposed_name(name, first))
        super().__init__(parent, title, proposed, ";;".join(forms.values()))
        self._endings = {text: ending for ending, text in forms.items()}
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setDefaultSuffix(first[1:])
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filterSelected.connect(self.use_form)

    def use_form(self, text: str) -> None:
        """Another form was chosen: the name proposed so far ends as that one does."""
        ending = self._endings[text]
        self.setDefaultSuffix(ending[1:])
        chosen = [Path(file) for file in self.selectedFiles()]
        if chosen and chosen[0].suffix in self._endings.values():
            self.selectFile(chosen[0].with_suffix(ending).name)

    def then(self, act: Callable[[Path], object]) -> None:
        """What to do with the file that is chosen; opens the dialog."""
        self.fileSelected.connect(lambda file: act(Path(file)))
        self.open()


def papers_folder() -> Path:
    """The folder of the user's documents; their home where there is none."""
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(kind))
    return found if found.is_dir() else Path.home()
