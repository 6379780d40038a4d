"""Letters of every kind with damage at random: each is a letter or is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.damaging import damaged, read_or_refused, samples
from tracker.letters.kinds import FileKind


@pytest.mark.parametrize("kind", FileKind)
def test_the_samples_that_are_damaged_are_sound(kind):
    for sample in samples(kind):
        assert "e" in read_or_refused(kind, sample)


@pytest.mark.parametrize("kind", FileKind)
@settings(max_examples=100, deadline=None)
@given(data=st.data(), chance=st.randoms(use_true_random=False))
def test_any_damage_leaves_a_letter_or_a_reason(kind, data, chance):
    sample = data.draw(st.sampled_from(samples(kind)))
    read_or_refused(kind, damaged(sample, chance))
