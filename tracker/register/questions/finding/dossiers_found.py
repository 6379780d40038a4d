"""Dossiers and topics that were found: by which of their names they are known."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.register.fields import names_from
from tracker.register.questions.finding.found import Found, Setting, rows_of
from tracker.register.register import Register

_DOSSIERS = "SELECT id, name, language FROM dossier WHERE id IN ({})"
_TOPICS = """
SELECT topic.id, topic.name, topic.other_names, dossier.language, dossier.id, dossier.name
FROM topic JOIN dossier ON dossier.id = topic.dossier_id WHERE topic.id IN ({})
"""


def dossiers(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """Dossiers, which say no more than their name."""
    return {
        id_: Found("", Setting(language, id_), title=name)
        for id_, name, language in rows_of(register, _DOSSIERS, ids)
    }


def topics(register: Register, ids: Sequence[int]) -> dict[int, Found]:
    """Topics, with what else they are called and the dossier they are of."""
    return {
        id_: Found(
            "; ".join(other for other in names_from(others) if other.lower() != name.lower()),
            Setting(language, dossier_id, dossier),
            title=name,
        )
        for id_, name, others, language, dossier_id, dossier in rows_of(register, _TOPICS, ids)
    }
