"""A briefing as Markdown says what its pages say, and stays plain text whatever the words hold."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from tests.tracker.briefing.reading_back import text_of
from tests.tracker.briefing.veldland import make_material, make_request, make_statement
from tracker.briefing.gather import gather
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.exports.markdown import write_markdown
from tracker.vocabulary import StatementType, Strength
from tracker.words import LANGUAGES, words_in

ALL_KINDS = tuple(kind.value for kind in KINDS)
CAVEAT = "on the understanding that the saving entered in the budget is found in another way"


def made(kind: str = "promises", language: str = "en", **material) -> str:
    briefing = gather(make_material(**material), make_request(kind=kind))
    return write_markdown(briefing, words_in(language), HouseStyle(), Paper.A4).decode()


def shown(text: str) -> str:
    """What a reader of the Markdown sees."""
    blocks = [token.children or [] for token in MarkdownIt().parse(text)]
    told = ["".join(child.content for child in children) for children in blocks]
    return " ".join(" ".join(told).split())


def letters(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("kind", ALL_KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_the_pages_say(kind, language):
    words = words_in(language)
    briefing = gather(make_material(), make_request(kind=kind))
    pdf = letters(text_of(write_pdf(briefing, words, HouseStyle(), Paper.A4)))
    said = letters(shown(made(kind, language)))
    edges = letters(" ".join((words.text("Contents"), words.text("(continued)"), briefing.dossier)))
    edges |= letters(words.text("{page} of {pages}", page="", pages=""))
    assert {word for word in pdf - said if not word.isdigit()} <= edges
    assert said <= pdf | letters(HouseStyle().classification(briefing.audience, words))


def test_it_begins_with_for_whom_it_is_and_a_caveat_is_one_block_with_its_words():
    text = made()
    assert text.startswith(
        "**Team. Not for the other side.**\n\n# What did they actually promise?\n"
    )
    assert f"the proposed form.”\n>\n> Caveat ‘{CAVEAT}’" in text


@pytest.mark.parametrize(
    "words",
    [
        "# no heading",
        "- no list",
        "1. no list",
        "*no* _stress_",
        "<b>no</b>",
        "[no](link)",
        "a | b",
    ],
)
def test_words_stay_what_they_are(words):
    line = make_statement(141, words, type=StatementType.DECISION, strength=Strength.FIRM)
    text = made(statements=(line,), demands=(), deadlines=())
    assert words in shown(text)
    assert [token.type for token in MarkdownIt().parse(text)].count("heading_open") == 1


def test_the_same_briefing_gives_the_same_bytes():
    assert made("meeting") == made("meeting")
