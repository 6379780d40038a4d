"""Who signed a letter, and for whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from tracker.frozen import Frozen
from tracker.letters.facts import Found
from tracker.letters.finding.head import Head, closing_lines, lines_of, rest_of, span, within
from tracker.letters.finding.names import as_one, is_same_body
from tracker.letters.fixed_words import FixedWords, fixed_words
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.postal import has_postal_code
from tracker.letters.proposal import Span

_LONGEST_NAME = 90
_CAPITALS = re.compile(r"\b[A-Z][A-Z&-]+[A-Z]\b")
#: The French article before a vowel is no word of its own: "l'intersyndicale".
_ELIDED = re.compile(r"l['’](?=\w)", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"\s*<[^>]*>\s*$")


class Signatures(Frozen):
    """What stands below a letter: offices, organisations and names, in order."""

    offices: tuple[Found[str], ...]
    organisations: tuple[Found[str], ...]
    names: tuple[Found[str], ...]


def signatures(letter: Letter, besides: Collection[Span]) -> Signatures:
    """The lines under the closing courtesy, sorted by what they are; `besides` are none."""
    words = fixed_words()
    signed = [
        _signed_for(within(line, line.words.strip().rstrip(",")), words)
        for line in closing_lines(letter)
        if _may_be_signature(line, besides, words)
    ]
    offices = [line for line in signed if is_office(line.words, words)]
    bodies = [s for s in signed if s not in offices and is_organisation(s.words, words)]
    names = [line for line in signed if line not in offices and line not in bodies]
    return Signatures(
        tuple(Found(without_article(line.words), line) for line in offices),
        tuple(Found(without_article(line.words), line) for line in bodies),
        tuple(Found(line.words, line) for line in names),
    )


def senders(
    letter: Letter, head: Head, language: str, signed: Signatures
) -> tuple[Found[str], ...]:
    """Who may be writing, as an organisation, likeliest first.

    In order: a "from" line, the government for ministers who sign together,
    the organisations or the one minister that signs, the letterhead.
    """
    words = fixed_words()
    named = [name for name in _named(head) if not _signs_for_another(name, signed)]
    shown, ministers = list(_letterhead(letter, head, words)), _ministers(signed, words)
    cabinet = [name for name in shown if words.within["cabinet"].search(name.value)]
    if ministers and cabinet:
        return tuple(as_one([*named, *cabinet]))
    bodies = [*_government(letter, language, ministers, words), *signed.organisations]
    shown = [name for name in shown if _counts(name, bodies or ministers, head)]
    if len(ministers) > 1:
        shown = [n for n in shown if not any(is_same_body(n.value, m.value) for m in ministers)]
    return tuple(as_one([*named, *(bodies or ministers), *shown]))


def without_article(name: str) -> str:
    """The name as lists show it, without "the"."""
    if elided := _ELIDED.match(name):
        return name[elided.end() :]
    first, _, rest = name.partition(" ")
    is_article = rest and fixed_words().within["article"].fullmatch(first)
    return rest if is_article else name


def without_mail_address(name: str) -> str:
    """The name before an address such as "<info@...>"; the whole where there is none."""
    return _MAIL_ADDRESS.sub("", name).strip("\"' ") or name


def is_office(line: str, words: FixedWords) -> bool:
    """Whether a line names an office: "De Minister van ..."."""
    return bool(words.within["office"].match(without_article(line)))


def is_organisation(line: str, words: FixedWords) -> bool:
    """Whether a line names an organisation: by a word for one, or by a name in capitals."""
    in_capitals = any(
        not words.within["degree"].fullmatch(word[0]) for word in _CAPITALS.finditer(line)
    )
    return in_capitals or bool(words.within["organisation"].search(line))


def _may_be_signature(line: Span, besides: Collection[Span], words: FixedWords) -> bool:
    label = words.label(line.words)
    # "P. Jansen" begins as the number of a page would.
    is_other = words.starts["closing"].match(line.words) or (label and label[0] != "page")
    lies_in_other = any(each.start < line.end and line.start < each.end for each in besides)
    return len(line.words) <= _LONGEST_NAME and not is_other and not lies_in_other


def _signed_for(line: Span, words: FixedWords) -> Span:
    """The organisation behind "on behalf of"; the line itself where it names none."""
    behalf = words.starts["behalf"].match(line.words)
    rest = rest_of(line, behalf.end()) if behalf else line
    return rest if rest.words and is_organisation(rest.words, words) else line


def _named(head: Head) -> Iterator[Found[str]]:
    for line in [*head.labelled("from")][:1]:
        yield Found(without_mail_address(line.words), line)


def _signs_for_another(name: Found[str], signed: Signatures) -> bool:
    """Whether a person sends a mail and signs it in the name of an organisation."""
    is_signatory = any(name.value.casefold() == each.value.casefold() for each in signed.names)
    return is_signatory and bool(signed.organisations)


def _ministers(signed: Signatures, words: FixedWords) -> list[Found[str]]:
    return [office for office in signed.offices if words.within["minister"].match(office.value)]


def _government(
    letter: Letter, language: str, ministers: list[Found[str]], words: FixedWords
) -> Iterator[Found[str]]:
    """The government, where several ministers sign."""
    if len(ministers) > 1:
        whole = span(letter, ministers[0].span.start, ministers[-1].span.end)
        yield Found(words.government[language], whole)


def is_for_reader(letter: Letter, block: Block) -> bool:
    """Whether an address says that it is the reader's: "Aan", or "attn." somebody."""
    words = fixed_words()
    lines = list(lines_of(letter, block))
    is_addressed = words.starts["addressed"].match(lines[0].words)
    return bool(is_addressed) or any(words.starts["attention"].match(line.words) for line in lines)


def _letterhead(letter: Letter, head: Head, words: FixedWords) -> Iterator[Found[str]]:
    """The organisation that the first line above everything names.

    Below a return address stands the reader. The only postal address of a letter
    may be the reader's as well, so there a word for an organisation must tell.
    """
    addresses = [block for block in head.blocks if block.kind is BlockKind.ADDRESS]
    for block in addresses[:1]:
        first, *rest = list(lines_of(letter, block))
        is_other = words.starts["return_address"].match(first.words) or is_for_reader(letter, block)
        is_only = len(addresses) == 1 and has_postal_code(line.words for line in rest)
        has_word = words.within["organisation"].search(first.words)
        if not is_other and (has_word or (not is_only and is_organisation(first.words, words))):
            yield Found(without_article(first.words.strip()), first)


def _counts(name: Found[str], signed: Iterable[Found[str]], head: Head) -> bool:
    """Whether an address may be the writer's: the only one there is may be the reader's."""
    bodies = list(signed)
    agrees = any(is_same_body(name.value, body.value) for body in bodies)
    addresses = [block for block in head.blocks if block.kind is BlockKind.ADDRESS]
    return not bodies or agrees or len(addresses) > 1
