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
from tracker.letters.readers.refused import RefusedError
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
    ],
)
def test_what_the_page_hides_is_left_out_and_that_is_told(hidden):
    letter = read(f"<p>Dear Sir,</p><p>We agree.</p>{hidden}<p>Yours</p>")
    assert "Secret" not in letter.text
    assert "Yours" in letter.text
    assert letter.remarks == (Remark.HIDDEN_TEXT,)


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


def test_a_text_about_pages_is_no_page():
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
