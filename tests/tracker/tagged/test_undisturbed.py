"""Making a paper leaves the collector of cycles as it was."""

from __future__ import annotations

import gc

import pytest

from tracker.tagged import undisturbed


def test_the_collector_waits_and_then_goes_on():
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_goes_on_after_an_error_too():
    with pytest.raises(ValueError, match="no"), undisturbed():
        raise ValueError("no")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
