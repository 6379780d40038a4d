"""Registers that several windows show: each is open once, and closed with its last window."""

from __future__ import annotations

from tracker.register import Register


class SharedRegisters:
    """Counts the windows at each register."""

    def __init__(self) -> None:
        self._windows: dict[int, int] = {}  # by the identity of the register

    def take(self, register: Register) -> None:
        """One window more shows it."""
        self._windows[id(register)] = self._windows.get(id(register), 0) + 1

    def leave(self, register: Register) -> bool:
        """One window less shows it; whether that was the last, so that it has to be closed."""
        left = self._windows.pop(id(register), 1) - 1
        if left:
            self._windows[id(register)] = left
        return not left
