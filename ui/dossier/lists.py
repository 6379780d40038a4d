"""The lists of a dossier: which lines of them are shown, and the mark each belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from tracker.register.questions.lines import CommitmentLine, DocumentLine, MeetingLine
from tracker.timeline.events import Event, Kind, LinkKind, TimelineContent
from ui.lists.view import LineList
from ui.places import EntryPlace, LetterPlace, MeetingPlace, Place

L = TypeVar("L")


def commitment_key(line: CommitmentLine) -> str:
    """The key of the mark of an undertaking: that of its words."""
    return f"statement:{line.statement.id}"


def document_key(line: DocumentLine) -> str:
    """The key of the mark of a document."""
    return f"document:{line.id}"


def meeting_key(line: MeetingLine) -> str:
    """The key of the mark of a meeting."""
    return f"meeting:{line.id}"


def key_in_lists(event: Event, content: TimelineContent) -> str:
    """By which key the lists have an event: a term and a status stand with their words."""
    if event.kind is Kind.DEADLINE:
        founding = (link.start for link in content.links
                    if link.kind is LinkKind.TERM and link.end == event.key)  # fmt: skip
        return next(founding, event.key)
    if event.kind is Kind.STATUS:
        said = (
            other.key
            for other in content.events
            if other.kind is Kind.STATEMENT and other.passage == event.passage
        )
        return next(said, event.key)
    return event.key


def place_of_event(event: Event, content: TimelineContent, dossier_id: int) -> Place | None:
    """Where the entry, the letter or the meeting is that an event is of; None for a day by hand."""
    kind, _, id_ = key_in_lists(event, content).partition(":")
    if kind == "statement":
        return EntryPlace(int(id_), dossier_id)
    if kind == "meeting":
        return MeetingPlace(int(id_), dossier_id)
    return words_of_event(event, dossier_id)


def words_of_event(event: Event, dossier_id: int) -> LetterPlace | None:
    """The words of an event in their letter; None for what stands in none."""
    words = event.passage
    if words is None:
        return None
    return LetterPlace(words.document_id, dossier_id, words.start, words.end)


class NarrowedList(Generic[L]):
    """One list, all its lines, and those that are left of them."""

    def __init__(
        self,
        view: LineList[L],
        key_of: Callable[[L], str],
        show: Callable[[Sequence[L]], None],
    ) -> None:
        self.view = view
        self.key_of = key_of
        self._show = show
        self.lines: Sequence[L] = ()
        self.left: Sequence[L] = ()

    def show(self, lines: Sequence[L], keys: frozenset[str] | None) -> None:
        """Show those of `lines` whose keys are left; all for None."""
        self.lines = lines
        self.left = lines if keys is None else [one for one in lines if self.key_of(one) in keys]
        self._show(self.left)

    def select(self, key: str | None) -> bool:
        """Select the line with this key, or nothing; whether it is among those shown."""
        shown = self.view.model_of_lines.lines
        row = next((at for at, line in enumerate(shown) if self.key_of(line) == key), None)
        current = self.view.current_line()
        if row is not None and current is not None and self.key_of(current) == key:
            return True
        self.view.show_selected(row)
        return row is not None
