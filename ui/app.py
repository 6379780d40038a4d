"""The desktop app from its start to its end, once for each size it is drawn at."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tracker.addresses import Address, is_server, shown
from tracker.cli.environment import take_from_environment
from tracker.places import data_folder, settings_file
from ui.desktop import EXIT_AFTER_FIRST_PAINT, Desktop
from ui.look.lettering import forget_fonts
from ui.settings import load_settings
from ui.shell.text_size import factor_of_the_user, scale_by
from ui.shell.worst import unwatch, watch


def open_window(register: Address | None) -> int:
    """Open the desktop app on `register` (None: the last one used); its exit status.

    Where it is open already, that one shows the register instead, and this ends at once.
    """
    take_from_environment()  # the window asks; what it starts gets no passphrase
    if _is_shown_elsewhere(register):
        return 0
    watched, ended = watch(data_folder())
    status = _run(register, ended)
    unwatch(watched, data_folder())
    return status


def _run(register: Address | None, ended: Path | None) -> int:
    """The app from its first window to its last; `ended` is what a fault left last time."""
    own_factor, carried = factor_of_the_user(), None
    while True:
        scale_by(load_settings(settings_file())[0].text_size, own_factor)
        application = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(application, QApplication)  # noqa: S101 - nothing else makes one here
        application.setApplicationName("Overleg")
        desktop = Desktop(application, settings_file())
        desktop.listen()
        desktop.go_on(carried) if carried else desktop.start(register)
        if ended is not None:
            desktop.tell_of_end(ended)
            ended = None
        status = application.exec()
        desktop.end()
        carried = desktop.carried
        if not carried:
            return status
        # Qt asks for the size of all it draws once, when an application begins.
        del desktop
        application.shutdown()
        del application
        forget_fonts()


def _is_shown_elsewhere(register: Address | None) -> bool:
    if os.environ.get(EXIT_AFTER_FIRST_PAINT) == "1":
        return False  # this very process is to be measured
    from ui.shell.single import handed_over, socket_name

    if register is None:
        wanted = ""
    else:
        wanted = shown(register) if is_server(register) else str(Path(register).absolute())
    return handed_over(socket_name(data_folder()), wanted)
