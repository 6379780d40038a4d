"""Files of our own making, opened in the program this computer has for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_outside(path: Path) -> None:
    """Open a file we wrote ourselves in the program this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
