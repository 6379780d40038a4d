"""PDFs made to do harm, written object by object."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf

from tests.letters_made import letter_pdf

ROOT = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<%s>>%s>>"
FONT = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
DRAWS = b"/XObject<</A %d 0 R>>"
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<" + DRAWS + b">>"
FLATE = b"/Filter/FlateDecode"
WORDS = b"BT /F 12 Tf 60 700 Td (We agree.) Tj ET "


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream with these entries in its dictionary."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def numbered(objects: tuple[bytes, ...]) -> tuple[bytes, list[int]]:
    """The objects, counted from 1, behind the first line of a PDF, and where each stands."""
    made, places = [b"%PDF-1.7\n"], []
    length = len(made[0])
    for number, content in enumerate(objects, 1):
        places.append(length)
        made.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        length += len(made[-1])
    return b"".join(made), places


def bare_pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of just these objects, the first of which is its root.

    A `%d` in the trailer becomes the place of the table of objects itself.
    """
    made, places = numbered(objects)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = trailer.replace(b"%d", b"%d" % len(made))
    table += b"trailer<</Size %d/Root 1 0 R%s>>" % (len(objects) + 1, trailer)
    return made + table + b"\nstartxref\n%d\n%%%%EOF" % len(made)


def page_pdf(
    drawn: bytes, *more: bytes, resources: bytes = b"", entries: bytes = b"", packed: bytes = b""
) -> bytes:
    """One page that draws `drawn`; `more` are objects from number 5 on, `entries` its own.

    With `packed` the drawing is packed already, and these are its filters.
    """
    page = PAGE % (FONT + resources, entries)
    return bare_pdf(ROOT, ONE_PAGE, page, stream(drawn, packed), *more)


