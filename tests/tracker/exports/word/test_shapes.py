"""Shapes of strength in a Word document: beside the words they stand for, and only there."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx.oxml.ns import qn
from PIL import Image

from tests.tracker.briefing.veldland import make_material, make_request, make_statement
from tests.tracker.exports.word.reading_back import paragraphs, read, text_of
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.exports.word.making import write_docx
from tracker.exports.word.shapes import _picture
from tracker.marks import strength_shape
from tracker.vocabulary import Audience, Strength
from tracker.words import words_in

ENGLISH = words_in("en")


def made(kind: str, audience: Audience = Audience.TEAM, **material):
    briefing = gather(make_material(**material), make_request(kind=kind, audience=audience))
    return read(write_docx(briefing, ENGLISH, HouseStyle(), Paper.A4))


def pictures_in(paragraph) -> list[bytes]:
    found = paragraph._p.iter(qn("a:blip"))
    parts = paragraph.part.related_parts
    return [parts[each.get(qn("r:embed"))].blob for each in found]


@pytest.mark.parametrize("strength", list(Strength))
def test_the_shape_of_a_strength_stands_before_its_name(strength: Strength):
    one = make_statement(141, "The cabinet stops the link.", strength=strength)
    document = made("promises", statements=(one,), demands=(), deadlines=())
    shape = _picture(strength_shape(strength))
    marked = [each for each in paragraphs(document) if shape in pictures_in(each)]
    assert marked
    assert all(text_of(each) for each in marked)
    if strength is not Strength.NONE:
        assert any(text_of(each).startswith(ENGLISH.title(strength)) for each in marked)


@pytest.mark.parametrize("kind", ["promises", "meeting", "commitments", "matrix"])
def test_shapes_say_nothing_to_a_screen_reader(kind: str):
    document = made(kind)
    assert len(document.inline_shapes) > 0
    for shape in document.inline_shapes:
        about = shape._inline.docPr
        assert about.get("descr") == ""
        assert any(each.tag.endswith("decorative") for each in about.iter())
    numbers = [shape._inline.docPr.get("id") for shape in document.inline_shapes]
    assert len(set(numbers)) == len(numbers)


def test_others_get_no_shape_as_they_get_no_strength():
    document = made("promises", Audience.PUBLIC)
    strengths = {_picture(strength_shape(each)) for each in Strength}
    shown = {blob for each in paragraphs(document) for blob in pictures_in(each)}
    assert not shown & strengths


def test_each_strength_looks_different():
    pictures = [Image.open(BytesIO(_picture(strength_shape(each)))) for each in Strength]
    inks = [sum(picture.getchannel("A").tobytes()) for picture in pictures]
    assert len(set(inks)) == len(inks)
    assert inks[0] == max(inks), "firm is the heaviest"
