"""All facts of a letter together."""

from __future__ import annotations

from tracker.letters.facts import Facts, Found, Grounds, LetterCited, each_once, undoubted
from tracker.letters.finding.addressing import addressees, may_be_either
from tracker.letters.finding.answering import answers_to, cites
from tracker.letters.finding.data import dates_of, references, subjects
from tracker.letters.finding.enclosing import enclosures
from tracker.letters.finding.head import Head, head_of, span
from tracker.letters.finding.kind import kind_of_paper
from tracker.letters.finding.language import language_of, words_that_tell
from tracker.letters.finding.signing import senders, signatures
from tracker.letters.letter import Letter
from tracker.letters.parliament import find_parliamentary


def facts_of(letter: Letter) -> Facts:
    """What the letter says of itself, each fact with its words.

    What its words do not say stays empty, and so does what they leave in doubt.
    """
    language, head = language_of(letter.text), head_of(letter)
    about, dates = subjects(head), dates_of(letter, head, language)
    subject = about[0].span if undoubted(about) else None
    answered, answers = answers_to(letter, head, subject, language)
    kind, told_by = kind_of_paper(letter, head, subject, answered)
    dated = undoubted(dates)
    named = cites(letter, answered, dated, language)
    people = _people(letter, head, language)
    papers, enclosed, own = _papers(letter), enclosures(letter, head), references(head)
    return Facts(
        language=language,
        kind=kind.value,
        sender=people.sender,
        addressee=people.addressee,
        dated=dated,
        reference=undoubted(own),
        subject=undoubted(about),
        answers_to=answered,
        parliamentary_references=_values(papers),
        signatories=people.signatories,
        cites=named,
        enclosures=_values(enclosed),
        grounds=Grounds(
            language=tuple(
                Found(language, word) for word in words_that_tell(letter.text, language)
            ),
            kind=(Found(kind.value, told_by),) if told_by else (),
            sender=people.grounds.sender,
            addressee=people.grounds.addressee,
            dated=dates,
            reference=own,
            subject=about,
            answers_to=answers,
            cites=_with_words(named),
            parliamentary_references=papers,
            enclosures=enclosed,
            signatories=people.grounds.signatories,
        ),
    )


def _people(letter: Letter, head: Head, language: str) -> Facts:
    """Who writes, who is written to, who signed: offices where there are any, else names."""
    enclosed = [found.span for found in enclosures(letter, head)]
    signed = signatures(letter, enclosed)
    writers = senders(letter, head, language, signed)
    readers, named = addressees(letter, head, writers)
    writer, signatories = undoubted(writers), signed.offices or signed.names
    if not named and may_be_either(letter, head, writers):
        writer, named = None, writers
    return Facts(
        language=language,
        kind="",
        sender=(writer,) if writer else (),
        addressee=readers,
        signatories=tuple(found.value for found in signatories),
        grounds=Grounds(sender=writers, addressee=named, signatories=signatories),
    )


def _papers(letter: Letter) -> tuple[Found[str], ...]:
    return tuple(
        Found(paper.normal, span(letter, paper.start, paper.end))
        for paper in find_parliamentary(letter.text)
    )


def _with_words(cited: tuple[LetterCited, ...]) -> tuple[Found[LetterCited], ...]:
    return tuple(Found(each, each.span) for each in cited)


def _values(found: tuple[Found[str], ...]) -> tuple[str, ...]:
    return tuple(each.value for each in each_once(found))
