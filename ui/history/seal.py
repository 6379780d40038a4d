"""Looking whether the seals of the history hold, and whether a file is one that left."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from tracker.register import Register
from tracker.register.checking.findings import Finding
from tracker.register.checking.lines import check_erasures, check_history
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.keeping.history_pages import ActionLine, hand_outs
from tracker.words import Words
from tracker.words.handed_out import handed_out_in_words
from ui.tasks import Task


def check_seals(register: Register, task: Task[list[Finding]]) -> list[Finding]:
    """What is not as it was sealed; nothing when all is. Can be broken off."""
    with register.snapshot():
        last = max(version_of(register).number, 1)
        found = list(check_history(register, lambda line: task.checkpoint(min(line / last, 1.0))))
        return [*found, *check_erasures(register)]


def seals_in_words(findings: Sequence[Finding], words: Words) -> str:
    """What was found, in a sentence or two."""
    if not findings:
        return words.text("The history is whole: every line is as it was sealed.")
    said = [each.sentence(words) for each in findings[:3]]
    more = len(findings) - len(said)
    if more:
        said.append(words.count("and {count} more", "and {count} more", more))
    return " ".join(said)


def outs_of(register: Register, path: Path) -> list[ActionLine]:
    """The times that a file of these bytes left the register, the last first."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return hand_outs(register, digest)


def outs_in_words(path: Path, lines: Sequence[ActionLine], words: Words) -> str:
    """What the register knows of a file."""
    out = lines[0].handed_out if lines else None
    if out is None:
        return words.text(
            "{file} is none of the papers that left this register, or was changed since.",
            file=path.name,
        )
    return words.text(
        "{file} left this register unchanged: {paper}. Made {when} by {who}.",
        file=path.name,
        paper=handed_out_in_words(out.what, out.form, out.audience, words),
        when=lines[0].at,
        who=lines[0].who,
    )
