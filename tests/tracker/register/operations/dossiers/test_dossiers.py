import pytest

from tests.making import CABINET, EMPLOYERS, UNION, WHO, make_dossier, party_id
from tracker.frozen import replace
from tracker.register.errors import (
    ChangedMeanwhileError,
    DossierMissingError,
    FieldEmptyError,
    PartyExistsError,
    PartySeatedError,
    RecordMissingError,
    TopicExistsError,
)
from tracker.register.errors.dossiers import DossierExistsError
from tracker.register.errors.languages import LanguageUnknownError
from tracker.register.operations.dossiers.dossiers import (
    OTHER,
    US,
    DossierFacts,
    NewDossier,
    NewParty,
    NewTopic,
    add_party,
    add_topic,
    change_dossier,
    seat_party,
    start_dossier,
    unseat_party,
)
from tracker.register.questions.dossiers.dossiers import dossier, dossier_named, dossiers
from tracker.register.questions.people.parties import parties, topics
from tracker.vocabulary import Side


def test_a_dossier_starts_with_nobody_at_its_table(register):
    (made,) = start_dossier(register, NewDossier("Ferry fares"), who=WHO).ids
    line = dossier(register, made)
    assert (line.name, line.we, line.parties, line.documents) == ("Ferry fares", None, (), 0)
    assert line.changed is not None


def test_a_dossier_knows_who_we_are(register, dossier):
    (line,) = dossiers(register)
    assert line.we.name == UNION.name
    assert {party.short for party in line.parties} == {"UV", "the cabinet", "EV"}


def test_a_dossier_is_found_by_its_name_whatever_the_capitals(register, dossier):
    assert dossier_named(register, " bridge AND  ferry").id == dossier


def test_a_dossier_nobody_named_so_is_not_found(register, dossier):
    assert dossier_named(register, "Tunnel") is None


def test_a_dossier_that_is_not_there_is_not_shown(register):
    with pytest.raises(DossierMissingError):
        dossier(register, 99)


def test_a_dossier_needs_a_name(register):
    with pytest.raises(FieldEmptyError, match="name"):
        start_dossier(register, NewDossier(" "), who=WHO)


@pytest.mark.parametrize("name", ["Union of Veldland", "union of  veldland", "UV", "The Union"])
def test_no_two_parties_carry_the_same_name(register, dossier, name):
    with pytest.raises(PartyExistsError, match="Union of Veldland"):
        add_party(register, NewParty(name, "new", Side.OTHER), who=WHO)
    assert len(parties(register)) == 3


def test_another_name_may_not_be_a_partys_own_either(register, dossier):
    new = NewParty("Guild of Veldland", "GV", Side.UNION, other_names=("the cabinet",))
    with pytest.raises(PartyExistsError):
        add_party(register, new, who=WHO)


def test_a_party_keeps_what_it_is_called(register):
    made = party_id(register, UNION)
    (line,) = parties(register)
    assert (line.id, line.side, line.other_names) == (made, Side.UNION, ("the union",))


def test_only_one_party_is_us(register, dossier):
    with pytest.raises(PartySeatedError, match="UV"):
        seat_party(register, dossier, party_id(register, EMPLOYERS), US, who=WHO)


def test_a_party_seated_again_changes_its_role(register, dossier):
    seat_party(register, dossier, party_id(register, UNION), OTHER, who=WHO)
    seat_party(register, dossier, party_id(register, CABINET), US, who=WHO)
    (line,) = dossiers(register)
    assert line.we.name == CABINET.name
    assert len(line.parties) == 3


def test_nobody_is_seated_in_a_dossier_that_is_not_there(register):
    with pytest.raises(RecordMissingError):
        seat_party(register, 99, party_id(register, UNION), who=WHO)
    assert register.rows("SELECT * FROM seat") == []


def test_parties_of_a_dossier_are_those_at_its_table(register, dossier):
    add_party(register, NewParty("Press of Veldland", "PV", Side.OTHER), who=WHO)
    assert len(parties(register)) == 4
    assert len(parties(register, dossier)) == 3


def test_topics_of_the_same_name_stay_one(register, dossier):
    other = make_dossier(register, "Other talks")
    add_topic(register, NewTopic(dossier, "Toll", ("bridge toll",)), who=WHO)
    add_topic(register, NewTopic(other, "Toll"), who=WHO)
    with pytest.raises(TopicExistsError):
        add_topic(register, NewTopic(dossier, "toll"), who=WHO)
    assert [(each.name, each.other_names) for each in topics(register, dossier)] == [
        ("Toll", ("bridge toll",))
    ]


def test_a_party_without_a_short_name_goes_by_its_own(register):
    add_party(register, replace(EMPLOYERS, short=""), who=WHO)
    assert parties(register)[0].short == EMPLOYERS.name


def test_a_dossier_is_called_otherwise_and_its_papers_come_in_another_language(register, dossier):
    change_dossier(register, dossier, DossierFacts("Bridge", "fr"), who=WHO)
    assert dossier_named(register, "Bridge").id == dossier
    assert register.value("SELECT language FROM dossier WHERE id = ?", dossier) == "fr"


def test_a_dossier_is_not_called_as_another_one(register, dossier):
    other = make_dossier(register, "Tunnel")
    with pytest.raises(DossierExistsError, match="Tunnel"):
        change_dossier(register, dossier, DossierFacts("tunnel", "en"), who=WHO)
    with pytest.raises(DossierExistsError, match="Tunnel"):
        start_dossier(register, NewDossier(" Tunnel"), who=WHO)
    change_dossier(register, other, DossierFacts("TUNNEL", "en"), who=WHO)
    assert dossier_named(register, "tunnel").id == other


@pytest.mark.parametrize(
    ("facts", "wrong"),
    [
        (DossierFacts(" ", "en"), FieldEmptyError),
        (DossierFacts("Bridge", "tlh"), LanguageUnknownError),
        (DossierFacts("Bridge", "en", version=99), ChangedMeanwhileError),
    ],
)
def test_a_dossier_is_changed_by_the_same_rules_as_it_was_started(register, dossier, facts, wrong):
    with pytest.raises(wrong):
        change_dossier(register, dossier, facts, who=WHO)


def test_a_dossier_that_is_not_there_is_not_changed(register):
    with pytest.raises(DossierMissingError):
        change_dossier(register, 99, DossierFacts("Bridge", "en"), who=WHO)


def test_a_party_is_taken_off_the_table_and_stays_in_the_register(register, dossier):
    unseat_party(register, dossier, party_id(register, CABINET), who=WHO)
    assert CABINET.name not in [each.name for each in parties(register, dossier)]
    assert CABINET.name in [each.name for each in parties(register)]
    with pytest.raises(RecordMissingError):
        unseat_party(register, dossier, party_id(register, CABINET), who=WHO)
