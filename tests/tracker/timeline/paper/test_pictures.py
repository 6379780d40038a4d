"""The pictures of a timeline, read back."""

from __future__ import annotations

from io import BytesIO
from typing import Literal
from xml.etree import ElementTree

import page
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.tracker.timeline.veldland import LANES, TODAY, make_event, on, plain, veldland
from tracker.frozen import replace
from tracker.timeline.events import Fading, Kind, Lane, TimelineContent
from tracker.timeline.gathering.entries import Weight
from tracker.timeline.paper.writing import SUFFIXES, write_timeline
from tracker.vocabulary import Side, StatementType
from tracker.words import words_in

ENGLISH = words_in("en")
SVG = "{http://www.w3.org/2000/svg}"


def text_of_pdf(pages: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pages) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def svg_of(content: TimelineContent) -> ElementTree.Element:
    return ElementTree.fromstring(write_timeline(content, ENGLISH, ".svg"))


def test_the_svg_has_a_title_a_description_and_the_words():
    picture = svg_of(veldland())
    assert picture.get("role") == "img"
    assert picture.findtext(f"{SVG}title") == "Work and Security 2031"
    assert "Federation of Workers" in (picture.findtext(f"{SVG}desc") or "")
    texts = {text.text for text in picture.iter(f"{SVG}text")}
    assert {
        "“stops the link”",
        "Meeting 7",
        "Printed 19 March 2031. Known up to 19 March 2031.",
    } <= texts


def test_the_svg_has_a_group_for_each_lane():
    groups = {group.get("aria-label") for group in svg_of(veldland()).iter(f"{SVG}g")}
    assert {lane.name for lane in LANES} <= groups


def test_no_text_of_the_svg_can_break_out_of_it():
    sly = make_event(label="<script>alert(1)</script>", note="&", quote="<b>")
    content = TimelineContent("</title><script>", (Lane('"<&>', Side.OTHER),), (sly,), TODAY)
    picture = svg_of(content)
    assert not list(picture.iter(f"{SVG}script"))
    assert picture.findtext(f"{SVG}title") == "</title><script>"


def test_the_words_of_the_pdf_can_be_searched():
    page, *_ = text_of_pdf(write_timeline(veldland(), ENGLISH, ".pdf"))
    assert "stops the link" in page
    assert "caveat: provided the saving is found in another way" in page.replace("\r\n", " ")
    assert "Known up to 19 March 2031" in page


def crowded_letter() -> TimelineContent:
    """A letter with more promises than its sheet has rows, two of them decisions."""
    letter = {"letter": "document:7", "day": on(3, 18), "weight": Weight.PROMISE}
    paper = plain("document:7", 0, Kind.DOCUMENT, on(3, 18), "Answer", weight=Weight.DATED)
    kinds = ["DECISION"] * 2 + ["DEFERRAL"] * 2 + ["INVITATION"] * 9 + ["PRECONDITION"] * 9
    said = [
        make_event(
            f"statement:{n}",
            label=f"saying {n} for now",
            type=StatementType[kind],
            caveat=f"caution {n}" if n % 2 else None,
            note=f"{n:03}, pensions",
            fading=Fading("for now") if kind == "DEFERRAL" else None,
            **letter,
        )
        for n, kind in enumerate(kinds, 11)
    ]
    lesser = [
        make_event(f"statement:{n}", type=StatementType.POSITION, **{**letter, "weight": 4})
        for n in range(50, 70)
    ]
    return TimelineContent("Test", LANES[:1], (paper, *said, *lesser), TODAY)


def test_decisions_have_their_words_on_paper_under_their_letter():
    page, *_ = text_of_pdf(write_timeline(crowded_letter(), ENGLISH, ".pdf"))
    for words in ("“saying 11 for now”", "“saying 12 for now”", "20 positions"):
        assert words in page
    assert page.index("Answer") < page.index("saying 11") < page.index("20 positions")


def test_hedged_words_on_paper_have_their_caveat_under_them():
    page, *_ = text_of_pdf(write_timeline(crowded_letter(), ENGLISH, ".pdf"))
    drawn = " ".join(text.text or "" for text in svg_of(crowded_letter()).iter(f"{SVG}text"))
    for shown in (page, drawn):
        for n in range(11, 33, 2):
            assert (f"{n:03}, pensions; caveat: caution {n}" in shown) == (f"saying {n}" in shown)
        assert "caution 11" in shown


def test_the_pdf_is_a_tagged_figure_with_a_text_alternative():
    with pikepdf.open(BytesIO(write_timeline(veldland(), ENGLISH, ".pdf"))) as pdf:
        alternatives = [str(o.Alt) for o in pdf.objects if is_figure(o)]
        assert pdf.Root.Lang == "en"
        assert bool(pdf.Root.MarkInfo.Marked)
    assert len(alternatives) == 1
    assert "Cabinet of Veldland" in alternatives[0]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_pdf_keeps_the_rules_of_accessible_and_lasting_files(profile: Literal["ua1", "2a"]):
    report = page.validate_pdf_bytes(write_timeline(veldland(), ENGLISH, ".pdf"), profile=profile)
    assert not report.failures


def is_figure(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"


def test_the_pdf_lies_on_a4_and_the_same_content_gives_the_same_bytes():
    first, second = (write_timeline(veldland(), ENGLISH, ".pdf") for _ in range(2))
    assert first == second
    with pypdfium2.PdfDocument(first) as document:
        assert document[0].get_size() == pytest.approx((841.89, 595.28), abs=0.1)


def test_lanes_that_do_not_fit_go_on_to_the_next_sheet():
    lanes = tuple(Lane(f"Party {n}", Side.OTHER) for n in range(24))
    events = tuple(make_event(f"e{n}", lane=n, label=f"word {n}") for n in range(24))
    pages = text_of_pdf(
        write_timeline(TimelineContent("Many", lanes, events, TODAY), ENGLISH, ".pdf")
    )
    sheets = [page for page in pages if "Sheet" in page]
    assert len(sheets) == 2
    assert "Sheet 1 of 2" in pages[0]
    assert "Party 0" in pages[0]
    assert "Party 23" in pages[1]


def test_the_png_shows_ink_where_a_firm_mark_stands():
    picture = Image.open(BytesIO(write_timeline(veldland(), ENGLISH, ".png")))
    height = float((svg_of(veldland()).get("height") or "").removesuffix("pt"))
    assert picture.size == pytest.approx((1684, 2 * height), abs=2)
    assert picture.mode == "RGB"
    colours = picture.convert("RGB").getcolors(maxcolors=1_000_000) or []
    inks = {colour for count, colour in colours if count > 20}
    assert {(0, 0, 0), (255, 255, 255), (0x4A, 0x5A, 0xA8)} <= inks


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_dossier_without_events_still_makes_a_picture(suffix: str):
    empty = replace(veldland(), events=(), lanes=())
    assert write_timeline(empty, ENGLISH, suffix)


def test_another_ending_is_refused():
    with pytest.raises(KeyError):
        write_timeline(veldland(), ENGLISH, ".gif")
