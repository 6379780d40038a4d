"""Who speaks in a text that nobody signs: a statement, or a report of somebody's demands."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.letters.signals.hits import Hit, Parsed
from tracker.letters.signals.people import OTHER, Mention

#: What one does by speaking; who is named before it in its clause is the one who speaks.
_SPEAKING = frozenset(
    {
        "takes_position",
        "demands",
        "urges",
        "asks",
        "invites",
        "promises",
        "refuses",
        "announces_action",
    }
)


def speaker_in(sentences: Iterable[Parsed]) -> str | None:
    """The first who is named as speaking, as the text calls them; None where nobody is."""
    for parsed in sentences:
        for hit in parsed.hits:
            mention = _before(hit, parsed) if hit.signal.says in _SPEAKING else None
            if mention is not None:
                words = parsed.sentence.words[mention.first : mention.last]
                return " ".join(word.written for word in words)
    return None


def _before(hit: Hit, parsed: Parsed) -> Mention | None:
    """Who is named last before the deciding words or opens them; by any name but "we"."""
    if not hit.leads:
        return None
    begin, deciding = parsed.clauses[hit.clause].first, hit.runs[0].start
    named = [m for m in parsed.mentions if begin <= m.first <= deciding]
    return named[-1] if named and named[-1].role == OTHER else None
