"""A field for a name one begins to type: the names that fit are offered, one that fits is taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from tracker.capturing.names import fitting, folded

T = TypeVar("T")


class NameField(QLineEdit, Generic[T]):
    """Any name may stand in it; of those known the first that fits is completed on leaving.

    `title_of` is how a known one is written, `names_of` all that it may be called.
    """

    def __init__(
        self, title_of: Callable[[T], str], names_of: Callable[[T], Sequence[str]]
    ) -> None:
        super().__init__()
        self._title_of, self._names_of = title_of, names_of
        self._known: Sequence[T] = ()
        self._offered = QStringListModel(self)
        offering = QCompleter(self._offered, self)
        offering.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(offering)
        self.textEdited.connect(self._offer)
        self.editingFinished.connect(self.complete)

    def know(self, known: Sequence[T]) -> None:
        """Offer these from now on."""
        self._known = known
        self._offer(self.text())

    def complete(self) -> None:
        """Write out the known name that is meant, where only one can be.

        Names that begin as typed come before others that may be meant.
        """
        typed = folded(self.text())
        titles = (
            dict.fromkeys(self._title_of(each) for each in self._fitting(typed)) if typed else {}
        )
        begun = [title for title in titles if folded(title).startswith(typed)]
        meant = begun or list(titles)
        if len(meant) == 1:
            self.setText(meant[0])

    def take_focus(self) -> None:
        """The keyboard here, with what stands in it ready to be typed over."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _offer(self, typed: str) -> None:
        titles = dict.fromkeys(self._title_of(each) for each in self._fitting(typed))
        self._offered.setStringList(list(titles))

    def _fitting(self, typed: str) -> tuple[T, ...]:
        return fitting(typed, self._known, self._names_of)
