"""What a statement is about, in the register's words where it has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tracker.frozen import Frozen
from tracker.letters.folding import plain
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.known import Known
from tracker.letters.signals.parts import Part
from tracker.letters.signals.sentences import Sentence, Word
from tracker.letters.signals.wording import find


def topic_words(known: Known, cues: CueFile) -> Mapping[str, tuple[str, ...]]:
    """Per topic the names to look for: the dossier's own topics, else those of the cue file."""
    if known.topics:
        return {topic.name: (topic.name, *topic.names) for topic in known.topics}
    return cues.topics


class Topics(Frozen):
    """The topics of a letter; `back` has, by the word that points back, those it points at."""

    names: Mapping[str, tuple[str, ...]]
    back: Mapping[int, tuple[str, ...]]

    def of(self, part: Part) -> tuple[str, ...]:
        """What a part is about: what it names, else what "this plan" in it points back at."""
        named = topics_in(part.words, self.names)
        pointing = (self.back[word.start] for word in part.words if word.start in self.back)
        return named or next(pointing, ())


def topics_of(paragraphs: Iterable[Sequence[Sentence]], known: Known, cues: CueFile) -> Topics:
    """The topics of a letter of which these are the sentences, paragraph by paragraph."""
    names = topic_words(known, cues)
    back: dict[int, tuple[str, ...]] = {}
    for sentences in paragraphs:
        before: tuple[str, ...] = ()
        for sentence in sentences:
            pointing = _pointing(sentence, cues)
            back.update((start, before) for start in pointing)
            named = topics_in(sentence.words, names)
            before = named or (before if pointing else ())
    return Topics(names, back)


def _pointing(sentence: Sentence, cues: CueFile) -> list[int]:
    """Where the words of a sentence stand that mean what the sentence before is about."""
    forms = {word.form for word in sentence.words}
    likely = [w for w in cues.points_back if not any(need.isdisjoint(forms) for need in w.needs)]
    if not likely:
        return []
    every = range(len(sentence.words))
    found = (runs for wording in likely for runs in find(wording, sentence, {}, every))
    return sorted({sentence.words[runs[0].start].start for runs in found})


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
    wanted = plain(name).lower()
    return f" {wanted[:-1]}" in said if wanted.endswith("*") else f" {wanted} " in said
