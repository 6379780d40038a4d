"""Dialogs about an entry itself: other wordings, how sure it is, what it is taken to mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.register.operations.entries.confirmations import NewConfirmation
from tracker.register.operations.entries.letting_go import StepsMarked
from tracker.register.operations.entries.own_words import OwnWords
from tracker.register.operations.entries.relations import NewRelation
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.register.questions.lines import (
    DocumentLine,
    PartyLine,
    StatementLine,
    TopicLine,
)
from tracker.register.rules.entries.confirmations import ON_PAPER
from tracker.vocabulary import Audience, Confirmation, Dispute, LettingGo, ReadingKind, Relation
from tracker.words.definitions import definition_of
from tracker.words.language import capital
from ui.commitment.cell_words import as_quoted
from ui.commitment.source_fields import SourceFields
from ui.commitment.words_row import WordsRow
from ui.forms.fields import DayField, PartyChoice, TermChoice, TextField
from ui.forms.form_dialog import FormDialog
from ui.lists.view import LineList
from ui.look.lettering import Size, sans
from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_tip, running_label
from ui.look.quotation import QuotationView
from ui.look.space import BETWEEN, UNIT
from ui.look.theme import Look

#: How a later wording bears on an earlier one, those of one undertaking first.
KINDS = (
    Relation.RESTATES,
    Relation.AMENDS,
    Relation.SUPERSEDES,
    Relation.SUPPLEMENTS,
    Relation.LIMITS,
    Relation.CONTRADICTS,
    Relation.FULFILS,
    Relation.CLAIMS_TO_FULFIL,
)
LIST_HEIGHT = 240


class EntryOffer(Frozen):
    """An entry, the others on its topics, its papers, topics, and the steps marked per topic.

    `parties` are those of its dossier, `ours` the id of the one whose register this is.
    """

    line: StatementLine
    others: Sequence[StatementLine]
    papers: Sequence[DocumentLine]
    topics: Sequence[TopicLine]
    steps: Mapping[int, Collection[LettingGo]]
    today: date
    who: str
    parties: Sequence[PartyLine] = ()
    ours: int | None = None


class WordsDialog(FormDialog):
    """What the dialogs about an entry share: its words above."""

    def __init__(self, look: Look, line: StatementLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._line = line

    def put_together(self, under: QWidget | None = None) -> None:
        """The words of the entry over the fields."""
        self.lay_out(QuotationView(self.look, as_quoted(self._line), Size.TEXT), under=under)


class EntryDialog(WordsDialog):
    """With others of its dossier to choose from."""

    def __init__(self, look: Look, offer: EntryOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer.line, parent)
        self.offer = offer


class WordingDialog(EntryDialog):
    """How another entry and this one bear on each other: the later on the earlier."""

    def __init__(self, look: Look, offer: EntryOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words = look.words
        self.others: LineList[StatementLine] = LineList(WordsRow(look, dated=True), margin=BETWEEN)
        self.others.setFixedHeight(LIST_HEIGHT)
        self.others.show_lines(offer.others)
        self.kind = TermChoice(words, KINDS, Relation.RESTATES)
        self.note = QLineEdit()
        self._said = running_label("", sans(Size.SMALL), "quiet")
        self.others.selectionModel().currentChanged.connect(self._tell)
        self.kind.changed.connect(self._tell)
        self.head(words.text("Link another wording"), words.text("Link the two"))
        self.add(words.text("The other entry"), self.others)
        self.add(words.text("The later one"), self.kind)
        self.beside(self._said)
        self.add(words.text("Remark"), self.note)
        self.put_together()

    def value(self) -> NewRelation:
        """The relation, from the later of the two to the earlier."""
        later, earlier = self._in_order()
        note = self.note.text().strip() or None
        return NewRelation(later.id, self.kind.term, earlier.id, note)

    def is_complete(self) -> bool:
        """Another entry is chosen."""
        return self.others.current_line() is not None

    def _in_order(self) -> tuple[StatementLine, StatementLine]:
        """The later and the earlier; of one day the one with the higher number is the later."""
        other = self.others.current_line()
        assert other is not None  # noqa: S101 - else it is not complete
        mine = self.offer.line
        in_time = sorted((mine, other), key=lambda line: (_day(line), line.entry))
        return in_time[1], in_time[0]

    def _tell(self, *_: object) -> None:
        if self.others.current_line() is not None:
            later, earlier = self._in_order()
            words = self.look.words
            text = words.text(
                "Entry {later} {relation} entry {earlier}.",
                later=later.entry,
                relation=words.label(self.kind.term),
                earlier=earlier.entry,
            )
            self._said.setText(text)
        self.check()


class ConfirmationDialog(EntryDialog):
    """A rung of the ladder of confirmation, with its source."""

    def __init__(self, look: Look, offer: EntryOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words = look.words
        self.rung = TermChoice(words, Confirmation, offer.line.confirmation)
        self.day = DayField(words, offer.today)
        self.source = SourceFields(look, offer.papers, self)
        self.rung.changed.connect(self.check)
        self.source.changed.connect(self.check)
        self.head(words.text("How it is confirmed"), words.text("Add the confirmation"))
        self.add(words.text("By"), self.rung)
        self.add(words.text("On"), self.day)
        self.source.add_to(self, with_words=False)
        self.put_together()

    def value(self) -> NewConfirmation:
        """The rung as it stands in the fields."""
        source = self.source.source
        return NewConfirmation(
            self.offer.line.id, self.rung.term, source.document_id, source.text, self.day.day
        )

    def is_complete(self) -> bool:
        """What stands on paper names it."""
        return self.rung.term not in ON_PAPER or self.source.source.is_given


class DisputeDialog(EntryDialog):
    """Who disputes that it was said, and said so; the reason is asked."""

    def __init__(self, look: Look, offer: EntryOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words = look.words
        self.dispute = TermChoice(words, Dispute, offer.line.dispute)
        self.why = QLineEdit()
        self.why.textChanged.connect(self.check)
        self.head(words.text("Is it disputed?"), words.text("Keep this"))
        self.add(words.text("It is"), self.dispute)
        self.add(words.text("Reason"), self.why)
        self.put_together()

    def value(self) -> tuple[Dispute, str]:
        """Who disputes it, and why that is entered."""
        return self.dispute.term, self.why.text().strip()

    def is_complete(self) -> bool:
        """The reason stays in the history."""
        return bool(self.why.text().strip())


class OwnWordsDialog(EntryDialog):
    """The same in other words, or what it is taken to mean: never in the place of the words.

    Words that are `known` are changed; which of the two they are stays.
    """

    def __init__(
        self,
        look: Look,
        offer: EntryOffer,
        parent: QWidget | None = None,
        known: OwnWordsLine | None = None,
    ) -> None:
        super().__init__(look, offer, parent)
        words, self._known = look.words, known
        self.kind = TermChoice(words, ReadingKind, known.kind if known else ReadingKind.READING)
        self.kind.box.setEnabled(known is None)
        self.text = TextField(known.text if known else "", lines=4)
        self.author = QLineEdit(known.author if known else offer.who)
        self.party = PartyChoice(words)
        self._offer_parties(offer)
        self.audience = TermChoice(words, Audience, known.audience if known else Audience.NOTE)
        self.kind.changed.connect(self._ask_whose)
        self.text.textChanged.connect(self.check)
        self.author.textChanged.connect(self.check)
        self.head(words.text("In words of our own"), words.text("Keep these words"))
        self.add(words.text("As a"), self.kind)
        self.add(words.text("Text"), self.text)
        self.add(words.text("By whom"), self.author)
        self.add(words.text("Whose reading"), self.party)
        self.add(words.text("For whom"), self.audience)
        self.put_together()
        self._ask_whose()

    def _offer_parties(self, offer: EntryOffer) -> None:
        """Those of the dossier; ours, where nothing else is known."""
        whose = offer.ours
        if self._known is not None:
            whose = self._known.party.id if self._known.party else None
        self.party.offer(offer.parties, whose)

    def _ask_whose(self) -> None:
        """A reading is that of a party; the same in other words is nobody's view."""
        self.show_rows(self.party, shown=self.kind.term is ReadingKind.READING)

    def value(self) -> tuple[ReadingKind, OwnWords]:
        """What it is, and the words with their author."""
        author = self.author.text().strip()
        known, is_read = self._known, self.kind.term is ReadingKind.READING
        words = OwnWords(
            self.text.written,
            author,
            party_id=self.party.party_id if is_read else None,
            audience=self.audience.term,
            version=known.version if known else None,
        )
        return self.kind.term, words

    def is_complete(self) -> bool:
        """A reading is somebody's."""
        return bool(self.text.written) and bool(self.author.text().strip())


