"""The menu of the registers used lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from tracker.addresses import database_of, is_server
from ui.look.theme import Look
from ui.registers.kept import KeptRegister

MOST_SHOWN = 8


class RecentMenu(QMenu):
    """Emits `wanted` with the address of the register that was chosen."""

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def show_kept(self, kept: Sequence[KeptRegister]) -> None:
        """List these, the last one first."""
        self.clear()
        for each in kept[:MOST_SHOWN]:
            name, where = name_and_place(each.address)
            shown = self._look.words.text("{name} in {place}", name=name, place=where)
            action = self.addAction(shown.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, address=each.address: self.wanted.emit(address)
            )
        self.setEnabled(bool(kept))


def name_and_place(address: str) -> tuple[str, str]:
    """What a register is called, and the folder or the server it is in."""
    if is_server(address):
        name = database_of(address)
        return name, address.removesuffix(f"/{name}")
    path = Path(address)
    folder, home = str(path.parent), str(Path.home())
    inside = folder == home or folder.startswith((f"{home}/", f"{home}\\"))
    return path.stem, "~" + folder[len(home) :] if inside else folder
