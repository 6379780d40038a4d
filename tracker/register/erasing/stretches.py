"""The words of passages once a name is masked in their letters: cut anew at the same places.

A passage, and more so the words kept around it, may begin or end in the middle of a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tracker.register.erasing.letters import MaskedLetter
from tracker.register.fields import Plain
from tracker.register.rules.papers.passages import AROUND

#: The columns that hold the words before a passage, its own, and those after it.
WORDS = ("words_before", "quote", "words_after")


def words_cut_anew(
    passage: dict[str, Plain], letters: Iterable[MaskedLetter], masked: Callable[[str], str]
) -> dict[str, str]:
    """The `WORDS` of a passage as they stand in the one of `letters` it was cut from.

    Where it is of none of them, they are `masked` as the one stretch that they are.
    """
    before, quote, after = (str(passage.get(column) or "") for column in WORDS)
    start, end = int(passage.get("start_char") or 0), int(passage.get("end_char") or 0)
    for letter in letters:
        if _around(letter.before, start, end) == (before, quote, after):
            return dict(zip(WORDS, _around(letter.after, start, end), strict=True))
    stretch = masked(before + quote + after)
    first, last = len(before), len(before) + len(quote)
    cut = stretch[:first], stretch[first:last], stretch[last:]
    return dict(zip(WORDS, cut, strict=True))


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    return text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND]
