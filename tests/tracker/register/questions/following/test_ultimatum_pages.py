from datetime import date

import pytest

from tests.making import WHO, make_document
from tests.tracker.register.answering import CONSEQUENCE, TERM, ULTIMATUM_TEXT, make_ultimatum
from tracker.register.errors import DocumentMissingError
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.questions.following.ultimatum_pages import ultimatum_page
from tracker.register.questions.lines import Term
from tracker.vocabulary import TimeKind

EXACT = Term(TERM, TimeKind.EXACT, latest=date(2026, 5, 29))


def by_hand(register, dossier, *, statutory=False):
    day = Term("30 May 2026", TimeKind.EXACT, latest=date(2026, 5, 30))
    made = set_deadline(register, NewDeadline(dossier, "The talks", None, day), who=WHO).ids[0]
    with register.change("set statutory", WHO) as record:
        record.update("deadline", made, statutory=statutory)
    return made


def test_a_letter_nobody_declared_has_its_words_and_its_demands(register, dossier):
    document, demands = make_ultimatum(register, dossier)
    page = ultimatum_page(register, document)
    assert (page.declared, page.letter.text, len(page.demands)) == (
        None,
        ULTIMATUM_TEXT,
        len(demands),
    )


def test_no_statutory_term_can_be_its_own(register, dossier):
    document = make_document(register, dossier, ULTIMATUM_TEXT)
    free = by_hand(register, dossier)
    by_hand(register, dossier, statutory=True)
    page = ultimatum_page(register, document)
    assert [line.id for line in page.deadlines] == [free]
    assert page.likely_deadline_id is None, "it does not stand in these words"


def test_what_was_declared_is_there_with_the_place_of_the_consequence(register, dossier):
    document, _ = make_ultimatum(register, dossier)
    start = ULTIMATUM_TEXT.index(CONSEQUENCE)
    place = (start, start + len(CONSEQUENCE))
    new = NewUltimatum(document, term=EXACT, consequence=place, decided_by="The board")
    declare_ultimatum(register, new, who=WHO)
    declared = ultimatum_page(register, document).declared
    assert declared is not None
    assert (declared.consequence, declared.decided_by, declared.received) == (
        place,
        "The board",
        None,
    )
    assert declared.deadline_id in [
        line.id for line in ultimatum_page(register, document).deadlines
    ]


def test_there_is_no_page_of_no_document(register):
    with pytest.raises(DocumentMissingError):
        ultimatum_page(register, 99)
