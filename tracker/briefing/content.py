"""What stands in a briefing: values that hold nothing above the audience they were made for.

Layout prints these and nothing else. A promise and its caveat are one value,
so neither is printed without the other.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from tracker.frozen import Frozen
from tracker.register.questions.lines import Term
from tracker.reports import BriefingKind
from tracker.vocabulary import (
    Audience,
    Confirmation,
    DocumentKind,
    Point,
    Proviso,
    QuestionCause,
    StatementType,
    Strength,
)


class Source(Frozen):
    """Where words stand, as a reference names it. `page` and `paragraph` count from 1."""

    kind: DocumentKind
    title: str
    sender: str | None
    dated: date | None
    reference: str | None
    page: int
    paragraph: int | None
    document_id: int = 0
    addressees: tuple[str, ...] = ()
    is_answer: bool = False


class Reading(Frozen):
    """What we take the words to be; our own, and never shown to the other side."""

    type: StatementType
    strength: Strength


class Entry(Frozen):
    """Somebody's words with everything that belongs to them.

    `provisos` are limiting words beside the caveat; None names the deciding words of
    a hedged or conditional entry that has neither. `reading` is None above the level
    that may see readings; `language` is that of the words. `unconfirmed` words were
    spoken, and only a note of our own shows them. `topics_before` are the topics of
    the words right before it in the same paragraph, for words that have none of their own.
    """

    number: int
    words: str
    language: str
    caveat: str | None
    reading: Reading | None
    term: Term | None
    actor: str | None
    short_actor: str | None
    confirmation: Confirmation
    topics: tuple[str, ...]
    source: Source
    topics_before: tuple[str, ...] = ()
    unconfirmed: bool = False
    provisos: tuple[tuple[Proviso | None, str], ...] = ()

    @property
    def bears_on(self) -> tuple[str, ...]:
        """Its own topics, else those of the words before it."""
        return self.topics or self.topics_before


class Repeat(Frozen):
    """Later words of the same type and strength on the topic of entry `of`, in its document."""

    entry: Entry
    of: int


class Demand(Frozen):
    """A numbered demand, and the entries of others on its topics; none of them is silence."""

    number: int
    entry: Entry
    replies: tuple[int, ...]


class OpenTerm(Frozen):
    """A term with a day that is still to come or has passed; `entry` None when set by hand."""

    subject: str
    party: str | None
    last_day: date
    entry: int | None
    is_past: bool


class Question(Frozen):
    """A question to ask, and the entry or demand it comes from.

    `cause` is None where somebody noted it. `words` are the question itself
    when it was noted, else the caveat, the time words or the demand's words it
    asks about; those are in `language`, None for our own words.
    """

    cause: QuestionCause | None
    words: str
    entry: int | None
    language: str | None = None
    demand: int | None = None


class Silence(Frozen):
    """What one document of others does not say, as somebody confirmed it; a reading of ours."""

    document_id: int
    document: str  # title
    dated: date | None
    points: tuple[Point, ...]


class Item(Frozen):
    """A point of the agenda, or a topic of the dossier, with all that bears on it."""

    number: int
    title: str
    entries: tuple[Entry, ...]
    demands: tuple[Demand, ...]
    open_terms: tuple[OpenTerm, ...]
    line_to_take: str | None
    questions: tuple[Question, ...]
    repeats: tuple[Repeat, ...] = ()


class Gathering(Frozen):
    """The meeting a briefing is for. Times carry their zone."""

    title: str
    starts: datetime
    ends: datetime | None
    place: str | None
    participants: tuple[str, ...]


class Body(Protocol):
    """What one kind of paper says beside what all kinds share; a frozen value of that kind."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed of it."""


class Briefing(Frozen):
    """Everything one paper says. A kind that is no list of items says the most in its `body`.

    `house` is the party the register is kept for, None when it is neutral;
    `known_up_to` the last day of which papers were taken in account;
    `register_number` the number of the last change that is in it; `left_out`
    how many words of theirs are no promises, by type; `from_rung` the lowest rung of
    the confirmation ladder whose words are in it; `silences` what their documents do
    not say, oldest first, empty for readers outside the house; `later` how many papers are
    not in it because they bear a day still to come.
    """

    kind: BriefingKind
    dossier: str
    house: str | None
    audience: Audience
    known_up_to: date
    printed: datetime
    register_number: int
    register_at: datetime | None
    meeting: Gathering | None = None
    items: tuple[Item, ...] = ()
    demands: tuple[Demand, ...] = ()
    left_out: tuple[tuple[StatementType, int], ...] = ()
    from_rung: Confirmation = Confirmation.OWN_NOTE
    silences: tuple[Silence, ...] = ()
    body: Body | None = None
    later: int = 0
    is_example: bool = False  # then nothing in it is real, and every page says so

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that is printed, once, by number."""
        of_items = [entry for item in self.items for entry in item.entries]
        of_demands = [demand.entry for demand in self.all_demands]
        again = [repeat.entry for repeat in self.repeats]
        of_body = self.body.entries if self.body else ()
        found = {entry.number: entry for entry in (*of_items, *again, *of_demands, *of_body)}
        return tuple(found[number] for number in sorted(found))

    @property
    def repeats(self) -> tuple[Repeat, ...]:
        """All words that stand under others of the same topic, by number."""
        found = (repeat for item in self.items for repeat in item.repeats)
        return tuple(sorted(found, key=lambda repeat: repeat.entry.number))

    @property
    def only_source(self) -> Source | None:
        """The document of all words of theirs, None when there are several or none."""
        sources = [entry.source for item in self.items for entry in item.entries]
        one = len({source.document_id for source in sources}) == 1
        return sources[0] if one else None

    @property
    def all_demands(self) -> tuple[Demand, ...]:
        """The demands of the whole dossier and those named under an item, once each."""
        found = [*self.demands, *(demand for item in self.items for demand in item.demands)]
        return tuple(dict.fromkeys(found))

    @property
    def speakers(self) -> tuple[str, ...]:
        """Whose words are printed under the items, in order of first words."""
        actors = (entry.actor for item in self.items for entry in item.entries)
        return tuple(dict.fromkeys(actor for actor in actors if actor))

    @property
    def has_several_speakers(self) -> bool:
        """Whether it must be said with each entry whose words they are."""
        return len(self.speakers) > 1

    @property
    def has_lines_to_take(self) -> bool:
        """Whether something in it is for the own team only."""
        return any(item.line_to_take for item in self.items)
