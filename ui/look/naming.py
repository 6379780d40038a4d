"""What the languages and the looks of the app are called where somebody chooses one."""

from __future__ import annotations

from tracker.words.marks import N_
from ui.look.theme import Motion, Scheme

#: The name of each language in itself, so that whoever is lost finds the way back.
NAMES = {"nl": "Nederlands", "en": "English", "fr": "Français", "de": "Deutsch"}
SCHEMES = {
    Scheme.SYSTEM: N_("As the system"),
    Scheme.LIGHT: N_("Light"),
    Scheme.DARK: N_("Dark"),
    Scheme.HIGH_CONTRAST: N_("High contrast"),
}
MOTIONS = {
    Motion.SYSTEM: N_("As the system"),
    Motion.ALWAYS: N_("Always"),
    Motion.NEVER: N_("Never"),
}
