"""Confirming the facts of a letter at the desk, by keyboard, over a real register."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from tests.ui.cut import cut_in
from tests.ui.desk.made import WHO, lay_down
from tests.ui.in_front import bring_to_front
from tracker.desk.intake import file_letter
from tracker.frozen import replace
from tracker.letters.letter import Remark
from tracker.letters.reading import read_bytes
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.questions.papers.citations import citations_of
from tracker.register.questions.papers.documents import document
from tracker.vocabulary import Audience, DocumentKind
from tracker.words import LANGUAGES
from ui.desk import LetterDesk
from ui.desk.card import PassageCard
from ui.desk.fact_choice import FactChoice, Option
from ui.desk.fact_row import FactRow
from ui.desk.facts_card import FactsCard
from ui.desk.facts_form import FactsForm
from ui.desk.key_foot import KeyFoot
from ui.desk.keys import OF_LETTER, OF_QUEUE, Wish
from ui.desk.runs import RunningText
from ui.forms.moment_field import MomentField
from ui.look.key_button import KeyButton

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

DOUBTFUL = """Union of Veldland
12 Harbour Street
10999 Veldstad

Cabinet of Veldland
attn. the Minister of Labour
10999 Veldstad

Date: {date}
Our reference: UV 31/120
Subject: Pay & leave
Enclosures: 2

Dear Minister,

We have read your letter of 18 March 2031. We ask you to withdraw the plan. We will send you our
figures before 1 May 2031.

Yours faithfully,

