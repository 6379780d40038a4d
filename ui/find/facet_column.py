"""The column of values that narrow a search, with how many each leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from tracker.register.questions.finding.facets import Facets, FacetValue
from tracker.search.fields import Field
from ui.find.facet_button import FacetButton
from ui.find.naming import title_of
from ui.look.laying_out import empty
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import in_column
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import APART, BETWEEN, INSIDE, UNIT
from ui.look.theme import Look

WIDTH = 216
TOP = 14  #: where the first head of the list beside it stands


class FacetColumn(QScrollArea):
    """Emits `turned` with a `FacetValue`, to be asked for or to be asked for no more.

    Tab leads from field to field, the arrow keys from value to value.
    """

    turned = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._facets = Facets({})
        self.buttons: list[FacetButton] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH + APART)
        self._content = QWidget()
        self._column = in_column(gap=0)
        give_margins(self._column, APART - INSIDE, TOP, BETWEEN, BETWEEN)
        self._content.setLayout(self._column)
        self.setWidget(self._content)
        look.changed.connect(self._build)

    def show_facets(self, facets: Facets) -> None:
        """Show other values, or other numbers; the keyboard stays at the value it is at."""
        if facets != self._facets:
            self._facets = facets
            self._build()

    def _build(self) -> None:
        held = next((made.value for made in self.buttons if made.hasFocus()), None)
        empty(self._column)
        self.buttons = []
        for field, values in self._facets.values.items():
            self._add_field(field, values)
        if self._facets.is_part:
            self._column.addSpacing(BETWEEN)
            self._column.addWidget(self._part())
        self._column.addStretch(1)
        if held is not None:
            self._give_back(held)

    def _add_field(self, field: Field, values: tuple[FacetValue, ...]) -> None:
        title = plain_label(title_of(field, self._look.words), sans(Size.TEXT, SEMIBOLD))
        give_margins(title, INSIDE, BETWEEN if self.buttons else 0, 0, UNIT)
        self._column.addWidget(title)
        for at, value in enumerate(values):
            made = FacetButton(self._look, value)
            made.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if at == 0 else Qt.FocusPolicy.ClickFocus
            )
            made.clicked.connect(lambda _checked=False, value=value: self.turned.emit(value))
            made.stepped.connect(lambda way, made=made: self._step(made, way))
            self._column.addWidget(made)
            self.buttons.append(made)
        give_name(self._content, self._look.words.text("Narrow down"))

    def _part(self) -> QWidget:
        text = self._look.words.text("Counted over the newest thousand.")
        label = running_label(text, sans(Size.SMALL), "quiet")
        give_margins(label, INSIDE, 0, 0, 0)
        return label

    def _step(self, made: FacetButton, way: int) -> None:
        at = self.buttons.index(made) + way
        if 0 <= at < len(self.buttons):
            self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.buttons[at])

    def _give_back(self, held: FacetValue) -> None:
        for made in self.buttons:
            if (made.value.field, made.value.value) == (held.field, held.value):
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
