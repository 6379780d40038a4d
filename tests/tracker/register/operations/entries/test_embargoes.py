from datetime import UTC, datetime

import pytest

from tests.making import WHO, make_statement
from tests.tracker.register.speaking import SAID
from tracker.register.errors import ZoneMissingError
from tracker.register.operations.entries.embargoes import set_embargo
from tracker.register.questions.entries.statements import statement


def test_an_embargo_ends_at_a_moment_and_can_be_lifted(register, document):
    made = make_statement(register, document)
    set_embargo(register, made, SAID, who=WHO)
    assert statement(register, made).embargo == datetime(2026, 6, 1, 22, 30, tzinfo=UTC)
    set_embargo(register, made, None, who=WHO)
    assert statement(register, made).embargo is None


def test_a_moment_without_a_zone_is_refused(register, document):
    made = make_statement(register, document)
    with pytest.raises(ZoneMissingError):
        set_embargo(register, made, datetime(2026, 6, 1), who=WHO)
    assert statement(register, made).embargo is None
