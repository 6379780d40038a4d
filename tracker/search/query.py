"""What somebody types in the search box, read: words, phrases, what not to find, and fields.

Everything can be typed: what has no meaning as a sign is taken as a space.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from tracker.frozen import Frozen, replace
from tracker.search.fields import FIELDS, NAMES, Field, days_of
from tracker.search.words import compounds_of, fold, words_of
from tracker.vocabulary import Audience

#: Signs of quotation in all four languages; each closes what another one opens.
_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
_PART = re.compile(
    rf"(?P<minus>(?<!\S)[-\u2212])?(?:(?P<bare>[^\W\d_]+):(?=\s|$)|(?:(?P<name>[^\W\d_]+):)?"
    rf"(?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?:[{_QUOTES}]|$)|(?P<word>[^\s{_QUOTES}]+)))"
)
#: More of them are not looked for: nobody means them all, and each costs time.
MOST_WORDS = 24


class Wanted(Frozen):
    """A word, or several that stand next to each other, all folded.

    `exact`: as written, in no other form. `begins`: whatever begins so. `tied`: the word
    that its parts make without their hyphens, empty for one word or a phrase. `among`: or any
    of these, which hold it.
    """

    words: tuple[str, ...]
    exact: bool = False
    begins: bool = False
    tied: str = ""
    among: tuple[str, ...] = ()


class Narrowed(Frozen):
    """A field with its value as typed; `excluded`: anything but that."""

    field: Field
    value: str
    excluded: bool = False


class Sought(Frozen):
    """All that is asked for together; none of `excluded` may be in what is found.

    For an `audience` no more is found than it may see; None: for somebody inside, who sees all.
    """

    wanted: tuple[Wanted, ...] = ()
    excluded: tuple[Wanted, ...] = ()
    narrowed: tuple[Narrowed, ...] = ()
    audience: Audience | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for at all."""
        return not (self.wanted or self.excluded or self.narrowed)

    def and_(self, *more: Narrowed) -> Sought:
        """The same, narrowed down further."""
        return replace(self, narrowed=(*self.narrowed, *more))


def read_query(typed: str, *, still_typing: bool = False) -> Sought:
    """What `typed` asks for; nothing that can be typed is an error.

    While somebody is `still_typing`, the last word may be the beginning of a longer one.
    """
    wanted: list[Wanted] = []
    excluded: list[Wanted] = []
    narrowed: list[Narrowed] = []
    for part in _PART.finditer(typed):
        minus = bool(part["minus"])
        known = FIELDS.get(fold(part["name"] or part["bare"] or ""))
        said = part["phrase"] if part["phrase"] is not None else part["word"] or part["bare"] or ""
        if known is not None:
            if said.strip() and not part["bare"]:
                narrowed.append(Narrowed(known, said.strip(), excluded=minus))
            continue
        if part["name"] and part["phrase"] is None:
            said = f"{part['name']} {said}"
        is_last = still_typing and part.end() == len(typed) and part["phrase"] is None
        read = _read(said, is_phrase=part["phrase"] is not None, may_begin=is_last)
        (excluded if minus else wanted).extend(read)
    return Sought(
        tuple(wanted)[:MOST_WORDS],
        tuple(excluded)[:MOST_WORDS],
        tuple(dict.fromkeys(narrowed))[:MOST_WORDS],
    )


def split_fields(typed: str) -> tuple[str, tuple[Narrowed, ...]]:
    """What is typed without its fields, and these."""
    rest, at = [], 0
    for part in _PART.finditer(typed):
        if _is_field(part):
            rest.append(typed[at : part.start()])
            at = part.end()
    words = " ".join("".join([*rest, typed[at:]]).split())
    return words, read_query(typed).narrowed


def without_words(typed: str, words: Collection[str]) -> str:
    """What is typed without these words, which are folded."""
    kept, at = [], 0
    for word in words_of(typed):
        if word.folded in words:
            kept.append(typed[at : word.start])
            at = word.end
    return " ".join("".join([*kept, typed[at:]]).split())


def _is_field(part: re.Match[str]) -> bool:
    said = part["phrase"] if part["phrase"] is not None else part["word"] or ""
    return fold(part["name"] or "") in FIELDS and bool(said.strip())


def written(sought_words: str, narrowed: tuple[Narrowed, ...]) -> str:
    """Words with fields after them, as they can be typed and read again."""
    return " ".join([*([sought_words.strip()] if sought_words.strip() else []), *_fields(narrowed)])


def _fields(narrowed: tuple[Narrowed, ...]) -> Iterator[str]:
    for each in narrowed:
        value = re.sub(f"[{_QUOTES}]", " ", each.value).strip()
        value = value if re.fullmatch(r"[\w.-]+", value) else f'"{value}"'
        yield f"{'-' if each.excluded else ''}{NAMES[each.field][0]}:{value}"


def _read(said: str, *, is_phrase: bool, may_begin: bool) -> Iterator[Wanted]:
    found = list(words_of(said))
    words = tuple(word.folded for word in found)
    if not words:
        return
    if is_phrase:
        yield Wanted(words, exact=True)
        return
    if len(words) > 1 and days_of(said):
        yield Wanted(words, tied="".join(words))
        return
    tied = {word.start: word for word in compounds_of(said, found)}
    at = 0
    while at < len(found):
        compound = tied.get(found[at].start)
        end = at + 1
        while compound is not None and end < len(found) and found[end].end <= compound.end:
            end += 1
        is_last = end == len(found)
        begins = is_last and (said.rstrip().endswith("*") or (may_begin and said[-1:].isalnum()))
        if compound is None and len(words) > 1 and len(words[at]) == 1 and words[at].isalpha():
            at = end  # the l of "l'accord", the s of "auto's"
            continue
        yield Wanted(words[at:end], begins=begins, tied=compound.folded if compound else "")
        at = end
