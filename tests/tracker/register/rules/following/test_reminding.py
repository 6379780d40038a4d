"""A term is told once, never early, and by the clock on the wall also where clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tracker.register.questions.lines import Term
from tracker.register.rules.following.reminding import (
    Running,
    Snooze,
    moment_over,
    moment_to_tell,
    next_to_tell,
    put_off,
    snoozes_before,
    to_tell,
)
from tracker.vocabulary import TimeKind

HOME = ZoneInfo("Europe/Amsterdam")
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)  # clocks go forward, and back

minutes = some.integers(0, 60 * 24 * 9)
days_about = some.sampled_from([SPRING, AUTUMN]).flatmap(
    lambda day: some.integers(-3, 3).map(lambda more: day + timedelta(days=more))
)


def here(wall: datetime) -> datetime:
    return wall.replace(tzinfo=HOME)


@some.composite
def terms(draw: some.DrawFn) -> Term:
    """A term with a clock time, one with a last day, or time words to be asked about."""
    day = draw(days_about)
    clock = here(
        datetime.combine(day, time(draw(some.integers(0, 23)), draw(some.integers(0, 59))))
    )
    return draw(
        some.sampled_from(
            [
                Term("at the hour", TimeKind.EXACT, latest=day, moment=clock.astimezone(UTC)),
                Term("by that day", TimeKind.EXACT, latest=day),
                Term("shortly", TimeKind.VAGUE, ask_again=day),
            ]
        )
    )


@given(terms(), some.lists(minutes, max_size=12))
def test_whoever_looks_often_is_told_once_and_never_early(term: Term, looks: list[int]):
    at, over = moment_to_tell(term, here), moment_over(term, here)
    assert at is not None
    assert over is not None
    start = at - timedelta(days=4)
    moments = sorted(start + timedelta(minutes=look) for look in looks)
    told: list[datetime] = []  # all that is left of it after a restart
    for now in moments:
        found = to_tell([Running(1, term)], {1: told}, now.astimezone(HOME), here)
        told += [each.at for each in found]
        assert not found or at <= now < over
    assert len(told) == any(at <= now < over for now in moments)


@given(terms(), minutes)
def test_whoever_waits_until_the_next_moment_is_told_then(term: Term, look: int):
    at = moment_to_tell(term, here)
    assert at is not None
    now = at - timedelta(minutes=look)
    coming = next_to_tell([Running(1, term)], {}, now, here)
    if look == 0:
        assert coming is None
        assert to_tell([Running(1, term)], {}, now, here)
    else:
        assert coming == at
        assert not to_tell([Running(1, term)], {}, coming - timedelta(seconds=1), here)
        assert to_tell([Running(1, term)], {}, coming, here)


@given(terms(), some.sampled_from(Snooze), minutes)
def test_what_was_put_off_is_not_told_again_by_itself(term: Term, snooze: Snooze, later: int):
    at = moment_to_tell(term, here)
    assert at is not None
    until = put_off(snooze, at.astimezone(HOME), here)
    assert until > at
    now = at + timedelta(minutes=later)
    assert to_tell([Running(1, term)], {1: [until]}, now, here) == []


@given(days_about, some.integers(0, 23), some.integers(0, 59))
def test_putting_off_counts_what_passes_and_mornings_by_the_wall(day: date, hour: int, minute: int):
    now = here(datetime.combine(day, time(hour, minute))).astimezone(UTC).astimezone(HOME)
    assert put_off(Snooze.TEN_MINUTES, now, here) - now.astimezone(UTC) == timedelta(minutes=10)
    assert put_off(Snooze.HOUR, now, here) - now.astimezone(UTC) == timedelta(hours=1)
    morning = put_off(Snooze.TOMORROW, now, here).astimezone(HOME)
    assert (morning.date(), morning.time()) == (now.date() + timedelta(days=1), time(9))


def test_an_hour_is_an_hour_also_in_the_night_in_which_clocks_go_forward():
    end = here(datetime.combine(SPRING, time(3, 30)))  # half past two does not exist
    at = moment_to_tell(Term("03.30", TimeKind.EXACT, moment=end), here)
    assert at is not None
    assert at.astimezone(HOME) == here(datetime.combine(SPRING, time(1, 30)))


def test_a_term_that_is_moved_to_a_later_end_is_told_again():
    first = datetime(2027, 5, 3, 15, 0, tzinfo=UTC)
    term = Term("at five", TimeKind.EXACT, moment=first)
    told = [each.at for each in to_tell([Running(1, term)], {}, first - timedelta(hours=1), here)]
    moved = Term("a day later", TimeKind.EXACT, moment=first + timedelta(days=1))
    now = first + timedelta(hours=23)
    assert to_tell([Running(1, moved)], {1: told}, now, here)


@pytest.mark.parametrize(
    "term",
    [
        Term("shortly", TimeKind.VAGUE),
        Term("until further notice", TimeKind.OPEN_ENDED),
    ],
)
def test_what_names_nothing_to_wait_for_is_never_told(term: Term):
    assert moment_to_tell(term, here) is None


def test_nothing_is_put_off_beyond_the_end():
    now = datetime(2027, 5, 3, 16, 0, tzinfo=HOME)
    assert snoozes_before(now + timedelta(hours=1), now, here) == [Snooze.TEN_MINUTES]
    assert snoozes_before(None, now, here) == list(Snooze)
