"""An app in a process of its own, at its newest meeting: for tests that kill it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tracker.register.questions.talks.meetings import meetings
from ui.desktop import Desktop
from ui.places import MeetingPlace

#: Milliseconds between two looks at how far it is.
BETWEEN_LOOKS = 15


def at_meeting(begin: Callable[[Desktop], None], go_on: Callable[[Desktop], bool]) -> None:
    """Open the register of the command line, its settings named first, at the newest meeting.

    There it does `begin` once, and then `go_on` again and again until that says it is through.
    """
    application = QApplication([])
    desktop = Desktop(application, Path(sys.argv[1]))
    desktop.start(Path(sys.argv[2]))
    window = desktop.window
    looking = QTimer(interval=BETWEEN_LOOKS)
    looking.timeout.connect(lambda: go_on(desktop) and looking.stop())

    def go_to_meeting() -> None:
        window.ready.disconnect(go_to_meeting)
        assert window.session is not None
        line = meetings(window.session.register)[-1]
        window.ready.connect(arrive)
        window.go(MeetingPlace(line.id, line.dossier_id))

    def arrive() -> None:
        window.ready.disconnect(arrive)
        window.activateWindow()
        begin(desktop)
        looking.start()

    window.ready.connect(go_to_meeting)
    sys.exit(application.exec())


def drafts(desktop: Desktop) -> list[str]:
    """What is kept of what is being typed; nothing while some of it is still being written."""
    drafting = desktop.keepers.unfinished[desktop.window].drafting
    return [] if drafting._runner.is_busy else [draft.text for draft in drafting.kept.values()]
