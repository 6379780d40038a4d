"""Word documents: what a person sees on the page is what is read."""

from __future__ import annotations

import pytest

from tests.letters_read import letter_as
from tests.office_made import docx, paragraph, run, word
from tracker.letters.kinds import FileKind
from tracker.letters.letter import BlockKind, Letter, Remark

HEAD = paragraph("Geachte heer,")


def read(body: str, relations: str = "", **parts: str | bytes) -> Letter:
    return letter_as(FileKind.DOCX, docx(HEAD + body, relations, **parts))


def running(letter: Letter) -> list[str]:
    return [letter.text[b.start : b.end] for b in letter.blocks if b.number]


def kinds(letter: Letter) -> list[BlockKind]:
    return [block.kind for block in letter.blocks]


@pytest.mark.parametrize(
    ("body", "words", "remark"),
    [
        (f"<w:ins>{run('nu wel ')}</w:ins>", "Wij komen nu wel terug.", Remark.INSERTED_TEXT),
        (f"<w:moveTo>{run('nu ')}</w:moveTo>", "Wij komen nu terug.", Remark.INSERTED_TEXT),
        (
            "<w:del><w:r><w:delText>niet </w:delText></w:r></w:del>",
            "Wij komen terug.",
            Remark.DELETED_TEXT,
        ),
        (f"<w:moveFrom>{run('niet ')}</w:moveFrom>", "Wij komen terug.", Remark.DELETED_TEXT),
        (run("niet ", "<w:vanish/>"), "Wij komen terug.", Remark.HIDDEN_TEXT),
        (run("niet ", '<w:rStyle w:val="Weg"/>'), "Wij komen terug.", Remark.HIDDEN_TEXT),
        ('<w:r><w:commentReference w:id="0"/></w:r>', "Wij komen terug.", Remark.COMMENTS),
        (
            '<w:fldSimple w:instr=" DDEAUTO excel a b "/>',
            "Wij komen terug.",
            Remark.ACTIVE_CONTENT,
        ),
        (
            "<w:r><w:object><o:OLEObject/></w:object></w:r>",
            "Wij komen terug.",
            Remark.ACTIVE_CONTENT,
        ),
    ],
)
def test_words_are_read_as_they_stand_now(body, words, remark):
    styles = word(
        "styles",
        '<w:style w:styleId="Verborgen"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Weg"><w:basedOn w:val="Verborgen"/></w:style>',
    )
    letter = read(f"<w:p>{run('Wij komen ')}{body}{run('terug.')}</w:p>", styles=styles)
    assert running(letter) == [words]
    assert letter.remarks == (remark,)


def test_vanish_that_is_switched_off_hides_nothing():
    shown = run("Wij komen.", '<w:vanish w:val="0"/>')
    letter = read(f"<w:p>{shown}</w:p>")
    assert running(letter) == ["Wij komen."]
    assert not letter.remarks


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Wij ')}</w:p>"
    assert running(read(first + paragraph("komen."))) == ["Wij komen."]


def test_words_whose_paragraph_has_lost_its_end_are_not_lost_with_it():
    open_ended = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Loon')}</w:p>"
    cells = f"<w:tc>{open_ended}</w:tc><w:tc>{paragraph('meer')}</w:tc>"
    letter = read(f"{open_ended}<w:tbl><w:tr>{cells}</w:tr></w:tbl>{open_ended}")
    assert running(letter) == ["Loon", "Loon\tmeer"]
    assert letter.text.endswith("Loon")


def test_a_field_shows_its_result_and_not_its_code():
    step = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = "<w:r><w:instrText>DATE</w:instrText></w:r>" + run("code")
    parts = [
        step.format("begin"),
        code,
        step.format("separate"),
        run("3 maart"),
        step.format("end"),
    ]
    assert running(read(f"<w:p>{run('Op ')}{''.join(parts)}{run('.')}</w:p>")) == ["Op 3 maart."]


def test_words_inside_links_controls_and_boxes_are_words():
    around = "".join(
        f"<w:{tag}>{run(tag + ' ')}</w:{tag}>" for tag in ("hyperlink", "smartTag", "customXml")
    )
    control = f"<w:sdt><w:sdtContent>{run('sdt.')}</w:sdtContent></w:sdt>"
    box = f"<w:txbxContent>{paragraph('In een kader.')}</w:txbxContent>"
    twice = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    letter = read(f"<w:p>{around}{control}{twice}</w:p>")
    assert running(letter) == ["In een kader.", "hyperlink smartTag customXml sdt."]


