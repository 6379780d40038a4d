import pytest

from tests.making import EMPLOYERS, WHO, make_statement, party_id
from tracker.frozen import replace
from tracker.register.errors import FieldEmptyError, RecordMissingError, StatementMissingError
from tracker.register.errors.entries import OwnWordsMissingError
from tracker.register.operations.entries.own_words import (
    OwnWords,
    change_own_words,
    remove_own_words,
    write_paraphrase,
    write_reading,
)
from tracker.register.questions.entries.own_words import own_words_of
from tracker.register.questions.entries.statements import statement, statements
from tracker.vocabulary import Audience, ReadingKind

WORDS = OwnWords("They give up the toll, we think.", "B. Reader")


@pytest.fixture
def made(register, document):
    return make_statement(register, document)


def test_a_paraphrase_and_a_reading_stand_beside_the_words_each_with_its_author(register, made):
    before = statement(register, made)
    write_paraphrase(register, made, replace(WORDS, author="C. Chair"), who=WHO)
    write_reading(register, made, WORDS, who=WHO)
    lines = own_words_of(register, made)
    assert [(line.kind, line.author) for line in lines] == [
        (ReadingKind.PARAPHRASE, "C. Chair"),
        (ReadingKind.READING, "B. Reader"),
    ]
    assert statement(register, made) == before


def test_a_reading_starts_as_an_own_note(register, made):
    write_reading(register, made, WORDS, who=WHO)
    assert own_words_of(register, made)[0].audience is Audience.NOTE


def test_a_reading_may_be_that_of_a_party(register, made):
    words = replace(WORDS, party_id=party_id(register, EMPLOYERS))
    write_reading(register, made, words, who=WHO)
    party = own_words_of(register, made)[0].party
    assert party is not None
    assert party.short == "EV"


@pytest.mark.parametrize("write", [write_paraphrase, write_reading])
def test_text_author_party_and_statement_must_be_there(register, made, write):
    for lacking in (replace(WORDS, text=" "), replace(WORDS, author="")):
        with pytest.raises(FieldEmptyError):
            write(register, made, lacking, who=WHO)
    with pytest.raises(RecordMissingError):
        write(register, made, replace(WORDS, party_id=99), who=WHO)
    with pytest.raises(StatementMissingError):
        write(register, 99, WORDS, who=WHO)
    assert own_words_of(register, made) == []


def test_own_words_are_changed_and_removed_and_the_quotation_stays(register, made):
    written = write_reading(register, made, WORDS, who=WHO).ids[0]
    changed = OwnWords("They may come back to it.", "C. Chair", audience=Audience.TEAM)
    change_own_words(register, written, changed, who=WHO)
    [line] = own_words_of(register, made)
    assert (line.kind, line.text, line.audience) == (
        ReadingKind.READING,
        "They may come back to it.",
        Audience.TEAM,
    )
    remove_own_words(register, written, who=WHO)
    assert own_words_of(register, made) == []
    assert statements(register)[0].quote == "The cabinet stops the plan for the bridge toll."
    for act in (change_own_words, remove_own_words):
        more = (changed,) if act is change_own_words else ()
        with pytest.raises(OwnWordsMissingError):
            act(register, written, *more, who=WHO)
