"""Who signed a letter, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.letters.finding.head import Head, lines_of
from tracker.letters.fixed_words import FixedWords, fixed_words
from tracker.letters.letter import BlockKind, Letter

_LONGEST_NAME = 90
_CAPITALS = re.compile(r"\b[A-Z][A-Z&-]+[A-Z]\b")


@dataclass(frozen=True, slots=True)
class Signatures:
    """What stands below a letter: offices, organisations and names, in order."""

    offices: tuple[str, ...]
    organisations: tuple[str, ...]
    names: tuple[str, ...]


def signatures(letter: Letter) -> Signatures:
    """The lines under the closing courtesy, sorted by what they are."""
    words = fixed_words()
    signed = [
        line.words.strip().rstrip(",")
        for block in letter.blocks
        if block.kind is BlockKind.CLOSING
        for line in lines_of(letter, block)
        if not words.starts["closing"].match(line.words) and len(line.words) <= _LONGEST_NAME
    ]
    offices = [line for line in signed if is_office(line, words)]
    bodies = [line for line in signed if line not in offices and is_organisation(line, words)]
    names = [line for line in signed if line not in offices and line not in bodies]
    return Signatures(
        tuple(without_article(line) for line in offices),
        tuple(without_article(line) for line in bodies),
        tuple(names),
    )


def sender(letter: Letter, head: Head, language: str, signed: Signatures) -> tuple[str, ...]:
    """Who writes, as an organisation; empty where the letter does not say.

    In order: a "from" line, the government for ministers who sign together,
    the organisation or the one minister that signs, the letterhead.
    """
    words = fixed_words()
    named = [without_mail_address(line.words) for line in head.labelled("from")]
    ministers = [line for line in signed.offices if words.within["minister"].match(line)]
    if named:
        return tuple(named[:1])
    if len(ministers) > 1:
        return (words.government[language],)
    if signed.organisations:
        return signed.organisations[:1]
    return tuple(ministers) or tuple(_letterhead(letter, head, words))


def without_article(name: str) -> str:
    """The name as lists show it, without "the"."""
    first, _, rest = name.partition(" ")
    is_article = rest and fixed_words().within["article"].fullmatch(first)
    return rest if is_article else name


def without_mail_address(name: str) -> str:
    """The name before an address such as "<info@...>"; the whole where there is none."""
    return re.sub(r"\s*<[^>]*>\s*$", "", name) or name


def is_office(line: str, words: FixedWords) -> bool:
    """Whether a line names an office: "De Minister van ..."."""
    return bool(words.within["office"].match(without_article(line)))


def is_organisation(line: str, words: FixedWords) -> bool:
    """Whether a line names an organisation: by a word for one, or by a name in capitals."""
    return bool(words.within["organisation"].search(line) or _CAPITALS.search(line))


def _letterhead(letter: Letter, head: Head, words: FixedWords) -> Iterable[str]:
    """The organisation that the first line above everything names."""
    for block in head.blocks[:1]:
        first = next(lines_of(letter, block))
        if block.kind is BlockKind.ADDRESS and words.within["organisation"].search(first.words):
            yield first.words.strip()
