"""What an operation made and touched: enough for each open view to know whether to look again."""

from __future__ import annotations

from tracker.frozen import Frozen


class Changed(Frozen):
    """`kinds` are the tables touched, `ids` the primary ids of what was made or changed."""

    kinds: frozenset[str]
    ids: tuple[int, ...]

    def __or__(self, later: Changed) -> Changed:
        """Both together, ids in the order in which they were made."""
        return Changed(self.kinds | later.kinds, self.ids + later.ids)


NOTHING = Changed(frozenset(), ())
