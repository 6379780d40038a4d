"""What the capture line knows of a dossier: who may speak there, and about what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tracker.capturing.voices import Voice, voices
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier_names
from tracker.register.questions.people.parties import topics


class CaptureReading(Frozen):
    """All dossiers by name, the one the words belong to, who may speak in it, its topics."""

    dossiers: Mapping[int, str]
    dossier_id: int | None
    voices: tuple[Voice, ...] = ()
    topics: tuple[str, ...] = ()


def read_capture(register: Register, wanted: int | None, on: date) -> CaptureReading:
    """Of the dossier `wanted`, else of the first there is; with none of them, no voices."""
    with register.snapshot():
        names = dossier_names(register)
        dossier_id = wanted if wanted in names else next(iter(names), None)
        if dossier_id is None:
            return CaptureReading(names, None)
        named = tuple(topic.name for topic in topics(register, dossier_id))
        return CaptureReading(names, dossier_id, voices(register, dossier_id, on), named)
