"""What is remembered of each register: that it was used, where its window stood, where one was."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTimer

from tracker.frozen import astuple
from tracker.timeline.layout.scale import Scale
from ui.places import Place
from ui.places.kept import as_kept, from_kept
from ui.registers.kept import KeptRegister, load_kept, save_kept, used
from ui.registers.registers import place_of
from ui.window import Window

SOON = 1000  #: milliseconds until what changed is written down


class Remembering(QObject):
    """Holds the registers used lately, and writes them to `path` soon after each change."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.kept: list[KeptRegister] = load_kept(path)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.save)

    def of(self, address: str) -> KeptRegister:
        """What is known of a register; nothing but its address when it is new."""
        found = (each for each in self.kept if each.address == address)
        return next(found, KeptRegister(address))

    def place_in(self, address: str, today: date) -> Place | None:
        """Where one was today; None on another day, which begins with what it asks for."""
        kept = self.of(address)
        return from_kept(kept.place) if kept.day == today.isoformat() else None

    def scales_in(self, address: str, today: date) -> dict[int, Scale]:
        """Which days each timeline showed today, by its dossier; none on another day."""
        kept = self.of(address)
        if kept.day != today.isoformat():
            return {}
        return {int(id_): Scale(first, per_day) for id_, (first, per_day) in kept.scales.items()}

    def note(self, window: Window, today: date) -> None:
        """Remember the register of a window, how the window stands, and where in it one is."""
        if window.session is None:
            return
        address = place_of(window.session.register)
        geometry = bytes(window.saveGeometry().toBase64().data()).decode()
        self.kept = used(
            self.kept,
            address,
            geometry=geometry,
            place=as_kept(window.place),
            day=today.isoformat(),
            scales={str(id_): list(astuple(kept)) for id_, kept in window.session.scales.items()},
        )
        self._soon.start()

    def looked(self, address: str) -> datetime | None:
        """The moment at which a register was last closed here, with its zone; None: not known."""
        try:
            left = datetime.fromisoformat(self.of(address).left)
        except ValueError:
            return None
        return left if left.tzinfo is not None else None

    def leave(self, window: Window, moment: datetime) -> None:
        """Remember that one looked at the register of a window until `moment`, with its zone."""
        if window.session is not None:
            address = place_of(window.session.register)
            self.kept = used(self.kept, address, left=moment.isoformat())
            self._soon.start()

    def forget(self, address: str) -> None:
        """It is not to be offered any more."""
        self.kept = [each for each in self.kept if each.address != address]
        self._soon.start()

    def save(self) -> None:
        """Write all of it now."""
        self._soon.stop()
        with suppress(OSError):  # a computer that keeps nothing can still be worked on
            save_kept(self.kept, self._path)


def put_back(window: Window, geometry: str) -> bool:
    """Let the window stand as it stood, on a screen that is still there; whether it could."""
    return bool(geometry) and window.restoreGeometry(
        QByteArray.fromBase64(QByteArray(geometry.encode()))
    )
