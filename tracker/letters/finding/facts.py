"""All facts of a letter together."""

from __future__ import annotations

from tracker.letters.facts import Facts
from tracker.letters.finding.addressing import addressee
from tracker.letters.finding.answering import answers_to
from tracker.letters.finding.data import dated, reference, subject
from tracker.letters.finding.head import head_of
from tracker.letters.finding.kind import kind_of_paper
from tracker.letters.finding.language import language_of
from tracker.letters.finding.signing import sender, signatures
from tracker.letters.letter import Letter
from tracker.letters.parliament import find_parliamentary


def facts_of(letter: Letter) -> Facts:
    """What the letter says of itself; what its words do not say stays empty.

    The signatories are offices where the letter names offices, else names.
    """
    language, head, signed = language_of(letter.text), head_of(letter), signatures(letter)
    about = subject(head)
    answers = answers_to(letter, head, about, language)
    senders = sender(letter, head, language, signed)
    papers = [paper.normal for paper in find_parliamentary(letter.text)]
    return Facts(
        language=language,
        kind=kind_of_paper(letter, head, about, answers).value,
        sender=senders,
        addressee=addressee(letter, head, senders),
        dated=dated(head, language),
        reference=reference(head),
        subject=about.words if about else None,
        answers_to=answers,
        parliamentary_references=tuple(dict.fromkeys(papers)),
        signatories=signed.offices or signed.names,
    )
