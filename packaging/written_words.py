"""Write `resources/written/<language>.json`: how a language writes days, lists and numbers.

    python packaging/written_words.py

From CLDR by way of Babel, kept as plain data because loading Babel and one of its
languages takes a tenth of the time the window needs to open. Run again when Babel
brings new locale data; a test holds the files against it.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale

FOLDER = Path(__file__).parents[1] / "resources" / "written"

#: A language of the app and the locale that writes its dates and numbers.
LOCALES = {"nl": "nl_NL", "en": "en_GB", "fr": "fr_FR", "de": "de_DE"}


def written(locale_name: str) -> dict[str, object]:
    """Names in order (January, Monday and the first quarter first), patterns, lists, numbers."""
    locale = Locale.parse(locale_name)
    return {
        "names": {
            "MMMM": _in_order(locale.months["format"]["wide"]),
            "MMM": _in_order(locale.months["format"]["abbreviated"]),
            "LLLL": _in_order(locale.months["stand-alone"]["wide"]),
            "LLL": _in_order(locale.months["stand-alone"]["abbreviated"]),
            "EEEE": _in_order(locale.days["format"]["wide"]),
            "EEE": _in_order(locale.days["format"]["abbreviated"]),
            "QQQ": _in_order(locale.quarters["format"]["abbreviated"]),
        },
        "patterns": {
            name: locale.date_formats[name].pattern for name in ("full", "long", "medium")
        },
        "lists": {style: dict(locale.list_patterns[style]) for style in ("standard", "or")},
        "group": locale.number_symbols["latn"]["group"],
    }


def _in_order(names: dict[int, str]) -> list[str]:
    return [names[number] for number in sorted(names)]


def main() -> None:
    """Write one file for each language."""
    FOLDER.mkdir(exist_ok=True)
    for language, locale in LOCALES.items():
        text = json.dumps(written(locale), ensure_ascii=False, indent=2)
        (FOLDER / f"{language}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
