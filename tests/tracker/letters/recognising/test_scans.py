"""Scanned letters read by Tesseract: their words, their pages, and the ways it can go wrong."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from threading import Event, Thread

import pikepdf
import psutil
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.letters_made import letter_pdf, scan_pdf
from tests.pages_made import down, pdf_of
from tests.scans_made import noise, pdf_of_pictures, pictures_of, scan_of
from tracker.letters.letter import Letter, Remark
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.reading import Manner, read_as, read_bytes
from tracker.letters.recognising.scans import Scan, recognised_in
from tracker.letters.recognising.tesseract import can_recognise, installed
from tracker.letters.refusals import (
    NoRecogniserError,
    NoTextError,
    NothingRecognisedError,
    ScanError,
    StoppedError,
)

NAME = "scan.pdf"
DUTCH = """Datum 2 maart 2026

Betreft Werktijden in Veldland

Geachte mevrouw De Boer,

Wij hebben uw voorstel over de werktijden in Veldland met aandacht gelezen en besproken. De
coördinatie daarvan ligt bij de werkgevers, één van de partijen die wij om een reactie vroegen.

De leden vragen om meer zeggenschap over hun roosters, zoals eerder is afgesproken.

Hoogachtend,

J. Jansen
"""
FRENCH = """Madame la Présidente,

Le gouvernement a décidé de suspendre la réforme à la demande des syndicats. Où que vous soyez, le
cabinet vous reçoit après Noël : il maintient ses engagements, même ceux du mois d’août.

Veuillez agréer, Madame la Présidente, mes salutations distinguées.
"""
GERMAN = """Sehr geehrte Frau Müller,

die Bundesregierung prüft, ob die Löhne für die Beschäftigten gemäß der Vereinbarung erhöht werden
können. Über die Maßnahmen führen wir im nächsten Frühjahr ein Gespräch mit den Verbänden.

