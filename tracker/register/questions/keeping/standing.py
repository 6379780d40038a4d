"""Whether what somebody was at is still there."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.register.register import Register

#: What is named by which id.
TABLES = {
    "dossier_id": "dossier",
    "document_id": "document",
    "statement_id": "statement",
    "meeting_id": "meeting",
    "topic_id": "topic",
    "party_id": "party",
}


def are_there(register: Register, ids: Mapping[str, object]) -> bool:
    """Whether all of `ids` (`dossier_id`, `meeting_id`...) name something; others are let be."""
    return all(
        register.value(f"SELECT 1 FROM {TABLES[name]} WHERE id = ?", value) is not None  # noqa: S608 - our own names
        for name, value in ids.items()
        if name in TABLES and value is not None
    )
