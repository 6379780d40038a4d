"""Acts of every kind, drawn by a random number generator, for tests over long histories."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from tests.making import (
    LETTER_TEXT,
    WHO,
    make_document,
    make_dossier,
    new_statement,
)
from tests.tracker.register.operations.acts import answers, entries, people, statuses, talks
from tracker.frozen import replace
from tracker.register.errors import RefusedError
from tracker.register.operations.dossiers.dossiers import (
    OTHER,
    US,
    NewParty,
    NewTopic,
    add_party,
    add_topic,
    seat_party,
    unseat_party,
)
from tracker.register.operations.dossiers.removing_topics import remove_topic
from tracker.register.operations.entries.statements import (
    NewReading,
    bring_back,
    change_reading,
    record_statement,
    set_aside,
    take_back_statement,
)
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.talks.meetings import (
    NewMeeting,
    NewQuestion,
    add_question,
    plan_meeting,
)
from tracker.register.questions.lines import AgendaItem, Term
from tracker.vocabulary import Rank, Side, StatementType, Strength, TimeKind

QUOTES = LETTER_TEXT.split("\n\n")
TOPICS = ("Toll", "Ferry", "Budget")
CEST = timezone(timedelta(hours=2))


class Actor:
    """Does one act after another on a register, as `random` decides."""

    def __init__(self, register, random):
        self.register = register
        self.random = random

    def act(self):
        """One act that the register accepts."""
        before = self._number()
        while self._number() == before:
            self._try(self.random.choice(ACTS))

    def begin(self):
        """Make one thing of each kind that acts need to be there."""
        for act in (new_dossier, new_document, record, meeting):
            while not self._try(act):
                pass

    def row_of(self, sql, *parameters):
        """Some row of a question; LookupError as long as there is none."""
        rows = self.register.rows(sql, *parameters)
        if not rows:
            raise LookupError(sql)
        return self.random.choice(rows)

    def one_of(self, table):
        """The id of some row; LookupError as long as there is none."""
        return self.row_of(f"SELECT id FROM {table} ORDER BY id")[0]

    def maybe(self, table):
        """The id of some row, or None."""
        return self.random.choice([None, self.one_of(table)])

    def has(self, table):
        """Whether there is any such row."""
        return self.register.value(f"SELECT count(*) FROM {table}") > 0

    def day(self):
        """Some day of 2026."""
        return date(2026, 1, 1) + timedelta(days=self.random.randrange(365))

    def topics(self):
        """Some topics, by name."""
        return tuple(self.random.sample(TOPICS, self.random.randrange(3)))

    def name(self):
        """A name nobody had."""
        return f"Name {self._number()}"

    def _try(self, act):
        """Whether the register accepted the act, as one action however many operations it takes."""
        try:
            with self.register.together(WHO, "in one go"):
                act(self)
        except (RefusedError, LookupError):  # refused, or there is nothing yet to do it to
            return False
        return True

    def _number(self):
        return self.register.value("SELECT count(*) FROM change")


def new_dossier(actor):
    make_dossier(actor.register, actor.name())


def new_party(actor):
    name = actor.name()
    add_party(actor.register, NewParty(name, name, actor.random.choice(list(Side))), who=WHO)


def seat(actor):
    role = actor.random.choice([US, OTHER])
    dossier, party = actor.one_of("dossier"), actor.one_of("party")
    seat_party(actor.register, dossier, party, role, who=WHO)


def unseat(actor):
    dossier, party = actor.row_of("SELECT dossier_id, party_id FROM seat ORDER BY id")
    unseat_party(actor.register, dossier, party, who=WHO)


def topic(actor):
    new = NewTopic(actor.one_of("dossier"), actor.random.choice(TOPICS))
    add_topic(actor.register, new, who=WHO)


def no_such_topic(actor):
    remove_topic(actor.register, actor.one_of("topic"), actor.maybe("topic"), who=WHO)


def new_document(actor):
    text = f"{LETTER_TEXT} {actor.name()}"
    make_document(actor.register, actor.one_of("dossier"), text, dated=date(2026, 5, 1))


def new_reading(actor):
    random = actor.random
    return NewReading(
        random.choice(list(StatementType)),
        random.choice(list(Strength)),
        random.choice(list(Rank)),
        topics=actor.topics(),
        caveat=random.choice([None, (0, 11), (4, 20)]),
    )


def record(actor):
    document, quote = actor.one_of("document"), actor.random.choice(QUOTES)
    read = new_reading(actor)
    new = replace(
        new_statement(actor.register, document, quote),
        type=read.type,
        strength=read.strength,
        topics=read.topics,
        caveat=read.caveat,
        term=actor.random.choice([None, Term("For now", TimeKind.VAGUE)]),
    )
    record_statement(actor.register, new, who=WHO)


def read_otherwise(actor):
    statement = actor.one_of("statement")
    change_reading(actor.register, statement, new_reading(actor), who=WHO, why="second thoughts")


def take_back(actor):
    take_back_statement(actor.register, actor.one_of("statement"), who=WHO)


def put_aside(actor):
    set_aside(actor.register, actor.one_of("document"), 0, actor.random.randrange(1, 9), who=WHO)


def bring_it_back(actor):
    bring_back(actor.register, actor.one_of("document"), 0, actor.random.randrange(1, 9), who=WHO)


def meeting(actor):
    agenda = tuple(AgendaItem(n, f"Item {n}", actor.topics(), None) for n in range(1, 3))
    starts = datetime(2026, 7, 1, actor.random.randrange(24), 0, tzinfo=CEST)
    new = NewMeeting(actor.one_of("dossier"), "Talks", starts, agenda=agenda)
    plan_meeting(actor.register, new, who=WHO)


def question(actor):
    statement = actor.random.choice([None, actor.one_of("statement")])
    new = NewQuestion(actor.one_of("meeting"), "By when?", statement)
    add_question(actor.register, new, who=WHO)


def deadline(actor):
    term = Term("by June", TimeKind.EXACT, latest=date(2027, 6, 1))
    new = NewDeadline(actor.one_of("dossier"), "Report", actor.one_of("party"), term)
    set_deadline(actor.register, new, who=WHO)


def several(actor):
    record(actor)
    topic(actor)
    put_aside(actor)


ACTS = (
    new_dossier, new_party, seat, unseat, topic, no_such_topic, new_document, record,
    record, record, read_otherwise,
    take_back, put_aside, bring_it_back, meeting, question, deadline, several,
    *people.ACTS, *entries.ACTS, *answers.ACTS, *statuses.ACTS, *talks.ACTS,
)  # fmt: skip
