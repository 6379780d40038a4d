"""To whom a letter is written, as an organisation."""

from __future__ import annotations

import re

from tracker.letters.finding.head import Head, lines_of
from tracker.letters.finding.signing import (
    is_office,
    is_organisation,
    without_article,
    without_mail_address,
)
from tracker.letters.fixed_words import FixedWords, fixed_words
from tracker.letters.letter import Block, BlockKind, Letter

#: A line of an address with a postal code: 3506 GE Utrecht, 75001 Paris, D-10117 Berlin,
#: 1000 Gent.
_POSTAL_CODE = re.compile(r"\b(?:\d{4} ?[A-Z]{2}|(?:[A-Z]-)?\d{5})\b|^\d{4} [A-Z][a-z]+$")
_STREET = re.compile(r"\d+\s*[a-zA-Z]?$|\b(?:Postbus|P\.?O\.? Box|BP|Postfach)\b", re.IGNORECASE)


def addressee(letter: Letter, head: Head, senders: tuple[str, ...]) -> tuple[str, ...]:
    """Who is written to; empty where the letter does not say.

    In order: a "to" line, the address "for the attention of" somebody, the only
    postal address that is not the sender's, the office or body in the salutation.
    """
    words = fixed_words()
    named = [without_mail_address(line.words) for line in head.labelled("to")]
    if named:
        return tuple(named[:1])
    addresses = [block for block in head.blocks if block.kind is BlockKind.ADDRESS]
    for block in addresses:
        if _is_for_attention(letter, block, words):
            return _name_on(letter, block, words)
    posted = [name for block in addresses for name in _name_on(letter, block, words)]
    others = [name for name in posted if name not in senders]
    return tuple(others) if len(others) == 1 else _in_salutation(letter, words)


def _is_for_attention(letter: Letter, block: Block, words: FixedWords) -> bool:
    return any(words.starts["attention"].match(line.words) for line in lines_of(letter, block))


def _name_on(letter: Letter, block: Block, words: FixedWords) -> tuple[str, ...]:
    """The name above a postal address; empty when the block has no such name."""
    lines = [line.words.strip() for line in lines_of(letter, block)]
    posted = any(_POSTAL_CODE.search(line) for line in lines[1:])
    first = lines[0]
    if not posted and not _is_for_attention(letter, block, words):
        return ()
    if words.starts["return_address"].match(first) or _STREET.search(first):
        return ()
    if words.starts["attention"].match(first):
        return ()
    addressed = words.starts["addressed"].match(first)
    return (without_article(first[addressed.end() :].strip() if addressed else first),)


def _in_salutation(letter: Letter, words: FixedWords) -> tuple[str, ...]:
    """The body or the office a salutation names.

    A person without an office is none, nor is an office without a name: "Dear Chair".
    """
    block = next((b for b in letter.blocks if b.kind is BlockKind.SALUTATION), None)
    if block is None:
        return ()
    whole = letter.text[block.start : block.end].rstrip(" ,:!")
    greeting = words.starts["salutation"].match(whole)
    name = whole[greeting.end() :].strip() if greeting else whole
    members = words.within["members_of"].search(name)
    name = without_article(name[members.end() :].strip() if members else name)
    of_somebody = is_office(name, words) and not words.within["office"].fullmatch(name)
    known = members or of_somebody or is_organisation(name, words)
    return (name,) if name and known else ()
