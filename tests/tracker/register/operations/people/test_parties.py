import pytest

from tests.making import CABINET, EMPLOYERS, UNION, WHO, make_dossier, party_id
from tracker.register.errors import (
    ChangedMeanwhileError,
    DossierMissingError,
    FieldEmptyError,
    PartyExistsError,
    RecordMissingError,
)
from tracker.register.errors.people import PartyCircleError
from tracker.register.operations.dossiers.dossiers import NewParty, add_party
from tracker.register.operations.people.parties import (
    PartyFacts,
    add_party_names,
    change_party,
    choose_us,
)
from tracker.register.questions.dossiers.dossiers import dossier as dossier_line
from tracker.register.questions.people.parties import parties
from tracker.register.questions.people.party_pages import names_of_parties, party_page
from tracker.vocabulary import Side


@pytest.fixture
def union(register):
    return party_id(register, UNION)


def facts(**changed):
    return PartyFacts(**{"name": "Union of Veldland", "short": "UV", "side": Side.UNION} | changed)


def test_a_party_is_changed_as_a_whole(register, union):
    new = facts(short="U", side=Side.OTHER, other_names=("the guild",), names={"fr": "Union"})
    change_party(register, union, new, who=WHO)
    page = party_page(register, union)
    assert (page.line.short, page.line.side, page.line.other_names) == (
        "U",
        Side.OTHER,
        ("the guild",),
    )
    assert (page.names, page.parent_id, page.version) == ({"fr": "Union"}, None, 2)


def test_parties_are_called_by_their_name_in_a_language(register, union):
    cabinet = party_id(register, CABINET)
    change_party(register, union, facts(names={"fr": "Syndicat de Veldland"}), who=WHO)
    assert names_of_parties(register, "fr") == {
        union: "Syndicat de Veldland",
        cabinet: "Cabinet of Veldland",
    }
    assert names_of_parties(register, "de")[union] == "Union of Veldland"


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "the GOVERNMENT"},
        {"short": "the cabinet"},
        {"other_names": ("the government",)},
        {"names": {"nl": "Cabinet of Veldland"}},
        {"names": {"nl": "het kabinet"}},
    ],
)
def test_a_party_is_not_called_as_another_in_whatever_language(register, union, changed):
    cabinet = party_id(register, CABINET)
    change_party(
        register,
        cabinet,
        PartyFacts(
            CABINET.name,
            CABINET.short,
            CABINET.side,
            CABINET.other_names,
            {"nl": "Het Kabinet"},
        ),
        who=WHO,
    )
    with pytest.raises(PartyExistsError, match="is already a name of Cabinet of Veldland"):
        change_party(register, union, facts(**changed), who=WHO)


def test_a_new_party_is_not_called_as_another_in_its_language(register, union):
    change_party(register, union, facts(names={"fr": "Syndicat de Veldland"}), who=WHO)
    new = NewParty("syndicat de veldland", "S", Side.UNION)
    with pytest.raises(PartyExistsError, match="a name of Union of Veldland"):
        add_party(register, new, who=WHO)


def test_a_party_needs_a_name_in_each_language_named(register, union):
    with pytest.raises(FieldEmptyError, match="name is empty"):
        change_party(register, union, facts(name=" "), who=WHO)
    with pytest.raises(FieldEmptyError, match=r"name \(fr\)"):
        change_party(register, union, facts(names={"fr": " "}), who=WHO)


def test_a_party_without_a_short_name_goes_by_its_own(register, union):
    change_party(register, union, facts(short=" "), who=WHO)
    assert parties(register)[0].short == "Union of Veldland"


def test_parents_form_no_circle(register, union):
    top, middle = (
        add_party(register, NewParty(name, name, Side.UNION), who=WHO).ids[0]
        for name in ("Federation", "Sector")
    )
    change_party(register, union, facts(parent_id=middle), who=WHO)
    change_party(register, middle, facts(name="Sector", short="Sector", parent_id=top), who=WHO)
    with pytest.raises(PartyCircleError, match="Union of Veldland cannot be above Federation"):
        change_party(register, top, facts(name="Federation", short="F", parent_id=union), who=WHO)
    with pytest.raises(PartyCircleError):
        change_party(register, union, facts(parent_id=union), who=WHO)
    assert party_page(register, union).parent_id == middle


def test_a_party_or_parent_that_is_not_there_is_refused(register, union):
    with pytest.raises(RecordMissingError):
        change_party(register, 99, facts(name="Guild", short="G", parent_id=99), who=WHO)
    with pytest.raises(RecordMissingError):
        change_party(register, union, facts(parent_id=99), who=WHO)
    with pytest.raises(RecordMissingError):
        add_party_names(register, 99, ["Guild"], who=WHO)
    with pytest.raises(RecordMissingError):
        party_page(register, 99)


def test_a_party_seen_before_somebody_else_changed_it_is_not_written_over(register, union):
    change_party(register, union, facts(short="U", version=1), who=WHO)
    with pytest.raises(ChangedMeanwhileError):
        change_party(register, union, facts(short="W", version=1), who=WHO)


def test_names_a_letter_uses_are_added_once(register, union):
    add_party_names(register, union, ["the guild", "UV", "The Guild"], who=WHO)
    assert party_page(register, union).line.other_names == ("the union", "the guild")
    party_id(register, CABINET)
    with pytest.raises(PartyExistsError):
        add_party_names(register, union, ["the cabinet"], who=WHO)
    with pytest.raises(FieldEmptyError):
        add_party_names(register, union, [" "], who=WHO)


def test_a_dossier_comes_to_be_kept_for_another_party(register, dossier):
    choose_us(register, dossier, party_id(register, EMPLOYERS), who=WHO)
    line = dossier_line(register, dossier)
    assert line.we.name == EMPLOYERS.name
    assert len(line.parties) == 3


def test_a_dossier_is_kept_for_nobody(register, dossier):
    choose_us(register, dossier, None, who=WHO)
    assert dossier_line(register, dossier).we is None
    assert choose_us(register, dossier, None, who=WHO).ids == ()


def test_whoever_a_dossier_is_kept_for_has_a_seat_in_it(register, dossier):
    (guild,) = add_party(register, NewParty("Guild", "G", Side.UNION), who=WHO).ids
    choose_us(register, dossier, guild, who=WHO)
    line = dossier_line(register, dossier)
    assert (line.we.id, len(line.parties)) == (guild, 4)


def test_each_dossier_has_its_own_we(register, dossier, union):
    other = make_dossier(register, "Tunnel")
    choose_us(register, other, party_id(register, CABINET), who=WHO)
    assert dossier_line(register, dossier).we.id == union


def test_a_dossier_that_is_not_there_is_kept_for_nobody(register, union):
    for party in (None, union):
        with pytest.raises(DossierMissingError):
            choose_us(register, 99, party, who=WHO)
