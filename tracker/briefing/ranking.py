"""Promises in the order of what binds most, and later wordings under the first ones."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from tracker.briefing.content import Entry, Item, Repeat
from tracker.frozen import replace
from tracker.vocabulary import StatementType

#: What binds, the strongest first.
BINDING = (
    StatementType.DECISION,
    StatementType.COMMITMENT,
    StatementType.CONDITIONAL_COMMITMENT,
    StatementType.DEFERRAL,
    StatementType.INVITATION,
    StatementType.PRECONDITION,
)


def ranked(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items by the strongest words in them, those within an item likewise.

    Among equals a topic with a name stands first, then what was said first. An
    item without words comes last. Words whose reading is not shown keep their
    order, which would give the reading away.
    """
    folded = [_folded(item) for item in items]
    ordered = sorted(folded, key=_rank_of_item)
    return tuple(replace(item, number=number) for number, item in enumerate(ordered, 1))


def _folded(item: Item) -> Item:
    """Later wordings move under the first of their kind; the rest by strength."""
    first: list[Entry] = []
    repeats: list[Repeat] = []
    for entry in item.entries:
        earlier = next((known for known in first if _is_said_again(known, entry)), None)
        if earlier is None:
            first.append(entry)
        else:
            repeats.append(Repeat(entry, earlier.number))
    return replace(item, entries=tuple(sorted(first, key=_rank)), repeats=tuple(repeats))


def _is_said_again(first: Entry, later: Entry) -> bool:
    """Whether `later` adds no caveat and no time words to words like `first`."""
    if first.reading is None or _kind(first) != _kind(later):
        return False
    caveats = (None, first.caveat)
    terms = (None, first.term.words.casefold() if first.term else None)
    return later.caveat in caveats and (later.term and later.term.words.casefold()) in terms


def _kind(entry: Entry) -> tuple[Hashable, ...]:
    return (entry.source.document_id, entry.actor, entry.reading, entry.confirmation)


def _rank(entry: Entry) -> tuple[int, int]:
    if entry.reading is None:
        return (0, 0)
    return (BINDING.index(entry.reading.type), entry.reading.strength.rank)


def _rank_of_item(item: Item) -> tuple[tuple[int, int], bool]:
    strongest = min(map(_rank, item.entries), default=(len(BINDING), 0))
    return (strongest, not item.title)


def borrowing(entries: Sequence[Entry]) -> list[Entry]:
    """The entries in their order, those without a topic with that of the words before them."""
    lent: list[Entry] = []
    for entry in entries:
        before = lent[-1] if lent else None
        is_lent = before is not None and not entry.topics and _same_paragraph(before, entry)
        topics = before.bears_on if before is not None and is_lent else ()
        lent.append(replace(entry, topics_before=topics))
    return lent


def _same_paragraph(one: Entry, other: Entry) -> bool:
    places = [(e.source.document_id, e.source.page, e.source.paragraph) for e in (one, other)]
    return places[0] == places[1] and one.source.paragraph is not None
