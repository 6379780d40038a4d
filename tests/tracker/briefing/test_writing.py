"""Whole briefings, written and read back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from tests.tracker.briefing.reading_back import (
    failures,
    pages_of,
    structure,
    text_of,
    wrong_lengths,
)
from tests.tracker.briefing.veldland import (
    LETTER,
    STATEMENTS,
    make_material,
    make_request,
    make_statement,
)
from tracker.briefing.gather import gather
from tracker.briefing.kinds.table import KINDS as ALL_KINDS
from tracker.briefing.paper.measures import Paper, sheet_of
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience, StatementType
from tracker.words import words_in


def written(kind: str = "meeting", language: str = "en", paper: str = "a4", **material) -> bytes:
    made = make_material(**material)
    if kind != "meeting":
        made = replace(made, meeting=None)
    briefing = gather(made, make_request(kind=kind))
    return write_pdf(briefing, words_in(language), HouseStyle(), Paper(paper))


KINDS = tuple(kind.value for kind in ALL_KINDS)
#: On these every promise of the dossier stands.
OF_ALL_PROMISES = ("meeting", "promises", "commitments")
PROMISES = [line for line in STATEMENTS if line.type is not StatementType.DEMAND]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_paper_keeps_the_rules_of_accessible_and_lasting_files(kind, language, paper):
    content = written(kind, language, paper)
    assert failures(content, "ua1") == []
    assert failures(content, "2a") == []
    assert wrong_lengths(content) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_content_gives_the_same_bytes(kind):
    assert written(kind) == written(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_on_a_page_leads_back_to_its_element(kind):
    root = structure(written(kind))
    pdf = root.pdf
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    marks = [(place, node) for node in root.walk() for place in node.marks]
    assert len(marks) == len({place for place, _ in marks})
    for (page, mark), node in marks:
        assert parents[page][mark].objgen == node.element.objgen
    for page_number, page in enumerate(pdf.pages):
        on_page = sorted(mark for (number, mark), _ in marks if number == page_number)
        assert on_page == list(range(page.obj.Contents.read_bytes().count(b"/MCID")))


@pytest.mark.parametrize("kind", KINDS)
def test_the_order_of_reading_is_the_order_of_print(kind):
    order = list(structure(written(kind)).read())
    assert order == sorted(order)


@pytest.mark.parametrize("kind", KINDS)
def test_headings_start_at_one_and_skip_no_level(kind):
    levels = [
        int(node.tag[1])
        for node in structure(written(kind)).walk()
        if node.tag in ("H1", "H2", "H3")
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_every_row_of_the_table_has_the_four_cells_its_head_announces():
    root = structure(written("promises"))
    rows = [node for node in root.walk() if node.tag == "TR"]
    head, *others = rows
    assert [child.tag for child in head.children] == ["TH"] * 4
    while others:
        first, *_ = others
        assert [child.tag for child in first.children] == ["TH", "TD", "TD", "TD"]
        spanned = int(first.children[0].element.A.get("/RowSpan", 1))
        under, others = others[1:spanned], others[spanned:]
        assert all([child.tag for child in row.children] == ["TD"] * 3 for row in under)
    scopes = {str(n.element.A.Scope) for row in rows for n in row.children if n.tag == "TH"}
    assert scopes == {"/Column", "/Row"}


def test_every_link_says_where_it_leads_and_is_tied_to_its_element():
    root = structure(written("meeting"))
    links = [link for node in root.walk() if node.tag == "Link" for link in node.links]
    on_pages = [a for page in root.pdf.pages for a in page.obj.get("/Annots", [])]
    assert len(links) == len(on_pages) > 20
    assert all(str(link.Contents).strip() for link in links)
    assert {link.objgen for link in links} == {a.objgen for a in on_pages}


def test_an_entry_leads_to_its_full_words_and_back():
    pdf = pikepdf.open(BytesIO(written("meeting")))
    leads = {}
    for number, page in enumerate(pdf.pages):
        for link in page.obj.get("/Annots", []):
            target = next(n for n, p in enumerate(pdf.pages) if p.obj.objgen == link.Dest[0].objgen)
            leads.setdefault(str(link.Contents), set()).add((number, target))
    annex = len(pdf.pages) - 1
    assert all(target == annex for _, target in leads["Entry 142 in full"])
    assert leads["Where entry 142 is used"] == {(annex, 1)}


def test_the_contents_name_the_page_on_which_an_item_stands():
    pages = pages_of(written("meeting"))
    contents = pages[0]
    for title in ("Disability plan", "Talks and the budget frame"):
        page = next(n for n, text in enumerate(pages[1:], 2) if title in text)
        assert f"{title} {page}" in contents


def test_the_outline_names_the_items_and_the_annex():
    with pikepdf.open(BytesIO(written("meeting"))) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Meeting on the cabinet’s answer of 18 March"
        assert [item.title for item in title.children][:2] == [
            "1  Unemployment benefit",
            "2  Disability plan",
        ]
        assert title.children[-1].title.startswith("A  ")


@pytest.mark.parametrize("kind", OF_ALL_PROMISES)
def test_no_promise_is_printed_without_its_caveat(kind):
    text = text_of(written(kind))
    for line in PROMISES:
        assert line.quote in text
        if line.caveat:
            assert text.count(line.caveat) >= text.count(line.quote)


@pytest.mark.parametrize("kind", OF_ALL_PROMISES)
def test_a_caveat_stands_in_the_same_block_as_its_words(kind):
    blocks = [n for n in structure(written(kind)).walk() if n.tag == "BlockQuote"]
    with_caveat = [block for block in blocks if len(block.children) == 2]
    assert len(with_caveat) >= sum(1 for line in STATEMENTS if line.caveat)


def test_words_of_another_language_say_which_one():
    letter = replace(LETTER, language="nl")
    words = make_statement(150, "Het kabinet trekt het voorstel in.", caveat="voor zover mogelijk")
    root = structure(written("promises", documents=(letter,), statements=(words,), demands=()))
    assert str(root.pdf.Root.Lang) == "en"
    tagged = {n.tag for n in root.walk() if str(n.element.get("/Lang", "")) == "nl"}
    assert tagged == {"P", "Span"}


def test_every_page_carries_classification_version_and_its_number():
    pages = pages_of(written("meeting"))
    for number, text in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in text
        assert "Register 212, 19 March 2031, 16:40. Known up to 19 March 2031." in text
        assert "Not for the other side." in text


def test_every_entry_carries_its_number_and_its_place():
    text = text_of(written("promises"))
    for line in PROMISES:
        assert f"{line.entry:03d} Letter, p. 2, par. 1" in text
    assert "Letter of Cabinet of Veldland to Federation of Workers, 18 March 2031" in text


def test_promises_that_fit_on_one_page_stand_on_one_page():
    assert len(pages_of(written("promises"))) == 1


def test_the_head_of_a_table_is_repeated_for_the_eye_and_read_once():
    many = tuple(
        make_statement(200 + n, f"Promise number {n}. " * 6, topics=(f"Topic {n}",))
        for n in range(60)
    )
    content = written("promises", statements=many, demands=())
    pages = pages_of(content)
    assert len(pages) > 2
    assert all("Entry and place" in text for text in pages)
    heads = [n for n in structure(content).walk() if n.tag == "TH" and n.parent.tag == "TR"]
    columns = [n for n in heads if str(n.element.A.Scope) == "/Column"]
    assert len(columns) == 4
    assert failures(content, "ua1") == []


def test_a_quotation_longer_than_a_page_is_printed_to_its_last_word():
    long = make_statement(300, "We keep to every word of this. " * 400 + "The last word.")
    content = written("meeting", statements=(long,), demands=())
    text = text_of(content)
    assert "The last word.”" in text
    assert "300 (continued)" in text
    assert failures(content, "ua1") == []


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>bold</b> & <img src='/etc/passwd'/>",
        "null \x00 bell \x07 direction \u202e end",
        "surrogate \ud800 and private \ue000",
        "x" * 5_000,
        "漢字 and 🙂",
        "e\u0301" * 2_000,
        "{field} %s \\) (",
    ],
)
def test_any_text_is_printed_without_harm(hostile):
    statements = (make_statement(301, hostile, caveat=hostile, topics=(hostile,)),)
    for kind in KINDS:
        content = written(kind, statements=statements, demands=())
        assert failures(content, "ua1") == []


def test_an_empty_dossier_still_gives_a_paper():
    for kind in KINDS:
        content = written(kind, statements=(), demands=(), documents=(), deadlines=())
        says_so = "No promise is due" if kind == BriefingKind.WATCH else "for these readers."
        assert says_so in text_of(content) or kind == BriefingKind.JOINT
        assert failures(content, "ua1") == []


def test_the_only_date_in_the_file_is_the_moment_of_printing():
    with pikepdf.open(BytesIO(written("meeting"))) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20310319164000+00'00'"
        assert "2031-03-19T16:40:00+00:00" in pdf.Root.Metadata.read_bytes().decode()


def test_a_moment_is_printed_in_the_zone_of_the_request():
    from datetime import timedelta, timezone

    local = datetime(2031, 3, 19, 17, 40, tzinfo=timezone(timedelta(hours=1)))
    briefing = gather(make_material(), make_request(printed=local))
    content = write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4)
    assert "Thursday 20 March 2031, 11:00 to 12:30" in text_of(content)


def test_what_is_above_the_audience_is_not_in_the_file_at_all():
    secret = "marker of the team"
    team = make_statement(160, secret, audience=Audience.TEAM)
    meeting = make_material().meeting
    agenda = (replace(meeting.agenda[0], line_to_take=secret), *meeting.agenda[1:])
    material = make_material(
        statements=(*STATEMENTS, team), meeting=replace(meeting, agenda=agenda)
    )
    for audience, is_inside in ((Audience.TEAM, True), (Audience.ORGANISATION, False)):
        briefing = gather(material, make_request(audience=audience))
        content = write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4)
        assert (secret in text_of(content)) is is_inside
        with pikepdf.open(BytesIO(content)) as pdf:
            raw = b"".join(o.read_bytes() for o in pdf.objects if isinstance(o, pikepdf.Stream))
        assert secret.encode() not in raw or is_inside


def test_papers_of_later_days_are_left_out_when_a_day_is_given():
    request = make_request(as_of=date(2031, 3, 10), printed=datetime(2031, 3, 19, tzinfo=UTC))
    content = write_pdf(gather(make_material(), request), words_in("en"), HouseStyle(), Paper.A4)
    text = text_of(content)
    assert "Known up to 10 March 2031" in text
    assert "The cabinet stops the link" not in text
    assert "Withdraw the disability plan." in text


def test_a_line_to_take_stands_beside_a_bar_and_says_that_it_is_internal():
    assert "Internal. Left out of every version for others." in text_of(written("meeting"))


def test_a_paper_for_others_shows_no_strength_and_no_question():
    shared = tuple(replace(line, audience=Audience.SHARED) for line in STATEMENTS)
    letter = replace(LETTER, audience=Audience.SHARED)
    material = make_material(statements=shared, documents=(letter,), demands=())
    briefing = gather(material, make_request(audience=Audience.SHARED))
    text = text_of(write_pdf(briefing, words_in("en"), HouseStyle(), Paper.A4))
    assert "For the time being the shorter unemployment benefit" in text
    assert not [
        word for word in ("Hedged", "Questions", "delegation", "Still open") if word in text
    ]


@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_printed_beyond_the_margins(kind, language):
    import pypdfium2

    document = pypdfium2.PdfDocument(written(kind, language))
    sheet = sheet_of(Paper.A4, wide=ALL_KINDS[BriefingKind(kind)].wide)
    for page in document:
        for thing in page.get_objects():
            left, bottom, right, _ = thing.get_bounds()
            assert left > sheet.left - 12
            assert right < sheet.right + 12
            assert bottom > 0


def test_a_reply_on_a_topic_that_is_not_on_the_agenda_has_its_number_without_a_link():
    meeting = replace(make_material().meeting, agenda=make_material().meeting.agenda[5:])
    content = written("meeting", meeting=meeting)
    assert "120, 141" in text_of(content)
    assert failures(content, "ua1") == []
