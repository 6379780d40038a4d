from datetime import date

from tests.making import WHO, make_statement
from tracker.register.operations.entries.readings import NewReading, change_reading
from tracker.register.operations.following.closing import close_commitment
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import Term
from tracker.vocabulary import Audience, Rank, StatementType, Strength, TimeKind

WORDS = "by 1 March 2027 at the latest"
TERM = Term(WORDS, TimeKind.EXACT, latest=date(2027, 3, 1))


def test_a_term_runs_until_what_it_is_of_is_settled(register, document):
    make_statement(register, document, WORDS, term=TERM)
    assert [line.settled for line in deadlines(register)] == [False]
    commitment = register.value("SELECT id FROM commitment")
    close_commitment(register, commitment, date(2027, 2, 1), who=WHO)
    assert [line.settled for line in deadlines(register)] == [True]


def test_a_term_is_for_the_audience_of_its_statement(register, document):
    statement = make_statement(
        register,
        document,
        WORDS,
        term=TERM,
        audience=Audience.TEAM,
    )
    assert [line.audience for line in deadlines(register)] == [Audience.TEAM]
    reading = NewReading(
        StatementType.COMMITMENT, Strength.PLAIN, Rank.CORE, audience=Audience.PUBLIC
    )
    change_reading(register, statement, reading, who=WHO, why="it was in the papers")
    assert [line.audience for line in deadlines(register)] == [Audience.PUBLIC]
