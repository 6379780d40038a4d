"""What holds for every paper, whatever its kind; asked in the tests and at length in the bench."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO

import pikepdf

from tests.tracker.briefing.generated import marks_in
from tests.tracker.briefing.reading_back import Node, structure
from tests.tracker.briefing.veldland import (
    MEETING,
    PRINTED,
    STATEMENTS,
    make_material,
    make_request,
)
from tracker.briefing.composition import Composition, Pair, Place, Quoted, Table
from tracker.briefing.content import Briefing, Entry
from tracker.briefing.gather import gather
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.limits import limits_of
from tracker.briefing.material import Material
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.scanning import texts_in
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.register.questions.keeping.since import EntryChange
from tracker.register.questions.keeping.since_rows import Entry as Told
from tracker.register.questions.lines import TalkNote
from tracker.register.rules.entries.statements import needs_caveat
from tracker.reports import BriefingKind, Turn
from tracker.tagged.cleaning import printable
from tracker.vocabulary import Audience, ReadingKind, TalkKind
from tracker.words import Words, words_in

ALL_KINDS = tuple(KINDS)
#: Of these every passage is a row, a block or an item of the agenda.
COMPOSED = tuple(kind for kind in ALL_KINDS if KINDS[kind].compose)


def gathered(material: Material, kind: BriefingKind, audience: Audience, **request) -> Briefing:
    """What a paper of that kind says to that audience."""
    meeting = material.meeting.line.id if material.meeting else None
    asked = make_request(kind=kind, audience=audience, meeting_id=meeting, **request)
    return gather(material, asked)


def written(briefing: Briefing, language: str = "en", paper: str = "a4") -> bytes:
    """The file of a paper."""
    return write_pdf(briefing, words_in(language), HouseStyle(), Paper(paper))


def leaks(text: str, audience: Audience) -> set[Audience]:
    """The levels above `audience` of which something stands in `text`."""
    return {level for level in marks_in(text) if not audience.may_show(level)}


def everything_in(content: bytes) -> str:
    """All a file holds: its bytes, every stream as it is when unpacked, all text and names."""
    parts = [content.decode("latin-1"), *texts_in(content)]
    with pikepdf.open(BytesIO(content)) as pdf:
        for thing in pdf.objects:
            parts.append(repr(thing) if not isinstance(thing, pikepdf.Stream) else "")
            if isinstance(thing, pikepdf.Stream):
                parts.append(repr(thing.stream_dict if hasattr(thing, "stream_dict") else ""))
                parts.append(_unpacked(thing))
    return "\n".join(parts)


def _unpacked(stream: pikepdf.Object) -> str:
    try:
        return stream.read_bytes().decode("latin-1")
    except pikepdf.PdfError:
        return stream.read_raw_bytes().decode("latin-1")


def unlimited(briefing: Briefing) -> list[int]:
    """The hedged or conditional entries that have nothing that limits them."""
    words = words_in("en")
    return [
        entry.number
        for entry in briefing.entries
        if entry.reading
        and needs_caveat(entry.reading.type, entry.reading.strength)
        and not limits_of(entry, words)
    ]


def composed(briefing: Briefing, words: Words) -> Composition:
    """What stands where in a paper of tables and blocks."""
    compose = KINDS[briefing.kind].compose
    assert compose is not None
    return compose(briefing, words)


def unplaced(composition: Composition) -> list[int]:
    """The entries whose words stand in a row without their place."""
    missing = []
    for part in composition:
        for row in part.rows if isinstance(part, Table) else ():
            items = [item for cell in row.cells for item in cell]
            places = {item.entry.number for item in items if isinstance(item, Place)}
            quoted = {item.entry.number for item in items if isinstance(item, Quoted)}
            missing += sorted(quoted - places)
    return missing


def quoted_in(composition: Composition) -> Iterator[Entry]:
    """The entries whose words a composition prints, as often as it does."""
    for part in composition:
        if isinstance(part, Pair):
            yield part.entry
        for row in part.rows if isinstance(part, Table) else ():
            yield from (i.entry for cell in row.cells for i in cell if isinstance(i, Quoted))


def bare(text: str) -> str:
    """A text as it is printed, wherever lines break."""
    return "".join(printable(text).split())


def misquoted(content: bytes, briefing: Briefing) -> list[int]:
    """The entries that are printed otherwise than to the letter, or without what limits them."""
    blocks = [bare(text) for text in quotation_blocks(content)]
    words, wrong = words_in("en"), []
    for entry in quoted_entries(briefing):
        found = [block for block in blocks if bare(entry.words) in block]
        limits = [bare(limit) for _, limit in limits_of(entry, words)]
        if not found or any(limit not in block for limit in limits for block in found):
            wrong.append(entry.number)
    return wrong


def quoted_entries(briefing: Briefing) -> list[Entry]:
    """Every entry whose words are printed; the page of promises only counts the demands."""
    if briefing.kind is not BriefingKind.PROMISES:
        return list(briefing.entries)
    again = [repeat.entry for repeat in briefing.repeats]
    return [*(entry for item in briefing.items for entry in item.entries), *again]


def quotation_blocks(content: bytes) -> list[str]:
    """The text of every block quote of the file, with what hangs in it."""
    root = structure(content)
    shown = _marked_texts(content)
    return [
        " ".join(shown[place] for place in node.read())
        for node in root.walk()
        if node.tag == "BlockQuote"
    ]


def _marked_texts(content: bytes) -> dict[tuple[int, int], str]:
    """What is shown under each mark of each page."""
    import pypdfium2
    from pypdfium2 import raw

    found: dict[tuple[int, int], list[str]] = {}
    with pypdfium2.PdfDocument(content) as document:
        for number, page in enumerate(document):
            textpage = page.get_textpage()
            for thing in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,)):
                mark = raw.FPDFPageObj_GetMarkedContentID(thing.raw)
                if mark >= 0:
                    found.setdefault((number, mark), []).append(_text(raw, thing, textpage))
    return {place: "".join(texts) for place, texts in found.items()}


def _text(raw, thing, textpage) -> str:
    import ctypes

    size = raw.FPDFTextObj_GetText(thing.raw, textpage.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(
        thing.raw, textpage.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw[: size - 2].decode("utf-16-le")


def nodes(content: bytes, tag: str) -> list[Node]:
    """The elements of that tag."""
    return [node for node in structure(content).walk() if node.tag == tag]


def full_material():
    """The dossier of Veldland with readings for both sides, so that no kind is empty."""
    public = {"audience": Audience.PUBLIC}
    material = make_material()
    line = next(line for line in STATEMENTS if line.entry == 142)
    readings = tuple(
        OwnWordsLine(n, ReadingKind.READING, f"Reading {n}.", "A", party, Audience.PUBLIC, 1)
        for n, party in enumerate(material.dossier.parties[:2])
    )
    return replace(
        material,
        statements=tuple(replace(each, **public) for each in material.statements),
        documents=tuple(replace(each, **public) for each in material.documents),
        own_words={line.id: readings},
        meeting=replace(MEETING, notes=(said_at_the_table(line),)),
        since=PRINTED - timedelta(days=30),
        changes=tuple(map(new_entry, material.statements)),
    )


def said_at_the_table(line):
    """An entry as it was taken down under the first point of the agenda."""
    point = MEETING.agenda[0].id
    return TalkNote(1, point, TalkKind.SAID, None, line.id, None, None, Audience.PUBLIC)


def new_entry(line):
    """An entry as the history tells that it is new."""
    told = Told("statement", line.id, 1, line.entry, line.quote, line.caveat, Audience.PUBLIC)
    return EntryChange(told, (Turn.NEW,), ())
