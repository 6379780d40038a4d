"""Saving pictures of a timeline or a ladder: asked for, written behind the window, offered."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ui.briefing.file_names import proposed_name
from ui.briefing.maker import Maker, offer_to_open
from ui.briefing.papers import Papers
from ui.briefing.picture_fields import PictureChoice
from ui.briefing.picture_making import PictureChoosing, To, name_of, write_picture
from ui.briefing.picturing import PictureDialog
from ui.briefing.saving_as import papers_folder
from ui.requests.picture import PictureRequest


class Pictures(Maker):
    """Asks of what kind and where, then writes."""

    def ask(self, request: PictureRequest) -> None:
        """Ask what picture is wanted."""

        dialog = PictureDialog(self._session.look, request, self._style.name, self._window)
        dialog.chosen.connect(partial(self._ask_where, request))
        dialog.preview_wanted.connect(partial(self.show, request))
        dialog.open()

    def show(self, request: PictureRequest, choice: PictureChoice | None = None) -> None:
        """Show the sheets as they will print, to print or keep them."""
        choosing = PictureChoosing(self._session.look, request, self._style.name)
        if choice is not None:
            choosing.fields.set_choice(choice)
        title = request.topic or request.dossier
        preview = Papers(self._session, self._window, self._waiting).show(title, choosing)
        for leaves in (preview.print_wanted, preview.save_wanted):
            leaves.connect(lambda _printed: self._style.keep(choosing.fields.choice.style))

    def write(self, request: PictureRequest, choice: PictureChoice, path: Path) -> None:
        """Write the picture to `path` and offer to open it."""
        words = self._session.look.words
        to = To(path, words, self._session.who)
        work = partial(write_picture, request=request, choice=choice, to=to)
        task = self._session.follow(work, lambda _: self._tell(path))
        self._waiting.wait_for(task, words.text("Writing {file} …", file=path.name))

    def _ask_where(self, request: PictureRequest, choice: PictureChoice) -> None:
        self._style.keep(choice.style)
        words = self._session.look.words
        name = proposed_name(name_of(request, words), choice.ending)
        dialog = QFileDialog(
            self._window,
            words.text("Keep the picture as"),
            str(papers_folder() / name),
            words.text("{kind} files ({pattern})", kind=choice.ending[1:].upper(),
                       pattern=f"*{choice.ending}"),
        )  # fmt: skip
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(choice.ending[1:])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.write(request, choice, Path(file)))
        dialog.open()

    def _tell(self, path: Path) -> None:
        sentence = self._session.look.words.text("The picture is in {file}.", file=path.name)
        offer_to_open(self._session, path, sentence)
