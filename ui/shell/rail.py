"""The rail at the left: the places of the app, the dossiers, and below the register itself."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from ui.look.icons import icon
from ui.look.laying_out import empty, parts_in
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_column, remark
from ui.look.plain_text import give_name, give_tip, plain_label
from ui.look.space import BETWEEN, INSIDE, RAIL, RAIL_FOLDED, UNIT
from ui.look.spoken import give_role_of_tab
from ui.look.theme import Look
from ui.places import (
    DossierPlace,
    DossiersPlace,
    PartiesPlace,
    PartyPlace,
    Place,
)
from ui.places.main import PLACES

MOST_DOSSIERS = 12  #: listed in the rail; all of them stand on the screen of dossiers
FOLDED_BESIDE = 12  #: left and right of the icons of the folded rail


class Rail(QWidget):
    """Emits `go` with the place one chooses; folded, it shows icons whose names are tips."""

    go = Signal(object)
    fold_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, look: Look, menu: QMenu) -> None:
        super().__init__()
        self._look = look
        self._dossiers: Mapping[int, str] = {}
        self._here: Place = DossiersPlace()
        self.is_folded = False
        self._create_widgets(menu)
        self._lay_out()
        look.changed.connect(self._write_texts)
        self._write_texts()

    def _create_widgets(self, menu: QMenu) -> None:
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = plain_label("Overleg", sans(Size.HEAD, SEMIBOLD))
        self.place_buttons = {line.place: self._place_button() for line in PLACES}
        for place, made in self.place_buttons.items():
            made.clicked.connect(lambda _checked=False, place=place: self.go.emit(place))
        self.import_button = button("place", self.import_wanted.emit)
        self._menu = menu
        self.menu_button = button("place", self._open_menu)
        self.fold_button = button("place", self.fold_wanted.emit)
        self._register = remark()

    def _lay_out(self) -> None:
        self._listed = QVBoxLayout()
        self._listed.setContentsMargins(0, 0, 0, 0)
        self._listed.setSpacing(0)
        column = in_column(self._name, gap=UNIT)
        column.addSpacing(BETWEEN)
        for place, made in self.place_buttons.items():
            column.addWidget(made)
            if place == DossiersPlace():
                column.addLayout(self._listed)
        column.addStretch(1)
        for part in (self.import_button, self.menu_button, self.fold_button):
            column.addWidget(part)
        column.addSpacing(INSIDE)
        column.addWidget(self._register)
        give_margins(self._name, INSIDE, 0, 0, 0)
        give_margins(self._register, INSIDE, 0, 0, 0)
        self._column = column
        self.setLayout(column)

    def fold(self, *, folded: bool) -> None:
        """Fold to icons, or show the names again."""
        self.is_folded = folded
        self._write_texts()
        self.mark(self._here)

    def _take_room(self) -> None:
        """The width, and what there is room for in it."""
        beside = FOLDED_BESIDE if self.is_folded else INSIDE
        self._column.setContentsMargins(beside, 28, beside, BETWEEN)
        self.setFixedWidth(RAIL_FOLDED if self.is_folded else self._width_of_names())
        self._register.setVisible(not self.is_folded)
        for made in self.dossier_buttons():
            made.setVisible(not self.is_folded)

    def _width_of_names(self) -> int:
        """As wide as ever, but where a language has longer names."""
        named = (*self.place_buttons.values(), self.import_button, self.menu_button)
        return max(RAIL, *(made.sizeHint().width() + 2 * INSIDE for made in named))

    def show_dossiers(self, names: Mapping[int, str]) -> None:
        """List the first of these dossiers, known by their ids, under their head."""
        self._dossiers = dict(islice(names.items(), MOST_DOSSIERS))
        empty(self._listed)
        for id_, name in self._dossiers.items():
            made = self._dossier_button(id_, name)
            self._listed.addWidget(made)
            made.setVisible(not self.is_folded)  # only now: before, it would be a window
        self.mark(self._here)

    @property
    def dossiers(self) -> Mapping[int, str]:
        """The names of the dossiers that are listed, by their ids."""
        return self._dossiers

    def show_register(self, name: str) -> None:
        """Name the file at the foot of the rail."""
        self._register.setText(name)
        give_tip(self._register, name)

    def mark(self, place: Place) -> None:
        """Show where one is."""
        self._here = place
        dossier_id = getattr(place, "dossier_id", None)
        for shown, made in self.place_buttons.items():
            is_above = shown == DossiersPlace() and dossier_id is not None and self.is_folded
            is_one = shown == PartiesPlace() and isinstance(place, PartyPlace)
            made.setChecked(type(shown) is type(place) or is_above or is_one)
        for id_, made in zip(self._dossiers, self.dossier_buttons(), strict=True):
            made.setChecked(id_ == dossier_id)

    def dossier_buttons(self) -> list[QPushButton]:
        """The buttons of the listed dossiers, from the top."""
        return [part for _at, part in parts_in(self._listed) if isinstance(part, QPushButton)]

    def _open_menu(self) -> None:
        """The menu opens upward: its button stands at the foot of the window."""
        above = self.menu_button.mapToGlobal(QPoint(0, -self._menu.sizeHint().height()))
        self._menu.popup(above)

    def _dossier_button(self, id_: int, name: str) -> QPushButton:
        made = self._place_button()
        room = RAIL - 2 * INSIDE - 48
        made.setText(made.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        made.setProperty("kind", "dossier")
        give_tip(made, name)
        give_name(made, name)
        made.clicked.connect(lambda: self.go.emit(DossierPlace(id_)))
        return made

    def _place_button(self) -> QPushButton:
        made = button("place")
        made.setCheckable(True)
        give_role_of_tab(made)
        made.setIconSize(QSize(16, 16))
        return made

    def _write_texts(self) -> None:
        words, palette = self._look.words, self._look.palette
        places = (
            (self.place_buttons[line.place], line.icon, words.text(line.title)) for line in PLACES
        )
        texts = (
            *places,
            (self.import_button, "import", words.text("Import a letter")),
            (self.menu_button, "settings", words.text("Register and settings")),
            (self.fold_button, *self._folding()),
        )
        self._name.setText("O" if self.is_folded else "Overleg")
        for made, picture, text in texts:
            is_bare = self.is_folded or made is self.fold_button
            made.setText("" if is_bare else f"  {text}")
            made.setIcon(icon(picture, palette.quiet, palette.accent))
            give_name(made, text)
            give_tip(made, text if is_bare else "")
        self._take_room()

    def _folding(self) -> tuple[str, str]:
        """Icon and name of what folds the rail, or shows its names again."""
        words = self._look.words
        if self.is_folded:
            return "unfold", words.text("Show the names")
        return "fold", words.text("Fold to icons")
