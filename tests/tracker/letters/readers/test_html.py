"""HTML as a person sees it on the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.letters_read import letter_as
from tracker.letters.kinds import FileKind, media_type_of
from tracker.letters.letter import BlockKind, Letter, Remark
from tracker.letters.proposing import propose
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.reading import read_bytes
from tracker.letters.refusals import LetterError

FILES = Path(__file__).parents[3] / "files"


def read(body: str) -> Letter:
    return letter_as(FileKind.HTML, f"<html><body>{body}</body></html>".encode())


def words_of(letter: Letter) -> list[str]:
    return [letter.text[b.start : b.end] for b in letter.blocks]


@pytest.mark.parametrize("name", ["ultimatum.nl.md", "answer.en.md"])
def test_a_letter_says_the_same_as_a_page_and_as_markdown(name):
    source = (FILES / name).read_text("utf-8")
    page = f"<!DOCTYPE html><html><body>{MarkdownIt().render(source)}</body></html>"
    found, plain = read_bytes(page.encode(), "page"), read_bytes(source.encode(), "letter")
    assert found.media_type == FileKind.HTML
    assert [b.kind for b in found.letter.blocks] == [b.kind for b in plain.letter.blocks]
    assert words_of(found.letter) == words_of(plain.letter)
    assert propose(found.letter, found.facts) == propose(plain.letter, plain.facts)


def test_blocks_lines_and_blanks_are_those_of_the_page():
    letter = read("<div>Dear  Sir,<p>We\n agree<br>with <b>you</b>.</div><pre>a\nb</pre>")
    assert words_of(letter) == ["Dear Sir,", "We agree with you.", "a\nb"]


def test_numbers_of_a_list_are_kept_and_bullets_are_not():
    letter = read(
        "<p>Dear Sir,</p><p>We ask:</p><ol start=3><li>One<li>Two<ul><li>a</ul></ol><ul><li>b</ul>"
    )
    items = [letter.text[b.start : b.end] for b in letter.blocks if b.kind is BlockKind.ITEM]
    assert items == ["3. One", "4. Two", "a", "b"]


def test_a_table_is_read_row_by_row_and_one_that_lays_out_text_is_not():
    rows = "<tr><th>Year<th>Rise</tr><tr><td>2026<td>3.5%</tr>"
    letter = read(f"<p>Dear Sir,</p><p>So it is.</p><table>{rows}</table>")
    found = [letter.text[b.start : b.end] for b in letter.blocks if b.kind is BlockKind.ROW]
    assert found == ["Year\tRise", "2026\t3.5%"]
    laid_out = read("<table><tr><td><p>Dear Sir,</p><p>We agree.</p></td></tr></table>")
    assert words_of(laid_out) == ["Dear Sir,", "We agree."]


def test_a_raised_figure_with_a_note_is_its_mark():
    letter = read("<p>Dear Sir,</p><p>We agree<sup>1</sup>.</p><p><sup>1</sup> See there.</p>")
    (note,) = [block for block in letter.blocks if block.kind is BlockKind.FOOTNOTE]
    assert letter.text[: note.mark].endswith("We agree")


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display:none'>Secret.</p>",
        "<p hidden>Secret.</p>",
        "<span style='font-size:0'>Secret.</span>",
        "<div style='visibility: hidden'><p>Secret.</p></div>",
        "<div style='max-height:0px; overflow:hidden'><p>Secret.</p></div>",
        "<p style='opacity: 0.0'>Secret.</p>",
    ],
)
def test_what_the_page_hides_is_left_out_and_that_is_told(hidden):
    letter = read(f"<p>Dear Sir,</p><p>We agree.</p>{hidden}<p>Yours</p>")
    assert "Secret" not in letter.text
    assert "Yours" in letter.text
    assert letter.remarks == (Remark.HIDDEN_TEXT,)


@pytest.mark.parametrize(
    "style", ["height:0", "line-height:0;overflow:hidden", "opacity:0.9", "font-size:0.8em"]
)
def test_what_the_page_shows_after_all_is_not_left_out(style):
    rows = f"<table><tr style='height:0;overflow:hidden'><td style='{style}'>Yes.</td></tr></table>"
    letter = read(f"<p>Dear Sir,</p><p style='{style}'>We agree.</p>{rows}")
    assert words_of(letter) == ["Dear Sir,", "We agree.", "Yes."]
    assert letter.remarks == ()


@pytest.mark.parametrize(
    "active",
    [
        "<script>alert(1)</script>",
        "<iframe src='https://x.example'></iframe>",
        "<img src='https://x.example/seen.png'>",
        "<form action='https://x.example'><input></form>",
        "<img src='//server/share'>",
    ],
)
def test_what_a_page_would_do_is_not_done_and_is_told(active):
    letter = read(f"<p>Dear Sir,</p>{active}<p>We agree.</p>")
    assert letter.remarks == (Remark.ACTIVE_CONTENT,)
    assert words_of(letter) == ["Dear Sir,", "We agree."]


def test_the_alphabet_a_page_names_is_used_and_an_old_one_is_told():
    named = "<html><head><meta charset='iso-8859-2'></head><body>Łódź</body></html>"
    letter = letter_as(FileKind.HTML, named.encode("iso-8859-2"))
    assert (letter.text, letter.remarks) == ("Łódź", ())
    old = letter_as(FileKind.HTML, "<html><body>één</body></html>".encode("cp1252"))
    assert (old.text, old.remarks) == ("één", (Remark.OLD_ENCODING,))


@pytest.mark.parametrize("named", ["utf-16", "undefined", "punycode", "unicode_escape", "x-no"])
def test_a_name_that_is_no_alphabet_of_a_page_is_passed_over(named):
    page = f"<html><head><meta charset='{named}'></head><body>één \\u0041</body></html>"
    assert letter_as(FileKind.HTML, page.encode()).text == "één \\u0041"


def test_quotation_marks_of_windows_in_a_page_that_says_latin_come_out_right():
    page = (
        b"<html><head><meta charset='iso-8859-1'></head><body>\x93Caf\xe9\x94 \x80 5</body></html>"
    )
    assert letter_as(FileKind.HTML, page).text == "“Café” € 5"


def test_what_would_act_on_a_screen_is_shown_as_a_sign():
    assert read("<p>a\u202eb \x1b[31m</p>").text == "a\ufffdb ␛[31m"


def test_it_is_told_that_a_page_is_nested_too_deep_to_be_read_whole():
    deep = read("<p>Dear Sir,</p><p>We agree.</p>" + "<div>" * 400 + "<p>Or not.</p>")
    assert words_of(deep)[:2] == ["Dear Sir,", "We agree."]
    assert deep.remarks == (Remark.PARTS_UNREAD,)
    with pytest.raises(RefusedError) as refused:
        read("<div>" * 400 + "<p>We agree.</p>")
    assert refused.value.reason is Reason.NOT_READABLE


def test_what_follows_a_list_inside_an_item_belongs_to_the_item():
    letter = read("<ol><li>First<ul><li>part</li></ul>and more.</li></ol><p>End.</p>")
    assert [block.kind for block in letter.blocks[:3]] == [BlockKind.ITEM] * 3
    assert words_of(letter)[-1] == "End."


def test_a_text_about_pages_is_no_page():
    assert media_type_of(b"<!-- saved from x -->\n<html><p>x") == FileKind.HTML
    assert media_type_of(b"We write <html> when we mean a page.") == FileKind.TEXT
    assert media_type_of(b"\n<!doctype HTML><p>x") == FileKind.HTML


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 200_000 + "x",
        "<b><i>" * 100_000 + "x",
        "<table><tr><td>" * 30_000 + "x",
        "<p style='" + "display:" * 100_000 + "'>x",
        "&amp;" * 300_000,
        "<ol start=99999999999><li>x",
    ],
    ids=["nested", "unclosed", "tables", "style", "entities", "number"],
)
def test_hostile_pages_end_in_time(hostile):
    try:
        assert read_bytes(f"<html><body>{hostile}".encode(), "page").letter.text
    except LetterError as refused:
        assert refused.facts["file"] == "page"


TAGS = ["p", "div", "table", "tr", "td", "ol", "ul", "li", "sup", "br", "h2", "pre", "script", "b"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
            st.text(max_size=6),
        ),
        max_size=40,
    ).map("".join)
)
def test_any_order_of_elements_is_a_letter_or_is_refused(body):
    try:
        assert read(body).text
    except RefusedError as refused:
        assert refused.reason