def test_signs_and_hyphens_are_those_of_the_page():
    signs = (
        "<w:r><w:t>Werk</w:t><w:softHyphen/><w:t>geversbijdrage cao</w:t><w:noBreakHyphen/>"
        '<w:t>akkoord </w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>.</w:t></w:r>'
    )
    assert running(read(f"<w:p>{signs}</w:p>")) == ["Werkgeversbijdrage cao\u2011akkoord ✓."]


NUMBERING = word(
    "numbering",
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%3)"/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="8"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
)


def item(words: str, level: int, number: int = 7) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, numbered)


def test_items_have_the_number_that_is_printed_before_them():
    levels = [(0, 7), (1, 7), (1, 7), (2, 7), (3, 7), (0, 7), (1, 7), (0, 8)]
    letter = read("".join(item("loon.", *at) for at in levels), numbering=NUMBERING)
    assert running(letter) == [
        "3. loon.", "3.a) loon.", "3.b) loon.", "(I) loon.", "loon.", "4. loon.", "4.a) loon.",
        "1. loon.",
    ]  # fmt: skip
    assert set(kinds(letter)[1:]) == {BlockKind.ITEM}


def test_a_style_makes_a_heading():
    styles = word(
        "styles",
        '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Eigen"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    )
    body = "".join(
        paragraph("Onze eisen", f'<w:pStyle w:val="{style}"/>') + paragraph("Wij vragen veel.")
        for style in ("Kop1", "Eigen")
    )
    letter = read(body, styles=styles)
    assert kinds(letter)[1:] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2


def test_notes_stand_apart_with_the_marks_taken_out():
    notes = {
        kind + "s": word(
            kind + "s",
            f'<w:{kind} w:type="separator" w:id="0">{paragraph("---")}</w:{kind}>'
            f'<w:{kind} w:id="2">{paragraph(said)}</w:{kind}>',
        )
        for kind, said in (("footnote", "Zie de brief."), ("endnote", "Zie het verslag."))
    }
    first, second = (
        f'<w:r><w:{kind}Reference w:id="2"/></w:r>' for kind in ("footnote", "endnote")
    )
    body = run("Wij stoppen") + first + run(" nu") + second + run(".")
    letter = read(f"<w:p>{body}</w:p>", **notes)
    assert running(letter) == ["Wij stoppen nu."]
    notes_read = [letter.text[b.start : b.end] for b in letter.blocks[-2:]]
    assert notes_read == ["Zie de brief.", "Zie het verslag."]
    assert kinds(letter)[-2:] == [BlockKind.FOOTNOTE] * 2


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def test_a_row_has_its_cells_side_by_side():
    merged = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"
    rows = (
        row(paragraph("Eis"), paragraph("Ons antwoord"))
        + row(paragraph("Loon"), paragraph("Wij betalen.") + paragraph("In mei."), "<w:p/>")
        + row(merged, paragraph("Ook in juni."), paragraph("x"))
        + row(paragraph("Alleen dit."), "<w:p/>")
    )
    letter = read(f"<w:tbl>{rows}</w:tbl>")
    assert running(letter) == [
        "Eis\tOns antwoord", "Loon\tWij betalen. In mei.", "\tOok in juni.\tx", "Alleen dit.",
    ]  # fmt: skip
    assert kinds(letter)[1:] == [BlockKind.ROW] * 3 + [BlockKind.PARAGRAPH]


def test_a_table_that_lays_out_the_letterhead_gives_its_lines():
    address = "".join(map(paragraph, ("De raad", "Kade 1", "1000 AA Stad")))
    data = row(paragraph("Datum"), paragraph("3 maart 2026"))
    content = docx(f"<w:tbl>{row(address, '<w:p/>')}{data}</w:tbl>{HEAD}{paragraph('Wij komen.')}")
    letter = letter_as(FileKind.DOCX, content)
    assert letter.text.startswith("De raad\nKade 1\n1000 AA Stad\n\nDatum\n3 maart 2026\n\n")
    assert kinds(letter)[:2] == [BlockKind.ADDRESS, BlockKind.DATA]


@pytest.mark.parametrize(
    ("property_of_row", "rows", "remark"),
    [
        ("<w:del/>", ["Blijft\tja"], Remark.DELETED_TEXT),
        ("<w:hidden/>", ["Blijft\tja"], Remark.HIDDEN_TEXT),
        ("<w:ins/>", ["Loon\tmeer", "Blijft\tja"], Remark.INSERTED_TEXT),
    ],
)
def test_rows_are_read_as_they_stand_now(property_of_row, rows, remark):
    changed = row(paragraph("Loon"), paragraph("meer")).replace(
        "<w:tr>", f"<w:tr><w:trPr>{property_of_row}</w:trPr>"
    )
    kept = row(paragraph("Blijft"), paragraph("ja"))
    letter = read(f"<w:tbl>{changed}{kept}</w:tbl>")
    assert running(letter) == rows
    assert letter.remarks == (remark,)


def test_a_table_inside_a_cell_is_read_where_it_stands():
    inner = f"<w:tbl>{row(paragraph('a'), paragraph('b'))}</w:tbl>"
    outer = row(paragraph("Hieronder de eisen.") + inner, paragraph("Dank."))
    assert running(read(f"<w:tbl>{outer}</w:tbl>")) == ["Hieronder de eisen.", "a\tb", "Dank."]


def test_lines_typed_as_paragraphs_belong_together_up_to_an_empty_one():
    lines = ["De raad", "Kade 1", "", "De bond", "Plein 2", ""]
    letter = letter_as(FileKind.DOCX, docx("".join(map(paragraph, lines)) + HEAD))
    assert letter.text == "De raad\nKade 1\n\nDe bond\nPlein 2\n\nGeachte heer,"


def test_a_paragraph_over_a_page_break_goes_on_on_the_next_page():
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    letter = read(f"<w:p>{run('Wij gaan ')}{turn}{run('door.')}</w:p>")
    assert running(letter) == ["Wij gaan", "door."]
    assert [b.page for b in letter.blocks] == [1, 1, 2]
    assert letter.blocks[-1].continues


def test_a_break_noted_at_printing_is_not_counted_beside_the_one_that_caused_it():
    end = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    after = f"<w:p><w:r><w:lastRenderedPageBreak/></w:r>{run('Daarna.')}</w:p>"
    letter = read(paragraph("Eerst.") + end + after)
    assert [b.page for b in letter.blocks] == [1, 1, 2]


def test_without_breaks_there_is_one_page():
    assert len(read(paragraph("Wij komen.")).pages) == 1


def test_the_header_of_the_first_page_gives_what_the_text_lacks():
    page = f"<w:p>{run('Pagina ')}<w:fldSimple w:instr='PAGE'>{run('1')}</w:fldSimple></w:p>"
    header = word("hdr", paragraph("De raad") + paragraph("Datum 3 maart 2026") + page)
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    content = docx(paragraph("De raad") + HEAD + paragraph("Wij komen.") + section, header=header)
    letter = letter_as(FileKind.DOCX, content)
    assert letter.text == "Datum 3 maart 2026\n\nDe raad\n\nGeachte heer,\n\nWij komen."


def test_what_stands_left_and_right_in_a_header_comes_apart():
    parts = f"<w:p>{run('De raad')}<w:r><w:tab/></w:r>{run('Datum 3 maart 2026')}</w:p>"
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    content = docx(HEAD + paragraph("Wij komen.") + section, header=word("hdr", parts))
    letter = letter_as(FileKind.DOCX, content)
    assert letter.text.startswith("De raad\n\nDatum 3 maart 2026\n\nGeachte")
    assert kinds(letter)[:2] == [BlockKind.ADDRESS, BlockKind.DATA]


@pytest.mark.parametrize("kind", ["attachedTemplate", "image"])
def test_what_would_be_fetched_from_elsewhere_is_remarked(kind):
    related = (
        f'<Relationship Id="x" Type="urn:/{kind}" Target="http://a.example" TargetMode="External"/>'
    )
    assert read(paragraph("Wij komen."), related).remarks == (Remark.ACTIVE_CONTENT,)


def test_a_link_is_nothing_to_remark():
    related = (
        '<Relationship Id="x" Type="urn:/hyperlink" Target="http://a.b" TargetMode="External"/>'
    )
    assert not read(paragraph("Wij komen."), related).remarks
