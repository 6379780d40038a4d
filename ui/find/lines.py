"""The lines of the list: a head for each kind, and what was found of it."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import Frozen
from tracker.register.questions.finding.counting import counted
from tracker.register.questions.finding.find import Count
from tracker.register.questions.finding.hits import Hit
from tracker.reports import Findable
from tracker.words import Words
from ui.find.reading import FindReading


class GroupHead(Frozen):
    """The head of a kind: how many are shown of how many. `is_alone`: of no other kind is shown."""

    kind: Findable
    shown: int
    count: Count
    is_alone: bool = False

    @property
    def has_more(self) -> bool:
        """Whether there are more than stand under it."""
        return self.count.is_more or self.count.number > self.shown


Line = GroupHead | Hit


def lines_of(reading: FindReading) -> Iterator[Line]:
    """The lines of an answer."""
    for group in reading.findings.groups:
        if reading.only in (None, group.kind):
            alone = reading.only is not None
            yield GroupHead(group.kind, len(group.hits), group.count, is_alone=alone)
            yield from group.hits


def shown_of(head: GroupHead, words: Words) -> str:
    """How many of how many are shown; just how many where all are."""
    if not head.has_more or head.is_alone:
        return counted(head.count, words)
    return words.text("{shown} of {count}", shown=head.shown, count=counted(head.count, words))
