from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.capturing.moments import MomentNotUnderstoodError, moment_typed

ZONE = timezone(timedelta(hours=1))
NOW = datetime(2031, 3, 19, 14, 30, tzinfo=ZONE)


def test_nothing_typed_is_now():
    assert moment_typed("  ", NOW) == NOW


def test_a_time_to_come_was_yesterday():
    local = NOW.astimezone()
    typed = (local - timedelta(minutes=5)).strftime("%H:%M")
    assert moment_typed(typed, local) == local - timedelta(minutes=5)
    later = local + timedelta(minutes=5)
    assert moment_typed(later.strftime("%H:%M"), local) == later - timedelta(days=1)


@given(st.integers(0, 999))
def test_minutes_ago(minutes: int):
    assert moment_typed(f"-{minutes}", NOW) == NOW - timedelta(minutes=minutes)


@given(st.text())
def test_no_moment_lies_ahead_and_what_is_none_is_said(typed: str):
    now = NOW.astimezone()
    try:
        moment = moment_typed(typed, now)
    except MomentNotUnderstoodError as error:
        assert error.facts["typed"] == " ".join(typed.split())
    else:
        assert moment.tzinfo


@pytest.mark.parametrize("typed", ["25:00", "31-2 10:00", "soon", "14.5"])
def test_what_is_no_moment_is_refused(typed: str):
    with pytest.raises(MomentNotUnderstoodError):
        moment_typed(typed, NOW)
