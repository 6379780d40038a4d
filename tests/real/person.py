"""Somebody at the real keyboard and mouse, who waits until the app has done what was asked."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.real.screen import on

MOMENT = 1_000  #: milliseconds that something at hand takes
UP, DOWN = "4", "5"  #: the buttons of a pointer that are its wheel
PATIENCE = 60_000  #: milliseconds, on a machine that does much else


class Person:
    """Works in the windows of the app on one display. All files of the app are under `home`."""

    def __init__(self, display: str, home: Path, qtbot: QtBot) -> None:
        self.home, self._qtbot = home, qtbot
        self._surroundings = on(display) | {
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
        }
        self.started: list[subprocess.Popen[bytes]] = []
        self._eyes: subprocess.Popen[bytes] | None = None

    # -- the app

    def start(self, *arguments: str | Path) -> subprocess.Popen[bytes]:
        """Start the app as the command does."""
        process = subprocess.Popen(
            [sys.executable, "-m", "ui.entry", *map(str, arguments)],
            env=self._surroundings,
            stderr=subprocess.PIPE,
        )
        self.started.append(process)
        return process

    def start_with_eyes(self, *arguments: str | Path) -> None:
        """Start the app so that what it shows can be pointed at; one of them at a time."""
        self._eyes = subprocess.Popen(
            [sys.executable, "-m", "tests.real.eyes", *map(str, arguments)],
            env=self._surroundings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.started.append(self._eyes)

    def end_all(self) -> list[str]:
        """End what still runs; what was said on the way, by each process."""
        for process in self.started:
            process.kill()
        return [process.communicate()[1].decode() for process in self.started]

    # -- looking

    def wait(self, condition: Callable[[], object]) -> None:
        """Until it holds; the test fails when it does not in time."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def windows(self) -> dict[str, str]:
        """The windows one sees, from the one that was opened first: titles by their ids."""
        told = self._told("search", "--onlyvisible", "--name", ".")
        return {id_: self._told("getwindowname", id_).strip() for id_ in told.split()}

    def at(self, title: str) -> str:
        """Wait for the window whose title begins so, and give it the keyboard; its id.

        No window manager does that on this screen.
        """
        found: list[str] = []

        def there() -> bool:
            found[:] = self._called(title)[-1:]  # one that closes just now is there no more
            return bool(found) and self._focus(found[0])

        self.wait(there)
        return found[0]

    def turn_to(self, id_: str) -> None:
        """Give a window the keyboard."""
        self.wait(lambda: self._focus(id_))

    def _focus(self, id_: str) -> bool:
        """Ask for the keyboard for a window; whether it has it."""
        self._told("windowfocus", id_)
        return self._told("getwindowfocus").strip() == id_

    def sees(self, title: str) -> bool:
        """Whether there is a window whose title begins so."""
        return bool(self._called(title))

    def gone(self, id_: str) -> None:
        """Wait until a window is closed."""
        self.wait(lambda: id_ not in self.windows())

    def _called(self, title: str) -> list[str]:
        return [id_ for id_, name in self.windows().items() if re.match(title, name)]

    def place(self, id_: str) -> tuple[int, int, int, int]:
        """Left, top, width and height of a window."""
        told = dict(
            line.split("=") for line in self._told("getwindowgeometry", "--shell", id_).split()
        )
        return tuple(int(told[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))  # type: ignore[return-value]

    # -- doing

    def key(self, *keys: str) -> None:
        """Press these, one after the other; `ctrl+j` is two at once."""
        self._do("key", "--delay", "20", *keys)

    def press_until(self, key: str, title: str) -> None:
        """Press a key as often as it takes until a window is called so: what it opens is made."""

        def pressed() -> bool:
            self.key(key)
            return self.sees(title)

        self.wait(pressed)

    def press_again_until(self, key: str, condition: Callable[[], object]) -> None:
        """Press a key, and again where nothing came of it for a while, until that holds."""

        def pressed() -> bool:
            self.key(key)
            try:
                self._qtbot.waitUntil(lambda: bool(condition()), timeout=5 * MOMENT)
            except self._qtbot.TimeoutError:
                return False
            return True

        self.wait(pressed)

    def write(self, text: str) -> None:
        """Type it."""
        self._do("type", "--delay", "4", text)

    def move(self, id_: str, place: tuple[int, int, int, int]) -> None:
        """Put a window elsewhere, and make it as large as that."""
        left, top, width, height = map(str, place)
        self._do("windowmove", id_, left, top, "windowsize", id_, width, height)

    def click(self, name: str) -> None:
        """Click on the control whose name begins so, once it is there and stays where it is."""
        seen: list[str] = []

        def is_at_rest() -> bool:
            seen.append(self._seen(name))
            return bool(seen[-1]) and seen[-2:] == [seen[-1]] * 2

        self.wait(is_at_rest)
        left, top, width, height = map(int, seen[-1].split())
        at = (str(left + width // 2), str(top + height // 2))
        self._do("mousemove", "--sync", *at, "click", "1")

    def turn_wheel_to(self, name: str, way: str = DOWN) -> None:
        """Turn the wheel until the control whose name begins so comes into view."""

        def is_in_view() -> bool:
            if self._seen(name):
                return True
            self._do("click", way)
            return False

        self.wait(is_in_view)

    def _seen(self, name: str) -> str:
        """Where that control is; empty while there is none."""
        eyes = self._eyes
        assert eyes is not None and eyes.stdin is not None and eyes.stdout is not None
        eyes.stdin.write(f"{name}\n".encode())
        eyes.stdin.flush()
        return eyes.stdout.readline().decode().strip()

    def command(self, typed: str) -> None:
        """Do something by its name; what is not offered yet is asked for again."""

        def done() -> bool:
            self.key("ctrl+shift+p")
            palette = self.at("All commands")
            self.write(typed)
            self.key("Return")
            try:
                self._qtbot.waitUntil(lambda: palette not in self.windows(), timeout=MOMENT)
            except self._qtbot.TimeoutError:
                self.key("Escape")
                self.gone(palette)
                self.at(".")
                return False
            return True

        self.wait(done)
        self.at(".")

    def choose(self, title: str, path: Path) -> None:
        """Give a file in the dialog that asks for it."""
        dialog = self.at(title)
        self.key("ctrl+a")
        self.write(str(path))
        self.key("Return")
        self.gone(dialog)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._surroundings, check=True, capture_output=True)

    def _told(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._surroundings,
            check=False,
            capture_output=True,
            text=True,
        )
        return done.stdout
