"""Pages drawn, finished and read back."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from tests.tracker.briefing.reading_back import failures, structure, text_of
from tracker.tagged import (
    About,
    Element,
    Link,
    Run,
    Style,
    TaggedCanvas,
    break_lines,
    finish,
)
from tracker.tagged.canvas import Place
from tracker.tagged.character_maps import repaired
from tracker.tagged.faces import SANS, SERIF
from tracker.tagged.shapes import Box, Pen, Point

ABOUT = About("Title & <more>", "House", "Subject", "en", datetime(2031, 3, 19, tzinfo=UTC))
STYLE = Style(SANS, 10, (0, 0, 0))
INK = (0.0, 0.0, 0.0)


def new_canvas() -> TaggedCanvas:
    return TaggedCanvas(595, 842, Element("Document"))


def write(canvas: TaggedCanvas, element: Element, *runs: Run, baseline: float = 60) -> None:
    canvas.write(element, Place(70, baseline), break_lines(runs, 120), 14)


def finished(canvas: TaggedCanvas) -> bytes:
    canvas.next_page()
    return finish(canvas, ABOUT)


def test_a_paragraph_over_two_pages_is_one_element():
    canvas = new_canvas()
    paragraph = Element("P", canvas.document)
    write(canvas, paragraph, Run("The first half ", STYLE))
    canvas.next_page()
    write(canvas, paragraph, Run("and the second.", STYLE))
    (node,) = structure(finished(canvas)).children
    assert (node.tag, node.marks) == ("P", [(0, 0), (1, 0)])


def test_a_link_cuts_its_paragraph_into_three_marks_in_order():
    canvas = new_canvas()
    canvas.mark_target("there", 50)
    link = Run("entry", STYLE, Link("there", "To the entry"))
    write(canvas, Element("P", canvas.document), Run("see ", STYLE), link, Run(" now", STYLE))
    content = finished(canvas)
    (paragraph,) = structure(content).children
    assert list(paragraph.read()) == [(0, 0), (0, 1), (0, 2)]
    assert paragraph.children[0].tag == "Link"
    assert failures(content, "ua1") == []


def test_elements_that_were_never_drawn_are_not_in_the_tree():
    canvas = new_canvas()
    Element("L", canvas.document)
    write(canvas, Element("P", canvas.document), Run("Here.", STYLE))
    assert [node.tag for node in structure(finished(canvas)).children] == ["P"]


def test_a_figure_says_in_words_what_it_shows():
    canvas = new_canvas()
    figure = Element("Figure", canvas.document, alt="A line", box=(70, 700, 170, 720))
    with canvas.content(figure) as shapes:
        shapes.rule(Point(70, 130), Point(170, 130), Pen(1, INK))
    content = finished(canvas)
    (node,) = structure(content).children
    assert str(node.element.Alt) == "A line"
    assert failures(content, "ua1") == failures(content, "2a") == []


def test_decoration_is_an_artifact_and_carries_no_mark():
    canvas = new_canvas()
    with canvas.artifact() as shapes:
        shapes.fading_box(Box(70, 70, 100, 13), (0.8, 0.8, 0.8), 0.22)
        shapes.fill([(10, 10), (20, 10), (15, 20)], INK)
        shapes.stroke([(10, 10), (20, 10), (15, 20)], Pen(1, INK, (1, 1)), closed=True)
    canvas.write_artifact(Place(70, 30), [Run("head", STYLE)])
    write(canvas, Element("P", canvas.document), Run("Text.", STYLE))
    content = finished(canvas)
    assert len(list(structure(content).read())) == 1
    assert failures(content, "ua1") == failures(content, "2a") == []


def test_marks_are_never_nested():
    canvas = new_canvas()
    with canvas.artifact(), pytest.raises(RuntimeError):
        write(canvas, Element("P", canvas.document), Run("inside", STYLE))


def test_words_do_not_run_together_at_the_end_of_a_line():
    canvas = new_canvas()
    text = "words that need more than one line of this narrow column"
    write(canvas, Element("P", canvas.document), Run(text, STYLE))
    assert text_of(finished(canvas)) == text


def test_text_is_read_back_letter_for_letter():
    text = "“Ünïcode” – € ‘ﬁne’ Łódź (100 %) \\ <b>"
    canvas = new_canvas()
    canvas.write(
        Element("P", canvas.document),
        Place(70, 60),
        break_lines([Run(text, Style(SERIF, 10, INK))], 500),
        14,
    )
    assert text_of(finished(canvas)).replace("fi", "ﬁ") == text


def test_more_characters_than_one_code_page_are_read_back():
    text = "".join(chr(code) for code in range(0xC0, 0x180)) + "абвгде"
    canvas = new_canvas()
    write(canvas, Element("P", canvas.document), Run(text, STYLE))
    content = finished(canvas)
    assert failures(content, "ua1") == []


def test_title_and_language_are_those_given():
    canvas = new_canvas()
    write(canvas, Element("P", canvas.document), Run("Text.", STYLE))
    with pikepdf.open(BytesIO(finished(canvas))) as pdf:
        assert str(pdf.docinfo.Title) == "Title & <more>"
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_a_character_map_loses_pairs_to_nothing_and_keeps_blocks_short():
    pairs = "\n".join(f"<{code:02X}> <{code:04X}>" for code in range(250))
    fixed = repaired(f"begin\n250 beginbfchar\n{pairs}\nendbfchar\nend".encode())
    assert b"<00> <0000>" not in fixed
    assert fixed.count(b"beginbfchar") == 3
    assert b"100 beginbfchar" in fixed
    assert b"49 beginbfchar" in fixed
    assert fixed.startswith(b"begin\n")
    assert fixed.endswith(b"\nend")
