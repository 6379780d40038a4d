"""Statements of one letter that share a row where rows run out, the lesser ones first.

What somebody may be held to keeps its words as long as any row is left. Lesser
statements stand side by side as marks that are counted in words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from tracker.frozen import replace
from tracker.timeline.events import Event, Kind
from tracker.vocabulary import COMMITMENT_LIKE, StatementType
from tracker.words import Words

#: More marks than this beside a letter could no longer be counted at a glance.
LONGEST_RUN = 8

#: A run with its count in words may be longer, as long as it looks like a row of marks.
LONGEST_COUNTED = 24

#: The types somebody may be held to, in the order in which they are read.
STRONGEST_FIRST = (
    StatementType.DECISION,
    StatementType.COMMITMENT,
    StatementType.CONDITIONAL_COMMITMENT,
    StatementType.DEFERRAL,
    StatementType.INVITATION,
    StatementType.PRECONDITION,
)


def is_promise(event: Event) -> bool:
    """Whether the event is a statement that somebody may be held to."""
    return event.type in COMMITMENT_LIKE


def reading_order(event: Event) -> int:
    """Its place among what one letter says: its type, strongest first, then the lesser ones."""
    if event.type is None or event.type not in STRONGEST_FIRST:
        return len(STRONGEST_FIRST)
    return STRONGEST_FIRST.index(event.type)


def lesser_together(events: Iterable[Event], *, types_apart: bool) -> list[Event]:
    """`events`, with the lesser statements of a letter in runs, one for each type or for all."""

    def sort(event: Event) -> Hashable | None:
        if event.kind is not Kind.STATEMENT or event.letter is None or event.fading:
            return None
        if event.type is None or is_promise(event):
            return None
        return event.letter, event.day, event.oral, event.type if types_apart else None

    alone, groups = _sorted_out(events, sort)
    for members in groups:
        for start in range(0, len(members), LONGEST_COUNTED):
            alone.append(_run(members[start : start + LONGEST_COUNTED]))
    return alone


def last_together(
    events: Iterable[Event], type_: StatementType, hidden: Sequence[Event]
) -> list[Event]:
    """`events`, with the last promises of `type_` in one run: as many as free the rows needed.

    `hidden` are those without room, letter by letter. A term without a date
    is never in a run: one band would then stand for two caveats.
    """
    needed = Counter(event.letter for event in hidden)

    def sort(event: Event) -> Hashable | None:
        if event.type is not type_ or event.fading or event.beside or not needed[event.letter]:
            return None
        return event.letter, event.day

    alone, groups = _sorted_out(events, sort)
    for members in groups:
        own = max(len(members) - 1 - needed[members[0].letter], 0)
        alone += members[:own]
        alone.append(_run(members[own : own + LONGEST_COUNTED]))
        alone += members[own + LONGEST_COUNTED :]
    return alone


def _sorted_out(
    events: Iterable[Event], sort: Callable[[Event], Hashable | None]
) -> tuple[list[Event], list[list[Event]]]:
    """Events of no sort, and those of each sort in the order of their letter."""
    alone: list[Event] = []
    groups: dict[Hashable, list[Event]] = defaultdict(list)
    for event in events:
        key = sort(event)
        (alone if key is None else groups[key]).append(event)
    return alone, [sorted(members, key=_in_letter) for members in groups.values()]


def _in_letter(event: Event) -> tuple[int, int, str]:
    return reading_order(event), event.passage.start if event.passage else 0, event.key


def _run(members: Sequence[Event]) -> Event:
    first, *others = members
    return replace(first, beside=tuple(others)) if others or first.beside else first


def beside_their_letter(events: Iterable[Event], hidden: Iterable[Event]) -> list[Event]:
    """`events`, with the statements among `hidden` behind the mark of the letter they stand in.

    A longer run than anybody can count takes the first of them.
    """
    events = list(events)
    passages: dict[str, list[Event]] = defaultdict(list)
    for event in hidden:
        if event.letter is not None and event.fading is None:
            passages[event.letter] += members_of(event)
    papers = [e for e in events if e.kind is Kind.DOCUMENT and e.key in passages]
    runs = {
        paper.key: replace(paper, beside=tuple(passages[paper.key][: LONGEST_RUN - 1]))
        for paper in papers
    }
    moved = {member.key for run in runs.values() for member in run.beside}
    return [runs.get(one.key, one) for event in events for one in _without(event, moved)]


def _without(event: Event, moved: set[str]) -> Iterator[Event]:
    """The event, or what is left of its run."""
    left = [member for member in members_of(event) if member.key not in moved]
    if left:
        yield _run(left)


def members_of(event: Event) -> list[Event]:
    """The event by itself, and those that stand beside it."""
    if not event.beside:
        return [event]
    return [replace(event, beside=()), *event.beside]


def counted(run: Iterable[Event], words: Words) -> str:
    """What stands in a run, in words: 7 intentions and 5 positions; strongest type first."""
    numbers = Counter(member.type for member in sorted(run, key=_in_letter))
    return words.both([_count(type_, number, words) for type_, number in numbers.items()])


def _count(type_: StatementType | None, number: int, words: Words) -> str:
    if type_ is None:
        return words.count("{count} statement", "{count} statements", number)
    return {
        StatementType.DECISION: words.count("{count} decision", "{count} decisions", number),
        StatementType.COMMITMENT: words.count("{count} commitment", "{count} commitments", number),
        StatementType.CONDITIONAL_COMMITMENT: words.count(
            "{count} conditional commitment", "{count} conditional commitments", number
        ),
        StatementType.DEFERRAL: words.count("{count} deferral", "{count} deferrals", number),
        StatementType.INVITATION: words.count("{count} invitation", "{count} invitations", number),
        StatementType.PRECONDITION: words.count(
            "{count} precondition", "{count} preconditions", number
        ),
        StatementType.DEMAND: words.count("{count} demand", "{count} demands", number),
        StatementType.ULTIMATUM: words.count("{count} ultimatum", "{count} ultimatums", number),
        StatementType.INTENTION: words.count("{count} intention", "{count} intentions", number),
        StatementType.REFUSAL: words.count("{count} refusal", "{count} refusals", number),
        StatementType.POSITION: words.count("{count} position", "{count} positions", number),
        StatementType.FACT: words.count("{count} fact", "{count} facts", number),
    }[type_]
