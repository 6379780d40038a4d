"""OpenDocument texts: what a person sees on the page is what is read."""

from __future__ import annotations

import pytest

from tests.letters_read import letter_as
from tests.office_made import odf_styles, odt
from tracker.letters.kinds import FileKind
from tracker.letters.letter import BlockKind, Letter, Remark
from tracker.letters.readers.refused import Reason, RefusedError

HEAD = "<text:p>Geachte heer,</text:p>"
STYLES = (
    '<style:style style:name="Weg" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="WegP" style:family="paragraph">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Hoog" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="Blad" style:family="paragraph">'
    '<style:paragraph-properties fo:break-before="page"/></style:style>'
    '<text:list-style style:name="L">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"'
    ' text:display-levels="2"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="o"/></text:list-style>'
)


def read(body: str, more: tuple[tuple[str, str], ...] = ()) -> Letter:
    return letter_as(FileKind.ODT, odt(HEAD + body, STYLES, more))


def running(letter: Letter) -> list[str]:
    return [letter.text[b.start : b.end] for b in letter.blocks if b.number]


@pytest.mark.parametrize(
    ("inside", "remark"),
    [
        ('<text:span text:style-name="Weg">niet </text:span>', Remark.HIDDEN_TEXT),
        ("<text:hidden-text>niet </text:hidden-text>", Remark.HIDDEN_TEXT),
        ("<office:annotation><text:p>niet </text:p></office:annotation>", Remark.COMMENTS),
        ("<text:script>niet </text:script>", Remark.ACTIVE_CONTENT),
        (
            '<draw:frame><draw:image xlink:href="http://a.example/x"'
            ' xmlns:xlink="http://www.w3.org/1999/xlink"/></draw:frame>',
            Remark.ACTIVE_CONTENT,
        ),
        ("<draw:frame><draw:object/></draw:frame>", Remark.PARTS_UNREAD),
    ],
)
def test_what_is_not_said_is_left_out_with_a_remark(inside, remark):
    letter = read(f"<text:p>Wij komen {inside}terug.</text:p>")
    assert running(letter) == ["Wij komen terug."]
    assert letter.remarks == (remark,)


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:p text:style-name="WegP">Niet dit.</text:p>',
        '<text:section text:display="none"><text:p>Niet dit.</text:p></text:section>',
    ],
)
def test_hidden_paragraphs_and_sections_are_left_out(hidden):
    letter = read(f"{hidden}<text:p>Wij komen.</text:p>")
    assert running(letter) == ["Wij komen."]
    assert letter.remarks == (Remark.HIDDEN_TEXT,)


def test_tracked_changes_are_read_as_if_accepted():
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>niet</text:p>"
        "</text:deletion></text:changed-region><text:changed-region><text:insertion/>"
        "</text:changed-region></text:tracked-changes>"
    )
    words = "Wij <text:change/>komen<text:change-start/> nu<text:change-end/>."
    letter = read(f"{changes}<text:p>{words}</text:p>")
    assert running(letter) == ["Wij komen nu."]
    assert letter.remarks == (Remark.DELETED_TEXT, Remark.INSERTED_TEXT)


def test_spaces_tabs_breaks_and_results_of_fields_are_words():
    words = (
        'Op <text:date>3 maart</text:date><text:s text:c="2"/>om\n   tien<text:line-break/>'
        "uur, <text:a>hier</text:a>, <text:ruby><text:ruby-base>zo</text:ruby-base>"
        "<text:ruby-text>x</text:ruby-text></text:ruby>."
    )
    assert running(read(f"<text:p>{words}</text:p>")) == ["Op 3 maart  om tien uur, hier, zo."]


