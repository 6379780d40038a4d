"""The translation catalogues: `extract` texts, `update` the languages, `compile` them.

    python packaging/catalogues.py extract|update|compile|missing

Needs Babel. The compiled files are made at set-up and are not kept in the
repository; a catalogue is compiled only when it is newer than its result.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

KEYWORDS = {"text": None, "N_": None, "count": (1, 2), "mark": ((1, "c"), 2)}
LANGUAGES = ("nl", "fr", "de")
SOURCES = ("tracker", "ui")

#: A space at which no line breaks, and the narrow one of it.
UNBROKEN, NARROW = "\u00a0", "\u202f"


def folder(root: Path) -> Path:
    """Where the catalogues lie."""
    return root / "resources" / "translations"


def error_sentences(root: Path) -> Iterator[tuple[str, int, str]]:
    """The `message = "…"` lines of error classes: file, line, sentence."""
    for source in SOURCES:
        for path in sorted((root / source).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.ClassDef):
                    for line in node.body:
                        yield from _message_of(line, path.relative_to(root).as_posix())


def _message_of(line: ast.stmt, path: str) -> Iterator[tuple[str, int, str]]:
    targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
    value = getattr(line, "value", None)
    named = any(isinstance(t, ast.Name) and t.id == "message" for t in targets)
    if named and isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
        yield path, line.lineno, value.value


def template(root: Path) -> Catalog:
    """Every text of the app that a person can see, with the places it stands in."""
    catalogue = Catalog(project="Overleg", charset="utf-8")
    for source in SOURCES:
        found = extract_from_dir(
            str(root / source),
            method_map=[("**.py", "python")],
            keywords=KEYWORDS,
            comment_tags=("TRANSLATORS:",),
        )
        for name, _line, message, comments, context in found:
            catalogue.add(
                message, None, [(f"{source}/{name}", None)], auto_comments=comments, context=context
            )
    for path, _line, message in error_sentences(root):
        catalogue.add(message, None, [(path, None)])
    return catalogue


def catalogue_of(root: Path, language: str) -> Catalog:
    """The catalogue of a language as it lies there; an empty one where there is none."""
    path = folder(root) / language / "overleg.po"
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(root: Path) -> None:
    """Bring the catalogue of every language up to date with the source; keeps translations."""
    fresh = template(root)
    for language in LANGUAGES:
        path = folder(root) / language / "overleg.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = catalogue_of(root, language)
        kept.update(fresh, no_fuzzy_matching=True)
        with path.open("wb") as file:
            write_po(
                file, kept, width=100, omit_header=False, ignore_obsolete=True, sort_output=True
            )


def compile_all(root: Path) -> None:
    """Compile each catalogue that is newer than its compiled form."""
    for path in sorted(folder(root).glob("*/overleg.po")):
        compiled = path.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= path.stat().st_mtime:
            continue
        catalogue = typeset(catalogue_of(root, path.parent.name))
        with compiled.open("wb") as target:
            write_mo(target, catalogue)


def typeset(catalogue: Catalog) -> Catalog:
    """`catalogue`, its texts set as its language is printed; those of French change."""
    if catalogue.locale is not None and catalogue.locale.language == "fr":
        for message in catalogue:
            if message.id:
                several = isinstance(message.string, tuple)
                forms = message.string if several else (message.string,)
                message.string = (
                    tuple(map(in_french_type, forms))
                    if several
                    else (in_french_type(message.string))
                )
    return catalogue


def in_french_type(text: str) -> str:
    """`text` with spaces that do not break before : ; ? ! % and inside « », and with ’ for '."""
    text = text.replace("'", "’")
    text = re.sub(r"[ \u00a0\u202f]+(?=[;?!](?:\s|$|[»)]))", NARROW, text)
    text = re.sub(r"[ \u00a0\u202f]+(?=[:%](?:\s|$|[»)]))", UNBROKEN, text)
    return re.sub(r"(?<=«)[ \u00a0\u202f]+|[ \u00a0\u202f]+(?=»)", UNBROKEN, text)


def missing(root: Path) -> list[str]:
    """Texts without a translation, one line each: language and text."""
    fresh = template(root)
    return [
        f"{language}: {message.id}"
        for language in LANGUAGES
        for message in untranslated(fresh, catalogue_of(root, language))
    ]


def untranslated(fresh: Catalog, kept: Catalog) -> Iterator[Message]:
    """The messages of `fresh` that `kept` has no translation for, in every plural form."""
    for message in fresh:
        known = kept.get(message.id, message.context) if message.id else message
        strings = known.string if known is not None else ""
        if message.id and not (all(strings) if isinstance(strings, tuple) else strings):
            yield message


def main(verb: str) -> int:
    """Run one verb; 1 when `missing` finds any."""
    root = Path(__file__).resolve().parent.parent
    if verb == "missing":
        lines = missing(root)
        print("\n".join(lines))
        return 1 if lines else 0
    {"extract": update, "update": update, "compile": compile_all}[verb](root)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
