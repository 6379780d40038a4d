"""What is said when the app itself made a mistake: what is safe, and what to do now."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from ui.look.plain_text import message_box
from ui.look.theme import Look
from ui.reporting import Message


def crash_box(look: Look, message: Message, parent: QWidget) -> QMessageBox:
    """A box with the sentence, the report as its details, and ways to hand that on."""
    words = look.words
    title = words.text("Something went wrong")
    box = message_box(title, message.sentence, message.details, parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    go_on = box.addButton(words.text("Go on"), QMessageBox.ButtonRole.AcceptRole)
    copy = box.addButton(words.text("Copy the report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QApplication.clipboard().setText(message.details))
    report = message.report
    if report is not None:
        show = box.addButton(words.text("Show its folder"), QMessageBox.ButtonRole.ActionRole)
        folder = QUrl.fromLocalFile(str(report.parent))
        show.clicked.connect(lambda: QDesktopServices.openUrl(folder))
    box.setDefaultButton(go_on)
    box.setEscapeButton(go_on)
    return box
