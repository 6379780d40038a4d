"""Every signal and limit of the cue files is read as its own examples say."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tracker.letters.letters_made import make_letter
from tracker.letters.facts import Facts
from tracker.letters.proposing import propose
from tracker.letters.signals.cue_file import LANGUAGES, cue_file
from tracker.letters.signals.explaining import EXPLANATIONS
from tracker.words.language import LANGUAGES as SPOKEN


def read(sentence, language, kind="letter"):
    facts = Facts(language, kind, sender=("Bond",), addressee=("Werkgever",), dated=DATED)
    return propose(make_letter(sentence), facts)


DATED = date(2026, 11, 23)

SIGNAL_EXAMPLES = [
    pytest.param(language, signal, example, id=f"{language}-{signal.says}-{number}")
    for language in LANGUAGES
    for signal in cue_file(language).signals
    for number, example in enumerate(signal.examples)
]
LIMIT_EXAMPLES = [
    pytest.param(language, limit, example, id=f"{language}-{limit.says}-{number}")
    for language in LANGUAGES
    for limit in cue_file(language).limits
    for number, example in enumerate(limit.examples)
]


@pytest.mark.parametrize(("language", "signal", "example"), SIGNAL_EXAMPLES)
def test_a_signal_is_found_in_its_own_example(language, signal, example):
    decided = {
        cue.says
        for proposal in read(example, language, (signal.only_in or ("letter",))[0])
        for cue in proposal.cues
    }
    assert signal.says in decided


@pytest.mark.parametrize(("language", "limit", "example"), LIMIT_EXAMPLES)
def test_a_limit_holds_back_the_act_of_its_own_example(language, limit, example):
    held = [p for p in read(example, language) if limit.says in {cue.says for cue in p.cues}]
    assert held
    assert held[0].strength.rank >= limit.strength.rank


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_of_a_cue_file_has_an_example_and_an_explanation(language):
    cues = cue_file(language)
    for entry in (*cues.signals, *cues.limits):
        assert entry.examples, entry.says
        assert entry.says in EXPLANATIONS


def test_every_language_of_the_app_has_a_cue_file():
    assert set(LANGUAGES) == set(SPOKEN)
