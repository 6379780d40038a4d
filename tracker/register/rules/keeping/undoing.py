"""Which action undo and redo mean, given all that happened, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.frozen import Frozen

#: What the app does by itself when it reminds somebody; no act of a person, and not undone.
REMIND = "remind"
UNDO = "undo"
REDO = "redo"
#: What is done on the way to something else: an action is not called after these alone.
ON_THE_WAY = frozenset({"add person", "add topic", "seat party"})


class Past(Frozen):
    """An action: its number; if it undid or redid another, the number of that one."""

    number: int
    reverses: int | None
    undone: bool  # it undid `reverses`; otherwise it did it again


def to_undo(past: Iterable[Past]) -> int | None:
    """The last new action that holds: it was never undone, or was done again since."""
    settled: dict[int, bool] = {}
    for each in past:
        if each.reverses is not None:
            settled.setdefault(each.reverses, each.undone)
        elif not settled.get(each.number, False):
            return each.number
    return None


def to_redo(past: Iterable[Past]) -> int | None:
    """The action undone last, if nothing new was done since and it was not done again."""
    settled: dict[int, bool] = {}
    for each in past:
        if each.reverses is None:
            break
        settled.setdefault(each.reverses, each.undone)
    undone = [number for number, is_undone in settled.items() if is_undone]
    return min(undone, default=None)


class WayBack(Frozen):
    """What leads back to an earlier step: actions to take back, newest first, and then those
    to do again, oldest first, because they were taken back only after that step."""

    back: tuple[int, ...]
    again: tuple[int, ...]


def way_back(past: Iterable[Past], step: int) -> WayBack:
    """The way to how it was when action `step` was the last; `past` is newest first.

    What was taken back since needs no taking back: actions are undone in the order of a pile.
    """
    way = _Way(step)
    for each in past:
        if each.number > step:
            way.meet_later(each)
        elif way.is_settled_by(each):
            break
    return WayBack(tuple(way.back), tuple(sorted(way.again)))


class _Way:
    """The way back as it is found, going through the past."""

    def __init__(self, step: int) -> None:
        self.back: list[int] = []
        self.again: list[int] = []
        self._step = step
        self._undone: dict[int, bool] = {}  # as it stands now
        self._earlier: set[int] = set()  # from before the step, moved since, not met yet

    def meet_later(self, each: Past) -> None:
        """An action after the step."""
        if each.reverses is None:
            if not self._undone.get(each.number, False):
                self.back.append(each.number)
        elif each.reverses not in self._undone:
            self._undone[each.reverses] = each.undone
            if each.reverses <= self._step:
                self._earlier.add(each.reverses)

    def is_settled_by(self, each: Past) -> bool:
        """The step itself, or an action before it; whether it is the last that matters."""
        number = each.number if each.reverses is None else each.reverses
        if number in self._earlier:
            self._earlier.remove(number)
            was_undone = each.reverses is not None and each.undone
            if self._undone[number] and not was_undone:
                self.again.append(number)
            elif was_undone and not self._undone[number]:
                self.back.append(number)
        return not self._earlier


def telling(operations: Iterable[str]) -> str | None:
    """The operation after which an action of several is called, what it was done for; or None."""
    names = list(operations)
    return next((each for each in names if each not in ON_THE_WAY), names[0] if names else None)
