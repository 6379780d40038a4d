"""What the shapes mean and which keys lead on, at the foot of a timeline that has the room."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.legend import legend_items
from tracker.timeline.layout.picture import Item, Lettering, Role
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.setting import Setting, ground_of
from tracker.words import Words

#: Its height, and the height of a timeline from which on there is room for it.
HEIGHT, FROM = 92, 520

_TOP, _LINE = 20.0, 58.0


def foot_items(setting: Setting, scale: Scale, width: float) -> Iterator[Item]:
    """Two lines of shapes and one of keys, with y from the top of the foot."""
    ground = ground_of(setting, scale, width)
    yield from legend_items(ground, _TOP)
    yield from _keys(ground)


def _keys(ground: Ground) -> Iterator[Item]:
    baseline = _TOP + _LINE
    head = ground.words.text("Keys")
    yield ground.line(head, Lettering.LANE, Role.INK, (0, baseline))
    x = ground.plot_x
    for key, does in key_hints(ground.words):
        cap = ground.line(key, Lettering.LANE, Role.INK, (x, baseline))
        word = ground.line(does, Lettering.NOTE, Role.QUIET, (cap.box.right + 5, baseline))
        if word.box.right > ground.plot_x + ground.width:
            return
        yield from (cap, word)
        x = word.box.right + 18


def key_hints(words: Words) -> list[tuple[str, str]]:
    """The keys people need most, each with what it does."""
    return [
        ("← →", words.text("next in time")),
        ("↑ ↓", words.text("other lane")),
        ("L", words.text("along the line")),
        ("N", words.text("next open point")),
        ("T", words.text("today")),
        ("G", words.text("go to a day")),
        ("+ −", words.text("zoom")),
        ("0", words.text("all")),
        ("F", words.text("fold")),
        ("↵", words.text("open it")),
    ]
