"""From a file to a letter: what is read, and what is refused with a sentence."""

from __future__ import annotations

import hashlib
import os
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.letters_made import letter_pdf
from tracker.letters.letter import Letter
from tracker.letters.opening import MOST_BYTES
from tracker.letters.reading import read_bytes, read_letter
from tracker.letters.refusals import (
    EmptyFileError,
    LetterError,
    LetterMissingError,
    NotAFileError,
    NoTextError,
    NotReadableError,
    ProtectedError,
    TooLargeError,
    WrongKindError,
)
from tracker.words import words_in

LETTER = """Vakcentrale Veldland
t.a.v. mevrouw A. de Boer
Postbus 12
1234 AB Hoofdstad

**Onze referentie**
VL-2026-0042

Datum 2 maart 2026
Betreft Antwoord op uw brief van 9 februari 2026

Geachte mevrouw De Boer,

Wij hebben uw voorstel gelezen<sup>1</sup>. Het overleg begint op 1 april 2026.

Wij komen er in mei op terug.

<sup>1</sup> Kamerstuk II 2025/26, 36 123, nr. 4.

Hoogachtend,

De Minister van Werk,

J. Jansen
"""


def paragraphs(letter: Letter) -> list[tuple[int | None, str]]:
    return [(b.number, letter.text[b.start : b.end]) for b in letter.blocks if b.number]


def picture() -> bytes:
    made = BytesIO()
    Image.new("RGB", (8, 8)).save(made, "PNG")
    return made.getvalue()


def packed() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("letter.txt", "text")
    return made.getvalue()


def locked(content: bytes) -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return made.getvalue()


def with_breaks(text: str) -> str:
    """Address lines end in two spaces, which is how Markdown keeps them apart."""
    head, salutation, rest = text.partition("Geachte")
    return head.replace("\n", "  \n").replace("  \n  \n", "\n\n") + salutation + rest


def test_a_letter_keeps_its_words_its_bytes_and_its_checksum(tmp_path):
    path = tmp_path / "brief.md"
    path.write_bytes(with_breaks(LETTER).encode())
    read = read_letter(path)
    assert paragraphs(read.letter) == [
        (1, "Wij hebben uw voorstel gelezen. Het overleg begint op 1 april 2026."),
        (2, "Wij komen er in mei op terug."),
    ]
    assert (read.file_name, read.media_type) == ("brief.md", "text/markdown")
    assert read.content == path.read_bytes()
    assert read.sha256 == hashlib.sha256(read.content).hexdigest()


@pytest.mark.parametrize("hyphenate", [False, True])
def test_a_pdf_gives_the_same_text_as_its_markdown(hyphenate):
    text = with_breaks(LETTER)
    from_text = read_bytes(text.encode(), "brief.md").letter
    from_pdf = read_bytes(letter_pdf(text, hyphenate=hyphenate), "brief.pdf").letter
    assert from_pdf.text == from_text.text
    assert from_pdf.blocks == from_text.blocks


def test_the_facts_of_a_letter_are_in_its_words():
    facts = read_bytes(with_breaks(LETTER).encode(), "brief.md").facts
    assert facts.sender == ("Minister van Werk",)
    assert facts.addressee == ("Vakcentrale Veldland",)
    assert facts.reference == "VL-2026-0042"
    assert facts.kind == "response"
    assert facts.parliamentary_references == ("Kamerstukken II 2025/26, 36123, nr. 4",)


def test_windows_characters_are_read_as_such():
    letter = read_bytes(
        "Geachte heer,\n\nDat is coördinatie – “goed”.".encode("cp1252"), "x"
    ).letter
    assert "coördinatie – “goed”" in letter.text


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (b"", EmptyFileError),
        (b"x" * (MOST_BYTES + 1), TooLargeError),
        (picture(), WrongKindError),
        (packed(), WrongKindError),
        (bytes(range(256)), WrongKindError),
        (b"%PDF-1.7\n" + b"\xff" * 400, NotReadableError),
        (b"  \n\n \n", NoTextError),
        (locked(letter_pdf(LETTER)), ProtectedError),
        (letter_pdf(LETTER)[: len(letter_pdf(LETTER)) // 2], NotReadableError),
    ],
    ids=[
        "empty",
        "too large",
        "a picture",
        "a packed file",
        "random bytes",
        "a damaged PDF",
        "blanks only",
        "a locked PDF",
        "half a PDF",
    ],
)
def test_what_is_no_letter_is_refused_with_a_sentence_naming_it(content, refused):
    with pytest.raises(refused) as error:
        read_bytes(content, "brief van Veldland.pdf")
    assert type(error.value) is refused
    assert "brief van Veldland.pdf" in str(error.value)


def test_a_picture_is_called_a_picture_in_the_readers_language():
    with pytest.raises(WrongKindError) as error:
        read_bytes(picture(), "brief.pdf")
    assert "it looks like a picture" in error.value.sentence(words_in("en"))


def test_the_name_of_a_file_has_no_say_in_what_it_is():
    assert read_bytes(letter_pdf(LETTER), "brief.txt").media_type == "application/pdf"


def test_a_file_that_is_not_there_is_missing(tmp_path):
    with pytest.raises(LetterMissingError):
        read_letter(tmp_path / "weg.pdf")


def test_a_folder_is_no_letter(tmp_path):
    with pytest.raises(NotAFileError):
        read_letter(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX systems")
def test_links_pipes_and_devices_are_not_opened(tmp_path):
    (tmp_path / "echt.txt").write_text("Geachte heer,")
    (tmp_path / "link.txt").symlink_to(tmp_path / "echt.txt")
    os.mkfifo(tmp_path / "pijp.txt")
    for path in (tmp_path / "link.txt", tmp_path / "pijp.txt", Path(os.devnull)):
        with pytest.raises(NotAFileError):
            read_letter(path)


def test_every_refusal_leaves_no_name_of_ours_in_its_sentence():
    for kind in LetterError.__subclasses__():
        assert "{file}" in kind.message
        assert "Error" not in kind.message