def test_items_have_the_number_that_is_printed_before_them():
    def entry(words: str, more: str = "") -> str:
        return f"<text:list-item><text:p>{words}</text:p>{more}</text:list-item>"

    deepest = f"<text:list>{entry('d')}</text:list>"
    deeper = f"<text:list>{entry('b')}{entry('c', deepest)}</text:list>"
    first = f'<text:list text:style-name="L">{entry("a", deeper)}{entry("e")}</text:list>'
    going_on = (
        f'<text:list text:style-name="L" text:continue-numbering="true">{entry("f")}</text:list>'
    )
    again = f'<text:list text:style-name="L">{entry("g")}</text:list>'
    letter = read(first + going_on + again)
    assert running(letter) == ["1. a", "1.a) b", "1.b) c", "d", "2. e", "3. f", "1. g"]
    assert {b.kind for b in letter.blocks[1:]} == {BlockKind.ITEM}


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stand_apart_with_the_marks_taken_out(kind):
    note = (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Zie de brief.</text:p></text:note-body></text:note>"
    )
    letter = read(f"<text:p>Wij stoppen{note} nu.</text:p><text:p>Tot dan.</text:p>")
    assert running(letter) == ["Wij stoppen nu.", "Tot dan."]
    last = letter.blocks[-1]
    assert (last.kind, letter.text[last.start :]) == (BlockKind.FOOTNOTE, "Zie de brief.")


def test_a_row_has_its_cells_side_by_side():
    def row(*cells: str) -> str:
        made = (f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells)
        return f"<table:table-row>{''.join(made)}<table:covered-table-cell/></table:table-row>"

    head = f"<table:table-header-rows>{row('Eis', 'Antwoord')}</table:table-header-rows>"
    letter = read(f"<table:table>{head}{row('Loon', 'Wij betalen.')}</table:table>")
    assert running(letter) == ["Eis\tAntwoord", "Loon\tWij betalen."]
    assert {b.kind for b in letter.blocks[1:]} == {BlockKind.ROW}


def test_merged_cells_are_read_once_and_keep_their_columns():
    def cell(words: str, spans: str = "") -> str:
        return f"<table:table-cell {spans}><text:p>{words}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell/>"
    wide = cell("Alles", 'table:number-columns-spanned="2"') + covered + cell("juni")
    high = covered + cell("Wij betalen.") + cell("mei")
    rows = "".join(f"<table:table-row>{cells}</table:table-row>" for cells in (wide, high))
    letter = read(f"<table:table>{rows}</table:table>")
    assert running(letter) == ["Alles\tjuni", "\tWij betalen.\tmei"]


def test_headings_boxes_and_pages_are_found():
    box = "<draw:frame><draw:text-box><text:p>In een kader.</text:p></draw:text-box></draw:frame>"
    body = (
        '<text:h text:outline-level="1">Onze eisen</text:h>'
        f"<text:p>Wij gaan {box}<text:soft-page-break/>door.</text:p>"
        '<text:p text:style-name="Blad">Op drie.</text:p>'
    )
    letter = read(body)
    kinds = [(b.kind, b.page, letter.text[b.start : b.end]) for b in letter.blocks[1:]]
    assert kinds == [
        (BlockKind.HEADING, 1, "Onze eisen"),
        (BlockKind.PARAGRAPH, 1, "In een kader."),
        (BlockKind.PARAGRAPH, 1, "Wij gaan"),
        (BlockKind.PARAGRAPH, 2, "door."),
        (BlockKind.PARAGRAPH, 3, "Op drie."),
    ]


def test_the_header_of_the_first_page_gives_what_the_text_lacks():
    page = "<text:p>Pagina <text:page-number>1</text:page-number></text:p>"
    header = f"<style:header><text:p>Datum 3 maart 2026</text:p>{page}</style:header>"
    look = odf_styles(f'<style:master-page style:name="Standard">{header}</style:master-page>')
    letter = read("<text:p>Wij komen.</text:p>", (("styles.xml", look),))
    assert letter.text == "Datum 3 maart 2026\n\nGeachte heer,\n\nWij komen."


def test_macros_are_remarked():
    letter = read("<text:p>Wij komen.</text:p>", (("Basic/Standard/Een.xml", "<x/>"),))
    assert letter.remarks == (Remark.ACTIVE_CONTENT,)


def test_a_text_under_a_password_says_so():
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(RefusedError) as refused:
        read("<text:p>Wij komen.</text:p>", (("META-INF/manifest.xml", manifest),))
    assert refused.value.reason is Reason.PROTECTED
