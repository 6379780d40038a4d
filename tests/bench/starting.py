"""The start of the window against an empty one of Qt: processor time, and memory when idle.

The first screen of a register must not wait for how much is in it, so a million statements
are held against a hundred thousand; both are made by `million.py`, as rows alone. An empty window
that has loaded the libraries ours loads says how much of the start is code of ours at all.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.large import large_file
from tests.bench.measuring import Result, compare
from tests.bench.million import million_register

DO_NOT_KEEP = "PYTHONDONTWRITEBYTECODE"
MEGABYTE = 1024 * 1024
ROUNDS = 9

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, QApplication.quit)
application = QApplication([])
window = Window()
window.show()
application.exec()
"""

#: Prints the modules that the start to the first screen loads, those of others alone.
LOADED = """
import atexit, sys
def tell():
    ours = {"tracker", "ui", "resources"}
    names = [name for name in sys.modules if name.split(".")[0] not in ours]
    print("\\n".join(names), flush=True)
atexit.register(tell)
from ui.entry import main
main()
"""
#: Loads the modules it is given as ours does, sparing what ours spares, and shows nothing.
LIBRARIES = f"""
import gc, importlib, sys
gc.disable()
from ui.sooner.enumerations import make_enumerations_in_one_go
from ui.sooner.signatures import reading_signatures_later
with reading_signatures_later():
    make_enumerations_in_one_go()
    from PySide6 import QtWidgets
from tracker.register.engines import peewee_alone
for name in sys.argv[1:]:
    importlib.import_module(name)
{EMPTY}
"""

#: Milliseconds after which all has come that comes by itself after the first screen.
SETTLED = 2000
#: Tells of the memory of its own process, and ends.
TELL = """
def tell():
    from pathlib import Path
    from PySide6.QtWidgets import QApplication
    print(Path("/proc/self/smaps_rollup").read_text(), flush=True)
    QApplication.closeAllWindows()
"""
IDLE_EMPTY = f"""
{TELL}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot({SETTLED}, tell)
application.exec()
"""
IDLE_OURS = f"""
{TELL}
from ui.sooner.enumerations import make_enumerations_in_one_go
from ui.sooner.signatures import reading_signatures_later
make_enumerations_in_one_go()
with reading_signatures_later():
    from PySide6.QtCore import QTimer
import ui.desktop
start = ui.desktop.Desktop.start
def begin(desktop, register):
    start(desktop, register)
    QTimer.singleShot({SETTLED}, tell)
ui.desktop.Desktop.start = begin
from ui.entry import main
main()
"""


def results() -> Iterator[Result]:
    """The first usable screen, the same with ten times as much, and what an idle window takes."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            # As on a user's machine, where compiled modules are kept.
            **{name: value for name, value in os.environ.items() if name != DO_NOT_KEEP},
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": folder,
            "XDG_DATA_HOME": folder,
        }
        yield _started(environment)
        yield _libraries(environment)
        yield _started_on_a_million(environment)
        if Path("/proc/self/smaps_rollup").exists():
            yield _idle(environment)


def _start(arguments: list[str], environment: dict[str, str]) -> None:
    ending = environment | {"OVERLEG_EXIT_AFTER_FIRST_PAINT": "1"}
    subprocess.run([sys.executable, *arguments], env=ending, check=True)


def _started(environment: dict[str, str]) -> Result:
    register = str(large_file())
    return compare(
        "the window on 100,000 statements, usable",
        lambda: _start(["-m", "ui.entry", register], environment),
        "an empty main window",
        lambda: _start(["-c", EMPTY], environment),
        rounds=ROUNDS,
        bound=1.6,
    )


def _libraries(environment: dict[str, str]) -> Result:
    """What no code of ours can bring down: Python, Qt's classes, peewee, SQLCipher, loaded."""
    ending = environment | {"OVERLEG_EXIT_AFTER_FIRST_PAINT": "1"}
    told = subprocess.run(
        [sys.executable, "-c", LOADED, str(large_file())],
        env=ending,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    names = [name for name in told.split() if name.isascii() and name != "__main__"]
    return compare(
        "an empty window with the libraries of ours",
        lambda: _start(["-c", LIBRARIES, *names], environment),
        "an empty main window",
        lambda: _start(["-c", EMPTY], environment),
        rounds=ROUNDS,
    )


def _started_on_a_million(environment: dict[str, str]) -> Result:
    few, many = (_file_of(count) for count in (100_000, 1_000_000))
    return compare(
        "the window on 1,000,000 statements, usable",
        lambda: _start(["-m", "ui.entry", many], environment),
        "the window on 100,000",
        lambda: _start(["-m", "ui.entry", few], environment),
        rounds=ROUNDS,
        bound=1.05,
    )


def _file_of(statements: int) -> str:
    with million_register(statements) as register:
        return str(register.path)


def _idle(environment: dict[str, str]) -> Result:
    """What is resident, libraries that are shared included on both sides, in megabytes."""
    register = str(large_file())
    pairs = [
        (
            _megabytes(["-c", IDLE_OURS, register], environment),
            _megabytes(["-c", IDLE_EMPTY], environment),
        )
        for _ in range(3)
    ]
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    return Result(
        f"an idle window, {ours:.0f} MB",
        f"an empty main window, {theirs:.0f} MB",
        ours,
        theirs,
        ours / theirs,
        1.7,
    )


def _megabytes(arguments: list[str], environment: dict[str, str]) -> float:
    told = subprocess.run(
        [sys.executable, *arguments], env=environment, check=True, capture_output=True, text=True
    ).stdout
    kilobytes = next(line.split()[1] for line in told.splitlines() if line.startswith("Rss:"))
    return int(kilobytes) * 1024 / MEGABYTE
