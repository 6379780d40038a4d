"""Which key does what on a timeline."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.timeline.acts import KEY_ZOOM, Acts
from ui.timeline.window import Window

Act = Callable[[], None]

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier

#: On some keyboards these need Shift, on others not.
_EITHER_WAY = {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}


class Keys:
    """The table of keys of one timeline."""

    def __init__(self, acts: Acts) -> None:
        self._acts = {**_plain(acts), **_modified(acts)}

    def act_of(self, event: QKeyEvent) -> Act | None:
        """What a key press asks for; None for a key that is none of the timeline's."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _EITHER_WAY:
            held &= ~_SHIFT
        return self._acts.get((key, held))


_Table = Mapping[tuple[Qt.Key, Qt.KeyboardModifier], Act]


def _plain(acts: Acts) -> _Table:
    key = Qt.Key
    table: dict[Qt.Key, Act] = {
        key.Key_Left: lambda: acts.step(-1),
        key.Key_Right: lambda: acts.step(1),
        key.Key_Up: lambda: acts.step_lane(-1),
        key.Key_Down: lambda: acts.step_lane(1),
        key.Key_L: lambda: acts.step_along(1),
        key.Key_N: lambda: acts.step_open(1),
        key.Key_Plus: lambda: acts.zoom(KEY_ZOOM),
        key.Key_Equal: lambda: acts.zoom(KEY_ZOOM),
        key.Key_Minus: lambda: acts.zoom(1 / KEY_ZOOM),
        key.Key_T: lambda: acts.move(Window.go_to_today),
        key.Key_Home: lambda: acts.move(Window.go_to_begin),
        key.Key_End: lambda: acts.move(Window.go_to_end),
        key.Key_0: lambda: acts.move(Window.show_all),
        key.Key_G: acts.ask_day,
        key.Key_F: acts.fold,
        key.Key_S: acts.open_ladder,
        key.Key_Return: acts.open,
        key.Key_Enter: acts.open,
        key.Key_Escape: acts.let_go,
    }
    return {(one, _NONE): act for one, act in table.items()}


def _modified(acts: Acts) -> _Table:
    key = Qt.Key
    return {
        (key.Key_Left, _CTRL): lambda: acts.step_in_lane(-1),
        (key.Key_Right, _CTRL): lambda: acts.step_in_lane(1),
        (key.Key_L, _SHIFT): lambda: acts.step_along(-1),
        (key.Key_N, _SHIFT): lambda: acts.step_open(-1),
        (key.Key_Left, _SHIFT): lambda: acts.stretch(-1),
        (key.Key_Right, _SHIFT): lambda: acts.stretch(1),
        (key.Key_F, _SHIFT): acts.fold_all,
        (key.Key_C, _CTRL): acts.copy,
        (key.Key_Return, _SHIFT): acts.open_words,
        (key.Key_Enter, _SHIFT): acts.open_words,
    }
