"""The words of a mark: as many of them as may stand beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tracker.timeline.events import Event, Fading
from tracker.timeline.ground import Ground
from tracker.timeline.measures import Measure, Notes
from tracker.timeline.picture import Lettering


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of a mark as they fit: its label, the line under or beside it, and their width."""

    label: str
    note: str
    lettering: Lettering
    label_width: float
    width: float  # of both together


def wording_of(event: Event, ground: Ground, share: float = 1.0) -> Wording:
    """The words of `event`, shortened to what may stand beside a mark; a quotation in its marks.

    `share` is the part of the longest label that may be used. Where rows have
    one line the note stands beside the words.
    """
    measures, longest = ground.measures, share * ground.measures.longest_label
    lettering = Lettering.WORDS if event.quote else Lettering.NAME
    label = shortened(event.label, lettering, longest, ground.measure)
    if event.quote:
        label = ground.words.quoted(label)
    note = shortened(_note_of(event, ground), Lettering.NOTE, 1.35 * longest, ground.measure)
    label_width = ground.measure(label, lettering)
    note_width = ground.measure(note, Lettering.NOTE) if note else 0.0
    width = max(label_width, note_width)
    if note and measures.notes is not Notes.BELOW:
        width = label_width + measures.gap + note_width
    return Wording(label, note, lettering, label_width, width)


def band_words_of(event: Event, fading: Fading, ground: Ground, share: float) -> Wording:
    """What stands on a band: the words of `event` where these tell its time words, else those."""
    whole, term = wording_of(event, ground, share), time_words_of(fading, ground)
    if term.label.casefold() in whole.label.casefold():
        return whole
    beside = ground.measures.gap + ground.measure(whole.note, Lettering.NOTE)
    is_below = ground.measures.notes is Notes.BELOW
    width = max(term.width, beside) if is_below else term.width + beside
    return replace(term, note=whole.note, width=width)


def time_words_of(fading: Fading, ground: Ground) -> Wording:
    """The words of a term without a date alone, as they stand on its band."""
    words = shortened(
        " ".join(fading.words.split()),
        Lettering.WORDS,
        ground.measures.longest_label,
        ground.measure,
    )
    width = ground.measure(words, Lettering.WORDS)
    return Wording(words, "", Lettering.WORDS, width, width)


def _note_of(event: Event, ground: Ground) -> str:
    """What stands in the quiet line; where the bar of a term runs, its end and nothing else."""
    notes = ground.measures.notes
    if event.until is not None:
        return "" if notes is Notes.BELOW else event.until_label
    if notes is not Notes.CAVEATS:
        return event.note
    if event.caveat is None:
        return ""
    return ground.words.text("caveat: {caveat}", caveat=" ".join(event.caveat.split()))


def shortened(words: str, lettering: Lettering, longest: float, measure: Measure) -> str:
    """`words`, or as many whole words of them as fit in `longest`, with an ellipsis."""
    if measure(words, lettering) <= longest:
        return words
    parts = words.split()
    fits = 1
    while fits < len(parts) and measure(" ".join(parts[: fits + 1]) + " …", lettering) <= longest:
        fits += 1
    return _cut(" ".join(parts[:fits]), lettering, longest, measure)


def _cut(words: str, lettering: Lettering, longest: float, measure: Measure) -> str:
    """`words` with an ellipsis; a single word that is too long loses its last letters."""
    if measure(words + " …", lettering) <= longest:
        return words.rstrip(",;:.") + " …"
    while words and measure(words + "…", lettering) > longest:
        words = words[:-1]
    return words + "…"
