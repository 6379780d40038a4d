"""A mail as blocks: who, to whom, when and about what on lines of their own, then its body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Contents, Enclosed
from tracker.letters.readers.decoding import shown
from tracker.letters.readers.html import html_page
from tracker.letters.readers.plain import plain_blocks
from tracker.letters.readers.printed import Printed
from tracker.letters.readers.refused import RefusedError

#: A header is shown on one line, however many the mail has for it.
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f\u2028\u2029]+")
_WORD = re.compile(r"\w+")
#: Where a mail quotes an earlier one, each paragraph of that is a block of its own.
_QUOTED = re.compile(r"[ \t]*((?:>[ \t]?)+)(.*)")
#: What only the plain version of a body says: addresses behind links, names of pictures.
_BEHIND_WORDS = re.compile(
    r"<[^<>\s]+>|\[(?:cid|image):[^\]]{0,200}\]|\b[a-z][a-z0-9+.-]{0,20}://\S*|\bmailto:\S*"
)
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass
class Mail:
    """What was found in the file of a mail."""

    sender: str = ""
    addressees: str = ""
    copies: str = ""
    date: str = ""
    subject: str = ""
    plain: str = ""
    html: str = ""
    enclosed: list[Enclosed] = field(default_factory=list)
    remarks: set[Remark] = field(default_factory=set)


def contents_of_mail(media_type: str, mail: Mail) -> Contents:
    """The mail as a letter: its head as data, its body as text, its attachments as files inside."""
    body = list(_body(mail))
    return Contents(media_type, [*_head(mail), *body], mail.remarks, tuple(mail.enclosed))


def on_one_line(words: str) -> str:
    """The words with one blank for any white space or control character."""
    return _BREAKS.sub(" ", words.encode("utf-8", "replace").decode("utf-8")).strip()


def as_written(moment: datetime) -> str:
    """A moment as the head of the mail shows it; months are named, so no order is in doubt."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year} {moment:%H:%M}"


def _head(mail: Mail) -> Iterator[Printed]:
    labelled = (
        ("From", mail.sender),
        ("To", mail.addressees),
        ("Cc", mail.copies),
        ("Date", mail.date),
        ("Subject", mail.subject),
    )
    said = ((label, shown(on_one_line(words))) for label, words in labelled)
    lines = tuple(f"{label}: {words}" for label, words in said if words)
    if lines:
        yield Printed(lines)


def _body(mail: Mail) -> list[Printed]:
    """The plain text where there is one, else the page; told when the two say different things."""
    page = None
    if mail.html.strip():
        try:
            page = html_page(mail.html)
        except RefusedError:
            mail.remarks.add(Remark.PARTS_UNREAD)
    if page is not None:
        mail.remarks |= page.remarks
    plain = list(plain_blocks(_quotations_apart(shown(mail.plain))))
    if not plain:
        return page.blocks if page is not None else []
    if page is not None and _differ(plain, page.blocks):
        mail.remarks.add(Remark.OTHER_VERSION)
    return plain


def _quotations_apart(text: str) -> str:
    """The text with an empty line wherever it begins or ends to quote, or quotes one.

    The sign of a quotation stays before the first line of a paragraph only.
    """
    made, around = [], ""
    for line in text.split("\n"):
        quoted = _QUOTED.match(line)
        sign, words = (re.sub(r"\s", "", quoted[1]), quoted[2]) if quoted else ("", line)
        if sign != around:
            made.append("")
        is_first = not made or not made[-1].strip()
        made.append(f"{sign} {words}" if sign and words.strip() and is_first else words)
        around = sign
    return "\n".join(made)


def _differ(one: list[Printed], other: list[Printed]) -> bool:
    """Whether two versions of a body hold other words; a single "not" is enough."""
    return _words_of(one) != _words_of(other)


def _words_of(blocks: list[Printed]) -> Counter[str]:
    lines = (line for block in blocks for line in block.lines)
    return Counter(_WORD.findall(_BEHIND_WORDS.sub(" ", " ".join(lines).casefold())))
