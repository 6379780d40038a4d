"""What the register knows already: its parties and topics with their other names."""

from __future__ import annotations

from tracker.frozen import Frozen


class KnownParty(Frozen):
    """A party of the register; `names` are what else it is called in letters."""

    name: str
    names: tuple[str, ...] = ()


class KnownTopic(Frozen):
    """A topic of the dossier; `names` are what else it is called in letters."""

    name: str
    names: tuple[str, ...] = ()


class Known(Frozen):
    """The names that proposals are to use where they can."""

    parties: tuple[KnownParty, ...] = ()
    topics: tuple[KnownTopic, ...] = ()
