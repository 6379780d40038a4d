"""A timeline and a ladder in a house style: faces, inks and name of the house, and nothing else."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.tracker.briefing.reading_back import failures, text_of
from tests.tracker.timeline.veldland import veldland
from tracker.frozen import replace
from tracker.styles.contrast import LEAST_FOR_TEXT, contrast
from tracker.styles.house import House, colour
from tracker.styles.names import SHIPPED
from tracker.styles.shipped import style_called
from tracker.tagged.faces import SERIF
from tracker.timeline.layout.picture import Lettering, Role
from tracker.timeline.paper.dress import BAND, PLAIN, SIDES, Dress
from tracker.timeline.paper.wanted import Wanted
from tracker.timeline.paper.writing import SUFFIXES, write_timeline
from tracker.words import words_in

ENGLISH = words_in("en")
HOUSE = House(
    letterhead="Secretariat of the Council",
    sans=SERIF,
    head_ink=colour("#7A1F2B"),
    rule=colour("#7A1F2B"),
    band=colour("#F0E0E0"),
)


def made(house: House, suffix: str = ".pdf") -> bytes:
    return write_timeline(veldland(), ENGLISH, suffix, Wanted(dress=Dress(house)))


def faces_in(pdf: bytes) -> set[str]:
    with pikepdf.open(BytesIO(pdf)) as document:
        return {
            str(thing.BaseFont).partition("+")[2]
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
        }


def test_its_faces_and_its_name_are_those_of_the_house():
    assert "IBMPlexSans" in faces_in(made(House()))
    assert "IBMPlexSans" not in faces_in(made(HOUSE)), "the house has its text in serif"
    assert "Secretariat of the Council" in text_of(made(HOUSE))
    with pikepdf.open(BytesIO(made(HOUSE))) as document:
        assert str(document.docinfo.Author) == "Secretariat of the Council"


def test_it_says_the_same_in_any_style():
    plain = text_of(made(House()))
    assert text_of(made(replace(HOUSE, letterhead=None))).split() == plain.split()


def test_a_drawing_has_the_inks_of_the_house():
    drawing = made(HOUSE, ".svg").decode()
    assert "#7A1F2B" in drawing
    assert "#F0E0E0" in drawing
    assert "#7A1F2B" not in made(House(), ".svg").decode()


def test_sides_keep_their_colours_in_every_style():
    for name in SHIPPED:
        dress = Dress(style_called(name))
        assert all(dress.ink(side) == ink for side, ink in SIDES.items())


@pytest.mark.parametrize("name", SHIPPED)
def test_all_words_can_be_read_on_what_they_stand_on(name: str):
    dress = Dress(style_called(name))
    white = dress.ink(Role.GROUND)
    for role in (Role.INK, Role.QUIET, Role.ACCENT):
        assert contrast(dress.ink(role), white) >= LEAST_FOR_TEXT
    assert contrast(dress.ink_of(Lettering.TITLE, Role.INK), white) >= LEAST_FOR_TEXT
    assert contrast(dress.ink(Role.INK), dress.ink(BAND)) >= LEAST_FOR_TEXT


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_in_a_house_style_it_is_as_accessible(profile: str):
    assert failures(made(HOUSE), profile) == []


def test_without_a_style_it_is_the_plain_one():
    assert made(House()) == write_timeline(veldland(), ENGLISH, ".pdf", Wanted())
    assert PLAIN.author == "Overleg"
    assert {suffix for suffix in SUFFIXES if made(HOUSE, suffix)} == set(SUFFIXES)
