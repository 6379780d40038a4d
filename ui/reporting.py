"""The one object through which messages leave the app.

What a user can act on becomes one sentence in a calm bar. Anything else is a
mistake of the program: it is written to a crash report and the user is told
where that is and that their register is safe.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from tracker.errors import TrackerError
from ui.look.theme import Look


class Tone(Enum):
    """How a message is meant."""

    DONE = auto()
    PROBLEM = auto()
    CRASH = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a user may do next about a message: the words on the button, and the doing."""

    title: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Message:
    """One message, in the language of the user. `details` only for a crash report."""

    tone: Tone
    sentence: str
    offer: Offer | None = None
    details: str = ""


class Reporter(QObject):
    """Turns errors and results into messages; `told` carries each to whoever shows it."""

    told = Signal(object)

    def __init__(self, look: Look, crash_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._crash_folder = crash_folder

    def report(self, error: BaseException) -> None:
        """Tell of an error: one sentence, or a crash report when it is a mistake of ours."""
        if isinstance(error, TrackerError):
            self.told.emit(Message(Tone.PROBLEM, error.sentence(self._look.words)))
        else:
            self._report_crash(error)

    def tell(self, sentence: str, offer: Offer | None = None) -> None:
        """Tell that something is done, with what may be done next."""
        self.told.emit(Message(Tone.DONE, sentence, offer))

    def catch_all(self) -> None:
        """From now on also report what reaches Python's last resort."""
        sys.excepthook = self._last_resort

    def _last_resort(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)  # for whoever started the app from a terminal
        if not issubclass(kind, KeyboardInterrupt):
            self._report_crash(error)

    def _report_crash(self, error: BaseException) -> None:
        details = "".join(traceback.format_exception(error))
        self.told.emit(
            Message(Tone.CRASH, self._crash_sentence(self._keep(details)), details=details)
        )

    def _crash_sentence(self, report: Path | None) -> str:
        words = self._look.words
        if report is None:
            return words.text(
                "Something went wrong in the app itself. Your register is as it was after the "
                "last change. No report could be written."
            )
        return words.text(
            "Something went wrong in the app itself. Your register is as it was after the last "
            "change. What happened is written in {file}; send it along when you report this.",
            file=str(report),
        )

    def _keep(self, details: str) -> Path | None:
        """Where the report was written; None when even that failed."""
        path = self._crash_folder / "crash.txt"
        try:
            self._crash_folder.mkdir(parents=True, exist_ok=True)
            path.write_text(details, "utf-8")
        except OSError:
            return None
        return path
