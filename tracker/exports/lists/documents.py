"""Papers: what came in and went out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tracker.exports.kept import Kept
from tracker.exports.lists.column import NAME, NARROW, SENTENCE, Column, Listed, label, listed
from tracker.frozen import Frozen
from tracker.register.questions.lines import DocumentLine
from tracker.words.marks import N_


class Paper(Frozen):
    """A document, which of those it answers may be seen, and how many of its words."""

    line: DocumentLine
    answers: tuple[str, ...]
    words: int


def _lines(kept: Kept) -> Iterator[Paper]:
    documents = kept.admitted.documents
    known = {line.title for line in documents.values()}
    counted = Counter(each.place.document_id for each in kept.admitted.lines)
    for line in documents.values():
        answers = tuple(title for title in line.answers if title in known)
        yield Paper(line, answers, counted[line.id])


DOCUMENTS: Listed[Paper] = Listed(
    N_("Documents"),
    _lines,
    (
        Column(N_("Kind"), NARROW * 2, lambda paper, kept: label(paper.line.kind, kept)),
        Column(N_("Title"), SENTENCE, lambda paper, kept: paper.line.title),
        Column(
            N_("Sender"),
            NAME,
            lambda paper, kept: paper.line.sender.name if paper.line.sender else None,
        ),
        Column(N_("Office"), NAME, lambda paper, kept: paper.line.office),
        Column(N_("To"), NAME, lambda paper, kept: listed(p.name for p in paper.line.addressees)),
        Column(N_("Date"), NARROW, lambda paper, kept: paper.line.dated),
        Column(N_("Reference"), NARROW * 2, lambda paper, kept: paper.line.reference),
        Column(N_("Subject"), SENTENCE, lambda paper, kept: paper.line.subject),
        Column(N_("Answers"), SENTENCE, lambda paper, kept: listed(paper.answers)),
        Column(
            N_("Parliamentary papers"),
            NAME,
            lambda paper, kept: listed(paper.line.parliamentary_references),
        ),
        Column(N_("Statements"), NARROW, lambda paper, kept: paper.words),
        Column(N_("Language"), NARROW, lambda paper, kept: paper.line.language),
        Column(N_("Received"), NARROW, lambda paper, kept: paper.line.received, inside=True),
        Column(N_("File"), NAME, lambda paper, kept: paper.line.file_name or None, inside=True),
        Column(
            N_("Embargo until"),
            NARROW + 4,
            lambda paper, kept: kept.here(paper.line.embargo),
            inside=True,
        ),
        Column(N_("For whom"), NARROW, lambda paper, kept: label(paper.line.audience, kept), True),
    ),
)
