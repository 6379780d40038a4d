"""From the words of a value to the value."""

from __future__ import annotations

from datetime import UTC, date, datetime

import click
import pytest
from hypothesis import given
from hypothesis import strategies as some

from tracker.cli.changing.building import given_fields
from tracker.cli.changing.values import parted, plain_value, wanted
from tracker.register.questions.lines import AgendaItem
from tracker.vocabulary import Audience, LettingGo


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        (bool, "yes", True),
        (bool, "No", False),
        (int, "12", 12),
        (str, " as it is ", " as it is "),
        (date, "2026-05-26", date(2026, 5, 26)),
        (datetime, "2026-05-26T12:00+00:00", datetime(2026, 5, 26, 12, tzinfo=UTC)),
        (Audience, "team", Audience.TEAM),
        (LettingGo, "5", LettingGo.NOT_FOR_NOW),
        (LettingGo, "not_for_now", LettingGo.NOT_FOR_NOW),
        (date | None, "2026-05-26", date(2026, 5, 26)),
        (AgendaItem, "2. The toll", AgendaItem(2, "The toll", (), None)),
        (
            AgendaItem,
            "1. The toll | Toll, Ferry | Hold on.",
            AgendaItem(1, "The toll", ("Toll", "Ferry"), "Hold on."),
        ),
    ],
)
def test_a_value_is_read_by_its_type(type_, text, value):
    assert plain_value("field", type_, text) == value


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        (bool, "perhaps"),
        (int, "twelve"),
        (date, "soon"),
        (datetime, "noon"),
        (Audience, "everybody"),
        (LettingGo, "10"),
        (LettingGo, "a_little"),
        (AgendaItem, "The toll"),
    ],
)
def test_a_value_of_another_type_is_told_what_it_should_be(type_, text):
    with pytest.raises(click.UsageError) as wrong:
        plain_value("field", type_, text)
    assert wanted(type_) in wrong.value.message


@given(some.lists(some.text(alphabet="ab, \"'", min_size=1).filter(str.strip), min_size=1))
def test_values_in_quotes_come_out_as_they_went_in(names):
    written = ",".join('"{}"'.format(name.replace('"', '""')) for name in names)
    assert parted(written) == [name.strip() for name in names]


def test_fields_given_more_than_once_stay_in_their_order():
    assert given_fields(["a=1", "b=x=y", "a=2"]) == {"a": ["1", "2"], "b": ["x=y"]}
