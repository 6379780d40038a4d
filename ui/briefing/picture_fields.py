"""The fields of a picture: which kind of file, for whom, of which days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from tracker.frozen import Frozen
from tracker.styles.names import USUAL
from tracker.timeline.narrowing import ALL
from tracker.timeline.paper.wanted import Paper
from tracker.vocabulary import Audience
from tracker.words import Words
from tracker.words.classification import INSIDE as HOUSE
from ui.briefing.style_choice import StyleChoice
from ui.look.form import form_of
from ui.look.parts import as_field
from ui.look.theme import Look
from ui.requests.picture import PictureRequest

PDF = ".pdf"


class PictureChoice(Frozen):
    """The ending of the file, the paper it is for, who may see it, and whether of the days only.

    `style` is the house style, by its name or the path of its file.
    """

    ending: str
    paper: Paper
    audience: Audience
    only_days: bool
    style: str = USUAL


class PictureFields(QWidget):
    """`changed` when any field is another; `kinds` are those of `kinds_of` to choose from."""

    changed = Signal()

    def __init__(
        self,
        look: Look,
        request: PictureRequest,
        kinds: list[tuple[str, str, Paper]],
        style: str = USUAL,
    ) -> None:
        super().__init__()
        self._look, self._request = look, request
        self.kind, self.audience, self.days = (as_field(QComboBox()) for _ in range(3))
        self.style_choice = StyleChoice(look.words, style)
        self._fill(kinds)
        self._form = self._laid_out()
        for box in (self.kind, self.audience, self.days):
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.style_choice.chosen.connect(lambda _style: self.changed.emit())

    @property
    def choice(self) -> PictureChoice:
        """What is chosen."""
        ending, paper = self.kind.currentData()
        audience = Audience(self.audience.currentData())
        only_days, style = bool(self.days.currentData()), self.style_choice.style_name
        return PictureChoice(ending, Paper(paper), audience, only_days, style)

    def set_choice(self, choice: PictureChoice) -> None:
        """Show a choice made elsewhere, as far as it can be had here."""
        self.kind.setCurrentIndex(max(self.kind.findData((choice.ending, choice.paper.value)), 0))
        self.audience.setCurrentIndex(max(self.audience.findData(choice.audience.value), 0))
        self.days.setCurrentIndex(max(self.days.findData(choice.only_days), 0))
        self.style_choice.use(choice.style)

    def under_each_other(self) -> None:
        """Names above their fields, where there is little room beside."""
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    def _fill(self, kinds: list[tuple[str, str, Paper]]) -> None:
        words, request = self._look.words, self._request
        for said, ending, paper in kinds:
            self.kind.addItem(said, (ending, paper.value))
        for audience in Audience:
            if request.topic_id is None or audience in HOUSE:
                self.audience.addItem(words.title(audience), audience.value)
        usual = request.wanted.audience or Audience.ORGANISATION
        self.audience.setCurrentIndex(max(self.audience.findData(usual.value), 0))
        self.days.addItem(words.text("All days"), False)
        if request.days is not None:
            first, last = (words.day(day) for day in request.days)
            self.days.addItem(words.text("{first} to {last}", first=first, last=last), True)
            self.days.setCurrentIndex(1)

    def _laid_out(self) -> QFormLayout:
        words = self._look.words
        form = form_of(
            (
                (words.text("Kind of file"), self.kind),
                (words.text("For whom"), self.audience),
                (words.text("House style"), self.style_choice),
                (words.text("Days"), self.days),
            )
        )
        form.setRowVisible(self.days, self._request.days is not None)
        self.setLayout(form)
        return form


def what_is_left_out(request: PictureRequest, words: Words) -> str:
    """What a picture does not hold, in one or two sentences."""
    if request.topic_id is not None:
        return words.text("The steps of the ladder are a reading of the house, and stay inside.")
    said = words.text("What is above this level is left out altogether.")
    if request.wanted == ALL:
        return said
    also = words.text("So is what the filters leave out; the picture says that it is a part.")
    return words.text("{one} {other}", one=said, other=also)


def kinds_of(request: PictureRequest, words: Words) -> list[tuple[str, str, Paper]]:
    """The kinds of files there are: in words, by their ending, for which paper."""
    drawing = words.text("Drawing (SVG), to scale as you like")
    picture = words.text("Picture (PNG), for a slide or a mail")
    if request.topic_id is not None:
        sheets = [(words.text("PDF, on one A4"), PDF, Paper.A4)]
    else:
        sheets = [
            (words.text("PDF, on one A4, with its table"), PDF, Paper.A4),
            (words.text("PDF, over sheets of A3, with its table"), PDF, Paper.A3),
        ]
    return [*sheets, (drawing, ".svg", Paper.A4), (picture, ".png", Paper.A4)]
