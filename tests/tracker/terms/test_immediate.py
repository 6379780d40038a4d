"""Words for this very moment."""

from __future__ import annotations

import pytest

from tracker.terms.immediate import is_immediate


@pytest.mark.parametrize("words", ["nu", "Now", " maintenant ", "Unverzüglich", "per direct"])
def test_words_for_this_moment_begin_and_end_at_once(words):
    assert is_immediate(words)


@pytest.mark.parametrize("words", ["op korte termijn", "voorlopig", "for now", "# Time words", ""])
def test_other_words_do_not(words):
    assert not is_immediate(words)
