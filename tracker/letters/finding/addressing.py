"""To whom a letter is written, as an organisation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from tracker.letters.facts import Found, undoubted
from tracker.letters.finding.head import Head, lines_of, within
from tracker.letters.finding.names import as_one, is_same_body
from tracker.letters.finding.signing import (
    is_office,
    is_organisation,
    without_article,
    without_mail_address,
)
from tracker.letters.fixed_words import FixedWords, fixed_words
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.proposal import Span

#: A line of an address with a postal code: 3506 GE Utrecht, 75001 Paris, D-10117 Berlin,
#: 1000 Gent.
_POSTAL_CODE = re.compile(r"\b(?:\d{4} ?[A-Z]{2}|(?:[A-Z]-)?\d{5})\b|^\d{4} [A-Z][a-z]+$")
_STREET = re.compile(r"\d+\s*[a-zA-Z]?$|\b(?:Postbus|P\.?O\.? Box|BP|Postfach)\b", re.IGNORECASE)
#: Between readers on one line: a semicolon, or a comma after a mail address.
_BETWEEN = re.compile(r"\s*;\s*|(?<=>)\s*,\s*")


def addressees(
    letter: Letter, head: Head, senders: Collection[str]
) -> tuple[tuple[str, ...], tuple[Found[str], ...]]:
    """Who is written to, empty in doubt; and every name that may be it, likeliest first.

    In order: a "to" line, the address "for the attention of" somebody, the only
    postal address that is not the sender's, the office or body in the salutation.
    """
    words = fixed_words()
    if named := tuple(_named(head)):
        return tuple(dict.fromkeys(each.value for each in named)), named
    addresses = [block for block in head.blocks if block.kind is BlockKind.ADDRESS]
    attention = [block for block in addresses if _is_for_attention(letter, block, words)]
    posted = [name for block in attention[:1] for name in _name_on(letter, block, words)]
    if not attention:
        names = (name for block in addresses for name in _name_on(letter, block, words))
        posted = [n for n in names if not any(is_same_body(n.value, each) for each in senders)]
    found = tuple(as_one(posted)) or tuple(_in_salutation(letter, words))
    only = undoubted(found)
    return ((only,) if only else ()), found


def _named(head: Head) -> Iterator[Found[str]]:
    """Everybody on the first "to" line."""
    for line in [*head.labelled("to")][:1]:
        for name in filter(None, _BETWEEN.split(line.words)):
            yield Found(without_mail_address(name), within(line, name))


def _is_for_attention(letter: Letter, block: Block, words: FixedWords) -> bool:
    return any(words.starts["attention"].match(line.words) for line in lines_of(letter, block))


def _name_on(letter: Letter, block: Block, words: FixedWords) -> Iterator[Found[str]]:
    """The name above a postal address; nothing when the block has no such name."""
    lines = list(lines_of(letter, block))
    posted = any(_POSTAL_CODE.search(line.words.strip()) for line in lines[1:])
    if not posted and not _is_for_attention(letter, block, words):
        return
    first = lines[0].words.strip()
    if words.starts["return_address"].match(first) or _STREET.search(first):
        return
    if words.starts["attention"].match(first):
        return
    addressed = words.starts["addressed"].match(first)
    name = without_article(first[addressed.end() :].strip() if addressed else first)
    yield Found(name, within(lines[0], name))


def _in_salutation(letter: Letter, words: FixedWords) -> Iterator[Found[str]]:
    """The body or the office a salutation names.

    A person without an office is none, nor is an office without a name: "Dear Chair".
    """
    block = next((b for b in letter.blocks if b.kind is BlockKind.SALUTATION), None)
    if block is None:
        return
    whole = letter.text[block.start : block.end].rstrip(" ,:!")
    greeting = words.starts["salutation"].match(whole)
    name = whole[greeting.end() :].strip() if greeting else whole
    members = words.within["members_of"].search(name)
    name = without_article(name[members.end() :].strip() if members else name)
    of_somebody = is_office(name, words) and not words.within["office"].fullmatch(name)
    known = members or of_somebody or is_organisation(name, words)
    if name and known:
        yield Found(name, within(Span(block.start, block.end, whole), name))
