from datetime import UTC, date, datetime

import pytest

from tests.making import (
    EMPLOYERS,
    LETTER_TEXT,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    new_statement,
    party_id,
    place_of,
)
from tracker.frozen import replace
from tracker.register.errors import (
    CaveatMissingError,
    ChangedMeanwhileError,
    DocumentMissingError,
    EmptyPassageError,
    PassageOutsideError,
    ReasonMissingError,
    RecordMissingError,
    StatementExistsError,
    StatementMissingError,
    TermNotInTextError,
    VagueTermDatedError,
)
from tracker.register.operations.entries.statements import (
    NewReading,
    bring_back,
    change_reading,
    record_statement,
    set_aside,
    take_back_statement,
)
from tracker.register.questions.entries.statements import set_aside_of, statement, statements
from tracker.register.questions.following.commitments import commitments, demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.lines import Term
from tracker.register.questions.people.parties import topics
from tracker.vocabulary import (
    COMMITMENT_LIKE,
    AgainstDate,
    Evidence,
    Life,
    Rank,
    StatementType,
    Strength,
    TimeKind,
)

TODAY = date(2026, 11, 23)
STOP = "The cabinet stops the plan for the bridge toll."
FERRY = "For now we do not work out the law on ferry fares, unless the council asks for it."
INVITATION = "We invite you to talk at short notice."
REPORT = "The report will be with you by 1 March 2027 at the latest."
VAGUE_TERM = Term("at short notice", TimeKind.VAGUE)
EXACT_TERM = Term("by 1 March 2027 at the latest", TimeKind.EXACT, latest=date(2027, 3, 1))


def test_the_words_and_their_place_are_taken_from_the_letter(register, document):
    line = statement(register, make_statement(register, document, FERRY[:49]))
    assert line.quote == "For now we do not work out the law on ferry fares"
    assert (line.place.page, line.place.paragraph) == (1, 2)
    assert LETTER_TEXT[line.place.start : line.place.end] == line.quote
    around = line.words_before + line.quote + line.words_after
    assert around in LETTER_TEXT


def test_entries_are_numbered_per_dossier(register, document):
    other = make_document(register, make_dossier(register, "Other talks"))
    made = [make_statement(register, document, quote) for quote in (STOP, FERRY)]
    made.append(make_statement(register, other))
    assert [statement(register, each).entry for each in made] == [1, 2, 1]


def test_statements_come_in_order_of_their_place(register, document):
    make_statement(register, document, INVITATION)
    make_statement(register, document, STOP)
    assert [each.quote for each in statements(register)] == [STOP, INVITATION]


def test_statements_of_one_document_or_dossier(register, dossier, document):
    other = make_document(register, dossier, LETTER_TEXT + " Regards", title="Other")
    make_statement(register, document)
    make_statement(register, other)
    assert len(statements(register, dossier)) == 2
    assert len(statements(register, document_id=other)) == 1


@pytest.mark.parametrize("place", [(-1, 5), (5, 4), (0, len(LETTER_TEXT) + 1)])
def test_a_passage_outside_the_text_is_refused(register, document, place):
    start, end = place
    new = replace(new_statement(register, document, STOP), start=start, end=end)
    with pytest.raises(PassageOutsideError):
        record_statement(register, new, who=WHO)


@pytest.mark.parametrize("place", [(5, 5), (47, 49)])
def test_a_passage_without_words_is_refused(register, document, place):
    start, end = place
    new = replace(new_statement(register, document, STOP), start=start, end=end)
    with pytest.raises(EmptyPassageError):
        record_statement(register, new, who=WHO)


@pytest.mark.parametrize(
    "reading",
    [
        {"strength": Strength.HEDGED},
        {"type": StatementType.CONDITIONAL_COMMITMENT, "strength": Strength.PLAIN},
    ],
)
def test_a_way_back_is_never_kept_without_its_words(register, document, reading):
    before = version_of(register)
    with pytest.raises(CaveatMissingError, match="caveat or the deciding words"):
        make_statement(register, document, FERRY, **reading)
    assert version_of(register) == before
    caveat = place_of(register, document, "unless the council asks for it")
    with_caveat = make_statement(register, document, FERRY, caveat=caveat, **reading)
    assert statement(register, with_caveat).caveat == "unless the council asks for it"
    assert statement(register, with_caveat).caveat_range == caveat


def test_deciding_words_will_do_for_a_caveat(register, document):
    deciding = (place_of(register, document, "For now"),)
    made = make_statement(register, document, FERRY, strength=Strength.HEDGED, deciding=deciding)
    assert statement(register, made).deciding == deciding


