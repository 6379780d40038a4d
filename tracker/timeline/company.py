"""Statements of one letter and one kind that share a row, side by side, where rows run out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import replace

from tracker.timeline.events import Event, Kind

#: More marks than this in one run could no longer be counted at a glance.
LONGEST_RUN = 8

#: What the members of a run have in common; None for what always stands alone.
Sort = Hashable


def sort_of(event: Event) -> Sort | None:
    """One letter and one kind: type, strength, and the same time words without a date."""
    if event.kind is not Kind.STATEMENT or event.letter is None:
        return None
    fading = event.fading
    term = (fading.words.casefold(), fading.until, fading.open_ended) if fading else None
    return event.letter, event.day, event.heading, event.strength, event.oral, term


def lightest_first(events: Iterable[Event]) -> list[set[Sort]]:
    """The sorts that two or more events share: those that weigh least, then ever more of them."""
    counted: Counter[Sort] = Counter()
    weights: dict[Sort, int] = {}
    for event in events:
        sort = sort_of(event)
        if sort is not None:
            counted[sort] += 1
            weights[sort] = event.weight
    repeated = {sort for sort, count in counted.items() if count > 1}
    steps = sorted({weights[sort] for sort in repeated}, reverse=True)
    return [{sort for sort in repeated if weights[sort] >= step} for step in steps]


def side_by_side(events: Iterable[Event], sorts: Collection[Sort]) -> list[Event]:
    """`events`, with those of one of `sorts` gathered in runs behind the first of them."""
    alone: list[Event] = []
    runs: dict[Sort, list[Event]] = defaultdict(list)
    for event in events:
        sort = sort_of(event)
        if sort is not None and sort in sorts:
            runs[sort].append(event)
        else:
            alone.append(event)
    for members in runs.values():
        members.sort(key=lambda event: (event.passage.start if event.passage else 0, event.key))
        for start in range(0, len(members), LONGEST_RUN):
            first, *others = members[start : start + LONGEST_RUN]
            alone.append(replace(first, beside=tuple(others)))
    return alone


def beside_their_letter(events: Iterable[Event], hidden: Iterable[Event]) -> list[Event]:
    """`events`, with the statements among `hidden` behind the mark of the letter they stand in.

    Behind a run of that letter where its own mark has a bar. A longer run than
    anybody can count takes the first of them.
    """
    events = list(events)
    passages: dict[str, list[Event]] = defaultdict(list)
    for event in hidden:
        if event.letter is not None and event.fading is None and not event.beside:
            passages[event.letter].append(event)
    hosts = _hosts(events)
    runs: dict[str, Event] = {}
    for letter in passages.keys() & hosts.keys():
        host = hosts[letter]
        room = max(LONGEST_RUN - 1 - len(host.beside), 0)
        runs[host.key] = replace(host, beside=(*host.beside, *passages[letter][:room]))
    moved = {member.key for run in runs.values() for member in run.beside}
    return [runs.get(event.key, event) for event in events if event.key not in moved]


def _hosts(events: Iterable[Event]) -> dict[str, Event]:
    """By letter, whose row its other statements may share: its own mark, else its first run."""
    papers: dict[str, Event] = {}
    runs: dict[str, Event] = {}
    for event in events:
        if event.kind is Kind.DOCUMENT:
            papers[event.key] = event
        elif event.beside and event.fading is None and event.letter is not None:
            runs.setdefault(event.letter, event)
    return {**runs, **papers}


def members_of(event: Event) -> list[Event]:
    """The event by itself, and those that stand beside it."""
    if not event.beside:
        return [event]
    return [replace(event, beside=()), *event.beside]
