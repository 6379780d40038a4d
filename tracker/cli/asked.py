"""What a call of `overleg list` asks for: which dossier, topic and party, and as of when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

import click

from tracker.errors import TrackerError
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier_named, dossiers
from tracker.register.questions.dossiers.topic_tree import TopicNode, topic_tree
from tracker.register.questions.lines import DossierLine, PartyLine
from tracker.register.questions.people.parties import parties
from tracker.register.rules.names import same_name


class Asked(Frozen):
    """A question to a register, with what narrows it down; None or empty narrows nothing.

    `topics` are those of the name asked for, one per dossier that has it, and all below them.
    `now` is the moment for which statuses are worked out, in the zone of this computer.
    """

    register: Register
    now: datetime
    dossier: DossierLine | None = None
    party: PartyLine | None = None
    topics: tuple[TopicNode, ...] = ()
    due_before: date | None = None
    since: date | None = None

    @property
    def today(self) -> date:
        """The day for which statuses are worked out."""
        return self.now.date()

    @property
    def dossier_id(self) -> int | None:
        """The dossier asked for; None: all of them."""
        return self.dossier.id if self.dossier else None

    @property
    def dossier_ids(self) -> list[int]:
        """The dossier asked for, else all."""
        if self.dossier is not None:
            return [self.dossier.id]
        return [line.id for line in dossiers(self.register)]

    @property
    def topic_ids(self) -> list[int] | None:
        """The topics asked for; None: whatever it is about."""
        return [topic.id for topic in self.topics] or None

    @property
    def party_id(self) -> int | None:
        """The party asked for; None: whoever it is."""
        return self.party.id if self.party else None


class UnknownDossierError(TrackerError):
    """No dossier of that name."""

    message = "There is no dossier {name} in this register. It has: {names}."


class DossierNotYetError(TrackerError):
    """A dossier that was started after the day asked for."""

    message = "The dossier {name} was not started yet on {day}. Ask for a later day."


class NoMeetingYetError(TrackerError):
    """Nothing to count from: no meeting was held."""

    message = "No meeting was held yet to count from. Give --since DATE."


class NameTheDossierError(TrackerError):
    """Several dossiers, or none, and none was named."""

    message = "Name the dossier with --dossier: this register has {names}."


class UnknownTopicError(TrackerError):
    """No topic of that name."""

    message = "There is no topic {name} here. Known are: {names}."


class UnknownPartyError(TrackerError):
    """No party of that name."""

    message = "There is no party {name} in this register. It has: {names}."


def dossier_called(register: Register, name: str) -> DossierLine:
    """The dossier of that name; `UnknownDossierError` names those there are."""
    found = dossier_named(register, name)
    if found is None:
        names = _listed(line.name for line in dossiers(register))
        raise UnknownDossierError(name=name, names=names)
    return found


def only_dossier(register: Register, name: str | None) -> DossierLine:
    """The dossier of that name, or, where none is named, the only one there is.

    `UnknownDossierError`, `NameTheDossierError`.
    """
    if name is not None:
        return dossier_called(register, name)
    known = dossiers(register)
    if len(known) != 1:
        raise NameTheDossierError(names=_listed(line.name for line in known))
    return known[0]


def party_called(register: Register, name: str) -> PartyLine:
    """The party of that name, in full, in short or otherwise; else `UnknownPartyError`."""
    known = parties(register)
    for line in known:
        if any(same_name(each, name) for each in (line.name, line.short, *line.other_names)):
            return line
    raise UnknownPartyError(name=name, names=_listed(line.name for line in known))


def topics_called(register: Register, dossier_ids: Iterable[int], name: str) -> list[TopicNode]:
    """The topic of that name in each of the dossiers that has it; else `UnknownTopicError`."""
    known = [
        node for id_ in dossier_ids for top in topic_tree(register, id_) for node in branch_of(top)
    ]
    found = [
        node
        for node in known
        if any(same_name(each, name) for each in (node.name, *node.other_names))
    ]
    if not found:
        raise UnknownTopicError(name=name, names=_listed(node.name for node in known))
    return found


def branch_of(top: TopicNode) -> Iterator[TopicNode]:
    """A topic and all below it."""
    yield top
    for node in top.below:
        yield from branch_of(node)


class DayType(click.ParamType[date]):
    """A day as 2026-05-26."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value} is no day like 2026-05-26.", param, ctx)


def _listed(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(names)) or "—"