class LettingGoDialog(EntryDialog):
    """How far the words let a plan go, on one topic; steps may combine."""

    def __init__(self, look: Look, offer: EntryOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words = look.words
        self.topic = as_field(QComboBox())
        for topic in offer.topics:
            self.topic.addItem(capital(topic.name), topic.id)
        self.steps: dict[LettingGo, QCheckBox] = {}
        for step in LettingGo:
            box = QCheckBox(f"{words.number(int(step))}  {words.label(step)}")
            give_tip(box, definition_of(step, words))
            self.steps[step] = box
        boxes = QWidget()
        boxes.setLayout(in_column(*self.steps.values(), gap=UNIT))
        self.topic.currentIndexChanged.connect(self._show_steps)
        self.head(words.text("How far it is let go"), words.text("Keep these steps"))
        self.add(words.text("Topic"), self.topic)
        self.add(words.text("The words stand for"), boxes)
        told = words.text("No step leaves the words off the ladder. The steps are our reading.")
        self.put_together(running_label(told, sans(Size.SMALL), "quiet"))
        self._show_steps()

    def value(self) -> StepsMarked:
        """The steps as they are ticked."""
        ticked = [step for step, box in self.steps.items() if box.isChecked()]
        return StepsMarked(self.offer.line.id, self.topic.currentData(), ticked)

    def is_complete(self) -> bool:
        """A ladder is of a topic."""
        return self.topic.currentData() is not None

    def _show_steps(self, _at: int = 0) -> None:
        marked = self.offer.steps.get(self.topic.currentData(), ())
        for step, box in self.steps.items():
            box.setChecked(step in marked)


def _day(line: StatementLine) -> date:
    if line.place.dated is not None:
        return line.place.dated
    return line.said.date() if line.said else date.min