@pytest.mark.parametrize("type_", StatementType)
def test_what_binds_is_followed_as_a_commitment(register, document, type_):
    deciding = (place_of(register, document, "For now"),)
    make_statement(register, document, FERRY, type=type_, deciding=deciding)
    assert len(commitments(register, TODAY)) == (type_ in COMMITMENT_LIKE)
    assert len(demands(register)) == (type_ is StatementType.DEMAND)


def test_a_commitment_shows_three_statuses_side_by_side(register, dossier, document):
    made = make_statement(register, document, REPORT, term=EXACT_TERM)
    (line,) = commitments(register, date(2027, 4, 10), dossier)
    assert (line.life, line.evidence) == (Life.OPEN, Evidence.NONE_FOUND)
    assert line.against_date is AgainstDate.LATE
    assert line.statement == statement(register, made)


def test_demands_are_numbered_within_their_document(register, dossier, document):
    other = make_document(register, dossier, LETTER_TEXT + " Regards", title="Other")
    for paper, quote in [(document, STOP), (other, STOP), (document, FERRY)]:
        make_statement(register, paper, quote, type=StatementType.DEMAND)
    assert [(each.statement.place.document_id, each.number) for each in demands(register)] == [
        (document, 1),
        (document, 2),
        (other, 1),
    ]


def test_a_term_becomes_a_deadline_in_its_own_words(register, document):
    made = make_statement(register, document, REPORT, term=EXACT_TERM, topics=("Report",))
    (line,) = deadlines(register)
    assert line.term == EXACT_TERM == statement(register, made).term
    assert (line.statement_id, line.entry, line.subject) == (made, 1, "Report")
    assert line.party.short == "the cabinet"


def test_a_vague_term_gets_no_date(register, document):
    dated = replace(VAGUE_TERM, latest=date(2026, 12, 1))
    with pytest.raises(VagueTermDatedError, match="at short notice"):
        make_statement(register, document, INVITATION, term=dated)
    make_statement(register, document, INVITATION, term=VAGUE_TERM)
    assert deadlines(register)[0].term == VAGUE_TERM


def test_the_words_of_a_term_must_stand_in_the_letter(register, document):
    with pytest.raises(TermNotInTextError, match="next week"):
        make_statement(register, document, REPORT, term=replace(EXACT_TERM, words="next week"))


def test_a_moment_comes_back_in_utc(register, document):
    moment = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
    made = make_statement(register, document, REPORT, term=replace(EXACT_TERM, moment=moment))
    assert statement(register, made).term.moment == moment


def test_topics_are_made_when_new_and_known_by_name(register, dossier, document):
    make_statement(register, document, STOP, topics=("Bridge toll", "Budget"))
    make_statement(register, document, FERRY, topics=("bridge  toll", "Ferry"))
    assert [each.name for each in topics(register, dossier)] == ["Bridge toll", "Budget", "Ferry"]
    assert [each.topics for each in statements(register)] == [
        ("Bridge toll", "Budget"),
        ("Bridge toll", "Ferry"),
    ]


def test_the_same_words_with_the_same_type_are_recorded_once(register, document):
    make_statement(register, document)
    with pytest.raises(StatementExistsError, match="entry 1"):
        make_statement(register, document)
    make_statement(register, document, type=StatementType.DECISION)
    assert len(statements(register)) == 2


def test_the_same_words_are_two_entries_where_their_topics_may_part_ways(register, document):
    for topic in ("Toll", "Ferry"):
        make_statement(register, document, topics=(topic,))
    with pytest.raises(StatementExistsError, match="entry 2"):
        make_statement(register, document, topics=(" ferry",))
    assert [each.topics for each in statements(register)] == [("Toll",), ("Ferry",)]


def test_the_office_that_speaks_is_kept_and_must_be_there(register, document):
    with pytest.raises(RecordMissingError):
        make_statement(register, document, office_id=99)
    assert statements(register) == []


def test_an_actor_who_is_not_in_the_register_is_refused(register, document):
    with pytest.raises(RecordMissingError):
        make_statement(register, document, actor_id=99)
    assert statements(register) == []


def test_a_document_that_is_not_there_has_no_statements(register):
    with pytest.raises(DocumentMissingError):
        set_aside(register, 99, 0, 5, who=WHO)


