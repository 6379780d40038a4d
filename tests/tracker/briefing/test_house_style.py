"""A house style changes how every paper looks, and nothing of what it says."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from fontTools import subset
from fontTools.ttLib import TTFont
from PIL import Image

from tests.tracker.briefing.reading_back import failures, pages_of, structure, text_of
from tests.tracker.briefing.veldland import make_material, make_request
from tracker.briefing.gather import gather
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.places import resource
from tracker.styles.names import SHIPPED
from tracker.styles.reading import read_style
from tracker.styles.shipped import style_called
from tracker.vocabulary import Audience
from tracker.words import words_in

ALL_KINDS = tuple(kind.value for kind in KINDS)
STYLES = tuple(SHIPPED)
#: What the style of the secretariat adds.
ADDED = ("Secretariat of the Council", "Directorate of Talks", "Delegation only")


def written(kind: str, house, language: str = "en") -> bytes:
    briefing = gather(make_material(), make_request(kind=kind))
    return write_pdf(briefing, words_in(language), HouseStyle.of(house), Paper.A4)


@pytest.fixture
def ours(tmp_path):
    """A secretariat's style with everything in it: letterhead, logo, a face, its own words."""
    Image.new("RGB", (300, 120), (28, 58, 94)).save(tmp_path / "logo.png")
    (tmp_path / "face.ttf").write_bytes(without_letters("IBMPlexSerif-Regular.ttf", "pP"))
    path = tmp_path / "ours.toml"
    path.write_text(
        '[letterhead]\nname = "Secretariat of the Council"\noffice = "Directorate of Talks"\n'
        'logo = "logo.png"\nlogo_shows = "Arms of Veldland"\n[faces]\ntext = "face.ttf"\n'
        '[colours]\nheadings = "#1C3A5E"\n[classification.en]\nteam = "Delegation only"\n',
        "utf-8",
    )
    return read_style(path)


def without_letters(face: str, letters: str) -> bytes:
    """One of our faces as somebody else might have it: some letters are missing."""
    font = TTFont(BytesIO(resource("fonts", face).read_bytes()))
    kept = [code for code in font.getBestCmap() if chr(code) not in letters]
    subsetter = subset.Subsetter(subset.Options(layout_features=[]))
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    made = BytesIO()
    font.save(made)
    return made.getvalue()


@pytest.mark.parametrize("kind", ALL_KINDS)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_all_styles_that_come_along_say_the_same(kind, language):
    texts = {text_of(written(kind, style_called(name), language)) for name in STYLES}
    assert len(texts) == 1


@pytest.mark.parametrize("kind", ALL_KINDS)
@pytest.mark.parametrize("name", STYLES)
def test_every_style_keeps_the_rules_of_accessible_and_lasting_files(kind, name):
    content = written(kind, style_called(name))
    assert failures(content, "ua1") == failures(content, "2a") == []


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_style_of_ones_own_keeps_all_words_but_those_of_its_letterhead(kind, ours):
    plain, styled = (sorted(words_of(written(kind, one))) for one in (style_called("plain"), ours))
    added = set(styled) - set(plain)
    letterhead = "Secretariat of the Council, Council Directorate of Talks Delegation only."
    assert added <= set(letterhead.split())
    assert set(plain) - set(styled) <= {"Federation", "of", "Workers", "Team", "Team."}
    assert failures(written(kind, ours), "ua1") == failures(written(kind, ours), "2a") == []


def words_of(content: bytes) -> list[str]:
    return text_of(content).split()


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_the_logo_stands_on_the_first_page_with_words_for_what_it_shows(kind, ours):
    content = written(kind, ours)
    figures = [node for node in structure(content).walk() if node.tag == "Figure"]
    assert [str(figure.element.Alt) for figure in figures] == ["Arms of Veldland"]
    with pikepdf.open(BytesIO(content)) as pdf:
        pictures = [list(page.get_images().values()) for page in pdf.pages]
    (picture,), *others = pictures
    assert (picture.Width, picture.Height) == (300, 120)
    assert not any(others)


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_the_first_page_says_whose_paper_it_is_and_every_page_for_whom(kind, ours):
    first, *others = pages_of(written(kind, ours))
    assert "Secretariat of the Council" in first
    if kind == "joint":  # whoever asks for it, it is for both sides
        assert "Shared with the other side" in first
        return
    assert "Delegation only" in first
    assert all("Delegation only. Not for the other side." in page for page in others)


def test_letters_that_a_face_lacks_are_shown_in_ours(ours):
    content = written("promises", ours)
    assert "“The cabinet stops the link between the pension age" in text_of(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert any("Serif" in name for name in names)
    assert any(name.endswith("IBMPlexSans-Regular") or "PlexSans" in name for name in names)


def test_the_author_of_the_file_is_the_house(ours):
    with pikepdf.open(BytesIO(written("promises", ours))) as pdf:
        assert str(pdf.docinfo.Author) == "Secretariat of the Council"


def test_a_paper_for_others_has_no_word_that_it_stays_inside(ours):
    briefing = gather(make_material(), make_request(kind="promises", audience=Audience.PUBLIC))
    content = write_pdf(briefing, words_in("en"), HouseStyle.of(ours), Paper.A4)
    assert "Not for the other side" not in text_of(content)
