"""How often each signal word was right, from what people made of the proposals."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.making import WHO, make_register
from tracker.desk.deciding import accept, queue
from tracker.desk.intake import bring_in, parcel_of
from tracker.desk.signal_report import Fate, signal_report
from tracker.letters.reading import read_bytes
from tracker.register.operations.entries.readings import NewReading, change_reading
from tracker.register.operations.entries.statements import bring_back, set_aside
from tracker.vocabulary import StatementType, Strength

LETTER = """\
Kabinet van Veldland

Datum 4 maart 2031

Geachte voorzitter,

Het kabinet heeft besloten het plan in te trekken. Het kabinet heeft besloten de dijk te bouwen.

Het kabinet heeft besloten de brug te sluiten. Wij eisen dat u antwoordt.
"""


@pytest.fixture
def register(tmp_path):
    with make_register(tmp_path) as made:
        yield made


@pytest.fixture
def letter(register) -> int:
    found = read_bytes(LETTER.encode(), "antwoord.txt")
    return bring_in(register, parcel_of(found), "Dijk", who=WHO).document_id


def fates(register, words: str) -> Counter[Fate]:
    return next(line.fates for line in signal_report(register) if line.words == words)


def test_before_anybody_decided_all_is_open(register, letter):
    assert fates(register, "heeft besloten") == {Fate.OPEN: 3}
    assert {line.language for line in signal_report(register)} == {"nl"}


def test_what_was_accepted_changed_and_rejected_is_counted_for_its_words(register, letter):
    first, second, third, _ = queue(register, letter)
    accept(register, letter, first, who=WHO)
    changed = accept(register, letter, second, who=WHO).ids[0]
    reading = NewReading(StatementType.INTENTION, Strength.WILLING, second.rank)
    change_reading(register, changed, reading, who=WHO, why="Nothing was decided yet.")
    set_aside(register, letter, third.span.start, third.span.end, who=WHO)
    assert fates(register, "heeft besloten") == {
        Fate.ACCEPTED: 1,
        Fate.CHANGED: 1,
        Fate.REJECTED: 1,
    }
    assert signal_report(register)[0].words == "heeft besloten"
    bring_back(register, letter, third.span.start, third.span.end, who=WHO)
    assert fates(register, "heeft besloten")[Fate.OPEN] == 1


def test_the_words_of_another_dossier_are_not_counted(register, letter):
    assert signal_report(register, dossier_id=99) == []
