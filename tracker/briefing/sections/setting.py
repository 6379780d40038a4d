"""What every section needs to set its blocks: the words, the style, the sheet and the briefing."""

from __future__ import annotations

from datetime import datetime

from tracker.briefing.content import Briefing, Entry
from tracker.briefing.paper.measures import MM, Sheet
from tracker.briefing.paper.style import HouseStyle
from tracker.frozen import Frozen, replace
from tracker.tagged import Element, Link, Run
from tracker.tagged.cleaning import printable
from tracker.tagged.faces import widths_in
from tracker.tagged.lines import Lettering
from tracker.tagged.pieces import Text, set_text
from tracker.words import Words

#: Where things stand, from the left edge of the text.
CONTENT = 29 * MM  # column 3 of the sheet
INDENT = 6.4 * MM  # text beside a hanging mark or number
MARGIN = 145 * MM  # notes in the margin
LABEL_WIDTH = 25 * MM
CONTENT_WIDTH = 112 * MM
MARGIN_WIDTH = 25 * MM

#: In a column so narrow a word may be wider than the column; how much smaller it may be set.
NARROW = 40 * MM
SMALLEST = 0.85

NO_BREAK = "\N{NO-BREAK SPACE}"


class Setting(Frozen):
    """One paper in the making; `document` is the root of its structure."""

    briefing: Briefing
    words: Words
    style: HouseStyle
    sheet: Sheet
    document: Element

    def text(self, text: str, lettering: Lettering, width: float, element: Element | None) -> Text:
        """One text in one style, a little smaller where else a word of it would be cut."""
        shown = printable(text)
        if width < NARROW:
            lettering = _of_whole_words(shown, lettering, width)
        return set_text([Run(shown, lettering.style)], lettering, width, element)

    def number(self, entry: int, target: str) -> Run:
        """The number of an entry as a link; `target` is the sort of place it leads to."""
        shown = f"{entry:03d}"
        says = {
            WORDS: self.words.text("Entry {entry} in full", entry=shown),
            PLACE: self.words.text("Where entry {entry} is used", entry=shown),
        }
        return Run(shown, self.style.note_bold.style, Link(f"{target}-{entry}", says[target]))

    def language_of(self, entry: Entry) -> str | None:
        """The language of an entry's words; None where it is that of the paper."""
        return None if entry.language == self.words.language else entry.language

    def here(self, moment: datetime) -> datetime:
        """A moment in the zone the paper is printed in."""
        return moment.astimezone(self.briefing.printed.tzinfo)


def _of_whole_words(text: str, lettering: Lettering, width: float) -> Lettering:
    """`lettering`, or that smaller by so much that the longest word fits."""
    style, known = lettering.style, widths_in(lettering.style.face)
    longest = max([known[word] for word in text.split(" ")])
    if longest * style.size <= width or longest * style.size * SMALLEST > width:
        return lettering
    return lettering._replace(style=replace(style, size=width / longest))


#: The sorts of places an entry's number leads to: its full words, or where it is used.
WORDS = "words"
PLACE = "place"

#: Where a paper is named in full, by the id of its document.
SOURCE = "source"

#: Where later wordings stand in full.
REPEATS = "repeats"


def day_tied(text: str) -> str:
    """A day after its weekday, the day itself on one line: Tuesday 26 May 2026."""
    weekday, *day = text.split(" ", 3)
    return " ".join([weekday, NO_BREAK.join(day)]) if day else text


def tied(text: str) -> str:
    """`text` that stays on one line."""
    return text.replace(" ", NO_BREAK)
