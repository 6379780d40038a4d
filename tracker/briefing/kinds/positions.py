"""The map of positions: where each party stands on each topic, by the last that it said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tracker.briefing.admitted import Admitted
from tracker.briefing.composition import (
    Cell,
    Column,
    Composition,
    Item,
    Place,
    Plain,
    Quoted,
    Row,
    Standing,
    Table,
    Tone,
)
from tracker.briefing.content import Briefing, Entry
from tracker.briefing.kinds.composed import composed
from tracker.frozen import Frozen, replace
from tracker.register.questions.entries.positions import STANDPOINTS
from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import Rank
from tracker.words import Words

#: Parties side by side on one sheet; more stand in a table of their own under it.
MOST_PARTIES = 3


class Stand(Frozen):
    """All that a party said on a topic on the last day that it said anything.

    `since` is that day, None when none is known; `earlier` is how often it spoke before.
    """

    since: date | None
    entries: tuple[Entry, ...]
    earlier: int


class TopicRow(Frozen):
    """A topic, and where each party stands on it; None where it said nothing."""

    topic: str
    stands: tuple[Stand | None, ...]


class PositionsBody(Frozen):
    """The parties in order of the alphabet, and the topics in order of first words."""

    parties: tuple[str, ...]
    rows: tuple[TopicRow, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed."""
        stands = [stand for row in self.rows for stand in row.stands if stand]
        return tuple(entry for stand in stands for entry in stand.entries)


def _choose(briefing: Briefing, admitted: Admitted) -> Briefing:
    said: dict[tuple[str, str], list[StatementLine]] = {}
    for line in admitted.lines:
        if line.actor and line.type in STANDPOINTS and line.rank is not Rank.BACKGROUND:
            for topic in line.topics:
                said.setdefault((topic, line.actor.name), []).append(line)
    parties = tuple(sorted({party for _, party in said}, key=str.casefold))
    rows = tuple(
        TopicRow(topic, tuple(_stand(said.get((topic, party), ()), admitted) for party in parties))
        for topic in dict.fromkeys(topic for topic, _ in said)
    )
    return replace(briefing, body=PositionsBody(parties, rows))


def _stand(lines: Sequence[StatementLine], admitted: Admitted) -> Stand | None:
    if not lines:
        return None
    last = max(_day(line) or date.min for line in lines)
    latest = [line for line in lines if (_day(line) or date.min) == last]
    return Stand(
        since=_day(latest[0]),
        entries=tuple(admitted.entries[line.id] for line in latest),
        earlier=len(lines) - len(latest),
    )


def _day(line: StatementLine) -> date | None:
    return line.place.dated or (line.said.date() if line.said else None)


def _compose(briefing: Briefing, words: Words) -> Composition:
    body = briefing.body
    assert isinstance(body, PositionsBody)  # noqa: S101 - chosen above
    order = words.text("Parties in order of the alphabet; topics in order of first words.")
    nothing = words.text("No words on where a party stands are registered for these readers.")
    return Composition(
        title=words.text("Where the parties stand"),
        under=order if body.rows else nothing,
        lead="",
        parts=tuple(_tables(body, words)),
    )


def _tables(body: PositionsBody, words: Words) -> Iterator[Table]:
    """The parties as many abreast as there is room for, then the others under that."""
    for shown in _spread(len(body.parties)):
        columns = (
            Column(words.text("Topic"), 36),
            *(Column(body.parties[number], 228 / len(shown)) for number in shown),
        )
        rows = ((row, [row.stands[number] for number in shown]) for row in body.rows)
        yield Table(
            columns,
            tuple(
                Row(
                    (
                        (Plain(row.topic, Tone.BOLD),),
                        *(tuple(_cell(stand, words)) for stand in stands),
                    )
                )
                for row, stands in rows
                if any(stands)
            ),
            words.text("Further parties") if shown[0] else "",
        )


def _spread(count: int) -> Iterator[range]:
    """So many parties over as few tables as hold them, about as many in each."""
    tables = -(-count // MOST_PARTIES)
    for number in range(tables):
        yield range(number * count // tables, (number + 1) * count // tables)


def _cell(stand: Stand | None, words: Words) -> Cell:
    """Since when, and in which words; without any it says so."""
    if stand is None:
        return (Plain(words.text("No words"), Tone.QUIET),)
    return (*_said(stand, words), *_since(stand, words))


def _said(stand: Stand, words: Words) -> Iterator[Item]:
    for entry in stand.entries:
        if entry.reading is not None:
            strength, type_ = entry.reading.strength, words.label(entry.reading.type)
            yield Standing(strength, words.title(strength), type_)
        yield Quoted(entry)
        yield Place(entry)


def _since(stand: Stand, words: Words) -> Iterator[Item]:
    said = []
    if stand.since is not None:
        said.append(words.text("Since {day}.", day=words.day(stand.since)))
    if stand.earlier:
        earlier = words.count(
            "{count} earlier statement.", "{count} earlier statements.", stand.earlier
        )
        said.append(earlier)
    if said:
        yield Plain(" ".join(said), Tone.NOTE)


KIND = composed(_choose, _compose, wide=True)
