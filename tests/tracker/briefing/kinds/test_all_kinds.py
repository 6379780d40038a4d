"""What holds for every kind of paper there is, and for every one that will be added."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import make_dossier, make_register
from tests.tracker.briefing import papers
from tests.tracker.briefing.generated import LEVELS, generated_material, marks_in
from tests.tracker.briefing.papers import (
    ALL_KINDS,
    COMPOSED,
    everything_in,
    full_material,
    gathered,
    leaks,
    misquoted,
    nodes,
    written,
)
from tests.tracker.briefing.planted import mark, plant
from tests.tracker.briefing.reading_back import failures, pages_of, structure, text_of
from tests.tracker.briefing.veldland import make_material
from tracker.briefing.composition import Composition, Quoted, Row, Table
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.paper.measures import Paper, sheet_of
from tracker.briefing.writing import write_briefing
from tracker.frozen import replace
from tracker.reports import BriefingKind
from tracker.tagged.faces import UNKNOWN
from tracker.vocabulary import Audience, Evidence, Life, Strength
from tracker.words import LANGUAGES, words_in

EVERY_KIND = pytest.mark.parametrize("kind", ALL_KINDS)
SEEDS = st.integers(0, 10_000_000)

#: Fields that some paper prints for readers who may see them; the others are for the screen.
WORDS_AND_READINGS = "words caveat proviso term reason topic readinggovernment readingunion"
OF_PAPERS = "title reference subject handterm handreason moved"
OF_TALKS = "meeting place item line question talknote ballot body decision"
PRINTED_FIELDS = f"{WORDS_AND_READINGS} {OF_PAPERS} {OF_TALKS}".split()
#: What is kept beside the words and stands on no paper at all.
BESIDE = "file author paraphrase note point source why evidence mandate outcome"
NEVER_PRINTED = BESIDE.split()


def test_every_kind_of_the_closed_list_has_its_module_in_the_table():
    assert set(KINDS) == set(BriefingKind)


# -- nothing above the level, nothing of later, no words without their limits and their place


@given(SEEDS)
@settings(max_examples=40)
def test_what_is_gathered_holds_nothing_above_the_audience(seed):
    material = generated_material(seed)
    for kind in ALL_KINDS:
        for audience in Audience:
            briefing = gathered(material, kind, audience)
            assert leaks(repr(briefing), briefing.audience) == set()


@given(SEEDS)
@settings(max_examples=40)
def test_what_is_gathered_holds_no_paper_of_a_later_day_than_is_known(seed):
    material = generated_material(seed)
    for kind in ALL_KINDS:
        briefing = gathered(material, kind, Audience.NOTE)
        later = [
            entry.number
            for entry in briefing.entries
            if entry.source.dated and entry.source.dated > briefing.known_up_to
        ]
        assert later == []


@given(SEEDS)
@settings(max_examples=40)
def test_no_hedged_or_conditional_entry_stands_without_what_limits_it(seed):
    material = generated_material(seed)
    for kind in ALL_KINDS:
        assert papers.unlimited(gathered(material, kind, Audience.NOTE)) == []


@given(SEEDS, st.sampled_from(LEVELS))
@settings(max_examples=40)
def test_no_words_stand_in_a_table_without_their_place(seed, audience):
    material = generated_material(seed)
    for kind in COMPOSED:
        briefing = gathered(material, kind, audience)
        assert papers.unplaced(papers.composed(briefing, words_in("en"))) == []


@given(SEEDS, st.sampled_from(LEVELS), st.sampled_from(sorted(LANGUAGES)))
@settings(max_examples=12)
def test_a_written_paper_holds_nothing_above_and_quotes_to_the_letter(seed, audience, language):
    material = generated_material(seed)
    for kind in ALL_KINDS:
        briefing = gathered(material, kind, audience)
        content = written(briefing, language, "letter" if seed % 2 else "a4")
        assert leaks(everything_in(content), briefing.audience) == set()
        assert misquoted(content, briefing) == []


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """A real register for each level, with a mark of that level in every field."""
    made = {}
    for level in Audience:
        register = make_register(tmp_path_factory.mktemp(level))
        made[level] = plant(register, make_dossier(register), level)
    yield made
    for each in made.values():
        each.register.close()


def files(planted, audience):
    """Everything that all kinds of papers for that audience hold, blanks and capitals left out."""
    for kind in ALL_KINDS:
        request = planted.request(kind, audience)
        content = write_briefing(planted.register, request, words_in("en"))
        yield "".join(everything_in(content).casefold().split())


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("level", list(Audience))
def test_no_mark_of_a_level_above_is_anywhere_in_a_file(planted, level, audience):
    if audience.may_show(level):
        pytest.skip("these readers may see it")
    fields = (*PRINTED_FIELDS, *NEVER_PRINTED)
    found = [
        field
        for content in files(planted[level], audience)
        for field in fields
        if mark(field, level) in content
    ]
    assert found == []


@pytest.mark.parametrize("level", [Audience.SHARED, Audience.PUBLIC])
def test_the_version_for_oneself_holds_every_mark_that_papers_print(planted, level):
    found = "".join(files(planted[level], Audience.NOTE))
    assert [field for field in PRINTED_FIELDS if mark(field, level) not in found] == []


@pytest.mark.parametrize("level", list(Audience))
def test_notes_and_sources_of_statuses_stand_on_no_paper_for_anybody(planted, level):
    found = "".join(files(planted[level], Audience.NOTE))
    assert [field for field in NEVER_PRINTED if mark(field, level) in found] == []


def test_totals_of_a_ballot_above_the_audience_are_in_no_file(planted):
    assert all("9,876,543" not in text for text in files(planted[Audience.TEAM], Audience.SHARED))
    assert any("9,876,543" in text for text in files(planted[Audience.TEAM], Audience.TEAM))


# -- the checks themselves see what they look for


def test_a_text_above_the_audience_would_be_seen():
    assert leaks("so m12xte\nam and m3xpublic", Audience.PUBLIC) == {Audience.TEAM}
    assert list(marks_in("m1xnote")) == [Audience.NOTE]


def test_an_entry_without_its_caveat_would_be_seen():
    briefing = gathered(make_material(), BriefingKind.COMMITMENTS, Audience.TEAM)
    content = written(briefing)
    first, *others = briefing.body.parties[0].followed
    claimed = replace(first, entry=replace(first.entry, caveat="only on Sundays"))
    party = replace(briefing.body.parties[0], followed=(claimed, *others))
    assert misquoted(content, replace(briefing, body=replace(briefing.body, parties=(party,)))) == [
        first.entry.number
    ]
    hedged = replace(first.entry.reading, strength=Strength.HEDGED)
    bare = replace(first, entry=replace(first.entry, reading=hedged, provisos=()))
    party = replace(briefing.body.parties[0], followed=(bare, *others))
    body = replace(briefing.body, parties=(party,))
    assert papers.unlimited(replace(briefing, body=body)) == [first.entry.number]


def test_words_without_their_place_would_be_seen():
    (entry, *_) = gathered(make_material(), BriefingKind.MEETING, Audience.TEAM).entries
    table = Table((), (Row(((Quoted(entry),),)),))
    assert papers.unplaced(Composition("", "", "", (table,))) == [entry.number]


# -- every file is one that everybody can read, in four languages and on two sizes of paper


@EVERY_KIND
@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_paper_keeps_the_rules_of_accessible_and_lasting_files(kind, language, paper):
    content = written(gathered(full_material(), kind, Audience.TEAM), language, paper)
    assert failures(content, "ua1") == []
    assert failures(content, "2a") == []


@EVERY_KIND
@pytest.mark.parametrize("seed", range(6))
def test_papers_of_chance_keep_the_rules_too(kind, seed):
    content = written(gathered(generated_material(seed), kind, Audience.NOTE))
    assert failures(content, "ua1") == []
    assert failures(content, "2a") == []


@EVERY_KIND
def test_headings_begin_at_one_and_skip_no_level(kind):
    root = structure(written(gathered(full_material(), kind, Audience.TEAM)))
    levels = [int(n.tag[1]) for n in root.walk() if n.tag in ("H1", "H2", "H3")]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@EVERY_KIND
def test_every_table_has_as_many_cells_in_each_row_as_it_has_heads(kind):
    for seed in range(4):
        content = written(gathered(generated_material(seed), kind, Audience.NOTE))
        for table in nodes(content, "Table"):
            head, *rows = table.children
            running = 0
            for row in rows:
                spans = [int(c.element.get("/A", {}).get("/RowSpan", 1)) for c in row.children]
                taken = 1 if running else 0
                running = max([running - 1, *(span - 1 for span in spans)])
                assert len(row.children) + taken == len(head.children)


@EVERY_KIND
def test_every_element_says_something(kind):
    root = structure(written(gathered(full_material(), kind, Audience.TEAM)))
    assert [node.tag for node in root.walk() if not node.content and not node.links] == []


@EVERY_KIND
def test_words_in_another_language_than_the_paper_are_marked_so(kind):
    content = written(gathered(full_material(), kind, Audience.TEAM), "nl")
    blocks = nodes(content, "BlockQuote")
    assert blocks
    for block in blocks:
        languages = {str(node.element.get("/Lang", "")) for node in block.walk()}
        assert "en" in languages


@EVERY_KIND
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("seed", range(5))
def test_nothing_is_printed_beyond_the_margins_whatever_the_words_are(kind, paper, seed):
    import pypdfium2

    content = written(gathered(generated_material(seed), kind, Audience.NOTE), "de", paper)
    sheet = sheet_of(Paper(paper), wide=KINDS[kind].wide)
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            for thing in page.get_objects():
                left, bottom, right, top = thing.get_bounds()
                assert left > sheet.left - 15
                assert right < sheet.right + 15
                assert bottom > 0
                assert top < sheet.height


@EVERY_KIND
def test_a_passage_longer_than_a_page_goes_on_over_pages(kind):
    long = " ".join(f"word{number}" for number in range(2500)) + "."
    material = full_material()
    lines = tuple(
        replace(line, quote=long) if line.entry == 142 else line for line in material.statements
    )
    asked = tuple(
        replace(
            row,
            answers=tuple(
                replace(cell, statement=lines[[line.id for line in lines].index(cell.statement.id)])
                if cell.statement
                else cell
                for cell in row.answers
            ),
        )
        for row in material.asked
    )
    deadlines = tuple(replace(d, statement_id=lines[5].id, entry=142) for d in material.deadlines)
    claimed = tuple(
        replace(line, life=Life.FULFILLED, evidence=Evidence.CLAIMED)
        for line in material.commitments
    )
    material = replace(
        material, statements=lines, asked=asked, deadlines=deadlines, commitments=claimed
    )
    content = written(gathered(material, kind, Audience.TEAM))
    assert len(pages_of(content)) > 2
    assert "word0 word1" in text_of(content)
    assert "word2499." in text_of(content)
    assert failures(content, "ua1") == []


@EVERY_KIND
def test_an_empty_dossier_gives_a_paper_that_says_so(kind):
    empty = make_material(
        statements=(),
        demands=(),
        documents=(),
        deadlines=(),
        asked=(),
        commitments=(),
        meeting=None,
        meetings=(),
    )
    for language in LANGUAGES:
        content = written(gathered(empty, kind, Audience.TEAM), language)
        (page,) = pages_of(content)
        assert len(page) > 100
        assert failures(content, "ua1") == []


@EVERY_KIND
def test_the_same_content_gives_the_same_bytes(kind):
    once, again = (
        written(gathered(full_material(), kind, Audience.TEAM), "fr", "letter") for _ in range(2)
    )
    assert once == again


@EVERY_KIND
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_letter_of_our_own_texts_can_be_printed(kind, language):
    assert UNKNOWN not in text_of(written(gathered(full_material(), kind, Audience.TEAM), language))


@EVERY_KIND
def test_every_paper_names_what_it_is_for_whom_and_how_recent(kind):
    briefing = gathered(full_material(), kind, Audience.TEAM)
    for page in pages_of(written(briefing)):
        assert "Known up to 19 March 2031." in page
    first = pages_of(written(briefing))[0]
    assert ("Shared with the other side" if kind is BriefingKind.JOINT else "Team") in first
