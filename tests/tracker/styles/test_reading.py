"""A style file is kept to line by line, or refused with a sentence that says what to do."""

from __future__ import annotations

import pytest
from PIL import Image

from tracker.errors import TrackerError
from tracker.places import resource
from tracker.styles.contrast import contrast
from tracker.styles.house import BLACK, House, colour
from tracker.styles.names import SHIPPED
from tracker.styles.pictures import LogoUnusableError
from tracker.styles.reading import (
    FileMissingError,
    StyleUnreadableError,
    TooPaleError,
    UnknownKeyError,
    WrongValueError,
    read_style,
)
from tracker.styles.shipped import NoStyleError, style_called
from tracker.styles.typefaces import FaceUnusableError
from tracker.vocabulary import Audience
from tracker.words import LANGUAGES, words_in


@pytest.fixture
def written(tmp_path):
    def write(text: str):
        path = tmp_path / "ours.toml"
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.mark.parametrize("name", SHIPPED)
def test_a_style_that_comes_along_can_be_read_by_everybody(name):
    house = style_called(name)
    for ink in (house.ink, house.quiet, house.black, house.head_ink):
        assert contrast(ink, (1, 1, 1)) >= 4.5
    assert contrast(house.black, house.band) >= 4.5


def test_the_plain_style_is_what_papers_look_like_without_one():
    assert style_called("plain") == House()


def test_a_file_is_named_by_its_path(written):
    path = written('[letterhead]\nname = "Secretariat of the Council"\noffice = "Talks"\n')
    assert style_called(str(path)).letterhead == "Secretariat of the Council"
    assert read_style(path).office == "Talks"


def test_what_a_file_does_not_say_is_as_everybody_has_it(written):
    assert read_style(written("")) == House()


def test_a_name_that_is_no_style_is_answered_with_those_there_are():
    with pytest.raises(NoStyleError, match="plain, chancery, contrast"):
        style_called("fancy")


def test_words_of_classification_are_those_of_their_language(written):
    path = written('[classification.nl]\norganisation = "Departementaal vertrouwelijk"\n')
    house = read_style(path)
    dutch = house.classification(Audience.ORGANISATION, words_in("nl"))
    assert dutch.startswith("Departementaal vertrouwelijk. ")
    assert len(dutch) > len("Departementaal vertrouwelijk. ")  # that it stays inside is still said
    for language in LANGUAGES:
        words = words_in(language)
        assert house.level(Audience.PUBLIC, words) == words.title(Audience.PUBLIC)
    assert house.level(Audience.ORGANISATION, words_in("en")) == "Organisation"


@pytest.mark.parametrize(
    ("line", "error", "says"),
    [
        ("[colours]\ntext = 12", WrongValueError, "colours.text"),
        ('[colours]\ntext = "blue"', WrongValueError, "colours.text"),
        ('[colours]\nink = "#000000"', UnknownKeyError, "colours.ink.*quiet"),
        ('[colors]\ntext = "#000000"', UnknownKeyError, "colors.text.*letterhead, faces"),
        ('name = "ours"', UnknownKeyError, "“name”"),
        ('[faces]\ntext = "Comic"', WrongValueError, "faces.text"),
        ('[faces]\ntext = "gone.ttf"', FileMissingError, "gone.ttf.*faces.text"),
        ('[letterhead]\nlogo = "gone.png"', FileMissingError, "gone.png"),
        ('[letterhead]\nlogo = "../outside.png"', FileMissingError, "outside.png"),
        (f'[letterhead]\nname = "{"x" * 71}"', WrongValueError, "at most 70"),
        ("[classification.en]\nsecret = 'x'", UnknownKeyError, "organisation"),
        ("[colours\n", StyleUnreadableError, "line 1"),
        ('[colours]\ntext = "#9A9A9A"', TooPaleError, "2.8 to 1.*for instance #"),
        ('[colours]\nband = "#404040"', TooPaleError, "quotations.*#404040"),
    ],
)
def test_a_line_that_cannot_be_kept_to_is_refused_by_name(written, tmp_path, line, error, says):
    (tmp_path.parent / "outside.png").write_bytes(b"")
    with pytest.raises(error, match=says) as raised:
        read_style(written(line))
    assert raised.value.sentence(words_in("nl"))


def test_the_darker_colour_that_is_offered_is_dark_enough(written):
    with pytest.raises(TooPaleError) as raised:
        read_style(written('[colours]\nheadings = "#5AA0E0"'))
    offered = colour(str(raised.value.facts["darker"]))
    assert 4.5 <= contrast(offered, (1, 1, 1)) < 5.5


def test_black_on_white_is_the_most_contrast_there_is():
    assert contrast(BLACK, (1, 1, 1)) == pytest.approx(21)
    assert contrast(colour("#767676"), (1, 1, 1)) == pytest.approx(4.54, abs=0.01)


def test_a_logo_is_laid_on_white(written, tmp_path):
    Image.new("RGBA", (40, 20), (10, 20, 200, 0)).save(tmp_path / "logo.png")
    path = written('[letterhead]\nlogo = "logo.png"\nlogo_shows = "Arms of Veldland"\n')
    logo = read_style(path).logo
    assert logo is not None
    assert (logo.picture.width, logo.picture.height, logo.says) == (40, 20, "Arms of Veldland")
    assert set(logo.picture.rgb) == {255}


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_a_logo_that_is_no_picture_is_refused(written, tmp_path, content):
    (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(LogoUnusableError, match=r"logo\.png"):
        read_style(written('[letterhead]\nlogo = "logo.png"'))


def test_a_face_of_ones_own_is_taken_and_one_that_is_none_refused(written, tmp_path):
    face = resource("fonts", "IBMPlexSerif-Italic.ttf").read_bytes()
    (tmp_path / "ours.ttf").write_bytes(face)
    style = '[faces]\ntext = "ours.ttf"'
    assert read_style(written(style)).sans.startswith("House-")
    for damaged in (b"", b"\0" * 200, face[:2000], face[:60_000]):
        (tmp_path / "ours.ttf").write_bytes(damaged)
        with pytest.raises(FaceUnusableError, match=r"ours\.ttf"):
            read_style(written(style))


def test_a_face_that_may_not_be_put_into_documents_is_refused(written, tmp_path):
    face = bytearray(resource("fonts", "IBMPlexSans-Regular.ttf").read_bytes())
    at = face.index(b"OS/2", 0, 400)
    offset = int.from_bytes(face[at + 8 : at + 12], "big")
    face[offset + 8 : offset + 10] = (2).to_bytes(2, "big")
    (tmp_path / "ours.ttf").write_bytes(bytes(face))
    with pytest.raises(TrackerError, match="allows"):
        read_style(written('[faces]\nbold = "ours.ttf"'))
