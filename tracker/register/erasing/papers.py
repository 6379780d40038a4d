"""Which papers a register has or ever had: whose words they are, and where these are kept.

Undo takes a document away and reading anew gives it another text, but its words and
its file stay kept, because the history tells of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.register.fields import Plain
from tracker.register.recorder import columns_in
from tracker.register.register import Register
from tracker.vocabulary import DocumentKind

_LINES = """
SELECT kind, record, after FROM change
WHERE kind IN ('document', 'passage') AND after IS NOT NULL ORDER BY number
"""


@dataclass(slots=True)
class Papers:
    """All documents and passages ever kept, by uid.

    `letters` and `files` are the SHA-256 of each that a document ever had; `documents`
    the document of each passage; `spoken` the documents that are notes of what was said.
    """

    letters: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    files: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    documents: dict[str, str] = field(default_factory=dict)
    spoken: set[str] = field(default_factory=set)


def papers_ever_kept(register: Register) -> Papers:
    """The papers of the whole history."""
    papers = Papers()
    # A number may be given again after undo, so it means the document that had it last.
    numbered: dict[Plain, str] = {}
    for kind, uid, after in register.rows(_LINES):
        columns = columns_in(after)
        if kind == "document":
            numbered[columns.get("id")] = uid
            _note(papers, uid, columns)
        elif "document_id" in columns:
            papers.documents[uid] = numbered[columns["document_id"]]
    return papers


def _note(papers: Papers, uid: str, columns: Mapping[str, Plain]) -> None:
    if "letter_sha256" in columns:
        papers.letters[uid].add(str(columns["letter_sha256"]))
    if "file_sha256" in columns:
        papers.files[uid].add(str(columns["file_sha256"]))
    if columns.get("kind") == DocumentKind.SPOKEN:
        papers.spoken.add(uid)
