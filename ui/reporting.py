"""The one object through which messages leave the app.

What a user can act on becomes one sentence in a calm bar. Anything else is a
mistake of the program: it is written to a crash report and the user is told
where that is and that their register is safe.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

from tracker.errors import TrackerError
from tracker.frozen import Frozen
from ui.look.theme import Look

#: So many characters of the reports before it are kept below a new one.
LONGEST_KEPT = 100_000


class Tone(Enum):
    """How a message is meant."""

    DONE = auto()
    PROBLEM = auto()
    CRASH = auto()


class Offer(Frozen):
    """What a user may do next about a message: the words on the button, and the doing."""

    title: str
    act: Callable[[], None]


class Message(Frozen):
    """One message, in the language of the user.

    `details` and `report`, the file they are written in, only for a crash.
    """

    tone: Tone
    sentence: str
    offer: Offer | None = None
    details: str = ""
    report: Path | None = None


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
        report = self._keep(details)
        sentence = self._crash_sentence(report)
        self.told.emit(Message(Tone.CRASH, sentence, details=details, report=report))

    def _crash_sentence(self, report: Path | None) -> str:
        words = self._look.words
        if report is None:
            return words.text(
                "Something went wrong in the app itself. Your register is as it was after the "
                "last change, and what you were typing is kept. You can go on; if something "
                "looks odd, close the app and start it again. No report could be written."
            )
        return words.text(
            "Something went wrong in the app itself. Your register is as it was after the last "
            "change, and what you were typing is kept. You can go on; if something looks odd, "
            "close the app and start it again. What happened is written in {file}. Send it along "
            "when you report this, but look first: names or words of your register may stand "
            "in it.",
            file=str(report),
        )

    def _circumstances(self) -> str:
        """What whoever mends it asks first: which release, and on what."""
        from importlib.metadata import version as installed  # needed once in a long while
        from platform import platform

        return f"Overleg {installed('overleg')}, Qt {qVersion()}, {platform()}"

    def _keep(self, details: str) -> Path | None:
        """Where the report was written, over those before it; None when even that failed."""
        path = self._crash_folder / "crash.txt"
        try:
            self._crash_folder.mkdir(parents=True, exist_ok=True)
            before = path.read_text("utf-8")[:LONGEST_KEPT] if path.exists() else ""
            path.write_text(f"{self._circumstances()}\n{details}\n{before}", "utf-8")
        except OSError:
            return None
        return path
