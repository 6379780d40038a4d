"""To whom a letter is written, as an organisation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from tracker.letters.facts import Found, undoubted
from tracker.letters.finding.head import Head, lines_of, within
from tracker.letters.finding.names import as_one, is_same_body
from tracker.letters.finding.signing import (
    is_for_reader,
    is_office,
    is_organisation,
    without_article,
    without_mail_address,
)
from tracker.letters.fixed_words import FixedWords, fixed_words
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.postal import has_postal_code
from tracker.letters.proposal import Span

_STREET = re.compile(r"\d+\s*[a-zA-Z]?$|\b(?:Postbus|P\.?O\.? Box|BP|Postfach)\b", re.IGNORECASE)
#: Between readers on one line: a semicolon, or a comma after a mail address.
_BETWEEN = re.compile(r"\s*;\s*|(?<=>)\s*,\s*")


def addressees(
    letter: Letter, head: Head, senders: Collection[Found[str]]
) -> tuple[tuple[str, ...], tuple[Found[str], ...]]:
    """Who is written to, empty in doubt; and every name that may be it, likeliest first.

    In order: a "to" line, the address that says so or is "for the attention of"
    somebody, the only address that is not the sender's (a postal one, or a body
    with its people below the letterhead), the office or body in the salutation.
    """
    if named := tuple(_named(head)):
        return tuple(dict.fromkeys(each.value for each in named)), named
    addresses = [block for block in head.blocks if block.kind is BlockKind.ADDRESS]
    marked = [block for block in addresses if is_for_reader(letter, block)][:1]
    below = [block for block in addresses[1:] if _opens_with_a_body(letter, block)]
    posted = [
        name
        for block in marked or addresses
        if block in marked or block in below or _is_posted(letter, block)
        for name in _name_on(letter, block)
    ]
    if undoubted(senders):
        posted = [n for n in posted if not any(is_same_body(n.value, s.value) for s in senders)]
    found = tuple(as_one(posted)) or tuple(_in_salutation(letter, fixed_words()))
    only = undoubted(found)
    return ((only,) if only else ()), found


def may_be_either(letter: Letter, head: Head, writers: Collection[Found[str]]) -> bool:
    """Whether all that is known of who writes is an address that may be the reader's."""
    addresses = [block for block in head.blocks if block.kind is BlockKind.ADDRESS]
    if len(addresses) != 1 or len(writers) != 1:
        return False
    (block,), (writer,) = addresses, writers
    return _is_posted(letter, block) and block.start <= writer.span.start < block.end


def _named(head: Head) -> Iterator[Found[str]]:
    """Everybody on the first "to" line."""
    for line in [*head.labelled("to")][:1]:
        for name in filter(None, _BETWEEN.split(line.words)):
            yield Found(without_mail_address(name), within(line, name))


def _is_posted(letter: Letter, block: Block) -> bool:
    """Whether a postal code stands below the first line."""
    _, *rest = list(lines_of(letter, block))
    return has_postal_code(line.words for line in rest)


def _opens_with_a_body(letter: Letter, block: Block) -> bool:
    """Whether an organisation stands above its department or its people."""
    first, *rest = list(lines_of(letter, block))
    return bool(rest) and is_organisation(first.words, fixed_words())


def _name_on(letter: Letter, block: Block) -> Iterator[Found[str]]:
    """The name above an address; nothing when the block has no such name."""
    words = fixed_words()
    first, *rest = list(lines_of(letter, block))
    if rest and words.starts["salutation"].match(first.words):
        # "Monsieur le Directeur", and whose director he is below it.
        first = rest[0]
    name = first.words.strip()
    if any(words.starts[kind].match(name) for kind in ("return_address", "attention")):
        return
    if _STREET.search(name):
        return
    addressed = words.starts["addressed"].match(name)
    name = without_article(name[addressed.end() :].strip() if addressed else name)
    yield Found(name, within(first, name))


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
