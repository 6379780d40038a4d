"""Planning a meeting: the dialog is filled from the dossier, the register checks the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.people.parties import parties, topics
from ui.screens.meeting_dialog import MeetingDialog, MeetingOffer
from ui.screens.places import MeetingPlace, Place
from ui.session import Session, now


def ask_meeting(
    session: Session, dossier_id: int, parent: QWidget, go: Callable[[Place], None]
) -> None:
    """Ask for a meeting of this dossier, plan it and go to it: its questions come next."""

    def read(register: Register) -> MeetingOffer:
        return MeetingOffer(
            dossier_id, parties(register, dossier_id), topics(register, dossier_id), now()
        )

    def keep(new: NewMeeting) -> None:
        session.act(
            lambda register: plan_meeting(register, new, who=session.who),
            lambda planned: go(MeetingPlace(planned.ids[0], dossier_id)),
        )

    def show(offer: MeetingOffer) -> None:
        dialog = MeetingDialog(session.look, offer, parent)
        dialog.planned.connect(keep)
        dialog.open()

    session.ask(read, show)
