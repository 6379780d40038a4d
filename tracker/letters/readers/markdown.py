"""Markdown: the words of its tokens, with links and bold as plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tracker.letters.kinds import FileKind
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.decoding import remarks_on_encoding, text_in
from tracker.letters.readers.items import split_items
from tracker.letters.readers.printed import Look, Printed, note_mark
from tracker.letters.readers.rows import row_blocks

#: Letters indent and underline freely; that is no code and no heading there.
#: A definition of a reference would vanish from the text.
_NOT_IN_LETTERS = ["code", "lheading", "reference"]

_OPENS_RAISED = re.compile(r"<sup\b[^>]*>", re.IGNORECASE)
_CLOSES_RAISED = re.compile(r"</sup\s*>", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<br\b[^>]*>", re.IGNORECASE)
_REFERENCE = re.compile(r"\[\^(\w{1,8})\]:?[ \t]?")


def contents_of(content: bytes, _password: str | None) -> Contents:
    """The blocks of a Markdown file."""
    return Contents(
        FileKind.MARKDOWN, markdown_blocks(text_in(content)), remarks_on_encoding(content)
    )


def markdown_blocks(text: str) -> list[Printed]:
    """The blocks of a Markdown text, in order and without pages."""
    tokens = MarkdownIt("commonmark").enable("table").disable(_NOT_IN_LETTERS).parse(text)
    return [item for block in _blocks(tokens) for item in _items(block)]


def _items(block: Printed) -> Iterator[Printed]:
    return iter((block,)) if block.look is Look.ROW else split_items(block, dashes=False)


def _blocks(tokens: Sequence[Token]) -> Iterator[Printed]:
    look, number = Look.TEXT, ""
    stream = iter(tokens)
    for token in stream:
        match token.type:
            case "heading_open":
                look = Look.HEADING
            case "list_item_open":
                look, number = Look.ITEM, _number(token)
            case "heading_close" | "list_item_close":
                look = Look.TEXT
            case "tr_open":
                yield from row_blocks(list(_cells(stream)))
            case "inline" | "html_block" | "fence":
                lines = _lines(token)
                if any(lines):
                    yield Printed((number + lines[0], *lines[1:]), look)
                    number = ""


def _cells(stream: Iterator[Token]) -> Iterator[list[Printed]]:
    """What the cells of a row hold, read from the tokens up to its end."""
    for token in stream:
        if token.type == "tr_close":
            return
        if token.type == "inline":
            lines = _lines(token)
            yield [Printed(lines)] if any(lines) else []


def _number(item: Token) -> str:
    return f"{item.info}{item.markup} " if item.info else ""


def _lines(token: Token) -> tuple[str, ...]:
    if token.type != "inline":
        return tuple(re.sub(r"<[^>]*>", "", token.content).split("\n"))
    words = "".join(_words(token.children or []))
    return tuple(line.strip(" \t") for line in words.split("\n"))


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    """The words of a paragraph; a raised figure as the mark of a note."""
    raised: list[str] | None = None
    for token in tokens:
        if token.type == "html_inline" and _OPENS_RAISED.fullmatch(token.content):
            raised = []
        elif token.type == "html_inline" and _CLOSES_RAISED.fullmatch(token.content):
            yield note_mark("".join(raised or []))
            raised = None
        elif raised is not None:
            raised.append(token.content)
        else:
            yield _word(token)


def _word(token: Token) -> str:
    match token.type:
        case "softbreak" | "hardbreak":
            return "\n"
        case "text":
            return _REFERENCE.sub(lambda found: note_mark(found[1]), token.content)
        case "html_inline":
            return "\n" if _LINE_BREAK.fullmatch(token.content) else ""
        case "image":
            return token.content
    return token.content