class TestAnotherReading:
    POSITION = NewReading(StatementType.POSITION, Strength.NONE, Rank.SECONDARY)

    def test_needs_a_reason(self, register, document):
        made = make_statement(register, document)
        with pytest.raises(ReasonMissingError):
            change_reading(register, made, self.POSITION, who=WHO, why=" ")

    def test_leaves_the_words_and_changes_what_is_followed(self, register, document):
        made = make_statement(register, document, topics=("Toll",))
        change_reading(register, made, self.POSITION, who=WHO, why="it binds nobody")
        line = statement(register, made)
        assert (line.quote, line.type, line.topics) == (STOP, StatementType.POSITION, ())
        assert commitments(register, TODAY) == []

    def test_makes_a_demand_of_a_commitment(self, register, document):
        made = make_statement(register, document)
        demand = NewReading(StatementType.DEMAND, Strength.FIRM, Rank.CORE)
        change_reading(register, made, demand, who=WHO, why="they ask it of us")
        assert (len(demands(register)), len(commitments(register, TODAY))) == (1, 0)
        change_reading(register, made, self.POSITION, who=WHO, why="they do not")
        assert demands(register) == []

    def test_keeps_the_rule_of_the_caveat(self, register, document):
        made = make_statement(register, document, FERRY)
        hedged = NewReading(StatementType.DEFERRAL, Strength.HEDGED, Rank.CORE)
        with pytest.raises(CaveatMissingError):
            change_reading(register, made, hedged, who=WHO, why="for now")
        caveat = place_of(register, document, "unless the council asks for it")
        limited = replace(hedged, caveat=caveat, topics=("Ferry",))
        change_reading(register, made, limited, who=WHO, why="for now")
        assert statement(register, made).caveat == "unless the council asks for it"
        assert statement(register, made).topics == ("Ferry",)

    def test_hands_its_term_over_with_its_actor(self, register, document):
        made = make_statement(register, document, REPORT, term=EXACT_TERM)
        reading = replace(self.POSITION, actor_id=party_id(register, EMPLOYERS))
        change_reading(register, made, reading, who=WHO, why="it is they who write it")
        assert deadlines(register)[0].party.short == "EV"

    def test_of_a_statement_changed_meanwhile_is_refused(self, register, document):
        made = make_statement(register, document)
        seen = statement(register, made).version
        change_reading(register, made, replace(self.POSITION, version=seen), who=WHO, why="one")
        firm = NewReading(StatementType.DECISION, Strength.FIRM, Rank.CORE, version=seen)
        with pytest.raises(ChangedMeanwhileError):
            change_reading(register, made, firm, who="Another", why="two")
        assert statement(register, made).type is StatementType.POSITION


class TestTakenBack:
    def test_a_statement_is_nowhere_to_be_seen(self, register, dossier, document):
        made = make_statement(register, document, REPORT, term=EXACT_TERM)
        take_back_statement(register, made, who=WHO)
        assert statements(register) == commitments(register, TODAY) == deadlines(register) == []
        with pytest.raises(StatementMissingError):
            statement(register, made)

    def test_its_entry_number_is_not_given_again(self, register, document):
        take_back_statement(register, make_statement(register, document), who=WHO)
        assert statement(register, make_statement(register, document)).entry == 2

    def test_it_cannot_be_taken_back_twice(self, register, document):
        made = make_statement(register, document)
        take_back_statement(register, made, who=WHO)
        with pytest.raises(StatementMissingError):
            take_back_statement(register, made, who=WHO)


class TestSetAside:
    def test_a_rejected_proposal_is_remembered_once(self, register, document):
        first = set_aside(register, document, 0, 11, who=WHO)
        assert set_aside(register, document, 0, 11, who=WHO).ids == first.ids
        assert set_aside_of(register, document) == {(0, 11)}

    def test_and_can_be_brought_back(self, register, document):
        set_aside(register, document, 0, 11, who=WHO)
        bring_back(register, document, 0, 11, who=WHO)
        assert set_aside_of(register, document) == frozenset()
        assert bring_back(register, document, 0, 11, who=WHO).ids == ()


def test_a_statement_is_not_read_as_another_that_says_the_same(register, document):
    make_statement(register, document, topics=("Toll",))
    other = make_statement(register, document, topics=("Ferry",))
    reading = NewReading(StatementType.COMMITMENT, Strength.PLAIN, Rank.CORE, topics=("Toll",))
    with pytest.raises(StatementExistsError, match="entry 1"):
        change_reading(register, other, reading, who=WHO, why="about the toll after all")
    assert statement(register, other).topics == ("Ferry",)
