"""The notation of the cue files, and finding it in a sentence.

heeft besloten          these words, one after the other
heeft|hebben besloten   one or the other
go_ahead|proceed        a choice of more than one word is tied together
verken*   *ons          words that begin, or end, so
ge*t      *ge*t         a star stands for any letters, at any place of the word
<zullen>                any word or phrase of the list of that name in the file
<writer>  <reader>      whoever writes the letter; whoever it is written to
<other>   <party>       somebody else who is named; anybody who is
will [also|now] pay     in square brackets: these words may be there or not
zet .. door             at most four words in between
zet ... door            any words in between, within the sentence: a split verb
voert ... in .          the full stop stands for the end of a clause
. stop                  at the front it stands for the beginning of the sentence or item
wanneer <reader> ?       the question mark: only where the sentence is a question
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.frozen import Frozen
from tracker.letters.signals.sentences import Sentence

SHORT_GAP = 4
LONG_GAP = 28

#: Marks that no split verb reaches across.
_HARD_MARKS = frozenset(";:")

#: Marks behind which somebody begins to speak, or an item says what its label announced.
_OPENING_MARKS = frozenset(':–—“„«"‘')

_ROLES = frozenset({"<writer>", "<reader>", "<other>", "<party>"})


class Item(Frozen):
    """One place in a wording: the phrases, or the people in a role, that fill it.

    An anchor has no words at all: "." and "?" hold where the sentence is so.
    """

    phrases: Mapping[str, tuple[tuple[str, ...], ...]]  # by first word, the longest first
    starred: tuple[tuple[str, ...], ...]  # those of which the first word has a star
    roles: tuple[str, ...]
    anchor: str = ""  # "begins", "ends" or "asks"
    optional: bool = False


class Run(Frozen):
    """Items in a row, after a gap of at most `gap` words."""

    gap: int
    items: tuple[Item, ...]


class Wording(Frozen):
    """A wording ready to be found.

    `needs` are sets of words: a sentence that has none of one of them cannot
    have the wording, and is not searched.
    """

    runs: tuple[Run, ...]
    needs: tuple[frozenset[str], ...]

    def starts(self, places: Mapping[str, Sequence[int]], roles: Roles) -> Iterable[int]:
        """Where it may begin, in order, in a sentence that has its words at `places`."""
        items = [item for item in self.runs[0].items if not item.anchor]
        firm = next(number for number, item in enumerate(items) if not item.optional)
        return sorted({i for item in items[: firm + 1] for i in _starts(item, places, roles)})


def _starts(item: Item, places: Mapping[str, Sequence[int]], roles: Roles) -> Iterator[int]:
    """Where an item may stand in a sentence that has its words at `places`."""
    yield from (start for role, start in roles if role in item.roles)
    for word in item.phrases.keys() & places.keys():
        yield from places[word]
    for phrase in item.starred:
        yield from (i for form, at in places.items() if meets(phrase[0], form) for i in at)


#: Where the writer, the reader and others are named: (role, first word) to the word after.
Roles = Mapping[tuple[str, int], int]


def meets(pattern: str, form: str) -> bool:
    """Whether a word is the pattern; a star in it stands for any letters, or none."""
    first, *others = pattern.split("*")
    if not others:
        return form == pattern
    *between, last = others
    if not (form.startswith(first) and form.endswith(last)):
        return False
    at, end = len(first), len(form) - len(last)
    for part in between:
        found = form.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return at <= end


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
            items.append(_item(piece, lists, opening=not items and not runs))
    runs.append(Run(gap, tuple(items)))
    return Wording(tuple(runs), _needs(runs))


def wordings_of(
    notations: Iterable[str], lists: Mapping[str, tuple[str, ...]]
) -> tuple[Wording, ...]:
    """The wordings that `notations` write down, in their order; KeyError as for one."""
    return tuple(wording_of(notation, lists) for notation in notations)


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
    if item.anchor:
        return start if _holds(item.anchor, sentence, start) else None
    for role in item.roles:
        if (role, start) in roles:
            return roles[role, start]
    if start >= len(sentence.words):
        return start if item.optional else None
    for phrase in (*item.phrases.get(sentence.words[start].form, ()), *item.starred):
        words = sentence.words[start : start + len(phrase)]
        if len(words) == len(phrase) and all(map(meets, phrase, (w.form for w in words))):
            return start + len(phrase)
    return start if item.optional else None


def _holds(anchor: str, sentence: Sentence, start: int) -> bool:
    """Whether the sentence, or the place before word `start`, is what an anchor asks for."""
    if anchor == "asks":
        return sentence.asks
    if anchor == "begins":
        return start == 0 or bool(_OPENING_MARKS & set(sentence.marks[start]))
    return start == len(sentence.words) or bool(sentence.marks[start])


def _item(piece: str, lists: Mapping[str, tuple[str, ...]], *, opening: bool) -> Item:
    """The item that one piece of the notation writes down; `opening` where it is the first."""
    if piece in {".", "?"}:
        anchor = "asks" if piece == "?" else "begins" if opening else "ends"
        return Item({}, (), (), anchor)
    phrases: list[tuple[str, ...]] = []
    optional = piece.startswith("[")
    choices = piece.strip("[]").split("|")
    for choice in choices:
        if choice in _ROLES:
            continue
        written = lists[choice[1:-1]] if choice.startswith("<") else (choice.replace("_", " "),)
        phrases.extend(tuple(phrase.lower().split()) for phrase in written)
    by_word: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_word.setdefault(phrase[0], []).append(phrase)
    starred = tuple(p for word, found in by_word.items() if "*" in word for p in found)
    plain = {word: tuple(found) for word, found in by_word.items() if "*" not in word}
    roles = tuple(c[1:-1] for c in choices if c in _ROLES)
    return Item(plain, starred, roles, optional=optional)


def _needs(runs: list[Run]) -> tuple[frozenset[str], ...]:
    """The first words of each item that has no joker in it and no person."""
    return tuple(
        frozenset(item.phrases)
        for run in runs
        for item in run.items
        if item.phrases and not item.roles and not item.starred and not item.optional
    )
