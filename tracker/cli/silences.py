"""What a letter does not say, and what to ask about it: as lines for a person."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.cli.output import table
from tracker.letters.asking.asking import ProposedQuestion
from tracker.letters.silences.finding import PointFound
from tracker.vocabulary import Said
from tracker.words import Words


def silences_for_people(points: Sequence[PointFound], words: Words) -> list[str]:
    """What is said first, then what is not, each with its words; nothing without points."""
    if not points:
        return []
    said = [found for found in points if found.said is not Said.NOT_SAID]
    silent = [found for found in points if found.said is Said.NOT_SAID]
    lines = ["", words.text("What the letter does not say")]
    lines += table([(words.title(found.point), _near(found, words)) for found in silent])
    if said:
        lines += ["", words.text("What it does say")]
        lines += table([(words.title(found.point), _told(found, words)) for found in said])
    return lines


def questions_for_people(questions: Sequence[ProposedQuestion], words: Words) -> list[str]:
    """The questions by number, each with the words that raise it; nothing without questions."""
    if not questions:
        return []
    lines = ["", words.text("Questions to ask")]
    for number, question in enumerate(questions, 1):
        cause = words.quoted(_on_one_line(question.span.words))
        lines += [f"{number:>2}. {question.text}", f"    └ {words.text('Because of')}: {cause}"]
    return lines


def _near(found: PointFound, words: Words) -> str:
    """Not said, with the words that come near it."""
    not_said = words.label(found.said)
    if found.near is None:
        return not_said
    return words.text(
        "{said}, only {words}",
        said=not_said,
        words=words.quoted(_on_one_line(found.near.words)),
    )


def _told(found: PointFound, words: Words) -> str:
    """Whether it is said or denied, with the words that do so."""
    quote = words.quoted(_on_one_line(found.span.words)) if found.span else ""
    return words.text("{said}: {words}", said=words.label(found.said), words=quote)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
