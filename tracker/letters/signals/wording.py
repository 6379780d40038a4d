"""The notation of the cue files, and finding it in a sentence.

heeft besloten          these words, one after the other
heeft|hebben besloten   one or the other
go_ahead|proceed        a choice of more than one word is tied together
verken*   *ons          words that begin, or end, so
<zullen>                any word or phrase of the list of that name in the file
<writer>  <reader>      whoever writes the letter; whoever it is written to
<other>   <party>       somebody else who is named; anybody who is
zet .. door             at most four words in between
zet ... door            any words in between, within the sentence: a split verb
voert ... in .          the full stop stands for the end of a clause
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.letters.signals.sentences import Sentence

SHORT_GAP = 4
LONG_GAP = 28

#: Marks that no split verb reaches across.
_HARD_MARKS = frozenset(";:")

_ROLES = frozenset({"<writer>", "<reader>", "<other>", "<party>"})


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a wording: the phrases, or the people in a role, that fill it."""

    phrases: tuple[tuple[str, ...], ...]
    roles: tuple[str, ...]
    ends: bool = False  # no word at all: the end of a clause


@dataclass(frozen=True, slots=True)
class Run:
    """Items in a row, after a gap of at most `gap` words."""

    gap: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording ready to be found.

    `needs` are sets of words: a sentence that has none of one of them cannot
    have the wording, and is not searched.
    """

    runs: tuple[Run, ...]
    needs: tuple[frozenset[str], ...]

    def starts(self, places: Mapping[str, Sequence[int]], roles: Roles) -> Iterable[int]:
        """Where it may begin, in order, in a sentence that has its words at `places`."""
        item = self.runs[0].items[0]
        found: set[int] = {start for role, start in roles if role in item.roles}
        for word in {phrase[0] for phrase in item.phrases}:
            if "*" in word:
                found.update(i for form, at in places.items() if meets(word, form) for i in at)
            else:
                found.update(places.get(word, ()))
        return sorted(found)


#: Where the writer, the reader and others are named: (role, first word) to the word after.
Roles = Mapping[tuple[str, int], int]


def meets(pattern: str, form: str) -> bool:
    """Whether a word is the pattern, or begins or ends so where the pattern has a star."""
    if pattern.endswith("*"):
        return form.startswith(pattern[:-1])
    if pattern.startswith("*"):
        return form.endswith(pattern[1:])
    return form == pattern


def wording_of(notation: str, lists: Mapping[str, tuple[str, ...]]) -> Wording:
    """The wording that `notation` writes down; KeyError for a list that the file does not have."""
    runs: list[Run] = []
    gap = 0
    items: list[Item] = []
    for piece in notation.lower().split():
        if piece in {"..", "..."}:
            runs.append(Run(gap, tuple(items)))
            gap, items = (SHORT_GAP if piece == ".." else LONG_GAP), []
        else:
            items.append(_item(piece, lists))
    runs.append(Run(gap, tuple(items)))
    return Wording(tuple(runs), _needs(runs))


def find(
    wording: Wording, sentence: Sentence, roles: Roles, starts: Iterable[int]
) -> Iterator[tuple[range, ...]]:
    """Each place where `wording` stands: the ranges of words that meet its runs."""
    first = wording.runs[0]
    after = 0
    for start in starts:
        if start < after:
            continue
        end = _run_end(first, sentence, roles, start)
        found = None if end is None else _rest(wording, sentence, roles, range(start, end))
        if found:
            yield found
            after = found[-1].stop


def _rest(
    wording: Wording, sentence: Sentence, roles: Roles, first: range
) -> tuple[range, ...] | None:
    """The ranges of all runs once the first is found; None when one of them is missing."""
    found = [first]
    for run in wording.runs[1:]:
        place = _next_run(run, sentence, roles, found[-1].stop)
        if place is None:
            return None
        found.append(place)
    return tuple(found)


def _next_run(run: Run, sentence: Sentence, roles: Roles, begin: int) -> range | None:
    """The first place for `run` within its gap; None at a mark that parts the sentence."""
    for start in range(begin, min(begin + run.gap + 1, len(sentence.words))):
        if start > 0 and _HARD_MARKS & set(sentence.marks[start]):
            return None
        end = _run_end(run, sentence, roles, start)
        if end is not None:
            return range(start, end)
    return None


def _run_end(run: Run, sentence: Sentence, roles: Roles, start: int) -> int | None:
    """The word after the run that starts at `start`, or None when it does not stand there."""
    place: int | None = start
    for item in run.items:
        if place is None:
            return None
        place = _item_end(item, sentence, roles, place)
    return place


def _item_end(item: Item, sentence: Sentence, roles: Roles, start: int) -> int | None:
    """The word after the item that starts at `start`; longer phrases come first."""
    if item.ends:
        is_end = start == len(sentence.words) or sentence.marks[start]
        return start if is_end else None
    for role in item.roles:
        if (role, start) in roles:
            return roles[role, start]
    for phrase in item.phrases:
        words = sentence.words[start : start + len(phrase)]
        if len(words) == len(phrase) and all(map(meets, phrase, (w.form for w in words))):
            return start + len(phrase)
    return None


def _item(piece: str, lists: Mapping[str, tuple[str, ...]]) -> Item:
    """The item that one piece of the notation writes down."""
    if piece == ".":
        return Item((), (), ends=True)
    phrases: list[tuple[str, ...]] = []
    choices = piece.split("|")
    for choice in choices:
        if choice in _ROLES:
            continue
        written = lists[choice[1:-1]] if choice.startswith("<") else (choice.replace("_", " "),)
        phrases.extend(tuple(phrase.lower().split()) for phrase in written)
    named = tuple(choice[1:-1] for choice in choices if choice in _ROLES)
    return Item(tuple(sorted(phrases, key=len, reverse=True)), named)


def _needs(runs: list[Run]) -> tuple[frozenset[str], ...]:
    """The first words of each item that has no joker in it and no person."""
    return tuple(
        frozenset(phrase[0] for phrase in item.phrases)
        for run in runs
        for item in run.items
        if item.phrases and not item.roles and not any("*" in phrase[0] for phrase in item.phrases)
    )
