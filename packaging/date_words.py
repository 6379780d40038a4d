"""Write `resources/terms/date_words.json`: names of months and weekdays, from CLDR by way of Babel.

    python packaging/date_words.py

Kept as plain data because Babel takes longer to load a language than finding
the dates of a letter takes. Run again when Babel brings new locale data.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale

TARGET = Path(__file__).parents[1] / "resources" / "terms" / "date_words.json"

#: A language and the other locales whose names are met in its letters.
LOCALES = {"nl": ("nl",), "en": ("en", "en_GB"), "fr": ("fr", "fr_CA"), "de": ("de", "de_AT")}


def names(locale_names: tuple[str, ...], kind: str) -> dict[str, int]:
    """Every name in small letters, without its full stop, with its number in CLDR."""
    found: dict[str, int] = {}
    for locale in map(Locale.parse, locale_names):
        table = getattr(locale, kind)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in table[context][width].items():
                    found[name.rstrip(".").casefold()] = number
    return dict(sorted(found.items(), key=lambda entry: (entry[1], entry[0])))


def date_words() -> dict[str, dict[str, dict[str, int]]]:
    """Months (1 to 12) and weekdays (0 is Monday) per language."""
    return {
        language: {"months": names(locales, "months"), "weekdays": names(locales, "days")}
        for language, locales in LOCALES.items()
    }


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    text = json.dumps(date_words(), ensure_ascii=False, indent=2)
    TARGET.write_text(text + "\n", encoding="utf-8", newline="\n")
