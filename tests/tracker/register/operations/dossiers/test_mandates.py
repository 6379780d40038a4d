from datetime import date

import pytest

from tests.making import CABINET, UNION, WHO, party_id
from tests.making_people import make_holder, make_office
from tracker.register.errors import ChangedMeanwhileError, FieldEmptyError, RecordMissingError
from tracker.register.errors.people import MandateHolderElsewhereError, PeriodReversedError
from tracker.register.operations.dossiers.mandates import (
    MandateTerms,
    NewMandate,
    change_mandate,
    end_mandate,
    set_mandate,
)
from tracker.register.questions.dossiers.mandates import mandates
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import Audience

MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)


def make_mandate(register, dossier, terms):
    new = NewMandate(dossier, party_id(register, UNION), terms)
    return set_mandate(register, new, who=WHO).ids[0]


def the_mandate(register, dossier, on=MAY):
    (line,) = mandates(register, dossier, on)
    return line


def test_limits_are_for_our_own_eyes_unless_told_otherwise(register, dossier):
    make_mandate(register, dossier, MandateTerms("No toll before 2028."))
    line = the_mandate(register, dossier)
    assert (line.limits, line.audience) == ("No toll before 2028.", Audience.NOTE)
    assert (line.given_to, line.on_behalf, line.party.short) == (None, None, "UV")


def test_a_mandate_says_for_whom_and_to_whom(register, dossier):
    holder = make_holder(register, make_office(register))
    on_behalf = party_id(register, CABINET)
    make_mandate(register, dossier, MandateTerms("No toll.", holder, on_behalf, Period(MARCH, MAY)))
    line = the_mandate(register, dossier)
    assert (line.given_to.person, line.given_to.office) == ("Ada Veer", "chair")
    assert line.on_behalf.short == "the cabinet"
    assert line.period == Period(MARCH, MAY)


def test_a_mandate_is_given_to_somebody_of_the_party(register, dossier):
    minister = make_holder(register, make_office(register, "minister", CABINET))
    with pytest.raises(MandateHolderElsewhereError, match="an office of Cabinet of Veldland"):
        make_mandate(register, dossier, MandateTerms("No toll.", minister))
    assert mandates(register, dossier, MAY) == []


def test_a_mandate_has_limits_and_days_in_order(register, dossier):
    with pytest.raises(FieldEmptyError, match="limits"):
        make_mandate(register, dossier, MandateTerms(" "))
    with pytest.raises(PeriodReversedError):
        make_mandate(register, dossier, MandateTerms("No toll.", period=Period(MAY, MARCH)))
    with pytest.raises(RecordMissingError):
        make_mandate(register, dossier, MandateTerms("No toll.", 99))


def test_a_mandate_is_given_other_limits(register, dossier):
    made = make_mandate(register, dossier, MandateTerms("No toll.", audience=Audience.TEAM))
    change_mandate(register, made, MandateTerms("No toll before 2028.", version=1), who=WHO)
    line = the_mandate(register, dossier)
    assert (line.limits, line.audience, line.version) == ("No toll before 2028.", Audience.NOTE, 2)
    with pytest.raises(ChangedMeanwhileError):
        change_mandate(register, made, MandateTerms("Toll.", version=1), who=WHO)
    minister = make_holder(register, make_office(register, "minister", CABINET))
    with pytest.raises(MandateHolderElsewhereError):
        change_mandate(register, made, MandateTerms("Toll.", minister), who=WHO)


def test_an_ended_mandate_has_lapsed_the_day_after(register, dossier):
    made = make_mandate(register, dossier, MandateTerms("No toll.", period=Period(MARCH)))
    end_mandate(register, made, date(2026, 4, 30), who=WHO)
    assert not the_mandate(register, dossier, date(2026, 4, 30)).lapsed
    assert the_mandate(register, dossier, MAY).lapsed
    with pytest.raises(PeriodReversedError):
        end_mandate(register, made, date(2026, 2, 1), who=WHO)


def test_a_mandate_that_is_not_there_is_not_changed(register):
    with pytest.raises(RecordMissingError):
        change_mandate(register, 99, MandateTerms("No toll."), who=WHO)
    with pytest.raises(RecordMissingError):
        end_mandate(register, 99, MAY, who=WHO)
