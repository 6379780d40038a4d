"""Pictures of a dossier's timeline and of a ladder: as files, and on the clipboard."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pypdfium2
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.frozen import replace
from tracker.register.questions.keeping.changes import changes
from tracker.register.questions.keeping.history_pages import HistoryFilter, history_page
from tracker.timeline.narrowing import TimelineFilter
from tracker.vocabulary import Audience
from tracker.words import words_in
from tracker.words.handed_out import handed_out_in_words
from ui.briefing.picturing import PictureDialog
from ui.computer.clock import today
from ui.reporting import Message
from ui.screens.ladder import LadderScreen


def dialog_of(opened: Opened) -> PictureDialog:
    dialog = opened.window.findChild(PictureDialog)
    assert dialog is not None
    return dialog


def save(opened: Opened, kind: int, path: Path) -> bytes:
    """Choose the kind in the dialog that is open, and keep the picture at `path`."""
    dialog = dialog_of(opened)
    dialog.kind.setCurrentIndex(kind)
    dialog.make.click()
    where = opened.window.findChild(QFileDialog)
    assert where is not None
    assert where.selectedFiles()[0].endswith(path.suffix)
    where.fileSelected.emit(str(path))
    where.close()
    opened.settle()
    return path.read_bytes()


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def test_the_timeline_is_saved_as_a_pdf_with_its_table(
    opened: Opened, tmp_path: Path, told: list[Message]
):
    screen_of(opened).tools.save.trigger()
    pdf = save(opened, 0, tmp_path / "timeline.pdf")
    said = text_of(pdf)
    assert "Federation of Workers" in said
    assert "Organisation. Not for the other side." in said
    assert told[-1].sentence == "The picture is in timeline.pdf."
    assert changes(opened.register, 1)[0].operation == "hand out"


def test_a_drawing_and_a_picture_for_a_slide_are_saved_too(opened: Opened, tmp_path: Path):
    screen_of(opened).tools.save.trigger()
    assert save(opened, 2, tmp_path / "timeline.svg").startswith(b"<svg")
    screen_of(opened).tools.save.trigger()
    png = save(opened, 3, tmp_path / "timeline.png")
    assert QImage.fromData(png).width() > 1000


def test_what_is_filtered_away_is_not_in_the_file_and_it_says_that_it_is_a_part(
    opened: Opened, tmp_path: Path
):
    screen = screen_of(opened)
    timeline = screen.timeline.window_of_days
    assert timeline is not None
    parties = timeline.setting.content.choices.parties
    union = next(party.id for party in parties if party.name == "Federation of Workers")
    only = TimelineFilter(parties=frozenset({union}))
    screen.look_with(replace(screen.viewing, wanted=only))
    opened.settle()
    screen.tools.save.trigger()
    said = text_of(save(opened, 0, tmp_path / "part.pdf"))
    assert "Federation of Workers" in said
    assert "Social Council" not in said
    assert "Work and Security, a part" in said


def test_for_others_there_is_less_in_the_file(opened: Opened, tmp_path: Path):
    screen_of(opened).tools.save.trigger()
    dialog = dialog_of(opened)
    dialog.audience.setCurrentIndex(dialog.audience.findData(Audience.PUBLIC.value))
    said = text_of(save(opened, 0, tmp_path / "public.pdf"))
    assert "Meeting 6" not in said


def test_only_the_chosen_days_can_be_saved(opened: Opened, tmp_path: Path):
    screen = screen_of(opened)
    screen.timeline.choose_range((today(), today()))
    screen.tools.save.trigger()
    dialog = dialog_of(opened)
    assert dialog.days.isVisible()
    assert dialog.days.currentData() is True
    said = text_of(save(opened, 0, tmp_path / "day.pdf"))
    assert "Motion on the pace" not in said


def test_a_ladder_is_saved_on_one_page_and_stays_in_the_house(opened: Opened, tmp_path: Path):
    screen = screen_of(opened)
    screen.tools.ladders.actions()[0].trigger()
    opened.settle()
    ladder = opened.window.shown
    assert isinstance(ladder, LadderScreen)
    ladder.save.click()
    dialog = dialog_of(opened)
    levels = [Audience(dialog.audience.itemData(at)) for at in range(dialog.audience.count())]
    assert levels == [Audience.NOTE, Audience.TEAM, Audience.ORGANISATION]
    said = text_of(save(opened, 0, tmp_path / "ladder.pdf"))
    assert "Pension age: how far it was let go" in said
    assert "On ice" in said


def test_the_picture_is_copied_as_it_is_seen(opened: Opened, told: list[Message]):
    screen = screen_of(opened)
    screen.tools.copy.trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2 * screen.timeline.width()
    assert told[-1].sentence == "The picture is on the clipboard."


def test_the_dialog_names_what_it_asks(opened: Opened, qtbot: QtBot):
    screen_of(opened).tools.save.trigger()
    dialog = dialog_of(opened)
    assert dialog.kind.accessibleName() == "Kind of file"
    assert dialog.audience.accessibleName() == "For whom"
    assert all(button.text() for button in dialog.findChildren(QPushButton))
    dialog.reject()


def test_what_is_copied_is_noted_as_what_is_saved(opened: Opened, told: list[Message]):
    screen = screen_of(opened)
    screen.tools.copy.trigger()
    opened.settle()
    window = screen.timeline.window_of_days
    assert window is not None
    quoted = next(event for event in window.setting.content.events if event.quote and event.caveat)
    screen.timeline.select(quoted.key)
    screen.timeline.acts.copy()
    opened.settle()
    outs = [line.handed_out for line in history_page(opened.register, HistoryFilter(), limit=2)]
    assert [(out.what, out.form) for out in outs if out] == [
        ("quotation", "clipboard"),
        ("timeline", "clipboard"),
    ]
    said = QGuiApplication.clipboard().text()
    assert quoted.caveat in said
    assert outs[0] is not None
    assert outs[0].sha256 == sha256(said.encode()).hexdigest()
    sentence = handed_out_in_words("quotation", "clipboard", "note", words_in("en"))
    assert sentence == "Quotation, copied, for: own note"
