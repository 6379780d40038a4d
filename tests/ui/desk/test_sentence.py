"""A sentence whose parts are set in different hands, in the word order of any language."""

from __future__ import annotations

import pytest

from ui.desk.runs import Hand, Run
from ui.desk.sentence import in_runs


def test_fields_stand_where_the_sentence_puts_them():
    who, whom = [Run("nobody", Hand.ASIDE)], "the Federation"
    assert in_runs("{actor} to {addressees}", actor=who, addressees=whom) == [
        Run("nobody", Hand.ASIDE),
        Run(" to ", Hand.ASIDE),
        Run("the Federation"),
    ]
    turned = in_runs("An {addressees} durch {actor}.", actor=who, addressees=whom)
    assert "".join(run.text for run in turned) == "An the Federation durch nobody."
    assert turned[1].hand is Hand.FACT


def test_braces_in_somebody_elses_words_are_left_alone():
    assert in_runs("{words}!", words="{0} {{x}}")[0] == Run("{0} {{x}}")


def test_a_field_that_nobody_gives_is_an_error():
    with pytest.raises(KeyError):
        in_runs("{who} came", when="today")
