"""What the settings of a dossier show: its table and its topics, from one state of the register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.dossiers.facts import KeptDossier, dossier_facts
from tracker.register.questions.dossiers.topic_tree import TopicNode, topic_tree
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties


class Seat(Frozen):
    """A party at the table, and whether the dossier is kept for it."""

    party: PartyLine
    is_us: bool


class TopicInTree(Frozen):
    """A topic, how deep it stands, and the id of the one it stands under."""

    node: TopicNode
    depth: int
    above: int | None

    @property
    def ids_below(self) -> frozenset[int]:
        """The topic itself and all below it: it cannot be put under any of these."""
        return frozenset(_ids(self.node))


class SettingsReading(Frozen):
    """A dossier, who sits at its table, its topics from the top, and all parties there are."""

    kept: KeptDossier
    seats: Sequence[Seat]
    topics: Sequence[TopicInTree]
    parties: Sequence[PartyLine]

    @property
    def we(self) -> PartyLine | None:
        """The party it is kept for; None for nobody at the table."""
        return next((seat.party for seat in self.seats if seat.is_us), None)


def read_settings(register: Register, dossier_id: int) -> SettingsReading:
    """The settings as they stand; `DossierMissingError` when the dossier is gone."""
    with register.snapshot():
        line, kept = dossier(register, dossier_id), dossier_facts(register, dossier_id)
        tree, known = topic_tree(register, dossier_id), parties(register)
    we = line.we.id if line.we else None
    seats = [Seat(party, party.id == we) for party in line.parties]
    return SettingsReading(kept, seats, list(_flat(tree)), known)


def _flat(
    nodes: Sequence[TopicNode], depth: int = 0, above: int | None = None
) -> Iterator[TopicInTree]:
    for node in nodes:
        yield TopicInTree(node, depth, above)
        yield from _flat(node.below, depth + 1, node.id)


def _ids(node: TopicNode) -> Iterator[int]:
    yield node.id
    for below in node.below:
        yield from _ids(below)
