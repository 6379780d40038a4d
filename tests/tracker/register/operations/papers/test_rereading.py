import pytest

from tests.making import LETTER_TEXT, WHO, make_letter, make_statement, place_of
from tests.tracker.register.speaking import speak
from tracker.register.checking import check
from tracker.register.errors import DocumentMissingError
from tracker.register.errors.entries import RereadReasonMissingError, SpokenTextKeptError
from tracker.register.operations.entries.provisos import NewProviso, mark_proviso
from tracker.register.operations.entries.statements import set_aside
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.entries.statements import set_aside_of, statement, statements
from tracker.register.questions.papers.documents import file_of, letter_of
from tracker.vocabulary import Proviso, StatementType, Strength
from tracker.words import words_in

STOP, FERRY, INVITATION, REPORT = LETTER_TEXT.split("\n\n")
UNLESS = "unless the council asks for it"


def reread(register, document, text):
    return reread_document(register, document, make_letter(text), who=WHO, why="The scan was poor.")


def found(register):
    return [sentence.sentence(words_in("en")) for sentence in check(register)]


def test_passages_follow_their_words_over_other_line_breaks(register, document):
    made = [make_statement(register, document, quote) for quote in (STOP, FERRY, REPORT)]
    later = LETTER_TEXT.replace("for the bridge", "for the\nbridge").replace("\n\n", "\n\n\n")
    reread(register, document, later)
    for line in (statement(register, each) for each in made):
        assert line.found
        assert letter_of(register, document).text[line.place.start : line.place.end] == line.quote
    assert statement(register, made[0]).quote == STOP.replace(" bridge", "\nbridge")
    assert check(register) == []


def test_words_that_are_gone_are_known_as_lost_and_never_taken_for_others(register, document):
    made = make_statement(register, document, INVITATION)
    before = statement(register, made)
    later = LETTER_TEXT.replace(INVITATION, "It was long ago.") + "\n\nDear all, " + INVITATION
    reread(register, document, later)
    line = statement(register, made)
    assert not line.found
    assert (line.quote, line.place) == (before.quote, before.place)


def test_a_lost_passage_is_told_once_as_no_longer_found(register, document):
    make_statement(register, document, INVITATION)
    reread(register, document, LETTER_TEXT.replace(INVITATION, "It was long ago."))
    assert found(register) == [
        "No longer found in “Letter of the cabinet” since it was read anew:"
        f" “{INVITATION}” (entry 1)."
    ]


def test_a_lost_passage_is_found_again_when_its_words_are_back(register, document):
    made = make_statement(register, document, INVITATION)
    reread(register, document, LETTER_TEXT.replace(INVITATION, "It was long ago."))
    reread(register, document, LETTER_TEXT.replace("\n\n", "\n\n\n"))
    line = statement(register, made)
    assert (line.found, line.quote) == (True, INVITATION)
    assert check(register) == []


def test_a_place_of_the_earlier_text_does_not_stand_in_the_way_of_new_words(register, document):
    make_statement(register, document, STOP)
    other = "The cabinet keeps the plan for the bridge toll."
    assert len(other) == len(STOP)
    reread(register, document, LETTER_TEXT.replace(STOP, other))
    make_statement(register, document, other)
    assert [each.found for each in statements(register)] == [False, True]


def test_caveat_provisos_deciding_words_and_places_set_aside_follow(register, document):
    made = make_statement(
        register,
        document,
        FERRY,
        type=StatementType.DEFERRAL,
        strength=Strength.HEDGED,
        caveat=place_of(register, document, "For now"),
        deciding=(place_of(register, document, "do not work out"),),
    )
    condition = NewProviso(made, Proviso.CONDITION, place_of(register, document, UNLESS))
    mark_proviso(register, condition, who=WHO)
    set_aside(register, document, *place_of(register, document, INVITATION), who=WHO)
    reread(register, document, LETTER_TEXT.replace("\n\n", "\n \n\n"))
    page = entry_page(register, made)
    assert page.line.caveat_range == place_of(register, document, "For now")
    assert page.line.deciding == (place_of(register, document, "do not work out"),)
    assert page.provisos[0].place == place_of(register, document, UNLESS)
    assert set_aside_of(register, document) == {place_of(register, document, INVITATION)}


def test_a_caveat_stays_with_its_promise_when_its_place_is_lost(register, document):
    caveat = place_of(register, document, UNLESS)
    made = make_statement(
        register,
        document,
        REPORT,
        strength=Strength.HEDGED,
        caveat=caveat,
        deciding=(caveat,),
    )
    set_aside(register, document, *caveat, who=WHO)
    reread(register, document, LETTER_TEXT.replace("unless the council", "when the council"))
    line = statement(register, made)
    assert (line.found, line.caveat, line.caveat_range, line.deciding) == (True, UNLESS, None, ())
    assert set_aside_of(register, document) == frozenset()


def test_the_file_stays_and_undo_brings_the_earlier_text_back(register, document):
    made = make_statement(register, document, INVITATION)
    before = (file_of(register, document), entry_page(register, made).line.place)
    reread(register, document, LETTER_TEXT.replace(INVITATION, "It was long ago."))
    assert file_of(register, document) == before[0]
    undo(register, WHO)
    assert letter_of(register, document).text == LETTER_TEXT
    assert entry_page(register, made).line.place == before[1]
    assert statement(register, made).found
    redo(register, WHO)
    assert not statement(register, made).found


def test_a_text_is_read_anew_for_a_reason(register, document):
    with pytest.raises(RereadReasonMissingError):
        reread_document(register, document, make_letter("Other."), who=WHO, why=" ")
    assert letter_of(register, document).text == LETTER_TEXT


def test_spoken_words_stay_as_they_were_noted(register, dossier):
    document = statement(register, speak(register, dossier)).place.document_id
    with pytest.raises(SpokenTextKeptError):
        reread(register, document, "We will raise the toll.")
    with pytest.raises(DocumentMissingError):
        reread(register, 99, "We will raise the toll.")