def bomb(start: bytes, again: bytes, mebibytes: int, times: int = 1) -> bytes:
    """So much of `again` behind `start`, packed once and then, packed, over and over."""
    packer = zlib.compressobj(9)
    head = packer.compress(start) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(again * (2**20 // len(again))) + packer.flush(zlib.Z_FULL_FLUSH)
    made = head + piece * mebibytes + packer.flush()
    for _ in range(times - 1):
        made = zlib.compress(made, 9)
    return made


def packed_bomb(mebibytes: int, times: int = 1) -> bytes:
    """A page whose drawing is a bomb of blanks, packed so many times."""
    filters = b"/Filter[%s]" % (b"/FlateDecode" * times)
    return page_pdf(bomb(WORDS, b" ", mebibytes, times), packed=filters)


def drawn_in_levels(levels: int, times: int) -> bytes:
    """Forms that each draw the next so many times."""
    forms = (stream(b"/A Do " * times, FORM % (number + 6)) for number in range(levels))
    last = stream(WORDS, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<%s>>" % FONT)
    return page_pdf(b"/A Do", *forms, last, resources=DRAWS % 5)


def picture(entries: bytes, content: bytes = b"\0" * 64) -> bytes:
    """A page of some words and a picture with these entries."""
    entries = b"/Type/XObject/Subtype/Image/BitsPerComponent 8" + entries
    return page_pdf(
        WORDS + b"q 500 0 0 500 0 0 cm /A Do Q", stream(content, entries), resources=DRAWS % 5
    )


def annotated(count: int) -> bytes:
    """A page with so many notes stuck on it."""
    notes = (
        b"<</Type/Annot/Subtype/Text/Rect[%d %d 20 20]/Contents(Nee)>>" % (n % 500, n % 700)
        for n in range(count)
    )
    stuck = b"/Annots[%s]" % b" ".join(b"%d 0 R" % (n + 5) for n in range(count))
    return page_pdf(WORDS, *notes, entries=stuck)


def in_object_streams(*held: bytes) -> bytes:
    """A PDF whose objects lie in two streams, 5 and 6, as its table says: the first in 6."""
    made, places = numbered((ROOT, ONE_PAGE, PAGE % (FONT, b""), stream(WORDS), *held))
    rows = [(0, 0, 0xFFFF)]
    rows += [(2, 6, 0), (2, 5, 0)] + [(1, place, 0) for place in places[2:4]]
    rows += [(2, 6, 1), (2, 5, 1), (1, len(made), 0)]
    table = b"".join(k.to_bytes(1) + at.to_bytes(4) + n.to_bytes(2) for k, at, n in rows)
    entries = b"/Type/XRef/W[1 4 2]/Size %d/Root 1 0 R" % len(rows)
    return made + b"7 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF" % (
        stream(table, entries),
        len(made),
    )


def object_stream(inside: bytes, entries: bytes = b"") -> bytes:
    """An object stream of two objects."""
    head = b"1 0 2 %d " % len(inside)
    entries = b"/Type/ObjStm/N 2/First %d%s" % (len(head), entries)
    return stream(head + inside + b" " + inside, entries)


def locked(user: str, revision: int) -> bytes:
    """A letter under a password; without one for the user it still opens."""
    made = BytesIO()
    with pikepdf.open(BytesIO(letter_pdf("Dear Sir,\n\nWe agree."))) as pdf:
        key = pikepdf.Encryption(
            owner="eigenaar", user=user, R=revision, aes=revision > 3, metadata=revision > 3
        )
        pdf.save(made, encryption=key)
    return made.getvalue()


def without_table() -> bytes:
    """A letter whose table of objects is gone, and which says so."""
    whole = letter_pdf("Dear Sir,\n\nWe agree.")
    return whole[: whole.rindex(b"xref\n", 0, -40)] + b"startxref\n999999999\n%%EOF"


def cut_at(part: float) -> bytes:
    """The first part of a letter, closed as if it were whole."""
    whole = letter_pdf("Dear Sir,\n\n" + "We agree. " * 200)
    return whole[: int(len(whole) * part)] + b"\n%%EOF"


def many_pages(count: int) -> bytes:
    """A tree that names one and the same page over and over."""
    pages = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * count, count)
    return bare_pdf(ROOT, pages, PAGE % (FONT, b""), stream(WORDS))


PATTERN = b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep %s/YStep %s/Resources<<%s>>"
GLYPHS = (
    b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>"
    b"/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[9]"
    b"/Resources<</Font<</G 5 0 R>>>>>>"
)
WIDE = (
    b"/CIDInit /ProcSet findresource begin begincmap 1 beginbfrange <0000> <ffff> <%s> endbfrange"
)
TEXT_FONT = (
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 0/LastChar 255/ToUnicode 6 0 R>>"
)

#: Files with words that a person can have all the same.
READ: dict[str, Callable[[], bytes]] = {
    # the tree of pages
    "a page that is its own parent": lambda: bare_pdf(
        ROOT, ONE_PAGE, b"<</Type/Page/Parent 3 0 R/Contents 4 0 R>>", stream(WORDS)
    ),
    "500 times the same page of words": lambda: many_pages(500),
    # what is drawn
    "a million letters on a page": lambda: page_pdf(
        b"BT /F 2 Tf 60 9000 Td (We agree.) Tj "
        + b"(%s) Tj 0 -4 Td " % (b"abcd " * 100) * 2_000
        + b"ET",
        entries=b"/MediaBox[0 0 9999 9999]",
    ),
    "states without end": lambda: page_pdf(b"q " * 1_000_000 + WORDS),
    "100,000 paths": lambda: page_pdf(WORDS + b"0 0 m 600 800 l S " * 100_000),
    "one path of two million lines": lambda: page_pdf(
        bomb(WORDS + b"0 0 m ", b"600 800 l 0 800 l ", 32), packed=FLATE
    ),
    "lists in lists without end": lambda: page_pdf(WORDS + b"[" * 1_000_000 + b" TJ"),
    "the same drawing 100,000 times": lambda: page_pdf(
        WORDS, entries=b"/Contents[%s]" % (b"4 0 R " * 100_000)
    ),
    "a tile smaller than a speck": lambda: page_pdf(
        WORDS + b"/Pattern cs /P scn 0 0 600 800 re f",
        stream(b"0 0 1 1 re f", PATTERN % (b"0.0001", b"0.0001", b"")),
        resources=b"/Pattern<</P 5 0 R>>",
    ),
    "a tile of itself": lambda: page_pdf(
        WORDS + b"/Pattern cs /P scn 0 0 600 800 re f",
        stream(b"/Pattern cs /P scn 0 0 1 1 re f", PATTERN % (b"1", b"1", b"/Pattern<</P 5 0 R>>")),
        resources=b"/Pattern<</P 5 0 R>>",
    ),
    "a letter drawn with itself": lambda: page_pdf(
        WORDS + b"BT /G 12 Tf 60 600 Td (aaaa) Tj ET",
        GLYPHS,
        stream(b"9 0 d0 BT /G 1 Tf (aa) Tj ET"),
        resources=b"/Font<</G 5 0 R>>",
    ),
    "a mask of itself": lambda: page_pdf(
        b"/S gs " + WORDS,
        b"<</Type/ExtGState/SMask<</S/Luminosity/G 6 0 R>>>>",
        stream(
            b"/S gs 0 0 9 9 re f",
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency>>"
            b"/Resources<</ExtGState<</S 5 0 R>>>>",
        ),
        resources=b"/ExtGState<</S 5 0 R>>",
    ),
    # sizes
    "a page of 20,000 by 20,000": lambda: page_pdf(WORDS, entries=b"/MediaBox[0 0 20000 20000]"),
    "a page without a size": lambda: page_pdf(WORDS, entries=b"/MediaBox[0 0 0 0]"),
    "a page beyond all numbers": lambda: page_pdf(
        WORDS, entries=b"/MediaBox[-1e38 -1e38 1e38 1e38]"
    ),
    "a page as thin as a hair": lambda: page_pdf(WORDS, entries=b"/MediaBox[0 0 1e9 0.001]"),
    "a page in units of a mile": lambda: page_pdf(WORDS, entries=b"/UserUnit 1e9"),
    "a picture of 100,000 by 100,000": lambda: picture(
        b"/Width 100000/Height 100000/ColorSpace/DeviceRGB"
    ),
    "a packed picture of 30,000 by 30,000": lambda: picture(
        b"/Width 30000/Height 30000/ColorSpace/DeviceGray" + FLATE, bomb(b"", b"\0", 900)
    ),
    "a photograph that is none": lambda: picture(
        b"/Width 60000/Height 60000/ColorSpace/DeviceRGB/Filter/DCTDecode",
        b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01",
    ),
    # what is packed
    "70,000 annotations": lambda: annotated(70_000),
    # the table of objects
    "a table that goes back to itself": lambda: bare_pdf(
        ROOT, ONE_PAGE, PAGE % (FONT, b""), stream(WORDS), trailer=b"/Prev %d"
    ),
    "a table before the file": lambda: bare_pdf(
        ROOT, ONE_PAGE, PAGE % (FONT, b""), stream(WORDS), trailer=b"/Prev -9"
    ),
    "two thousand million objects": lambda: bare_pdf(
        ROOT, ONE_PAGE, PAGE % (FONT, b""), stream(WORDS), trailer=b"/Size 2147483647"
    ),
    "a length that is its own": lambda: bare_pdf(
        ROOT, ONE_PAGE, PAGE % (FONT, b""), b"<</Length 4 0 R>>stream\n%s\nendstream" % WORDS
    ),
    "dictionaries in dictionaries without end": lambda: bare_pdf(
        ROOT, ONE_PAGE, PAGE % (FONT, b"/X" + b"<</X" * 300_000), stream(WORDS)
    ),
    "names of files in a circle": lambda: bare_pdf(
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 5 0 R>>>>",
        ONE_PAGE,
        PAGE % (FONT, b""),
        stream(WORDS),
        b"<</Kids[5 0 R 5 0 R]>>",
    ),
    # passwords
    "under a password for its owner only": lambda: locked("", 6),
}

#: Files that end as a sentence.
REFUSED: dict[str, Callable[[], bytes]] = {
    # the tree of pages
    "pages in a circle": lambda: bare_pdf(ROOT, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    "6,000 levels of pages": lambda: bare_pdf(
        ROOT, *(b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (n + 3) for n in range(6000)), b"<<>>"
    ),
    "6,000 levels of pages down to one": lambda: bare_pdf(
        ROOT,
        *(b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (n + 3) for n in range(6000)),
        b"<</Type/Page/Parent 6001 0 R/MediaBox[0 0 9 9]>>",
    ),
    "pages that are not there": lambda: bare_pdf(ROOT, b"<</Type/Pages/Kids[]/Count 400>>"),
    "100,000 times the same page": lambda: many_pages(100_000),
    # what is drawn
    "a form that draws itself": lambda: page_pdf(
        b"/A Do", stream(b"/A Do /A Do", FORM % 5), resources=DRAWS % 5
    ),
    "10 to the 10th forms": lambda: drawn_in_levels(10, 10),
    "30 million letters in a small file": lambda: page_pdf(
        bomb(b"BT /F 12 Tf ", b"(a) Tj ", 200), packed=FLATE
    ),
    "a letter as large as a town": lambda: page_pdf(b"BT /F 1e30 Tf (We agree.) Tj ET"),
    "a letter that stands for ten thousand": lambda: page_pdf(
        b"BT /T 12 Tf 60 700 Td (%s) Tj ET" % (b"a" * 5_000),
        TEXT_FONT,
        stream(WIDE % (b"0041" * 10_000)),
        resources=b"/Font<</T 5 0 R>>",
    ),
    # what is packed
    "2 GB in 2 MB": lambda: packed_bomb(2_048),
    "2 GB packed three times": lambda: packed_bomb(2_048, times=3),
    "filters without end": lambda: page_pdf(
        b"x", packed=b"/Filter[%s]" % (b"/ASCIIHexDecode" * 100_000)
    ),
    # the table of objects
    "no table of objects": without_table,
    "cut to a tenth": lambda: cut_at(0.1),
    "cut to a half": lambda: cut_at(0.5),
    "cut in its table": lambda: cut_at(0.98),
    "nothing but a beginning and an end": lambda: b"%PDF-1.7\n%%EOF",
    "objects in streams in each other": lambda: in_object_streams(
        object_stream(ROOT, b"/Extends 6 0 R"), object_stream(ROOT, b"/Extends 5 0 R")
    ),
    "a root that is not there": lambda: bare_pdf(b"null"),
    # passwords
    "under an old password": lambda: locked("geheim", 3),
    "under a new password": lambda: locked("geheim", 6),
    "under a lock that nobody knows": lambda: bare_pdf(
        ROOT,
        ONE_PAGE,
        PAGE % (FONT, b""),
        stream(WORDS),
        trailer=b"/Encrypt<</Filter/Own/V 99/R 99/O()/U()/P 0>>/ID[()()]",
    ),
}
