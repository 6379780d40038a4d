"""Office files made to do harm: each ends as one error that a person can read, and in time."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters_read import letter_as
from tests.office_made import docx, odt, paragraph, word, zipped
from tracker.letters.kinds import FileKind
from tracker.letters.letter import Letter
from tracker.letters.readers.containers import kind_within
from tracker.letters.readers.office.package import Package
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.reading import read_bytes
from tracker.letters.refusals import (
    ForbiddenXmlError,
    LetterError,
    NoTextError,
    NotReadableError,
    ProtectedError,
    TooLargeInsideError,
    WrongKindError,
)

FILES = Path(__file__).parents[4] / "files"
REAL = [FILES / "ultimatum.nl.docx", FILES / "answer.en.odt"]
MAIN = "word/document.xml"
WORDS = word("document", f"<w:body>{paragraph('Wij komen.')}</w:body>")
BOMB = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">{}]>'.format(
    "".join(f'<!ENTITY c{n} "{"&b;" * 500}">' for n in range(50))
)


def cut() -> bytes:
    content = REAL[0].read_bytes()
    return content[: len(content) // 2]


def many_members() -> bytes:
    return zipped([(MAIN, WORDS), *((f"x/{n}", "") for n in range(65_000))])


def members_twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return zipped([(MAIN, WORDS), (MAIN, WORDS)])


def size_lies() -> bytes:
    """A member that says it is small in both of its lists and is not."""
    content = bytearray(zipped([(MAIN, b"<a>" + b" " * 400_000_000 + b"</a>")]))
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", content, content.rindex(sign) + place, 100)
    return bytes(content)


def overlapping() -> bytes:
    """Two names in the list for the same bytes."""
    content = zipped([(MAIN, WORDS), ("word/document_.xml", WORDS)])
    first, second = content.index(b"PK\x01\x02"), content.rindex(b"PK\x01\x02")
    made = bytearray(content)
    made[second + 42 : second + 46] = content[first + 42 : first + 46]
    made[first + 20 : first + 28] = b"\xff\x00\x00\x00\xff\x00\x00\x00"
    return bytes(made)


def encrypted() -> bytes:
    content = bytearray(docx(paragraph("Wij komen.")))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def in_utf16(text: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")


def nested_deeply(around: str) -> str:
    return f"<w:{around}>" * 5_000 + f"</w:{around}>" * 5_000


OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'

HOSTILE: dict[str, tuple[Callable[[], bytes], type[LetterError]]] = {
    "cut off": (cut, NotReadableError),
    "other bytes behind the right start": (
        lambda: b"PK\x03\x04" + bytes(range(256)) * 40,
        NotReadableError,
    ),
    "nothing in it": (lambda: zipped([]), WrongKindError),
    "another zip": (lambda: zipped([("a.txt", "Wij komen.")]), WrongKindError),
    "a bomb": (lambda: zipped([(MAIN, b" " * 150_000_000)]), TooLargeInsideError),
    "a zip in a zip": (
        lambda: zipped([(MAIN, zipped([("x", b" " * 50_000_000)]))]),
        NotReadableError,
    ),
    "a lie about its size": (size_lies, NotReadableError),
    "65,000 members": (many_members, TooLargeInsideError),
    "overlapping members": (overlapping, NotReadableError),
    "the same member twice": (members_twice, NotReadableError),
    "two main parts": (
        lambda: zipped([(MAIN, WORDS), ("word/document2.xml", WORDS)]),
        NotReadableError,
    ),
    "encrypted members": (encrypted, ProtectedError),
    "Office under a password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        ProtectedError,
    ),
    "entities without end": (
        lambda: zipped([(MAIN, BOMB + WORDS.replace("Wij", "&c1;"))]),
        ForbiddenXmlError,
    ),
    "entities in an attribute": (
        lambda: zipped([(MAIN, BOMB + WORDS.replace('xml:space="preserve"', 'x="&c1;&c2;"'))]),
        ForbiddenXmlError,
    ),
    "an entity from outside": (
        lambda: zipped([(MAIN, OUTSIDE + WORDS.replace("Wij", "&a;"))]),
        ForbiddenXmlError,
    ),
    "a document type in another encoding": (
        lambda: zipped([(MAIN, in_utf16(OUTSIDE + WORDS))]),
        ForbiddenXmlError,
    ),
    "entities among its relations": (
        lambda: zipped([(MAIN, WORDS), ("word/_rels/document.xml.rels", OUTSIDE + "<x>&a;</x>")]),
        ForbiddenXmlError,
    ),
    "nesting without end": (lambda: docx(nested_deeply("sdt")), NotReadableError),
    "no body": (lambda: zipped([(MAIN, word("document", ""))]), NotReadableError),
    "no words": (lambda: docx("<w:p/>"), NoTextError),
    "millions of elements": (
        lambda: docx("".join(f"<w:p w:x='{n * 7919}'/>" for n in range(3_000_000))),
        LetterError,
    ),
    "an empty OpenDocument text": (lambda: odt(""), NoTextError),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_as_one_error(name):
    make, error = HOSTILE[name]
    with pytest.raises(error) as refused:
        read_bytes(make(), "brief.docx")
    assert refused.value.facts["file"] == "brief.docx"


@pytest.mark.parametrize("at", range(15, 1000, 197))
def test_nesting_as_deep_as_a_tree_may_be_is_read_or_refused(at):
    assert_letter_or_refused(
        FileKind.DOCX, docx("<w:sdt>" * at + paragraph("Ja.") + "</w:sdt>" * at)
    )


def test_huge_numbers_are_no_trouble():
    many = "9" * 400
    body = (
        f'<text:p>Wij<text:s text:c="{many}"/>komen.</text:p><table:table><table:table-row'
        f' table:number-rows-repeated="{many}"><table:table-cell'
        f' table:number-columns-repeated="{many}"><text:p>Ja.</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    assert letter_as(FileKind.ODT, odt(body)).text == "Wij komen.\n\nJa."


def test_a_wrong_ending_does_not_matter():
    assert read_bytes(REAL[0].read_bytes(), "brief.pdf").media_type == FileKind.DOCX


def test_a_member_larger_than_asked_for_is_not_unpacked_whole():
    package = Package(zipped([("a", b"x" * 1000), ("b", b"y" * 1000)]))
    assert package.read("a", at_most=1000)
    with pytest.raises(RefusedError) as refused:
        package.read("b", at_most=999)
    assert refused.value.reason is Reason.TOO_LARGE_INSIDE


def assert_letter_or_refused(kind: FileKind, content: bytes) -> None:
    try:
        letter = letter_as(kind, content)
    except RefusedError as refused:
        assert refused.reason in Reason
    else:
        assert isinstance(letter, Letter)
        assert letter.text.strip()


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(REAL), st.data())
def test_damage_to_a_real_file_gives_a_letter_or_a_reason(path, data):
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        kind = kind_within(bytes(content))
    except RefusedError as refused:
        assert refused.reason in Reason
    else:
        if kind in (FileKind.DOCX, FileKind.ODT):
            assert_letter_or_refused(kind, bytes(content))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(REAL), st.data())
def test_damage_to_the_words_of_a_real_file_gives_a_letter_or_a_reason(path, data):
    file = zipfile.ZipFile(BytesIO(path.read_bytes()))
    parts = {name: bytearray(file.read(name)) for name in file.namelist() if name[-1] != "/"}
    part = parts[data.draw(st.sampled_from([n for n in parts if n.endswith(".xml")]))]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(part) - 1))
        part[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=4))
    kind = FileKind.DOCX if MAIN in parts else FileKind.ODT
    assert_letter_or_refused(kind, zipped((n, bytes(p)) for n, p in parts.items()))


WORD_NAMES = [
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "ins",
    "del",
    "moveTo",
    "moveFrom",
    "sdt",
    "sdtContent",
    "hyperlink",
    "fldChar",
    "instrText",
    "br",
    "tab",
    "sym",
    "footnoteReference",
    "drawing",
    "txbxContent",
    "pict",
    "pPr",
    "rPr",
    "numPr",
    "numId",
    "ilvl",
    "vanish",
    "sectPr",
    "ruby",
    "rubyBase",
    "trPr",
    "tcPr",
    "vMerge",
    "lastRenderedPageBreak",
    "pStyle",
    "outlineLvl",
    "vertAlign",
    "commentReference",
    "object",
]
ODF_NAMES = [
    "text:p",
    "text:h",
    "text:list",
    "text:list-item",
    "text:list-header",
    "text:span",
    "text:s",
    "text:tab",
    "text:note",
    "text:note-citation",
    "text:note-body",
    "text:section",
    "text:soft-page-break",
    "table:table",
    "table:table-row",
    "table:table-cell",
    "draw:frame",
    "draw:text-box",
    "draw:image",
    "office:annotation",
    "text:tracked-changes",
    "text:deletion",
    "text:ruby",
    "text:numbered-paragraph",
    "text:hidden-text",
]
VALUES = st.sampled_from(
    ["", "0", "1", "begin", "separate", "end", "page", "superscript", "L", "-5", "9" * 30]
)


def trees(names: list[str], attributes: list[str]) -> st.SearchStrategy[str]:
    def element(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.builds(
            lambda name, key, value, inner: f'<{name} {key}="{value}">{"".join(inner)}</{name}>',
            st.sampled_from(names),
            st.sampled_from(attributes),
            VALUES,
            st.lists(content, max_size=4),
        )

    return st.recursive(st.sampled_from(["", "Ja. ", "1"]), element, max_leaves=30)


@settings(max_examples=200, deadline=None)
@given(
    trees([f"w:{n}" for n in WORD_NAMES], ["w:val", "w:id", "w:type", "w:fldCharType", "w:char"])
)
def test_any_elements_in_a_word_document_give_a_letter_or_a_reason(body):
    assert_letter_or_refused(
        FileKind.DOCX, docx(body + paragraph("Ja."), footnotes=word("x", body))
    )


@settings(max_examples=200, deadline=None)
@given(trees(ODF_NAMES, ["text:style-name", "text:c", "text:outline-level", "text:start-value"]))
def test_any_elements_in_an_opendocument_text_give_a_letter_or_a_reason(body):
    assert_letter_or_refused(FileKind.ODT, odt(f"{body}<text:p>Ja.</text:p>"))
