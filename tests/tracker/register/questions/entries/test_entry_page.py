import pytest

from tests.asking import selects
from tests.making import EMPLOYERS, LETTER_TEXT, WHO, make_statement, party_id, place_of
from tests.tracker.register.speaking import SAID, speak
from tracker.register.errors import StatementMissingError
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.entries.confirmations import NewConfirmation, add_confirmation
from tracker.register.operations.entries.countersigning import Seen, countersign
from tracker.register.operations.entries.disputes import set_dispute
from tracker.register.operations.entries.embargoes import set_embargo
from tracker.register.operations.entries.own_words import OwnWords, write_reading
from tracker.register.operations.entries.parts import Parts, set_parts
from tracker.register.operations.entries.provisos import NewProviso, mark_proviso
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.entries.parts import PartsLine
from tracker.register.questions.entries.relations import Relations
from tracker.vocabulary import Confirmation, Dispute, Proviso, Relation

STOP, FERRY, *_ = LETTER_TEXT.split("\n\n")


def test_a_plain_entry_has_nothing_but_its_words_and_its_paper(register, document):
    page = entry_page(register, make_statement(register, document))
    assert (page.utterance, page.office) == (None, None)
    assert page.own_words == page.provisos == page.countersignatures == page.notes == ()
    assert (page.parts, page.relations) == (PartsLine(), Relations((), ()))
    assert [each.rung for each in page.confirmations] == [Confirmation.IN_WRITING]


def test_a_page_has_everything_about_an_entry(register, dossier, document):
    made = make_statement(register, document, FERRY)
    other = make_statement(register, document, STOP)
    uid = entry_page(register, made).uid
    add_confirmation(register, NewConfirmation(made, Confirmation.LAW, source="an act"), who=WHO)
    write_reading(register, made, OwnWords("They waver.", "B. Reader"), who=WHO)
    condition = NewProviso(made, Proviso.CONDITION, place_of(register, document, "asks for it"))
    mark_proviso(register, condition, who=WHO)
    set_parts(register, made, Parts(named=(party_id(register, EMPLOYERS),)), who=WHO)
    relate(register, NewRelation(made, Relation.LIMITS, other), who=WHO)
    relate(register, NewRelation(other, Relation.CONTRADICTS, made), who=WHO)
    set_dispute(register, made, Dispute.UNSURE, who=WHO, why="nobody is sure")
    set_embargo(register, made, SAID, who=WHO)
    add_note(register, NewNote(dossier, "statement", uid, "Ask again."), who=WHO)
    version = entry_page(register, made).line.version
    countersign(register, Seen("statement", uid, version), who="C. Chair")
    page = entry_page(register, made)
    assert [each.rung for each in page.confirmations] == [
        Confirmation.LAW,
        Confirmation.IN_WRITING,
    ]
    assert [each.text for each in page.own_words] == ["They waver."]
    assert [each.quote for each in page.provisos] == ["asks for it"]
    assert [each.short for each in page.parts.named] == ["EV"]
    assert [each.kind for each in page.relations.on_others] == [Relation.LIMITS]
    assert [each.kind for each in page.relations.by_others] == [Relation.CONTRADICTS]
    assert (page.line.dispute, page.line.embargo) == (Dispute.UNSURE, SAID)
    assert [each.text for each in page.notes] == ["Ask again."]
    assert [each.signer for each in page.countersignatures] == ["C. Chair"]


def test_a_page_takes_the_same_number_of_questions_however_much_there_is(register, dossier):
    made = speak(register, dossier)
    add_to(register, dossier, made)
    few = asked(register, made)
    for _ in range(5):
        add_to(register, dossier, made)
    assert asked(register, made) == few


def add_to(register, dossier, made):
    """A reading, a note and a confirmation more."""
    uid = entry_page(register, made).uid
    write_reading(register, made, OwnWords("They waver.", "B. Reader"), who=WHO)
    add_note(register, NewNote(dossier, "statement", uid, "Ask again."), who=WHO)
    add_confirmation(register, NewConfirmation(made, Confirmation.PUBLIC, source="a"), who=WHO)


def asked(register, statement_id):
    """How many SELECTs a page takes."""
    with selects(register) as sent:
        entry_page(register, statement_id)
    return len(sent)


def test_an_entry_taken_back_has_no_page(register, document):
    made = make_statement(register, document)
    take_back_statement(register, made, who=WHO)
    with pytest.raises(StatementMissingError):
        entry_page(register, made)
