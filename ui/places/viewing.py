"""How one looks at a dossier: a value, the same for its timeline, its table and its lists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from tracker.frozen import Frozen, replace
from tracker.timeline.events import Grouping
from tracker.timeline.narrowing import ALL, TimelineFilter

Days = tuple[date, date]


class Viewing(Frozen):
    """In lanes of what, narrowed to what, as of which day.

    `days` leave what touches them in the lists, and are only marked on the timeline.
    `as_of` is None for today, `folded` are the keys of the lanes that are folded.
    With `lists_only` the lists have all the room.
    """

    grouping: Grouping = Grouping.PARTY
    wanted: TimelineFilter = ALL
    days: Days | None = None
    as_of: date | None = None
    as_table: bool = False
    folded: frozenset[str] = frozenset()
    lists_only: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether lists leave anything out."""
        return self.wanted != ALL or self.days is not None

    @property
    def asks(self) -> tuple[Grouping, TimelineFilter, date | None]:
        """What the register is asked for: another one is another question."""
        return self.grouping, self.wanted, self.as_of

    def with_all(self) -> Viewing:
        """The same without any narrowing."""
        return replace(self, wanted=ALL, days=None)


#: What somebody asks for is a change of how one looks at that moment, whatever that is.
Change = Callable[[Viewing], Viewing]


def narrowed_by(wanted: TimelineFilter, group: str, chosen: object) -> TimelineFilter:
    """`wanted` with another choice in one group (its field); what is empty narrows nothing."""
    changed: dict[str, Any] = {group: chosen or None}
    return replace(wanted, **changed)
