"""Topics by name: found whatever the capitals, made when new."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.register.fields import names_from
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.names import required, same_name


def topic_ids(
    register: Register, record: Recorder, dossier_id: int, names: Iterable[str]
) -> list[int]:
    """The ids of the topics called `names` in a dossier, in that order, each once."""
    wanted = list(dict.fromkeys(names))
    if not wanted:
        return []
    known = register.rows(
        "SELECT id, name, other_names FROM topic WHERE dossier_id = ? ORDER BY id", dossier_id
    )
    ids: list[int] = []
    for name in wanted:
        found = next((id_ for id_, *all_names in known if _called(name, *all_names)), None)
        if found is None:
            found = record.insert(
                "topic", dossier_id=dossier_id, name=required("topic", name), other_names=()
            )
            known.append((found, name, "[]"))
        ids.append(found)
    return list(dict.fromkeys(ids))


def _called(wanted: str, name: str, other_names: str) -> bool:
    return any(same_name(wanted, each) for each in (name, *names_from(other_names)))
