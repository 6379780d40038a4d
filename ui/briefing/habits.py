"""How somebody had a kind of paper made the last time: proposed again the next time."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.frozen import Frozen
from tracker.vocabulary import Audience
from tracker.words import LANGUAGES

SIZES = ("a4", "letter")
LEVELS = frozenset(level.value for level in Audience)


class PaperHabit(Frozen):
    """For whom, in which language, on which paper."""

    audience: Audience
    language: str
    paper: str

    @property
    def audience_proposed(self) -> Audience:
        """A paper that shows more than the organisation may see is asked for each time anew."""
        usual = Audience.ORGANISATION
        return usual if self.audience.may_show(Audience.TEAM) else self.audience


def written(habits: Mapping[str, PaperHabit]) -> str:
    """As one line of the settings: each kind of paper with what was chosen for it."""
    return " ".join(
        f"{kind}:{habit.audience.value}:{habit.language}:{habit.paper}"
        for kind, habit in habits.items()
    )


def read_habits(line: str) -> dict[str, PaperHabit]:
    """What such a line says; what of it is not known here is passed by."""
    found = {}
    for each in line.split():
        match each.split(":"):
            case [kind, audience, language, paper] if (
                audience in LEVELS and language in LANGUAGES and paper in SIZES
            ):
                found[kind] = PaperHabit(Audience(audience), language, paper)
    return found