A. Fisher
Chair of the Union of Veldland
"""
USUAL = (1144, 683)  #: what a window of 1280 by 800 has for the desk
BOTH = [date(2031, 4, 3), date(2031, 3, 4)]


@pytest.fixture
def written() -> str:
    """How the letter gives its date."""
    return "03/04/2031"


@pytest.fixture
def document_id(session, written) -> int:
    register = session.register
    dossier = start_dossier(register, NewDossier("Pay 2031", "en"), who=WHO).ids[0]
    content = DOUBTFUL.format(date=written).encode()
    return file_letter(register, dossier, read_bytes(content, "pay.txt"), who=WHO)


@pytest.fixture
def desk(open_desk, qtbot) -> LetterDesk:
    """A desk in the window that has the keyboard, as arrows between choices need it."""
    opened = open_desk()
    bring_to_front(qtbot, opened)
    return opened


@pytest.fixture
def line(session, document_id):
    return lambda: document(session.register, document_id)


def card_of(desk) -> FactsCard:
    card = desk.queue.card
    assert isinstance(card, FactsCard)
    return card


def row_of(desk, name: str) -> FactRow:
    return next(row for row in card_of(desk).rows if row.line.name == name)


def said_by(row: FactRow) -> str:
    return " | ".join(text.text for text in row.findChildren(RunningText)[1:])


def form_of(desk) -> FactsForm:
    form = desk.queue.card
    assert isinstance(form, FactsForm)
    return form


def field(desk, kind, name: str):
    return next(w for w in form_of(desk).findChildren(kind) if w.accessibleName() == name)


def marked(desk) -> set[str]:
    """The words that are marked dark in the letter."""
    text = desk._sitting.letter.text
    marking = desk.letter._marking
    return {text[m.start : m.end] for m in marking.marks if m.kind.name == "READING"}


def choose_first(desk, press) -> None:
    press(Key.Key_Return)
    press(Key.Key_Space)


def test_the_words_that_tell_the_facts_are_in_view(desk, press):
    press(Key.Key_Escape)
    desk.resize(900, 360)
    letter = desk.letter
    letter.verticalScrollBar().setValue(letter.verticalScrollBar().maximum())
    assert letter.place_of((0, 5)) is None
    press(Key.Key_F)
    assert isinstance(desk.queue.card, FactsCard)
    assert letter.place_of((0, 5)) is not None


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_card_has_room_beside_the_letter_in_every_language(session, desk, settle, language):
    session.look.use_language(language)
    desk.resize(*USUAL)
    settle()
    assert isinstance(desk.queue.card, FactsCard)
    assert cut_in(desk) == []


def test_the_facts_come_first_each_with_its_words(desk):
    assert said_by(row_of(desk, "sender")) == "“Union of Veldland”"
    assert said_by(row_of(desk, "reference")) == "“UV 31/120”"
    assert said_by(row_of(desk, "kind")) == "Letter\N{EM SPACE}“Dear Minister,”"
    assert "“your letter of 18 March 2031”" in said_by(row_of(desk, "answers_to"))
    assert said_by(row_of(desk, "enclosures")) == "“2”"


def test_a_doubtful_date_is_a_choice_with_nothing_chosen(desk):
    row = row_of(desk, "dated")
    assert isinstance(row, FactChoice)
    assert [found.value for found in row.line.choices] == BOTH
    assert not any(option.isChecked() for option in row.findChildren(Option))


def test_nothing_is_confirmed_while_a_choice_is_open(desk, press, line):
    press(Key.Key_Return)
    assert not line().facts_confirmed
    assert row_of(desk, "dated").has_keyboard
    confirm = next(b for b in card_of(desk).findChildren(QPushButton) if b.text() == "Confirm")
    assert not confirm.isEnabled()
    assert card_of(desk)._lacks.text() == ("The letter leaves 1 fact open: choose what it means.")


def test_the_whole_walk_by_keyboard(desk, press, line):
    choose_first(desk, press)
    press(Key.Key_Return)
    assert line().facts_confirmed
    assert line().dated == BOTH[0]
    assert isinstance(desk.queue.card, PassageCard)
    press(Key.Key_Z, CONTROL)
    assert not line().facts_confirmed
    assert line().dated is None
    assert row_of(desk, "dated").is_open


def test_the_second_choice_is_a_key_further(desk, press, line):
    press(Key.Key_Return)
    press(Key.Key_Down)
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert line().dated == BOTH[1]


def test_a_letter_without_a_date_is_confirmed_without_one(desk, press, line):
    row = row_of(desk, "dated")
    next(o for o in row.findChildren(Option) if o.text() == "Not in the letter").click()
    press(Key.Key_Return)
    assert line().facts_confirmed
    assert line().dated is None


def test_a_date_of_ones_own_must_be_whole(desk, press, line):
    row = row_of(desk, "dated")
    own = row.findChild(QLineEdit)
    own.setFocus()
    QTest.keyClicks(own, "5 April")
    assert row.is_open
    QTest.keyClicks(own, " 2031")
    assert not row.is_open
    press(Key.Key_Return)
    assert line().dated == date(2031, 4, 5)


def test_letters_typed_in_a_field_are_not_keys_of_the_desk(desk):
    own = row_of(desk, "dated").findChild(QLineEdit)
    own.setFocus()
    QTest.keyClicks(own, "ejkfxn")
    assert own.text() == "ejkfxn"
    assert isinstance(desk.queue.card, FactsCard)


def test_stepping_marks_the_words_of_each_fact(desk, press):
    press(Key.Key_J)
    assert marked(desk) == {"Dear Minister,"}
    press(Key.Key_J)
    assert marked(desk) == {"Union of Veldland"}
    press(Key.Key_K)
    assert marked(desk) == {"Dear Minister,"}


def test_pointing_at_a_fact_marks_its_words(desk, qtbot):
    row = row_of(desk, "reference")
    QTest.mouseMove(row, QPoint(5, 5))
    qtbot.waitUntil(lambda: marked(desk) == {"UV 31/120"})


def test_put_off_the_facts_come_back_with_a_key(desk, press, line):
    press(Key.Key_Escape)
    assert isinstance(desk.queue.card, PassageCard)
    press(Key.Key_Return)
    assert isinstance(desk.queue.card, PassageCard)
    press(Key.Key_F)
    assert row_of(desk, "dated").is_open
    assert not line().facts_confirmed


def test_a_letter_that_waits_asks_again_the_next_time(desk, press, open_desk):
    press(Key.Key_Escape)
    assert isinstance(open_desk().queue.card, FactsCard)


def test_confirmed_facts_can_be_seen_again(desk, press):
    choose_first(desk, press)
    press(Key.Key_Return)
    press(Key.Key_F)
    assert said_by(row_of(desk, "dated")) == "3 April 2031\N{EM SPACE}“03/04/2031”"
    press(Key.Key_Return)
    assert isinstance(desk.queue.card, PassageCard)


def test_every_fact_can_be_changed(desk, press, line, session, document_id):
    press(Key.Key_E)
    kind = field(desk, QComboBox, "What it is")
    kind.setCurrentIndex(kind.findData(DocumentKind.ULTIMATUM))
    field(desk, QComboBox, "From").setCurrentText("Union of the North")
    field(desk, QLineEdit, "To").setText("Cabinet of Veldland; The Council")
    field(desk, QLineEdit, "Date").setText("5 April 2031")
    field(desk, QLineEdit, "Reference").setText("")
    field(desk, QCheckBox, "Answers").setChecked(False)
    field(desk, QLineEdit, "Parliament").setText("Kamerstukken II, 36848, nr. 57")
    press(Key.Key_Return)
    now = line()
    assert (now.kind, now.dated, now.reference) == (DocumentKind.ULTIMATUM, date(2031, 4, 5), None)
    assert now.sender.name == "Union of the North"
    assert [party.name for party in now.addressees] == ["Cabinet of Veldland", "The Council"]
    assert now.parliamentary_references == ("Kamerstukken II, 36848, nr. 57",)
    assert citations_of(session.register, document_id) == []
    press(Key.Key_Z, CONTROL)
    assert line().kind is DocumentKind.LETTER
    assert len(citations_of(session.register, document_id)) == 1


def test_what_no_letter_says_of_itself_is_put_right_too_and_the_history_keeps_what_was(
    desk, press, line, session
):
    press(Key.Key_E)
    field(desk, QLineEdit, "Title").setText("The unions on pay")
    field(desk, QLineEdit, "Came in on").setText("7 April 2031")
    whom = field(desk, QComboBox, "For whom")
    whom.setCurrentIndex(whom.findData(Audience.TEAM.value))
    embargo = field(desk, MomentField, "Embargo")
    embargo.known.setChecked(True)
    until = embargo.moment
    press(Key.Key_Return)
    now = line()
    assert (now.title, now.received) == ("The unions on pay", date(2031, 4, 7))
    assert (now.audience, now.embargo) == (Audience.TEAM, until)
    kept = session.register.rows("SELECT before, after FROM change WHERE before IS NOT NULL")
    assert any("Pay & leave" in was and "The unions on pay" in now for was, now in kept)


def test_another_letter_of_the_dossier_can_be_the_one_it_answers(
    desk, press, session, document_id, line
):
    content = DOUBTFUL.format(date="1 March 2031").replace("Pay & leave", "The first").encode()
    first = read_bytes(content, "first.txt")
    made = file_letter(session.register, line().dossier_id, first, who=WHO)
    press(Key.Key_E)
    also = field(desk, QComboBox, "Answers also")
    also.setCurrentIndex(also.findData(made))
    press(Key.Key_Return)
    assert [each.cited_id for each in citations_of(session.register, document_id)] == [None, made]
    assert line().answers[-1] == "The first"


def test_what_is_being_changed_stays_when_the_colours_change(desk, press, session):
    press(Key.Key_E)
    field(desk, QLineEdit, "Subject").setText("Something else")
    session.look.use_language("nl")
    assert form_of(desk).said().subject == "Something else"


def test_the_letter_shows_its_sender_once_that_is_known(desk, press, line):
    press(Key.Key_E)
    field(desk, QLineEdit, "Date").setText("3 April 2031")
    field(desk, QComboBox, "From").setCurrentText("Union of the North")
    press(Key.Key_Return)
    assert desk.letter._head.sender == "Union of the North"


def test_an_unclear_date_is_not_kept(desk, press, line):
    press(Key.Key_E)
    field(desk, QLineEdit, "Date").setText("03/04/2031")
    press(Key.Key_Return)
    assert not line().facts_confirmed
    assert form_of(desk)._lacks.text() == (
        "Write the date whole, with its year, so that it can be read in one way."
    )


def test_leaving_the_form_changes_nothing(desk, press, line):
    press(Key.Key_E)
    field(desk, QLineEdit, "Subject").setText("Something else")
    press(Key.Key_Escape)
    assert said_by(row_of(desk, "subject")) == "“Pay & leave”"
    assert line().subject == "Pay & leave"


def test_what_a_key_cannot_mean_here_does_nothing(desk, press):
    press(Key.Key_X)
    assert isinstance(desk.queue.card, FactsCard)
    assert all(passage.statement is None for passage in desk.state.passages)


def test_the_foot_opens_the_facts_as_its_key_does(desk, press):
    press(Key.Key_Escape)
    desk._spread.foot._of_wish[Wish.FACTS].click()
    assert isinstance(desk.queue.card, FactsCard)


def test_what_is_undone_and_redone_elsewhere_shows(desk, press, session, settle):
    choose_first(desk, press)
    press(Key.Key_Return)
    undo(session.register, WHO)
    desk.read_again()
    settle()
    assert isinstance(desk.queue.card, FactsCard)
    redo(session.register, WHO)
    desk.read_again()
    settle()
    assert isinstance(desk.queue.card, PassageCard)


def test_whoever_comes_for_certain_words_sees_those(desk, press, open_desk):
    press(Key.Key_Escape)
    last = desk.state.passages[-1]
    again = open_desk()
    again.show_words(*last.place)
    assert again.state.current.place == last.place
    assert isinstance(again.queue.card, PassageCard)


@pytest.mark.parametrize("written", ["3 April 2031"])
def test_a_letter_without_doubt_is_confirmed_with_one_key(desk, press, line):
    press(Key.Key_Return)
    assert line().facts_confirmed
    assert line().dated == date(2031, 4, 3)


@pytest.mark.parametrize("written", ["3 April 2031"])
def test_the_facts_stay_at_hand_when_the_language_changes(desk, session):
    session.look.use_language("nl")
    assert row_of(desk, "dated").line.label == "Datum"


def test_what_there_is_to_know_of_the_file_stands_at_the_top(session, qtbot, letter):
    marked_up = replace(letter, remarks=(Remark.DELETED_TEXT,))
    desk = LetterDesk(session, lay_down(session.register, marked_up, facts_confirmed=False))
    qtbot.addWidget(desk)
    with qtbot.waitSignal(desk.ready):
        desk.show()
    said = {label.text() for label in card_of(desk).findChildren(QLabel)}
    assert "The file also holds text that somebody deleted; it was left out." in said


@pytest.mark.parametrize("width", [520, 900])
@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
def test_every_key_at_the_foot_stands_in_sight(look, qtbot, language, width):
    look.use_language(language)
    foot = KeyFoot(look, OF_LETTER | OF_QUEUE, 24)
    qtbot.addWidget(foot)
    foot.resize(width, 40)
    foot.show()
    keys = [key for key in foot.findChildren(KeyButton) if key.isVisible()]
    assert len(keys) + len(foot.menu().actions()) >= len(OF_LETTER | OF_QUEUE)
    assert len({(key.x(), key.y()) for key in keys}) == len(keys)
    assert all(foot.rect().contains(key.geometry()) for key in keys)
