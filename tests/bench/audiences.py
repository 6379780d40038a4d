"""Two thousand registers made by chance, and what every kind of paper says of them to whom.

Nothing above its audience may be in a paper, no hedged words without what limits them, no words
without their place, and all of them to the letter; what is found stops the bench with its seed.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.measuring import Result, compare
from tests.tracker.briefing import papers
from tests.tracker.briefing.generated import generated_material
from tracker.vocabulary import Audience
from tracker.words import LANGUAGES, words_in

REGISTERS = 2000


class FoundError(AssertionError):
    """A paper says what it must not say."""


def results() -> Iterator[Result]:
    """All kinds for all audiences gathered, and one paper of each register written."""
    yield compare(
        f"{REGISTERS:,} registers, all kinds, all audiences".replace(",", " "),
        lambda: [_look_at(seed) for seed in range(REGISTERS)],
        "making the registers",
        lambda: [generated_material(seed) for seed in range(REGISTERS)],
        rounds=1,
    )


def _look_at(seed: int) -> None:
    material = generated_material(seed)
    for kind in papers.ALL_KINDS:
        for audience in Audience:
            briefing = papers.gathered(material, kind, audience)
            _refuse(seed, papers.leaks(repr(briefing), briefing.audience))
            _refuse(seed, papers.unlimited(briefing))
            if kind in papers.COMPOSED:
                composition = papers.composed(briefing, words_in("en"))
                _refuse(seed, papers.unplaced(composition))
    _write_one(seed)


def _write_one(seed: int) -> None:
    """Each register in another kind, language and size, and for other readers."""
    kinds, audiences, languages = papers.ALL_KINDS, list(Audience), sorted(LANGUAGES)
    kind, audience = kinds[seed % len(kinds)], audiences[seed % len(audiences)]
    briefing = papers.gathered(generated_material(seed), kind, audience)
    language = languages[seed // 2 % len(languages)]
    content = papers.written(briefing, language, "letter" if seed % 2 else "a4")
    _refuse(seed, papers.leaks(papers.everything_in(content), briefing.audience))
    _refuse(seed, papers.misquoted(content, briefing))


def _refuse(seed: int, found: object) -> None:
    if found:
        raise FoundError(f"register {seed}: {found}")
