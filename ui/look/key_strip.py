"""Keys with what they do on one line; those without room wait in a menu at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QWidget

from ui.look.key_button import KeyButton
from ui.look.plain_text import KEYS, OFFERED, give_name
from ui.look.space import DENSE_ROW, INSIDE
from ui.look.theme import Look

GAP = 10  #: between two keys

Act = Callable[[], object]
Keys = Iterable[tuple[str, str, Act]]


class KeyStrip(QWidget):
    """As many keys as there is room for; with `ends_right` the last ones, as beside a heading.

    A key that has no room works all the same, and is among all commands.
    """

    def __init__(self, look: Look, keys: Sequence[KeyButton], *, ends_right: bool = False) -> None:
        super().__init__()
        self._look, self._keys, self._ends_right = look, keys, ends_right
        for key in keys:
            key.setParent(self)
            key.setProperty(OFFERED, key.property(OFFERED) is not False)
        self._more = KeyButton(look, "…", "", self)
        self._more.setFocusPolicy(keys[0].focusPolicy())
        self._more.setProperty(KEYS, None)
        self._more.setProperty(OFFERED, False)  # what is behind it is offered by itself
        self._more.clicked.connect(lambda _checked=False: self._show_menu())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All keys beside each other."""
        return self._with_margins(self._width(self._offered()))

    def minimumSizeHint(self) -> QSize:
        """The menu alone."""
        return self._with_margins(self._more.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is room for more or fewer."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A key says something else, or is offered no more."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def menu(self) -> QMenu:
        """The keys that have no room, each with what it does."""
        made = QMenu(self)
        made.aboutToHide.connect(made.deleteLater)
        for key in self._offered():
            if key.isHidden():
                title = key.text().replace("&", "&&")
                action = made.addAction(f"{title}\t{key.property(KEYS)}", key.click)
                action.setEnabled(key.isEnabled())
        return made

    def _show_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _offered(self) -> list[KeyButton]:
        return [key for key in self._keys if key.property(OFFERED)]

    def _fitting(self) -> list[KeyButton]:
        """The keys that are shown, and the menu where that is not all of them."""
        room, kept = self.contentsRect().width(), self._offered()
        if self._width(kept) <= room:
            return kept
        while kept and self._width([*kept, self._more]) > room:
            kept.pop(0 if self._ends_right else -1)
        return [self._more, *kept] if self._ends_right else [*kept, self._more]

    def _arrange(self) -> None:
        area, shown = self.contentsRect(), self._fitting()
        at = area.topLeft()
        if self._ends_right:
            at += QPoint(max(area.width() - self._width(shown), 0), 0)
        for key in (*self._keys, self._more):
            key.setVisible(key in shown)
        for key in shown:
            place = QRect(at, key.size())
            key.setGeometry(QStyle.visualRect(self.layoutDirection(), area, place))
            at += QPoint(key.width() + GAP, 0)
        give_name(self._more, self._look.words.text("More keys"))

    def _with_margins(self, width: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), DENSE_ROW + margins.top() + margins.bottom()
        )

    @staticmethod
    def _width(keys: Sequence[KeyButton]) -> int:
        return sum(key.width() for key in keys) + GAP * max(len(keys) - 1, 0)


def key_line(look: Look, keys: Keys) -> KeyStrip:
    """Keys that act on the row at hand: for the eye and the pointer, passed by with Tab."""
    made = []
    for key, title, act in keys:
        made.append(KeyButton(look, key, title))
        made[-1].setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made[-1].clicked.connect(lambda _checked=False, act=act: act())
    strip = KeyStrip(look, made)
    strip.setContentsMargins(0, INSIDE, 0, INSIDE)
    return strip
