"""Text, mail, web pages, rich text and office files made to do harm."""

from __future__ import annotations

import struct
from collections.abc import Callable

from tests.mail_made import msg
from tests.office_made import docx, odt, paragraph, word, zipped

WORDS = "We agree."
HEAD = b"Message-ID: <1@x.example>\nMIME-Version: 1.0\n"
_SECTOR = 512


def text(harm: str) -> Callable[[], bytes]:
    """A letter of some words, and behind them the harm."""
    return f"{WORDS}\n\n{harm}".encode


def page(harm: str) -> Callable[[], bytes]:
    """A web page of the same shape."""
    return f"<html><body><p>{WORDS}</p>{harm}".encode


def rich(harm: str) -> Callable[[], bytes]:
    """A rich text of the same shape."""
    return rf"{{\rtf1 {WORDS}\par {harm}".encode


def mails(levels: int) -> bytes:
    """A mail in a mail, and so on."""
    return HEAD + b"Content-Type: message/rfc822\n\n" * levels + WORDS.encode()


def attached(name: bytes) -> bytes:
    """A mail with a file of this name."""
    return (
        HEAD
        + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nWe agree.\n--b\n'
        + b'Content-Disposition: attachment; filename="%s"\n\nx\n--b--\n' % name
    )


def outlook(place: int, form: str, *values: int) -> bytes:
    """A file of Outlook with these values written over its bytes."""
    made = bytearray(msg(WORDS))
    struct.pack_into(f"<{form}", made, place, *values)
    return bytes(made)


def larger_than_itself() -> bytes:
    """A file of Outlook whose subject claims 4 GB, in sectors that go round in a circle."""
    made = bytearray(chained_to_itself())
    subject = made.index("__substg1.0_0037001F".encode("utf-16-le"))
    struct.pack_into("<I", made, subject + 120, 2**32 - 1)
    return bytes(made)


def chained_to_itself() -> bytes:
    """A file of Outlook in which every sector is followed by itself."""
    made = bytearray(msg(WORDS))
    count = _SECTOR // 4
    struct.pack_into(f"<{count}I", made, len(made) - _SECTOR, *range(count))
    return bytes(made)


def in_a_circle() -> bytes:
    """A file of Outlook whose first folder lies inside itself."""
    made = bytearray(msg(WORDS))
    root = made.index("Root Entry".encode("utf-16-le"))
    struct.pack_into("<III", made, root + 68, 0, 0, 0)
    return bytes(made)


