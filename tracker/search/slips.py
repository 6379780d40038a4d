"""The word that was meant: one of those there are, a letter or two away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: Shorter words are a letter away from too many others.
LEAST_LETTERS = 4
#: From this length on two letters may be wrong.
TWO_FROM = 6


def one_away(word: str) -> Iterator[str]:
    """Every word one letter away: left out, put in, other than typed, or two changed round."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            if after:
                yield before + letter + after[1:]
            yield before + letter + after


def nearest(word: str, known: Iterable[str], most: int) -> str | None:
    """The word among `known` that is fewest letters away, `most` at the most; None without one.

    Of two equally near the one that begins alike, then the one of the same length.
    """
    best: tuple[tuple[int, int, int, str], str] | None = None
    letters = set(word)
    for each in known:
        if len(letters.symmetric_difference(each)) > 2 * most:
            continue
        away = distance(word, each, most)
        if away is None or away == 0:
            continue
        alike = _begin_alike(word, each)
        order = (away, -alike, abs(len(each) - len(word)), each)
        if best is None or order < best[0]:
            best = (order, each)
    return best[1] if best else None


def _begin_alike(one: str, other: str) -> int:
    """How many letters the two begin with alike."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at


def distance(one: str, other: str, most: int) -> int | None:
    """How many letters apart two words are, letters changed round being one; None over `most`."""
    if abs(len(one) - len(other)) > most:
        return None
    two_ago: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, opposite in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, two_ago[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
        two_ago, last = last, row
    return last[-1] if last[-1] <= most else None