Mit freundlichen Grüßen
"""
#: A letter of two sheets, in the middle of a word where the first one ends.
FIRST_SHEET = (
    "Geachte heer Bos,",
    "",
    "De leden vragen om meer zeggenschap over hun roosters, zoals eerder",
    "is afgesproken. Daarover willen wij met u spreken.",
    "",
    "Het loon is sinds jaren gelijk gebleven, terwijl de kosten van wo-",
)
SECOND_SHEET = (
    "nen zijn gestegen. Wij komen daarop terug.",
    "",
    "De minister heeft toegezegd de Kamer voor de zomer te informeren.",
    "",
    "Hoogachtend,",
    "",
    "J. Jansen",
)
FOOT = "Vakcentrale Veldland, Postbus 12, Hoofdstad"


@pytest.fixture(autouse=True)
def _needs(tesseract: None) -> None:
    """Every test here runs the real program."""


def recognised(content: bytes) -> Letter:
    return read_bytes(content, NAME, recognise=True).letter


def words_of(letter: Letter) -> list[tuple[str, int, str]]:
    return [
        (block.kind, block.page, letter.text[block.start : block.end]) for block in letter.blocks
    ]


def two_sheets() -> bytes:
    """The letter on two sheets, with the same line at the foot of both."""

    def sheet(lines: tuple[str, ...]) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            down(canvas, *lines)
            down(canvas, FOOT, top=40.0)

        return draw

    return pdf_of(sheet(FIRST_SHEET), sheet(SECOND_SHEET))


def test_a_scan_is_the_same_letter_as_the_file_it_was_printed_from():
    printed = letter_pdf(DUTCH)
    read = read_bytes(scan_of(printed), NAME, recognise=True)
    assert words_of(read.letter) == words_of(read_bytes(printed, NAME).letter)
    assert read.letter.remarks == (Remark.RECOGNISED,)
    assert (str(read.facts.dated), read.facts.subject) == ("2026-03-02", "Werktijden in Veldland")


@pytest.mark.parametrize("askew", [0.0, 0.7], ids=["straight", "askew"])
def test_words_stand_on_the_page_they_were_scanned_from(askew):
    letter = recognised(scan_of(two_sheets(), askew=askew))
    assert words_of(letter) == words_of(read_bytes(two_sheets(), NAME).letter)
    assert letter.page_of(letter.text.index("kosten van wonen")) == 1
    assert letter.page_of(letter.text.index("toegezegd")) == 2


def test_what_is_printed_on_every_page_is_left_out_though_no_sheet_lay_level():
    letter = recognised(scan_of(two_sheets(), shifted=(6.0, -5.0)))
    assert FOOT not in letter.text
    assert "kosten van wonen" in letter.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (DUTCH, ["coördinatie", "één van de partijen"]),
        (
            FRENCH,
            ["a décidé de suspendre la réforme à la demande", "Où que", "reçoit après Noël :"],
        ),
        (GERMAN, ["prüft", "Löhne für die Beschäftigten gemäß", "Maßnahmen", "Grüßen"]),
    ],
    ids=["Dutch", "French", "German"],
)
def test_accents_come_out_right(text, words):
    letter = recognised(scan_of(letter_pdf(text)))
    assert [part for part in words if part not in letter.text] == []


def test_of_a_letter_with_one_scanned_page_that_page_is_recognised():
    mixed = joined(letter_pdf(DUTCH), scan_of(letter_pdf(GERMAN)))
    plain = read_bytes(mixed, NAME).letter
    assert plain.remarks == (Remark.PAGES_WITHOUT_TEXT,)
    letter = recognised(mixed)
    assert letter.remarks == (Remark.RECOGNISED,)
    assert letter.text.startswith(plain.text)
    assert letter.page_of(letter.text.index("Löhne")) == 2


def test_an_empty_back_of_a_sheet_is_passed_over():
    first, second = pictures_of(two_sheets())
    blank = first.point(lambda _dot: 255)
    letter = recognised(pdf_of_pictures([first, blank, second]))
    assert letter.remarks == (Remark.RECOGNISED,)
    assert letter.page_of(letter.text.index("toegezegd")) == 3


def test_a_scan_under_a_password_is_recognised_with_it():
    made = BytesIO()
    with pikepdf.open(BytesIO(scan_of(letter_pdf(DUTCH)))) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="secret", owner="owner"))
    letter = read_bytes(made.getvalue(), NAME, password="secret", recognise=True).letter
    assert "Werktijden in Veldland" in letter.text


def test_nobody_waits_for_a_scan_who_did_not_ask():
    with pytest.raises(ScanError, match="Have its text recognised"):
        read_bytes(scan_of(letter_pdf(DUTCH)), NAME)


@pytest.mark.parametrize(
    "content", [pdf_of_pictures([noise()]), scan_pdf()], ids=["noise", "a drawing"]
)
def test_a_page_of_no_words_makes_no_letter(content):
    with pytest.raises(NothingRecognisedError, match="none was recognised"):
        recognised(content)


def test_without_tesseract_one_is_told_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    if can_recognise():
        pytest.skip("Tesseract lies where it is found without the path")
    for recognise in (True, False):
        with pytest.raises(NoRecogniserError, match="install Tesseract") as refused:
            read_bytes(scan_pdf(), NAME, recognise=recognise)
        assert isinstance(refused.value, NoTextError)


def test_a_tesseract_in_the_folder_one_stands_in_is_not_run(monkeypatch, tmp_path):
    for name in ("tesseract", "tesseract.exe"):
        (tmp_path / name).write_text("#!/bin/sh\necho nld\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")
    found = installed()
    assert found is None or found.program.parent != tmp_path


def test_a_program_of_that_name_that_is_none_is_not_used(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "tesseract").write_text("no program")
    (tmp_path / "tesseract").chmod(0o755)
    assert installed() is None or installed().program.parent != tmp_path


def test_the_way_is_told_page_by_page():
    parts: list[float] = []
    page = scan_of(letter_pdf(DUTCH))
    read_as(joined(page, page), NAME, Manner(recognise=True, told=parts.append))
    assert parts == [0.0, 0.5]


def test_who_stops_it_waits_no_longer_and_nothing_is_left_behind(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = set(psutil.Process().children())
    stop, page = Event(), scan_of(two_sheets())
    stopper = Thread(target=stop_when_it_recognises, args=(stop, before))
    stopper.start()
    with pytest.raises(StoppedError):
        read_as(page, NAME, Manner(recognise=True, stop=stop))
    stopper.join()
    assert set(psutil.Process().children()) <= before
    assert list(tmp_path.iterdir()) == []


def stop_when_it_recognises(stop: Event, before: set[psutil.Process]) -> None:
    """Watch until Tesseract itself runs, then stop the reading."""
    while not stop.is_set():
        if "tesseract" in names_of_children(before):
            stop.set()


def names_of_children(before: set[psutil.Process]) -> list[str]:
    names = []
    for child in set(psutil.Process().children()) - before:
        with suppress(psutil.Error):
            names.append(child.name().removesuffix(".exe"))
    return names


def test_a_page_that_takes_too_long_is_given_up():
    scan = Scan(scan_of(letter_pdf(DUTCH)), page_seconds=0.2)
    with pytest.raises(RefusedError) as refused:
        recognised_in(scan)
    assert refused.value.reason is Reason.NOT_RECOGNISED


def test_a_letter_that_takes_too_long_is_given_up():
    with pytest.raises(RefusedError) as refused:
        recognised_in(Scan(scan_of(letter_pdf(DUTCH)), seconds=-1.0))
    assert refused.value.reason is Reason.TOOK_TOO_LONG


def joined(*files: bytes) -> bytes:
    """The pages of PDFs one after the other in one."""
    made = BytesIO()
    with pikepdf.new() as whole:
        for pages in opened(files):
            whole.pages.extend(pages.pages)
        whole.save(made)
    return made.getvalue()


def opened(files: tuple[bytes, ...]) -> Iterator[pikepdf.Pdf]:
    for content in files:
        yield pikepdf.open(BytesIO(content))


def test_only_languages_that_are_there_are_used(monkeypatch, tmp_path):
    folder = installed().folder
    if folder is None:
        pytest.skip("an older Tesseract does not tell where its languages lie")
    (tmp_path / "deu.traineddata").symlink_to(Path(folder) / "deu.traineddata")
    (tmp_path / "configs").symlink_to(Path(folder) / "configs")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert installed().languages == ("deu",)
