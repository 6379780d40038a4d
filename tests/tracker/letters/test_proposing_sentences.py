"""Invented sentences in four languages, read as a careful reader reads them."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.tracker.letters.letters_made import make_letter
from tracker.letters.facts import Facts
from tracker.letters.proposing import propose
from tracker.vocabulary import StatementType

SIDES = {
    "nl": ("Bond", "Werkgever"),
    "en": ("Union", "Employer"),
    "fr": ("Syndicat", "Direction"),
    "de": ("Gewerkschaft", "Arbeitgeber"),
}
WRITTEN = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
SENTENCES = [
    pytest.param(language, group["type"], sentence, id=f"{language}-{group['type']}-{number}")
    for language, groups in WRITTEN.items()
    for group in groups
    for number, sentence in enumerate(group["sentences"])
]
NO_ACT = {StatementType.POSITION, StatementType.FACT}


@pytest.mark.parametrize(("language", "type", "sentence"), SENTENCES)
def test_a_sentence_is_read_for_what_it_does(language, type, sentence):
    writer, reader = SIDES[language]
    facts = Facts(language, "letter", (writer,), (reader,), date(2026, 11, 23))
    types = {proposal.type for proposal in propose(make_letter(sentence), facts)}
    if type == "none":
        assert types <= NO_ACT
    else:
        assert StatementType(type) in types
