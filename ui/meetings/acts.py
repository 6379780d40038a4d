"""What can be done with a meeting as a whole: held otherwise, called off, its minutes named."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.talks.meetings import (
    ChangedMeeting,
    call_off_meeting,
    change_meeting,
    put_back_meeting,
    record_minutes,
)
from tracker.register.questions.lines import DocumentLine, MeetingLine
from tracker.register.questions.papers.documents import documents
from ui.forms.form_dialog import FormDialog
from ui.meetings.changing import CallOffDialog, ChangeMeetingDialog, MinutesDialog
from ui.session import Session


class MeetingActs:
    """Acts on a meeting, over the window `parent` is in."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    def change(self, line: MeetingLine) -> None:
        """Ask for another day, hour, place or title."""

        def keep(register: Register, new: ChangedMeeting) -> object:
            return change_meeting(register, line.id, new, who=self._session.who)

        dialog = ChangeMeetingDialog(self._session.look, line, self._parent.window())
        self._open(dialog, keep, self._session.look.words.text("The meeting is changed."))

    def call_off(self, line: MeetingLine) -> None:
        """Ask why it is not held."""

        def keep(register: Register, why: str | None) -> object:
            return call_off_meeting(register, line.id, who=self._session.who, why=why)

        dialog = CallOffDialog(self._session.look, line, self._parent.window())
        self._open(dialog, keep, self._session.look.words.text("The meeting is called off."))

    def hold(self, line: MeetingLine) -> None:
        """Ask when and where a meeting that was called off is held after all."""

        def keep(register: Register, new: ChangedMeeting) -> object:
            who = self._session.who
            with register.together(who):
                # Before it is put back: then it would not be at the version that was seen.
                change_meeting(register, line.id, new, who=who)
                return put_back_meeting(register, line.id, who=who)

        dialog = ChangeMeetingDialog(self._session.look, line, self._parent.window(), held=True)
        told = self._session.look.words.text("The meeting is held after all.")
        self._open(dialog, keep, told)

    def name_minutes(self, line: MeetingLine) -> None:
        """Ask which paper of its dossier holds its minutes."""

        def keep(register: Register, document_id: int | None) -> object:
            return record_minutes(register, line.id, document_id, who=self._session.who)

        def show(papers: list[DocumentLine]) -> None:
            dialog = MinutesDialog(self._session.look, line, papers, self._parent.window())
            self._open(dialog, keep, self._session.look.words.text("That is in the register."))

        self._session.ask(partial(documents, dossier_id=line.dossier_id), show)

    def _open(self, dialog: FormDialog, keep: Callable[[Register, Any], object], told: str) -> None:
        dialog.keep_with(self._session, keep, told)
        dialog.open()
