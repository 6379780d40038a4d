"""Every language says all of it, with the words of the field and its own dates and lists."""

from __future__ import annotations

import gettext
import re
import string
import sys
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tracker.vocabulary import (
    Audience,
    Confirmation,
    Evidence,
    LettingGo,
    Life,
    StatementType,
    Strength,
)
from tracker.words import LANGUAGES, Words, words_in
from tracker.words.labels import LABELS

ROOT = Path(__file__).resolve().parents[3]
TRANSLATED = ("nl", "fr", "de")


def _catalogues() -> ModuleType:
    """`packaging/catalogues.py`, which is a script and not in a package."""
    spec = spec_from_file_location("catalogues", ROOT / "packaging" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


CATALOGUES = _catalogues()


@cache
def missing_texts() -> tuple[str, ...]:
    return tuple(CATALOGUES.missing(ROOT))


@cache
def catalogue(language: str) -> Catalog:
    with (CATALOGUES.folder(ROOT) / language / "overleg.po").open("rb") as file:
        return read_po(file, locale=language)


@cache
def speaking(language: str) -> Words:
    """The words of a language from its source, so that no stale compiled file is tested."""
    if language == "en":
        return words_in("en")
    compiled = BytesIO()
    write_mo(compiled, CATALOGUES.typeset(CATALOGUES.catalogue_of(ROOT, language)))
    compiled.seek(0)
    return Words(language, gettext.GNUTranslations(compiled))


def texts(language: str) -> Iterator[Message]:
    """What is translated; that nothing lacks is a test of its own."""
    return (m for m in catalogue(language) if m.id and all(forms(m.string)))


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def edges(text: str) -> tuple[str, str]:
    """The blanks before and after: a glued text must keep them."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def terms() -> list[Enum]:
    return [term for labels in LABELS.values() for term in labels]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language: str) -> None:
    assert [line for line in missing_texts() if line.startswith(f"{language}: ")] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_a_guess(language: str) -> None:
    assert [message.id for message in texts(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_form_has_the_fields_of_its_source(language: str) -> None:
    wrong = [
        (message.id, said)
        for message in texts(language)
        for source, said in zip(forms(message.id), forms(message.string), strict=True)
        if fields(said) != fields(source)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_form_has_the_blanks_around_its_source(language: str) -> None:
    wrong = [
        (message.id, said)
        for message in texts(language)
        for said in forms(message.string)
        if edges(said) != edges(forms(message.id)[0])
    ]
    assert wrong == []


def test_no_line_of_french_breaks_before_a_mark() -> None:
    french = CATALOGUES.typeset(CATALOGUES.catalogue_of(ROOT, "fr"))
    said = [form for message in french if message.id for form in forms(message.string)]
    assert [form for form in said if re.search(r" [:;?!%»](?:\s|$)|« |'", form)] == []
    assert speaking("fr").text("What do you want to do?") == "Que voulez-vous faire\u202f?"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_plural_has_the_forms_of_its_language(language: str) -> None:
    plurals = [m for m in texts(language) if len(forms(m.id)) > 1]
    number = catalogue(language).num_plurals
    assert plurals
    assert [m.id for m in plurals if len(forms(m.string)) != number] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_term_of_the_closed_lists_has_a_label(language: str) -> None:
    known = catalogue(language)
    contexts = {term: LABELS[type(term)][term] for term in terms()}
    lacking = [
        term
        for term, (context, english) in contexts.items()
        if (found := known.get(english, context)) is None or not found.string
    ]
    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terms_of_one_list_differ(language: str) -> None:
    words = speaking(language)
    for labels in LABELS.values():
        said = [words.label(term) for term in labels]
        assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("term", "label"),
    [
        (StatementType.COMMITMENT, "toezegging"),
        (StatementType.DECISION, "besluit"),
        (StatementType.DEFERRAL, "uitstel"),
        (StatementType.DEMAND, "eis"),
        (StatementType.INTENTION, "voornemen"),
        (StatementType.INVITATION, "uitnodiging"),
        (StatementType.POSITION, "standpunt"),
        (StatementType.PRECONDITION, "voorwaarde"),
        (Strength.HEDGED, "met voorbehoud"),
        (LettingGo.PROCEED, "doorzetten"),
        (LettingGo.RECONSIDER, "heroverwegen"),
        (LettingGo.NOT_FOR_NOW, "voorlopig niet"),
        (LettingGo.ON_ICE, "in de ijskast"),
        (LettingGo.STOP, "stoppen"),
        (LettingGo.WITHDRAW, "intrekken"),
        (LettingGo.FINALLY_OFF_THE_TABLE, "definitief van tafel"),
        (Life.OPEN, "openstaand"),
        (Life.PARTLY_FULFILLED, "deels voldaan"),
        (Life.FULFILLED, "voldaan"),
        (Evidence.CLAIMED, "volgens de toezegger"),
        (Confirmation.PARLIAMENTARY_PAPER, "Kamerstuk"),
        (Audience.ORGANISATION, "organisatie"),
    ],
)
def test_dutch_labels_are_the_words_of_the_field(term: Enum, label: str) -> None:
    assert speaking("nl").label(term) == label


@pytest.mark.parametrize(
    ("language", "label"), [("nl", "Uitnodiging"), ("en", "Invitation"), ("de", "Einladung")]
)
def test_a_title_begins_with_a_capital(language: str, label: str) -> None:
    assert speaking(language).title(StatementType.INVITATION) == label


@pytest.mark.parametrize(
    ("language", "day", "with_weekday"),
    [
        ("nl", "26 mei 2026", "dinsdag 26 mei 2026"),
        ("en", "26 May 2026", "Tuesday 26 May 2026"),
        ("fr", "26 mai 2026", "mardi 26 mai 2026"),
        ("de", "26. Mai 2026", "Dienstag, 26. Mai 2026"),
    ],
)
def test_a_day_is_written_as_in_its_language(language: str, day: str, with_weekday: str) -> None:
    words = speaking(language)
    assert words.day(date(2026, 5, 26)) == day
    assert words.weekday(date(2026, 5, 26)) == with_weekday


@pytest.mark.parametrize(
    ("language", "listed"),
    [("nl", "A, B en C"), ("en", "A, B and C"), ("fr", "A, B et C"), ("de", "A, B und C")],
)
def test_a_list_of_three_is_written_as_in_its_language(language: str, listed: str) -> None:
    words = speaking(language)
    assert words.both(["A", "B", "C"]) == listed
    assert words.both(["A"]) == "A"
    assert words.both([]) == ""


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 openstaande toezeggingen"), (1, "1 openstaande toezegging"), (1200, "1.200")],
)
def test_dutch_counts_in_the_right_form(number: int, said: str) -> None:
    words = speaking("nl")
    counted = words.count("{count} open commitment", "{count} open commitments", number)
    assert counted.startswith(said)


def test_no_other_language_is_spoken() -> None:
    with pytest.raises(KeyError):
        words_in("la")


def test_french_writes_the_first_of_a_month_as_an_ordinal() -> None:
    french = speaking("fr")
    assert french.day(date(2026, 6, 1)) == "1er juin 2026"
    assert french.day(date(2026, 6, 11)) == "11 juin 2026"


def test_french_quotation_marks_are_never_alone_on_a_line() -> None:
    assert speaking("fr").quoted("bref") == "«\N{NO-BREAK SPACE}bref\N{NO-BREAK SPACE}»"


def test_a_day_in_a_sentence_is_written_as_in_its_language() -> None:
    day = date(2026, 5, 26)
    assert words_in("en").text("{day}.", day=day) == "26 May 2026."
    assert words_in("de").text("{day}.", day=day) == "26. Mai 2026."
