"""What sort of paper a text is, by its form and by the words that name it."""

from __future__ import annotations

from collections.abc import Collection

from tracker.letters.finding.head import Head, span, within
from tracker.letters.fixed_words import fixed_words
from tracker.letters.kinds import FileKind
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
    letter: Letter, head: Head, subject: Span | None, answers: Collection[object]
) -> tuple[DocumentKind, Span | None]:
    """The kind, and the words that tell it; None where the form alone does.

    A letter has a salutation, a mail one or a sender and a reader in its head;
    either is an ultimatum or a response where its subject says so. In other
    papers the title may name the kind; otherwise it is a statement, which
    addresses nobody.
    """
    greeting = next((b for b in letter.blocks if b.kind is BlockKind.SALUTATION), None)
    posted = _mail_labels(head)
    if greeting or posted:
        form = DocumentKind.LETTER if greeting and not _is_mail_file(letter) else DocumentKind.EMAIL
        greets = span(letter, greeting.start, greeting.end) if greeting else None
        return _kind_of_letter(subject, answers, form, greets or posted)
    for kind in _NAMED:
        for line in head.lines:
            if named := fixed_words().within[kind.value].search(line.words):
                return kind, within(line, named[0], named.start())
    return _named_by_first_words(letter)


def _named_by_first_words(letter: Letter) -> tuple[DocumentKind, Span | None]:
    """The kind that the first words name, of a text whose title runs on into its first paragraph.

    "Dienstvereinbarung über ..." is a title; a sentence that only tells of one is none.
    """
    if letter.blocks:
        block = letter.blocks[0]
        opening = span(letter, block.start, block.end)
        line = within(opening, opening.words.partition("\n")[0], 0)
        for kind in _NAMED:
            named = fixed_words().within[kind.value].match(line.words)
            if named and not line.words.rstrip().endswith((".", ",", ":")):
                return kind, within(line, named[0], named.start())
    return DocumentKind.STATEMENT, None


def _kind_of_letter(
    subject: Span | None, answers: Collection[object], form: DocumentKind, told_by: Span | None
) -> tuple[DocumentKind, Span | None]:
    words = fixed_words().within
    about = subject.words if subject else ""
    if subject and (said := words["subject"].search(about)):
        if answers:
            return DocumentKind.RESPONSE, within(subject, said[0], said.start())
    elif subject and (said := words["ultimatum"].search(about)):
        return DocumentKind.ULTIMATUM, within(subject, said[0], said.start())
    return form, told_by


def _mail_labels(head: Head) -> Span | None:
    """Who sends a mail, where its head names sender and reader."""
    sender = next(head.labelled("from"), None)
    return sender if sender and next(head.labelled("to"), None) else None


def _is_mail_file(letter: Letter) -> bool:
    return letter.media_type in (FileKind.EML, FileKind.MSG)