def styled_in_a_circle() -> bytes:
    """A Word document whose two styles are based on each other."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("ab", "ba")
    )
    body = paragraph(WORDS, '<w:pStyle w:val="a"/>')
    return docx(body, styles=word("styles", styles))


def noted_in_a_circle() -> bytes:
    """A Word document with a note that refers to itself."""
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2"><w:p>{mark}<w:r><w:t>See here.</w:t></w:r></w:p></w:footnote>'
    return docx(
        f"<w:p><w:r><w:t>{WORDS}</w:t></w:r>{mark}</w:p>", footnotes=word("footnotes", note)
    )


def climbing() -> bytes:
    """A Word document with members and relations that lead out of it."""
    relation = '<Relationship Id="x" Type="{}/footnotes" Target="../../../../etc/passwd"/>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return docx(paragraph(WORDS), relation.format(kind), **{"../../../etc/cron.d/x": "x"})


def with_a_wrong_sum() -> bytes:
    """A Word document whose words are not those that were summed up."""
    made = bytearray(docx(paragraph(WORDS)))
    struct.pack_into("<I", made, made.index(b"PK\x01\x02", 200) + 16, 12345)
    main = made.rindex(
        b"PK\x01\x02", 0, made.index(b"word/document.xml", made.index(b"PK\x01\x02"))
    )
    struct.pack_into("<I", made, main + 16, 12345)
    return bytes(made)


#: Files with words that a person can have all the same.
READ: dict[str, Callable[[], bytes]] = {
    # text
    "a word of a million letters": text("a" * 1_000_000),
    "marks on one letter": text("e" + "\u0301" * 200_000),
    "turning signs": text("\u202e\u2066\x1b[2J\x07" * 6),
    "figures without end": text("1" * 100_000 + ". " + "1." * 100_000),
    "dates without end": text("1-1-26 " * 100_000),
    "hyphens without end": text("a-" * 200_000),
    "quotations in quotations": text(">" * 50_000 + " x\n**x**"),
    # Markdown
    "open brackets": text("**x** " + "[" * 100_000),
    "open pictures": text("**x** " + "![" * 20_000),
    "stars": text("**x** " + "*a " * 50_000),
    "stars and lines": text("**x** " + "*a_ " * 30_000),
    "backticks of every length": text("**x** " + "".join("`" * n + " " for n in range(1_000))),
    "lists in lists": text("**x**\n\n" + "".join(" " * n + "- x\n" for n in range(1_000))),
    "a table of 5,000 columns": text("|" + "a|" * 5_000 + "\n|" + "-|" * 5_000 + "\n|a|\n" * 100),
    "open tags": text("**x** " + "<a " * 50_000),
    # web pages
    "elements in elements": page("<div>" * 200_000 + "x"),
    "attributes without end": page("<p " + " ".join(f"a{n}=1" for n in range(5_000)) + ">x"),
    "remarks without end": page("<!--" * 100_000),
    "hidden in hidden": page("<div hidden>x" * 5_000),
    "a cell over all columns": page("<table><tr><td colspan=999999999 rowspan=999999999>x"),
    # rich text
    "groups in groups": rich("{" * 900 + "x"),
    "groups that end too often": rich("}" * 100_000),
    "bytes that are not there": rich(r"\bin999999999 x"),
    "signs that are skipped": rich(r"\uc999999999\u8364 " + "x" * 1_000),
    "cells without end": rich(r"\cell " * 100_000),
    # mail
    "a name that climbs": lambda: attached(rb"..\\..\\..\\windows\\system.ini"),
    "a name of a device": lambda: attached(b"C:CON:stream"),
    "a name of many lines": lambda: attached(b"=?utf-8?q?a=0Ab=E2=80=AEfdp.exe?="),
    "a name of 4,000 letters": lambda: attached(b"a" * 4_000),
    "a header of a million lines": lambda: (
        HEAD + b"X-A: b\n" + b" c\n" * 1_000_000 + b"\nWe agree."
    ),
    "an alphabet that unpacks": lambda: (
        HEAD + b"Content-Type: text/plain; charset=zlib_codec\n\nWe agree."
    ),
    "more tables than there is room": lambda: outlook(44, "I", 2**31),
    # office files
    "styles in a circle": styled_in_a_circle,
    "a note on itself": noted_in_a_circle,
    "names that climb out": climbing,
    "100,000 attributes": lambda: docx(
        "<w:p " + " ".join(f"w:a{n}='x'" for n in range(100_000)) + "/>" + paragraph(WORDS)
    ),
    "a thousand million blanks": lambda: odt(
        f'<text:p>{WORDS}<text:s text:c="1000000000"/></text:p>'
    ),
}

#: Files that end as a sentence.
REFUSED: dict[str, Callable[[], bytes]] = {
    "50,000 words of one paragraph each": lambda: b"a\n\n" * 60_000,
    "millions of short lines": lambda: b"a\n" * 2_400_000,
    "groups that never end": rich("{" * 500_000),
    "a sum that is wrong": with_a_wrong_sum,
    "a zip in a zip": lambda: zipped([("a.docx", docx(paragraph(WORDS)))]),
    "a mail of 500 mails": lambda: mails(500),
    "a boundary of a million letters": lambda: (
        HEAD + b'Content-Type: multipart/mixed; boundary="%s"\n\nWe agree.' % (b"b" * 1_000_000)
    ),
    "a folder in itself": in_a_circle,
    "a subject of 4 GB": larger_than_itself,
    "sectors of 2 GB": lambda: outlook(30, "H", 31),
    "sectors of nothing": lambda: outlook(30, "H", 0),
    "a directory that is not there": lambda: outlook(48, "I", 2**31),
}
