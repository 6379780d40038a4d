"""Asking for what a part of the window shows: an answer to an older question is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from tracker.register import Register
from ui.session import Session

T = TypeVar("T")


class Asking:
    """The one question that is open for `shown`; so is no answer taken when `shown` is gone."""

    def __init__(self, session: Session, shown: QObject) -> None:
        self._session, self._shown = session, shown
        self._forget: Callable[[], None] | None = None

    def ask(self, question: Callable[[Register], T], show: Callable[[T], None]) -> None:
        """Put the question in the place of the one before."""
        if self._forget is not None:
            self._forget()

        def take(answer: T) -> None:
            if isValid(self._shown):
                self._forget = None
                show(answer)

        self._forget = self._session.ask(question, take).cancel
