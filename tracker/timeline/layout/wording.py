"""The words of a mark: as many of them as may stand beside it."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.timeline.events import Event, Fading, Kind
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.measures import Measure, Notes
from tracker.timeline.layout.picture import Lettering


class Wording(Frozen):
    """The texts of a mark as they fit: its label, the line under or beside it, and their width.

    `more` is how many stand beside the first of a run, after its label.
    """

    label: str
    note: str
    lettering: Lettering
    label_width: float
    width: float  # of all together
    more: str = ""
    more_width: float = 0.0  # with the gap before it


def wording_of(event: Event, ground: Ground, share: float = 1.0, more: str = "") -> Wording:
    """The words of `event`, shortened to what may stand beside a mark; a quotation in its marks.

    `share` is the part of the longest label that may be used. Where rows have
    one line the note stands beside the words. `more` follows the words; those
    of the first of a run end with how many stand beside it.
    """
    lettering = Lettering.WORDS if event.quote else Lettering.NAME
    longest = share * ground.measures.longest_label
    label = shortened(event.label, lettering, longest, ground.measure)
    if event.quote:
        label = ground.words.quoted(label)
    if event.beside and event.kind is Kind.STATEMENT:
        more = ground.words.text("+{count}", count=ground.words.number(len(event.beside)))
    return _wording((label, lettering), _note_of(event, ground, share), more, ground)


def band_words_of(event: Event, fading: Fading, ground: Ground, share: float) -> Wording:
    """What stands on a band: the words of `event` where these tell its time words, else those.

    In rows of one line the time words, with the caveat where there is one.
    """
    term = shortened(
        " ".join(fading.words.split()),
        Lettering.WORDS,
        ground.measures.longest_label,
        ground.measure,
    )
    whole = wording_of(event, ground, share)
    one_line = ground.measures.notes is Notes.CAVEATS
    if not one_line and term.casefold() in whole.label.casefold():
        return whole
    return _wording((term, Lettering.WORDS), whole.note, whole.more, ground)


def count_wording(counts: str, ground: Ground) -> Wording:
    """How many of what stand in a run, in words."""
    return _wording((counts, Lettering.NOTE), "", "", ground)


def _wording(label: tuple[str, Lettering], note: str, more: str, ground: Ground) -> Wording:
    """The texts of a mark with their widths."""
    text, lettering = label
    gap = ground.measures.gap
    label_width = ground.measure(text, lettering)
    more_width = gap + ground.measure(more, Lettering.NOTE) if more else 0.0
    note_width = ground.measure(note, Lettering.NOTE) if note else 0.0
    width = max(label_width + more_width, note_width)
    if note and ground.measures.notes is not Notes.BELOW:
        width = label_width + more_width + gap + note_width
    return Wording(text, note, lettering, label_width, width, more, more_width)


def _note_of(event: Event, ground: Ground, share: float) -> str:
    """What stands in the quiet line; where the bar of a term runs, its end and nothing else.

    A caveat always has the greater part of it: it may lose its last words, the
    topics before it go first.
    """
    notes, words = ground.measures.notes, ground.words
    longest = 1.35 * share * ground.measures.longest_label
    if event.until is not None:
        said = "" if notes is Notes.BELOW else event.until_label
        return shortened(said, Lettering.NOTE, longest, ground.measure)
    if event.caveat is None:
        said = "" if notes is Notes.CAVEATS else event.note
        return shortened(said, Lettering.NOTE, longest, ground.measure)
    caveat = " ".join(event.caveat.split())
    if notes is Notes.CAVEATS or not event.note:
        said = words.text("caveat: {caveat}", caveat=caveat)
    else:
        about = shortened(event.note, Lettering.NOTE, longest / 3, ground.measure)
        said = words.text("{note}; caveat: {caveat}", note=about, caveat=caveat)
    return shortened(said, Lettering.NOTE, 1.3 * longest, ground.measure)


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
