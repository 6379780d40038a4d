"""What sort of paper a text is, by its form and by the words that name it."""

from __future__ import annotations

from tracker.letters.facts import LetterCited
from tracker.letters.finding.head import Head
from tracker.letters.fixed_words import fixed_words
from tracker.letters.letter import BlockKind, Letter
from tracker.letters.proposal import Span
from tracker.vocabulary import DocumentKind

#: Kinds that a title names, looked for in this order.
_NAMED = (
    DocumentKind.PRESS_RELEASE,
    DocumentKind.MINUTES,
    DocumentKind.MOTION,
    DocumentKind.AGREEMENT,
)


def kind_of_paper(
    letter: Letter, head: Head, subject: Span | None, answers: tuple[LetterCited, ...]
) -> DocumentKind:
    """A letter has a salutation; it is an ultimatum or a response where its subject says so.

    Without a salutation the title may name the kind; otherwise it is a
    statement, which addresses nobody.
    """
    if any(block.kind is BlockKind.SALUTATION for block in letter.blocks):
        return _kind_of_letter(subject, answers)
    title = "\n".join(line.words for line in head.lines)
    words = fixed_words().within
    return next(
        (kind for kind in _NAMED if words[kind.value].search(title)), DocumentKind.STATEMENT
    )


def _kind_of_letter(subject: Span | None, answers: tuple[LetterCited, ...]) -> DocumentKind:
    words = fixed_words().within
    about = subject.words if subject else ""
    if words["subject"].search(about):
        return DocumentKind.RESPONSE if answers else DocumentKind.LETTER
    return DocumentKind.ULTIMATUM if words["ultimatum"].search(about) else DocumentKind.LETTER
