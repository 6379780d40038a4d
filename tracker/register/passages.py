"""Writing passages: the words, their page and paragraph always come from the text itself."""

from __future__ import annotations

from tracker.letters.letter import Letter
from tracker.register.recorder import Recorder
from tracker.register.rules.papers.passages import Range, words_around, words_of


def insert_passage(record: Recorder, document_id: int, letter: Letter, place: Range) -> int:
    """Write the passage at `place`, a range that was checked; its id."""
    return record.insert("passage", document_id=document_id, **passage_columns(letter, place))


def passage_columns(letter: Letter, place: Range) -> dict[str, object]:
    """The columns of the passage at `place`, a range that was checked."""
    start, end = place
    block = letter.block_at(start)
    before, after = words_around(letter, place)
    return {
        "start_char": start,
        "end_char": end,
        "page": letter.page_of(start),
        "paragraph": block.number if block else None,
        "quote": words_of(letter, place),
        "words_before": before,
        "words_after": after,
    }
