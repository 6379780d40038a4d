"""However much there is, each question takes the same number of SQL statements."""

from datetime import UTC, datetime
from random import Random

import pytest

from tests.making import make_document, make_dossier
from tests.tracker.register.questions.followed import SENTENCES, TODAY, undertake
from tracker.register.questions.following.commitment_windows import commitment_window
from tracker.register.questions.following.counting import counts
from tracker.register.questions.following.deadlines import (
    dates_moved_more_than_once,
    deadline_window,
)
from tracker.register.questions.following.reminders import reminders_due
from tracker.register.questions.following.watch_lists import watch_list
from tracker.register.questions.keeping.since import changed_since

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
QUESTIONS = {
    "watch list": lambda register: watch_list(register, TODAY),
    "commitment window": lambda register: commitment_window(register, TODAY),
    "deadline window": deadline_window,
    "counts": counts,
    "dates moved more than once": dates_moved_more_than_once,
    "changed since": lambda register: changed_since(register, LONG_AGO),
    "reminders due": lambda register: reminders_due(register, LONG_AGO),
}


@pytest.fixture
def asked(register, monkeypatch):
    """Asks a question; how many SELECTs it took."""
    run = register._database.run
    sent = []

    def noted(sql, *parameters):
        sent.append(sql)
        return run(sql, *parameters)

    def ask(question):
        sent.clear()
        monkeypatch.setattr(register._database, "run", noted)
        question(register)
        monkeypatch.setattr(register._database, "run", run)
        return len([each for each in sent if each.lstrip().startswith("SELECT")])

    return ask


@pytest.mark.parametrize("name", QUESTIONS)
def test_more_undertakings_take_no_more_questions(register, asked, name):
    random = Random(20261125)
    document = make_document(register, make_dossier(register, "Ferry"), "\n\n".join(SENTENCES))
    for quote in SENTENCES[:15]:
        undertake(register, random, document, quote)
    few = asked(QUESTIONS[name])
    for quote in SENTENCES[15:]:
        undertake(register, random, document, quote)
    assert 0 < few == asked(QUESTIONS[name]) <= 12
