"""A thing of the field has one word in each language, and what can be done is named in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.tracker.words.test_catalogues import TRANSLATED, forms, texts

#: A word of the field in English, and how it begins in Dutch, French and German.
FIELD = [
    (r"timelines?", "tijdlijn", "chronologie", "zeitleiste"),
    (r"demands?", r"\beis|geëist", "reven?d", "forder"),
    (r"commitments?", "toezegging", "engagement", "zusage"),
    (r"mandates?", "mandaa?t", "mandat", "verhandlungsmandat"),
    (r"(?<!member )ballots?", r"stemm|stemblad", "vote", "abstimm"),
    (r"ultimatums?", "ultimatum", "ultimatum", "ultimat"),
    (r"registered", "vastgelegd", "inscri", "eingetragen"),
    (r"entry|entries", "vermelding|vindplaats", "entrée", "eintr[aä]g"),
    (r"caveats?", "voorbehoud", "réserve", "vorbehalt"),
    (r"recess", "reces", "vacances parlementaires", "sitzungsfreie"),
    (r"embargo", "embargo", "embargo", "sperrfrist"),
    (r"rounds?", "rond", "cycle", "runde"),
    (r"assumption", "aanname", "hypothèse", "annahme"),
    (r"reminders?", "herinnering", "rappel", "erinnerung"),
    (r"quotations?", "cita", "citation", "zitat"),
    (r"agenda", "agenda", "ordre du jour", "tagesordnung"),
    (r"history", "geschiedenis", "historique", "verlauf"),
    (r"lines? to take", "spreeklijn", "lignes? à tenir", "sprachregelung"),
    (r"evidence", "bewij[sz]", "preuve", "beleg"),
    (r"wordings?", "formulering", "formulation", "formulierung"),
    (r"topics?", "onderwerp", "thème", "them[ae]"),
    (r"watch list", "volglijst", "liste de suivi", "beobachtungsliste"),
    (r"house style", "huisstijl", "charte", "hausstil"),
    (r"confirmations?", "bevestig", "confirmation", "bestätigung"),
    (r"part(?:y|ies)", "partij", "partie", "partei"),
    (r"tak(?:e|en) down", "opteken|opgetekend", "not(?:er|é)", "fest(?:halten|gehalten)"),
]
#: What is done with a thing; a button or a menu names it without an article.
ACTS = r"(?:Add|Change|Close|Copy|Keep|Open|Print|Read|Remove|Rename|Save|Set|Show|Take|Write)"
NAMED = re.compile(rf"{ACTS} (?:an?|the) [^.:]*…?$")
ARTICLE = {"nl": r"(?:De|Het|Een) ", "de": r"(?:Der|Die|Das|Den|Eine?[nr]?) "}
#: Its lines tell what a key does, in a sentence.
TOLD = "ui/commands/key_table.py"
#: What is kept here stays where it is, and is not written anywhere.
NOT_WRITTEN = ("Keep no longer", "Keep these letters whole")
WRITTEN = {"nl": "[Bb]ewaren", "fr": "^Enregistrer", "de": "[Ss]peichern"}


def said(language: str, but_from: str = "") -> Iterator[tuple[str, str]]:
    """Every text with what it is in a language, each form of it."""
    for message in texts(language):
        if but_from in [name for name, _line in message.locations]:
            continue
        for form in forms(message.string):
            yield re.sub(r"\{[^}]*\}", "", forms(message.id)[0]), form


@pytest.mark.parametrize("words", FIELD, ids=[words[0] for words in FIELD])
@pytest.mark.parametrize("language", TRANSLATED)
def test_a_thing_of_the_field_has_one_word(language: str, words: tuple[str, ...]) -> None:
    asked = re.compile(rf"\b(?:{words[0]})\b", re.IGNORECASE)
    begins = re.compile(words[1 + TRANSLATED.index(language)], re.IGNORECASE)
    otherwise = [
        (text, form)
        for text, form in said(language)
        if asked.search(text) and not begins.search(form)
    ]
    assert otherwise == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_button_that_keeps_says_it_in_one_way(language: str) -> None:
    buttons = [
        (text, form)
        for text, form in said(language)
        if re.match(r"Keep [^.]*$", text) and not text.startswith(NOT_WRITTEN)
    ]
    assert len(buttons) > 20
    assert [each for each in buttons if not re.search(WRITTEN[language], each[1])] == []


@pytest.mark.parametrize("language", sorted(ARTICLE))
def test_what_can_be_done_is_named_without_an_article(language: str) -> None:
    acts = [(text, form) for text, form in said(language, TOLD) if NAMED.match(text)]
    assert len(acts) > 50
    assert [each for each in acts if re.match(ARTICLE[language], each[1])] == []


@pytest.mark.parametrize(
    ("language", "foreign"), [("nl", r"[„«»]|‘\w"), ("fr", r"[„“”]|‘\w"), ("de", r"[”«»]|‘\w")]
)
def test_quotation_marks_are_those_of_the_language(language: str, foreign: str) -> None:
    assert [each for each in said(language) if re.search(foreign, each[1])] == []
