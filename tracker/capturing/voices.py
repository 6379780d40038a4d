"""Who may be named as the one who speaks: the parties at a table, their offices, their people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.capturing.names import folded
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.offices import OfficeLine, offices
from tracker.register.questions.people.parties import parties
from tracker.vocabulary import Side


class Voice(Frozen):
    """Somebody who speaks: `speaker` as it is kept, and what else they may be called.

    `office_id` is None for a party as such. `about` says who it is to a reader of a list:
    the holder of an office, or the office of a person; empty for a party.
    """

    speaker: str
    party_id: int
    side: Side
    office_id: int | None = None
    about: str = ""
    names: tuple[str, ...] = ()


def voices(register: Register, dossier_id: int, on: date) -> tuple[Voice, ...]:
    """All who may speak in a dossier on a day: offices, who holds them then, and parties."""
    with register.snapshot():
        seated = parties(register, dossier_id)
        ids = {party.id for party in seated}
        held = [each for each in offices(register, on) if each.party.id in ids]
    return (*_of_offices(held), *_of_parties(seated))


def voice_called(name: str, among: Iterable[Voice]) -> Voice | None:
    """The one of exactly that name, whatever its capitals and accents; None for nobody known."""
    wanted = folded(name)
    listed = tuple(among)
    by_speaker = (voice for voice in listed if folded(voice.speaker) == wanted)
    by_name = (voice for voice in listed if wanted in map(folded, voice.names))
    return next(by_speaker, None) or next(by_name, None)


def _of_offices(lines: Iterable[OfficeLine]) -> Iterator[Voice]:
    for line in lines:
        holder = line.holder.person if line.holder else ""
        about = ", ".join(each for each in (holder, line.party.short) if each)
        yield Voice(line.name, line.party.id, line.party.side, line.id, about, line.other_names)
        if holder:
            about = ", ".join((line.name, line.party.short))
            yield Voice(holder, line.party.id, line.party.side, line.id, about)


def _of_parties(lines: Iterable[PartyLine]) -> Iterator[Voice]:
    for line in lines:
        yield Voice(line.name, line.id, line.side, names=(line.short, *line.other_names))
