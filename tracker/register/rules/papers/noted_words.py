"""Words that were spoken, as somebody noted them down."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from tracker.letters.letter import Block, BlockKind, Letter
from tracker.register.rules.names import is_blank, same_name

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


def noted(words: str) -> str:
    """The words with one kind of line ends and nothing around them; empty when there are none."""
    return "\n".join(words.splitlines()).strip()


def letter_of_words(words: str) -> Letter:
    """The words as a letter of one page, with a paragraph for each stretch of lines."""
    return Letter(
        media_type="text/plain",
        text=words,
        pages=((0, len(words)),),
        blocks=tuple(
            Block(BlockKind.PARAGRAPH, *match.span(), page=1, number=number)
            for number, match in enumerate(_PARAGRAPH.finditer(words), 1)
        ),
    )


def hearers(heard_by: Iterable[str], speaker: str) -> tuple[str, ...]:
    """Those who heard it, each once, without blanks and without the speaker."""
    names: list[str] = []
    for name in (each.strip() for each in heard_by):
        if not is_blank(name) and not any(same_name(name, other) for other in (speaker, *names)):
            names.append(name)
    return tuple(names)


def title_of(speaker: str, said: datetime) -> str:
    """What spoken words are listed under unless they are given a title: speaker and moment."""
    return f"{speaker}, {said:%Y-%m-%d %H:%M}"
