"""A paper looked at before it leaves: its pages, another choice, the printer, a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.tracker.briefing.reading_back import text_of
from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.keeping.changes import changes
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from ui.briefing.choosing import BriefingChoosing
from ui.briefing.dialog import BriefingDialog
from ui.briefing.picture_making import PictureChoosing
from ui.computer.clock import today
from ui.paper.page_view import Fit
from ui.paper.preview import Preview
from ui.reporting import Message
from ui.requests.paper import PaperRequest
from ui.requests.picture import PictureRequest

Key = Qt.Key
PATIENCE = 20_000


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en")


@pytest.fixture
def look_at(opened: Opened, qtbot: QtBot) -> Callable[[str], Preview]:
    """Goes to a screen and presses Ctrl+P there; the preview with its pages."""

    def do(place: str) -> Preview:
        opened.visit(place)
        opened.window.activateWindow()
        qtbot.waitUntil(opened.window.isActiveWindow, timeout=PATIENCE)
        QTest.keyClick(opened.window, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        return shown(opened, qtbot)

    return do


def shown(opened: Opened, qtbot: QtBot) -> Preview:
    """The preview once the paper that is chosen can be seen."""
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(Preview)), timeout=PATIENCE)
    preview = opened.window.findChildren(Preview)[-1]
    qtbot.waitUntil(lambda: preview.printed is not None, timeout=PATIENCE)
    return preview


def kept(preview: Preview, path: Path, opened: Opened) -> bytes:
    preview.save.click()
    (where,) = preview.findChildren(QFileDialog)
    where.fileSelected.emit(str(path))
    where.close()
    opened.settle()
    return path.read_bytes()


def to_file(printer: QPrinter, path: Path) -> None:
    """What somebody chooses in the dialog of the system who prints to a file."""
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("meeting", "Questions"),
        ("commitments", "Register of commitments"),
        ("demands", "5 demands, and the answers to them"),
        ("positions", "Where the parties stand"),
        ("documents", "What did they actually promise"),
        ("ladder", "how far it was let go"),
    ],
)
def test_each_screen_shows_its_paper(look_at, place: str, says: str):
    preview = look_at(place)
    assert says in text_of(preview.printed.content)
    assert preview.pages.count >= 1
    preview.reject()


def test_where_there_is_no_paper_the_app_says_where_there_is(opened, told: list[Message]):
    opened.visit("dossiers")
    QTest.keyClick(opened.window, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert told[-1].sentence.startswith("There is no paper of this screen.")


def test_on_the_timeline_its_own_sheets_are_shown(opened: Opened, qtbot: QtBot):
    opened.visit("commitments")
    opened.window.shown.timeline.setFocus()
    assert isinstance(opened.window.shown.printable, PictureRequest)
    opened.window.actions_of_app.by_name["print"].trigger()
    preview = shown(opened, qtbot)
    assert isinstance(preview.choosing, PictureChoosing)
    assert "Sheet 1 of 1" in text_of(preview.printed.content)
    preview.reject()


def test_one_goes_from_page_to_page_and_sees_which_one_it_is(look_at):
    preview = look_at("meeting")
    pages = preview.pages
    assert preview.foot.page.text() == f"Page 1 of {pages.count}"
    QTest.keyClick(pages, Key.Key_PageDown)
    assert preview.foot.page.text() == f"Page 2 of {pages.count}"
    assert pages.accessibleDescription() == f"Page 2 of {pages.count}"
    QTest.keyClick(pages, Key.Key_End)
    assert pages.page == pages.count
    assert not preview.foot.after.isEnabled()
    QTest.keyClick(pages, Key.Key_Home)
    assert pages.page == 1
    preview.reject()


def test_pages_are_shown_larger_and_smaller_and_stay_where_one_is(look_at, qtbot: QtBot):
    preview = look_at("meeting")
    pages = preview.pages
    QTest.keyClick(pages, Key.Key_PageDown)
    before = pages.scale
    QTest.keyClick(pages, Key.Key_Plus)
    assert pages.scale == pytest.approx(before * 1.25)
    assert pages.page == 2
    QTest.keyClick(pages, Key.Key_0)
    assert pages.zoom is Fit.PAGE
    QTest.keyClick(pages, Key.Key_W)
    assert preview.foot.sizes.currentText() == "Page width"
    qtbot.waitUntil(lambda: pages.is_drawn, timeout=PATIENCE)
    pages.zoom_to(4.0)
    qtbot.waitUntil(lambda: pages.is_drawn, timeout=PATIENCE)
    preview.reject()


def test_another_choice_makes_the_paper_anew(look_at, opened, qtbot: QtBot):
    preview = look_at("commitments")
    choosing = preview.choosing
    assert isinstance(choosing, BriefingChoosing)
    fields = choosing.fields
    fields.language.setCurrentIndex(fields.language.findData("fr"))
    assert preview.printed is None, "what is shown is no longer what is chosen"
    assert not preview.print.isEnabled()
    assert shown(opened, qtbot).printed.out.language == "fr"
    fields.audience.setCurrentIndex(fields.audience.findData(Audience.PUBLIC.value))
    public = shown(opened, qtbot)
    assert public.left_out.text().startswith("Left out:")
    choosing.kind.setCurrentIndex(choosing.kind.findData(BriefingKind.DEADLINES.value))
    assert shown(opened, qtbot).printed.out.what == BriefingKind.DEADLINES
    preview.reject()


def test_the_file_is_the_one_that_was_seen(look_at, opened, tmp_path: Path):
    preview = look_at("commitments")
    seen = preview.printed.content
    assert kept(preview, tmp_path / "paper.pdf", opened) == seen
    noted = changes(opened.register, 1)[0]
    assert noted.operation == "hand out"


def test_a_print_is_noted_in_the_history(look_at, opened, qtbot, told, tmp_path: Path):
    preview = look_at("commitments")
    preview.print.click()
    (dialog,) = preview.findChildren(QPrintDialog)
    assert dialog.maxPage() == preview.pages.count
    to_file(dialog.printer(), tmp_path / "printed.pdf")
    dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    opened.settle()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    (line,) = opened.register.rows(
        "SELECT after FROM change WHERE kind = 'handed_out' ORDER BY number DESC LIMIT 1"
    )
    assert '"print"' in line[0]


def test_from_the_dialog_one_may_look_first(opened: Opened, qtbot: QtBot):
    opened.visit("meeting")
    opened.window.shown.brief_button.click()
    opened.settle()
    (dialog,) = opened.window.findChildren(BriefingDialog)
    dialog.fields.language.setCurrentIndex(dialog.fields.language.findData("de"))
    dialog.kinds.boxes[BriefingKind.DEADLINES].setChecked(True)
    QTest.keyClick(dialog, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    preview = shown(opened, qtbot)
    assert preview.printed.out.language == "de"
    assert preview.printed.out.what == BriefingKind.DEADLINES
    preview.reject()


def test_a_paper_of_an_earlier_day_says_what_was_known_then(opened: Opened, qtbot: QtBot):
    opened.visit("commitments")
    screen = opened.window.shown
    request = PaperRequest(screen._reading.line, BriefingKind.COMMITMENTS, as_of=today())
    opened.window.briefings.show(request)
    preview = shown(opened, qtbot)
    assert preview.printed.out.as_of == today()
    preview.reject()


def test_how_a_kind_was_had_is_proposed_again_but_never_an_own_note(
    look_at, opened, qtbot, tmp_path
):
    preview = look_at("commitments")
    fields = preview.choosing.fields
    fields.paper.setCurrentIndex(fields.paper.findData("letter"))
    fields.audience.setCurrentIndex(fields.audience.findData(Audience.NOTE.value))
    kept(shown(opened, qtbot), tmp_path / "letter.pdf", opened)
    qtbot.waitUntil(lambda: not opened.window.findChildren(Preview), timeout=PATIENCE)
    preview = look_at("commitments")
    again = preview.choosing.choice
    preview.reject()
    qtbot.waitUntil(lambda: not opened.window.findChildren(Preview), timeout=PATIENCE)
    assert again.paper == "letter"
    assert again.audience is Audience.ORGANISATION
    other = look_at("demands").choosing.choice
    assert other.paper == "a4"
