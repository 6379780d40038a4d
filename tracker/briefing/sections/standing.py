"""The sentences over the table of promises: what stands in words, counted and not judged."""

from __future__ import annotations

from collections import Counter

from tracker.briefing.content import Briefing, Entry
from tracker.vocabulary import StatementType, TimeKind
from tracker.words import Words

WITHOUT_A_DATE = (TimeKind.VAGUE, TimeKind.OPEN_ENDED)


def standing(briefing: Briefing, words: Words) -> list[str]:
    """One sentence for each sort of promise there is, the strongest first; a row counts once."""
    entries = [entry for item in briefing.items for entry in item.entries]
    counted = Counter(entry.reading.type for entry in entries if entry.reading)
    put_off = [entry for entry in entries if _is_put_off(entry)]
    others = [entry for entry in entries if not _is_put_off(entry)]
    sentences = [
        *_kept(counted, words),
        *_put_off(put_off, words),
        *_offered(counted, words),
        _without_a_date(others, words),
    ]
    return [sentence for number, sentence in sentences if number]


#: A sentence, and for how many things it stands; for none it is not printed.
Counted = tuple[int, str]


def _kept(counted: Counter[StatementType], words: Words) -> list[Counted]:
    decisions = counted[StatementType.DECISION]
    commitments = counted[StatementType.COMMITMENT]
    hanging = counted[StatementType.CONDITIONAL_COMMITMENT]
    return [
        (
            decisions,
            words.count("{count} decision stands.", "{count} decisions stand.", decisions),
        ),
        (
            commitments,
            words.count(
                "{count} commitment is made.", "{count} commitments are made.", commitments
            ),
        ),
        (
            hanging,
            words.count(
                "{count} commitment hangs on a condition.",
                "{count} commitments hang on a condition.",
                hanging,
            ),
        ),
    ]


def _put_off(entries: list[Entry], words: Words) -> list[Counted]:
    """What is put off, by whether a caveat comes with it and whether a day does."""
    sorts = Counter((bool(entry.caveat), _has_day(entry)) for entry in entries)
    bare, dated = sorts[False, False], sorts[False, True]
    hedged, both = sorts[True, False], sorts[True, True]
    return [
        (
            hedged,
            words.count(
                "{count} passage puts plans off without a date, with a caveat.",
                "{count} passages put plans off without a date, with a caveat.",
                hedged,
            ),
        ),
        (
            bare,
            words.count(
                "{count} passage puts plans off without a date.",
                "{count} passages put plans off without a date.",
                bare,
            ),
        ),
        (
            both,
            words.count(
                "{count} passage puts plans off to a date, with a caveat.",
                "{count} passages put plans off to a date, with a caveat.",
                both,
            ),
        ),
        (
            dated,
            words.count(
                "{count} passage puts plans off to a date.",
                "{count} passages put plans off to a date.",
                dated,
            ),
        ),
    ]


def _offered(counted: Counter[StatementType], words: Words) -> list[Counted]:
    invitations = counted[StatementType.INVITATION]
    preconditions = counted[StatementType.PRECONDITION]
    return [
        (
            invitations,
            words.count("{count} invitation stands.", "{count} invitations stand.", invitations),
        ),
        (
            preconditions,
            words.count(
                "{count} precondition is set.", "{count} preconditions are set.", preconditions
            ),
        ),
    ]


def _without_a_date(entries: list[Entry], words: Words) -> Counted:
    """Time words without a day in what is not put off; there they are part of the sentence."""
    vague = sum(1 for e in entries if e.term is not None and e.term.kind in WITHOUT_A_DATE)
    sentence = words.count(
        "{count} passage names a time without a date.",
        "{count} passages name a time without a date.",
        vague,
    )
    return (vague, sentence)


def _is_put_off(entry: Entry) -> bool:
    return entry.reading is not None and entry.reading.type is StatementType.DEFERRAL


def _has_day(entry: Entry) -> bool:
    return entry.term is not None and entry.term.latest is not None
