"""The house style as papers set it: each kind of text in its face, size and colour."""

from __future__ import annotations

from functools import cached_property

from tracker.frozen import asdict
from tracker.styles.house import House
from tracker.tagged.lines import Lettering, Style


class HouseStyle(House, dict=True):
    """A house's choice as letterings, by what they are for."""

    @classmethod
    def of(cls, house: House) -> HouseStyle:
        """The letterings of a house."""
        return cls(**asdict(house))

    @cached_property
    def title(self) -> Lettering:
        """The title of a paper."""
        return Lettering(Style(self.heads, 18, self.head_ink), 21)

    @cached_property
    def lead(self) -> Lettering:
        """The sentence that says it all, on a briefing."""
        return Lettering(Style(self.sans, 13, self.ink), 17.5)

    @cached_property
    def short_lead(self) -> Lettering:
        """The sentence that says it all, on one page."""
        return Lettering(Style(self.sans, 11, self.ink), 14)

    @cached_property
    def section(self) -> Lettering:
        """The head of an agenda item or an annex."""
        return Lettering(Style(self.heads, 13, self.head_ink), 17.5)

    @cached_property
    def text(self) -> Lettering:
        """Our own running text."""
        return Lettering(Style(self.sans, 9.5, self.ink), 14)

    @cached_property
    def bold(self) -> Lettering:
        """Labels and what matters in running text."""
        return Lettering(Style(self.sans_bold, 9.5, self.ink), 14)

    @cached_property
    def aside(self) -> Lettering:
        """Running text that may be passed over."""
        return Lettering(Style(self.sans, 9.5, self.quiet), 14)

    @cached_property
    def quote(self) -> Lettering:
        """Somebody's words."""
        return Lettering(Style(self.serif, 11, self.black), 14)

    @cached_property
    def table_quote(self) -> Lettering:
        """Somebody's words in a table that must fit on one page."""
        return Lettering(Style(self.serif, 9.5, self.black), 13)

    @cached_property
    def tight_quote(self) -> Lettering:
        """Somebody's words in a table of many rows: the least that reads with ease."""
        return Lettering(Style(self.serif, 9, self.black), 12)

    @cached_property
    def tight_band(self) -> Lettering:
        """Time words on their band in such a table."""
        return Lettering(Style(self.serif, 9, self.black), 13)

    @cached_property
    def tight_text(self) -> Lettering:
        """Our own words in such a table."""
        return Lettering(Style(self.sans, 8.5, self.ink), 11.5)

    @cached_property
    def tight_bold(self) -> Lettering:
        """Topics and strengths in such a table."""
        return Lettering(Style(self.sans_bold, 8.5, self.ink), 11.5)

    @cached_property
    def tight_note(self) -> Lettering:
        """Notes in such a table."""
        return Lettering(Style(self.sans, 7.5, self.quiet), 9.5)

    @cached_property
    def opinion(self) -> Lettering:
        """What somebody takes words to mean."""
        return Lettering(Style(self.sans_italic, 9.5, self.ink), 14)

    @cached_property
    def small_quote(self) -> Lettering:
        """Somebody's words beside our own: a caveat, a time word."""
        return Lettering(Style(self.serif, 9.5, self.black), 14)

    @cached_property
    def note(self) -> Lettering:
        """Notes in the margin, head and foot."""
        return Lettering(Style(self.sans, 8, self.quiet), 10.5)

    @cached_property
    def note_ink(self) -> Lettering:
        """A note that must be read."""
        return Lettering(Style(self.sans, 8, self.ink), 10.5)

    @cached_property
    def note_bold(self) -> Lettering:
        """Entry numbers, table heads, the classification."""
        return Lettering(Style(self.sans_bold, 8, self.ink), 10.5)

    @cached_property
    def house(self) -> Lettering:
        """The name in the letterhead."""
        return Lettering(Style(self.heads, 11, self.head_ink), 14)
