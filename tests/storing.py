"""Storing a register as a released schema makes it, to be opened by every release after it.

    .venv/bin/python -m tests.storing

writes `v<data version>.overleg.gz` and, beside it, what its lists showed. Run it
once, when a schema is released; what is stored is never made anew.
"""

from __future__ import annotations

import gzip
import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from tracker.example import make_example
from tracker.frozen import Frozen, asdict
from tracker.register import Register, open_register
from tracker.register.migrations import VERSION
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.commitments import commitments, demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.parties import parties
from tracker.register.questions.talks.meetings import meetings

STORED = Path(__file__).parent / "tracker" / "register" / "stored"
DAY = date(2026, 6, 1)
WHO = "Keeper"
#: What is done last, and is there to be undone by a later release.
LAST_DOSSIER = "Ferry timetable"


def told(register: Register) -> dict[str, list[dict[str, Any]]]:
    """What the lists of a register show on that day, as JSON holds it."""
    shown = {
        "parties": parties(register),
        "dossiers": dossiers(register),
        "documents": documents(register),
        "statements": statements(register),
        "demands": demands(register),
        "commitments": commitments(register, DAY),
        "deadlines": deadlines(register),
        "meetings": meetings(register),
    }
    return dict(json.loads(json.dumps(shown, default=_plain)))


def _plain(value: object) -> object:
    return asdict(value) if isinstance(value, Frozen) else str(value)


def work_in(register: Register) -> None:
    """Something undone, something changed, something made."""
    first, second = statements(register)[:2]
    take_back_statement(register, first.id, who=WHO)
    undo(register, WHO)
    take_back_statement(register, second.id, who=WHO)
    start_dossier(register, NewDossier(LAST_DOSSIER), who=WHO)


def store() -> None:
    """Make the register of this release's schema; one that is stored stays."""
    target = STORED / f"v{VERSION}.overleg.gz"
    if target.exists():
        raise SystemExit(f"{target} is stored already and stays as it is.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stored.overleg"
        make_example(path, "en", DAY)
        with open_register(path) as register:
            work_in(register)
            shown = told(register)
        target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    beside = STORED / f"v{VERSION}.json"
    beside.write_text(json.dumps(shown, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(target)  # noqa: T201 - this is a command


if __name__ == "__main__":
    store()
