from datetime import date

from tests.making import UNION, WHO, make_dossier, party_id
from tests.making_people import MAY_DAY, make_holder, make_office, make_person
from tracker.register.operations.dossiers.mandates import MandateTerms, NewMandate, set_mandate
from tracker.register.operations.people.holders import HandOver, hand_over_office
from tracker.register.questions.dossiers.mandates import mandates
from tracker.register.rules.people.periods import Period


def test_a_mandate_lapses_when_its_holder_leaves_the_office(register, dossier):
    office = make_office(register)
    holder = make_holder(register, office, "Ada Veer")
    union = party_id(register, UNION)
    for terms in (MandateTerms("No toll.", holder), MandateTerms("Talk of fares.")):
        set_mandate(register, NewMandate(dossier, union, terms), who=WHO)
    bram = make_person(register, "Bram Kust")
    hand_over_office(register, HandOver(office, bram, MAY_DAY), who=WHO)
    for day, lapsed in ((date(2026, 4, 30), False), (MAY_DAY, True)):
        assert [(each.limits, each.lapsed) for each in mandates(register, dossier, day)] == [
            ("No toll.", lapsed),
            ("Talk of fares.", False),
        ]


def test_mandates_of_a_dossier_are_told_from_the_oldest(register, dossier):
    union = party_id(register, UNION)
    for limits, first in (("Second.", MAY_DAY), ("First.", date(2026, 1, 1)), ("Before.", None)):
        terms = MandateTerms(limits, period=Period(first))
        set_mandate(register, NewMandate(dossier, union, terms), who=WHO)
    other = make_dossier(register, "Tunnel")
    set_mandate(register, NewMandate(other, union, MandateTerms("Elsewhere.")), who=WHO)
    assert [each.limits for each in mandates(register, dossier, MAY_DAY)] == [
        "Before.",
        "First.",
        "Second.",
    ]
