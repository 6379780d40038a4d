"""The sentences at the head of a paper: what is in it, counted and not judged."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.briefing.content import Briefing, Entry
from tracker.briefing.sections.setting import NO_BREAK
from tracker.briefing.sections.standing import WITHOUT_A_DATE, standing
from tracker.reports import BriefingKind
from tracker.words import Words

_NUMBER = re.compile(r"(\d) ")


def lead(briefing: Briefing, words: Words) -> str:
    """What bears on it or stands in words, how it is tied, and what got no reply."""
    entries = _printed_words(briefing)
    silent = sum(1 for demand in briefing.all_demands if not demand.replies)
    is_counted = briefing.kind is BriefingKind.PROMISES and any(e.reading for e in entries)
    sentences = standing(briefing, words) if is_counted else _about_words(entries, words)
    if silent:
        sentences.append(
            words.count(
                "{count} demand has no words in reply.",
                "{count} demands have no words in reply.",
                silent,
            )
        )
    return " ".join(_with_its_number(sentence) for sentence in sentences)


def _with_its_number(sentence: str) -> str:
    """A number stays on the line of its noun."""
    return _NUMBER.sub(f"\\1{NO_BREAK}", sentence)


def _about_words(entries: tuple[Entry, ...], words: Words) -> list[str]:
    """One sentence for each thing there is; only the first is always there."""
    if not entries:
        return [words.text("The register holds no words on this for these readers.")]
    sentences = [
        words.count(
            "{count} passage of theirs bears on this.",
            "{count} passages of theirs bear on this.",
            len(entries),
        )
    ]
    if caveats := sum(1 for entry in entries if entry.caveat):
        sentences.append(
            words.count("{count} carries a caveat.", "{count} carry a caveat.", caveats)
        )
    if vague := sum(1 for entry in entries if _is_vague(entry)):
        sentences.append(
            words.count(
                "{count} names a time without a date.", "{count} name a time without a date.", vague
            )
        )
    return sentences


def _printed_words(briefing: Briefing) -> tuple[Entry, ...]:
    return _once(entry for item in briefing.items for entry in item.entries)


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple({entry.number: entry for entry in entries}.values())


def _is_vague(entry: Entry) -> bool:
    return entry.term is not None and entry.term.kind in WITHOUT_A_DATE
