"""Letters coming in through the window: many at once, under a password, pasted, cancelled."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.letters_made import letter_pdf
from tests.mail_made import mail
from tests.scans_made import scan_of
from tests.ui.test_window import OpenWindow
from tracker.register import Register
from tracker.register.questions.papers.documents import documents
from ui.importing.arriving import arriving_in, from_files
from ui.importing.report import ImportReport
from ui.importing.scan_dialog import ScanDialog
from ui.letters.password_dialog import PasswordDialog
from ui.reporting import Message
from ui.screens.letter import LetterScreen
from ui.window import Window

DOSSIER = "Work and Security"
LETTER = "Dear Chair,\n\nThe cabinet has decided to stop the {what}.\n\nYours sincerely,\n\nA. Bos"
PATIENCE = 120_000  #: a page is recognised in seconds, on a busy machine in many


@pytest.fixture
def window(open_window: OpenWindow) -> Window:
    return open_window("en").window


@pytest.fixture
def dialog_of(window: Window, qtbot) -> Callable[[type], object]:
    """Waits for a dialog of a kind to open over the window."""

    def wait(kind: type) -> object:
        qtbot.waitUntil(lambda: bool(shown(kind)), timeout=PATIENCE)
        return shown(kind)[0]

    def shown(kind: type) -> list:
        return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]

    return wait


def letter(folder: Path, what: str) -> Path:
    path = folder / f"{what[:20].strip()}.txt"
    path.write_text(LETTER.format(what=what))
    return path


def locked(folder: Path) -> Path:
    made, path = BytesIO(), folder / "locked.pdf"
    with pikepdf.open(BytesIO(letter_pdf(LETTER.format(what="plan")))) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="secret", owner="owner"))
    path.write_bytes(made.getvalue())
    return path


def names(register: Register) -> set[str]:
    return {line.file_name for line in documents(register)}


def test_of_twelve_letters_the_three_that_cannot_be_read_are_named(
    window: Window, register: Register, tmp_path: Path, dialog_of
):
    good = [letter(tmp_path, f"plan {number}") for number in range(9)]
    blank, empty, odd = (tmp_path / name for name in ("blank.txt", "empty.txt", "odd.docx"))
    blank.write_text(" \n\n")
    empty.write_bytes(b"")
    odd.write_bytes(b"PK\x03\x04 cut off")
    window.importing.take_in(from_files([*good[:4], blank, empty, *good[4:], odd]), DOSSIER)
    report = dialog_of(ImportReport)
    assert {path.name for path in good} <= names(register)
    assert len(report.titles) == 9
    assert report.text.splitlines()[0] == "9 letters brought in. 3 were not."
    assert all(file.name in report.text for file in (blank, empty, odd))
    under = [each for each in report.findChildren(QLabel) if each.text() == "1 proposal"]
    assert {each.x() for each in report.titles} == {each.x() for each in under}


def test_a_letter_is_opened_from_the_report_by_keyboard(
    window: Window, tmp_path: Path, dialog_of, qtbot
):
    letters = [letter(tmp_path, what) for what in ("plan", "cuts")]
    window.importing.take_in(from_files(letters), DOSSIER)
    report = dialog_of(ImportReport)
    QTest.keyClick(report.titles[1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(window.shown, LetterScreen), timeout=PATIENCE)


def test_the_report_shows_a_mail_with_its_attachments_and_what_was_left_out(
    window: Window, register: Register, tmp_path: Path, dialog_of
):
    made = mail(LETTER.format(what="plan"), subject="Our answer")
    pdf = letter_pdf(LETTER.format(what="cuts"))
    made.add_attachment(pdf, "application", "pdf", filename="annex.pdf")
    made.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    path = tmp_path / "answer.eml"
    path.write_bytes(made.as_bytes())
    window.importing.take_in(from_files([path]), DOSSIER)
    report = dialog_of(ImportReport)
    assert len(report.titles) == 2
    assert "Our answer" in report.text
    assert "  annex" in report.text
    assert "logo.png" in report.text
    report.copy_it.click()
    assert QGuiApplication.clipboard().text() == report.text


def test_stopped_in_the_middle_the_report_tells_what_is_in_and_what_is_not(
    window: Window, register: Register, tmp_path: Path, dialog_of
):
    before = names(register)
    letters = [letter(tmp_path, f"plan {number}") for number in range(30)]
    window.importing.take_in(from_files(letters), DOSSIER)
    window.waiting.cancel.click()
    report = dialog_of(ImportReport)
    came = names(register) - before
    assert len(came) == len(report.titles) < 30
    stopped = {line.split()[1] + " " + line.split()[2] for line in stopped_lines(report)}
    assert stopped == {path.name for path in letters} - came


def stopped_lines(report: ImportReport) -> list[str]:
    return [line for line in report.text.splitlines() if "was stopped" in line]


def test_a_register_that_takes_no_more_ends_the_import(window: Window, tmp_path: Path, dialog_of):
    window.session.act(leave_no_room)
    figures = " ".join(str(number**9) for number in range(20_000))  # does not pack well
    long = [letter(tmp_path, f"plan {number} of {figures}") for number in range(5)]
    window.importing.take_in(from_files(long), DOSSIER)
    report = dialog_of(ImportReport)
    assert not report.titles
    assert "There is no room on the disk" in report.text
    assert len(stopped_lines(report)) == 4


def leave_no_room(register: Register) -> None:
    register.rows(f"PRAGMA max_page_count = {register.value('PRAGMA page_count') + 3}")


def test_a_letter_stopped_while_its_password_is_tried_is_left_out_or_in_and_told(
    window: Window, register: Register, tmp_path: Path, dialog_of
):
    window.importing.take_in(from_files([locked(tmp_path), letter(tmp_path, "plan")]), DOSSIER)
    dialog = dialog_of(PasswordDialog)
    dialog.given.emit("secret")
    dialog.reject()
    report = dialog_of(ImportReport)
    is_in = "locked.pdf" in names(register)
    assert is_in is not ("locked.pdf is protected by a password." in report.text)
    assert len(report.titles) == 1 + is_in


def test_a_page_of_the_web_without_its_text_is_pasted_as_a_letter(
    window: Window, register: Register, qtbot
):
    given = QMimeData()
    given.setHtml("<p>Dear Chair,</p><p>The cabinet has decided to stop the plan.</p>")
    QGuiApplication.clipboard().setMimeData(given)
    window.importing.bring_in(arriving_in(QGuiApplication.clipboard().mimeData()), 1)
    qtbot.waitUntil(lambda: isinstance(window.shown, LetterScreen), timeout=PATIENCE)
    assert "Dear Chair, The cabinet has decided.html" in names(register)


def test_a_password_is_asked_until_it_opens_the_letter(
    window: Window, register: Register, tmp_path: Path, dialog_of, qtbot
):
    window.importing.take_in(from_files([locked(tmp_path)]), DOSSIER)
    dialog = dialog_of(PasswordDialog)
    QTest.keyClicks(dialog.line, "wrong")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.answer.isVisible, timeout=PATIENCE)
    assert "does not open" in dialog.answer.text()
    QTest.keyClicks(dialog.line, "secret")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.shown, LetterScreen), timeout=PATIENCE)
    assert "locked.pdf" in names(register)


def test_a_letter_whose_password_nobody_knows_is_left_out(
    window: Window, register: Register, tmp_path: Path, dialog_of
):
    files = [locked(tmp_path), letter(tmp_path, "plan")]
    window.importing.take_in(from_files(files), DOSSIER)
    dialog_of(PasswordDialog).reject()
    report = dialog_of(ImportReport)
    assert "locked.pdf is protected by a password." in report.text
    assert "locked.pdf" not in names(register)


def test_the_text_of_a_letter_can_be_pasted(window: Window, register: Register, qtbot, settle):
    QGuiApplication.clipboard().setText(LETTER.format(what="pasted plan"))
    window.actions_of_app.by_name["paste"].trigger()
    qtbot.waitUntil(lambda: isinstance(window.shown, LetterScreen), timeout=PATIENCE)
    settle()
    assert "Dear Chair, The cabinet has decided.txt" in names(register)


def test_files_on_the_clipboard_come_in_as_files(
    window: Window, register: Register, tmp_path: Path, qtbot, settle
):
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(letter(tmp_path, "plan")))])
    QGuiApplication.clipboard().setMimeData(files)
    window.actions_of_app.by_name["paste"].trigger()
    qtbot.waitUntil(lambda: isinstance(window.shown, LetterScreen), timeout=PATIENCE)
    settle()
    assert "plan.txt" in names(register)


def test_where_there_is_no_letter_to_paste_that_is_said(window: Window, told: list[Message]):
    QGuiApplication.clipboard().clear()
    window.actions_of_app.by_name["paste"].trigger()
    assert "clipboard" in told[-1].sentence


@pytest.fixture
def scan(tmp_path: Path, tesseract: None) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan_of(letter_pdf(LETTER.format(what="later pension"))))
    return path


def test_one_is_asked_whether_the_text_of_a_scan_is_to_be_recognised(
    window: Window, register: Register, scan: Path, dialog_of, qtbot
):
    window.importing.take_in(from_files([scan]), DOSSIER)
    dialog = dialog_of(ScanDialog)
    assert "scanned pages" in dialog.question.text()
    assert dialog.recognise.hasFocus()
    QTest.keyClick(dialog.recognise, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.shown, LetterScreen), timeout=PATIENCE)
    assert "scan.pdf" in names(register)


def test_of_many_letters_one_is_asked_once_about_all_scans(
    window: Window, register: Register, scan: Path, tmp_path: Path, dialog_of
):
    other = tmp_path / "other.pdf"
    other.write_bytes(scan_of(letter_pdf(LETTER.format(what="cuts"))))
    files = [letter(tmp_path, "first"), scan, letter(tmp_path, "second"), other]
    window.importing.take_in(from_files(files), DOSSIER)
    dialog = dialog_of(ScanDialog)
    assert "These letters" in dialog.question.text()
    dialog.accept()
    report = dialog_of(ImportReport)
    assert [title.text() for title in report.titles] == ["first", "scan", "second", "other"]
    assert report.text.count("recognised from pictures") == 2
    assert {path.name for path in files} <= names(register)


def test_a_scan_that_is_not_to_be_recognised_is_left_out(
    window: Window, register: Register, scan: Path, tmp_path: Path, dialog_of
):
    window.importing.take_in(from_files([scan, letter(tmp_path, "plan")]), DOSSIER)
    dialog_of(ScanDialog).reject()
    report = dialog_of(ImportReport)
    assert "No text was found in scan.pdf" in report.text
    assert names(register) >= {"plan.txt"}
    assert "scan.pdf" not in names(register)


@pytest.mark.parametrize("recognise", [True, False], ids=["recognised", "left out"])
def test_a_mail_comes_in_once_with_the_scan_that_came_with_it_or_without(
    window: Window, register: Register, scan: Path, dialog_of, recognise: bool
):
    made = mail(LETTER.format(what="plan"), subject="Our answer")
    made.add_attachment(scan.read_bytes(), "application", "pdf", filename="annex.pdf")
    path = scan.with_name("answer.eml")
    path.write_bytes(made.as_bytes())
    window.importing.take_in(from_files([path]), DOSSIER)
    dialog = dialog_of(ScanDialog)
    assert "answer.eml" not in names(register)
    dialog.accept() if recognise else dialog.reject()
    report = dialog_of(ImportReport)
    assert len(report.titles) == 1 + recognise
    assert ("annex.pdf" in names(register)) is recognise


def test_the_recognising_of_a_scan_can_be_cancelled(
    window: Window, scan: Path, dialog_of, qtbot, settle
):
    register = window.session.register
    window.importing.take_in(from_files([scan]), DOSSIER)
    dialog_of(ScanDialog).accept()
    qtbot.waitUntil(window.waiting.isVisible, timeout=PATIENCE)
    assert window.waiting.sentence.text() == "Recognising the text of scan.pdf …"
    window.waiting.cancel.click()
    settle()
    assert "scan.pdf" not in names(register)


def test_a_scan_under_a_password_is_asked_about_after_its_password(
    window: Window, register: Register, scan: Path, dialog_of, qtbot
):
    made, path = BytesIO(), scan.with_name("locked.pdf")
    with pikepdf.open(scan) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="secret", owner="owner"))
    path.write_bytes(made.getvalue())
    window.importing.take_in(from_files([path]), DOSSIER)
    dialog = dialog_of(PasswordDialog)
    QTest.keyClicks(dialog.line, "secret")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    dialog_of(ScanDialog).accept()
    qtbot.waitUntil(lambda: isinstance(window.shown, LetterScreen), timeout=PATIENCE)
    assert "locked.pdf" in names(register)


def test_one_is_asked_about_single_scanned_pages_too(
    window: Window, register: Register, scan: Path, dialog_of, qtbot
):
    path = scan.with_name("mixed.pdf")
    with (
        pikepdf.open(BytesIO(letter_pdf(LETTER.format(what="plan")))) as text,
        pikepdf.open(scan) as picture,
    ):
        text.pages.extend(picture.pages)
        text.save(path)
    window.importing.take_in(from_files([path]), DOSSIER)
    dialog_of(ScanDialog).reject()
    qtbot.waitUntil(lambda: isinstance(window.shown, LetterScreen), timeout=PATIENCE)
    assert "mixed.pdf" in names(register)
