"""What the register knows already: its parties and topics with their other names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party of the register; `names` are what else it is called in letters."""

    name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownTopic:
    """A topic of the dossier; `names` are what else it is called in letters."""

    name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """The names that proposals are to use where they can."""

    parties: tuple[KnownParty, ...] = ()
    topics: tuple[KnownTopic, ...] = ()
