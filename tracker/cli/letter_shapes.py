"""What `overleg read --json` prints; the manual describes it."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.frozen import astuple
from tracker.letters.asking.asking import ProposedQuestion
from tracker.letters.facts import Found, LetterCited
from tracker.letters.pages.rectangles import rectangles_of
from tracker.letters.proposal import Proposal, Span, TimeWords
from tracker.letters.reading import ReadLetter
from tracker.letters.silences.finding import PointFound
from tracker.terms.windows import AssumedWindow

Shape = dict[str, Any]

#: A fact is called by the same name as in `metadata`.
_NAMES = {"dated": "date"}


def shape_of_letter(found: ReadLetter, proposals: list[Proposal]) -> Shape:
    """What `overleg read --json` prints: `text[start:end] == quote` for every statement."""
    facts = found.facts
    return {
        "metadata": {
            "language": facts.language,
            "kind": facts.kind,
            "sender": list(facts.sender),
            "addressee": list(facts.addressee),
            "date": _day(facts.dated),
            "reference": facts.reference,
            "subject": facts.subject,
            "answers_to": [_cited(cited) for cited in facts.answers_to],
            "cites": [_cited(cited) for cited in facts.cites],
            "parliamentary_references": list(facts.parliamentary_references),
            "signatories": list(facts.signatories),
            "enclosures": list(facts.enclosures),
            "sha256": found.sha256,
        },
        "facts": {
            _NAMES.get(name, name): [_shape_of_found(each) for each in grounds]
            for name, grounds in facts.grounds.by_name().items()
        },
        "to_choose": [_NAMES.get(name, name) for name in facts.in_doubt],
        "remarks": [remark.value for remark in found.letter.remarks],
        "text": found.letter.text,
        "pages": [list(page) for page in found.letter.pages],
        "blocks": [
            {
                "kind": block.kind.value,
                "start": block.start,
                "end": block.end,
                "page": block.page,
                "paragraph": block.number,
                "continues": block.continues,
                "mark": block.mark,
            }
            for block in found.letter.blocks
        ],
        "statements": [shape_of_proposal(proposal) for proposal in proposals],
    }


def _shape_of_found(found: Found[object]) -> Shape:
    value = found.value
    if isinstance(value, LetterCited):
        told: object = {"date": _day(value.date), "reference": value.reference}
    else:
        told = _day(value) if isinstance(value, date) else value
    span = found.span
    return {"value": told, "words": span.words, "start": span.start, "end": span.end}


def _cited(cited: LetterCited) -> Shape:
    return {"date": _day(cited.date), "reference": cited.reference, "words": cited.span.words}


def add_rectangles(shape: Shape, found: ReadLetter, proposals: list[Proposal]) -> None:
    """Give each statement in `shape` its `rectangles`: none for a file without printed pages."""
    places = [(proposal.span.start, proposal.span.end) for proposal in proposals]
    boxes = rectangles_of(found.content, found.letter, places)
    for statement, lines in zip(shape["statements"], boxes, strict=True):
        statement["rectangles"] = [
            {"page": line.page, "box": [round(edge, 2) for edge in astuple(line.box)]}
            for line in lines
        ]


def add_silences(shape: Shape, points: list[PointFound]) -> None:
    """Give `shape` what the letter says, and does not say, on each point."""
    shape["silences"] = [
        {
            "point": found.point.value,
            "said": found.said.value,
            **(_quoted(found.span) or {"quote": None, "start": None, "end": None}),
            "near": _quoted(found.near),
        }
        for found in points
    ]


def add_questions(shape: Shape, questions: list[ProposedQuestion]) -> None:
    """Give `shape` the questions the letter gives rise to, the most pressing first."""
    shape["questions"] = [
        {
            "text": question.text,
            "because": {"start": question.span.start, "end": question.span.end},
            "cause": question.cause,
            "quotes": [_quoted(span) for span in question.quoted],
            "restates": _quoted(question.other),
        }
        for question in questions
    ]


def _quoted(span: Span | None) -> Shape | None:
    if span is None:
        return None
    return {"quote": span.words, "start": span.start, "end": span.end}


def shape_of_proposal(proposal: Proposal) -> Shape:
    """One proposed statement, with the words that decided it."""
    return {
        "quote": proposal.span.words,
        "start": proposal.span.start,
        "end": proposal.span.end,
        "page": proposal.page,
        "paragraph": proposal.paragraph,
        "type": proposal.type.value,
        "strength": proposal.strength.value,
        "actor": proposal.actor,
        "addressee": proposal.addressee,
        "condition_quote": proposal.condition.words if proposal.condition else None,
        "due": _due(proposal.time),
        "topics": list(proposal.topics),
        "cues": [cue.span.words for cue in proposal.cues],
        "why": [
            {
                "words": cue.span.words,
                "start": cue.span.start,
                "end": cue.span.end,
                "about": cue.about,
                "says": cue.says,
            }
            for cue in proposal.cues
        ],
        "rank": proposal.rank.value,
        "says_again": list(proposal.says_again.place) if proposal.says_again else None,
    }


def _due(time: TimeWords | None) -> Shape | None:
    if time is None:
        return None
    return {
        "words": time.span.words,
        "kind": time.kind.value,
        "earliest": _day(time.earliest),
        "latest": _day(time.latest),
        "clock": f"{time.clock:%H:%M}" if time.clock else None,
        "doubt": time.doubt.value if time.doubt else None,
        "window": _window(time.window),
    }


def _window(window: AssumedWindow | None) -> Shape | None:
    """What the words may mean: an assumption of ours, and kept nowhere by itself."""
    if window is None:
        return None
    return {
        "earliest": _day(window.earliest),
        "latest": _day(window.latest),
        "reason": window.reason,
        "ask_again": _day(window.ask_again),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
