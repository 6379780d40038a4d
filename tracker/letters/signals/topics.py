"""What a statement is about, in the register's words where it has them."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.known import Known
from tracker.letters.signals.sentences import Word


def topic_words(known: Known, cues: CueFile) -> Mapping[str, tuple[str, ...]]:
    """Per topic the names to look for: the dossier's own topics, else those of the cue file."""
    if known.topics:
        return {topic.name: (topic.name, *topic.names) for topic in known.topics}
    return cues.topics


def topics_in(words: tuple[Word, ...], topics: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The topics named in `words`, in the order of the list.

    A name also counts as the first half of a compound: WW in WW-uitkering.
    A name with a star stands for all words that begin so.
    """
    forms = " ".join(word.form for word in words)
    said = f" {forms} {forms.replace('-', ' ')} "
    return tuple(
        topic for topic, names in topics.items() if any(_is_said(name, said) for name in names)
    )


def _is_said(name: str, said: str) -> bool:
    """Whether a name stands in the words."""
    plain = name.lower()
    return f" {plain[:-1]}" in said if plain.endswith("*") else f" {plain} " in said
