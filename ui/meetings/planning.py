"""Planning ahead: dialogs filled from the dossier, the register checks the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from tracker.next_meeting import plan_next_meeting, stayed_open
from tracker.register import Register
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.people.parties import parties, topics
from ui.computer.clock import now, today
from ui.meetings.dialog import MeetingDialog, MeetingOffer
from ui.places import MeetingPlace, Place
from ui.session import Session
from ui.terms.deadline_dialog import DeadlineDialog, DeadlineOffer


def ask_meeting(
    session: Session,
    dossier_id: int,
    parent: QWidget,
    go: Callable[[Place], None],
    day: date | None = None,
) -> None:
    """Ask for a meeting of this dossier, plan it and go to it: its questions come next.

    `day` is the one to propose, None for tomorrow.
    """

    def read(register: Register) -> MeetingOffer:
        at_table, about = parties(register, dossier_id), topics(register, dossier_id)
        return MeetingOffer(dossier_id, at_table, about, now(), day)

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


def ask_next_meeting(
    session: Session, meeting_id: int, parent: QWidget, go: Callable[[Place], None]
) -> None:
    """Ask for the meeting after this one, with what stayed open in it filled in; go to it."""

    def read(register: Register) -> MeetingOffer:
        left = stayed_open(register, meeting_id)
        line = left.page.line
        return MeetingOffer(
            line.dossier_id,
            parties(register, line.dossier_id),
            topics(register, line.dossier_id),
            now(),
            day=_a_week_after(line.starts.astimezone().date()),
            present={party.id for party in line.participants},
            open_topics=left.topics,
            open_points=left.points,
            place=line.place or "",
        )

    def keep(new: NewMeeting) -> None:
        session.act(
            lambda register: plan_next_meeting(register, meeting_id, new, who=session.who),
            lambda planned: go(MeetingPlace(planned.ids[0], new.dossier_id)),
        )

    def show(offer: MeetingOffer) -> None:
        dialog = MeetingDialog(session.look, offer, parent)
        dialog.planned.connect(keep)
        dialog.open()

    session.ask(read, show)


def ask_deadline(session: Session, dossier_id: int, parent: QWidget, day: date) -> None:
    """Ask for a deadline of this dossier that begins at `day`, and set it."""

    def read(register: Register) -> DeadlineOffer:
        return DeadlineOffer(dossier_id, parties(register, dossier_id), day)

    def tell(_: object) -> None:
        session.reporter.tell(session.look.words.text("The deadline is in the register."))

    def keep(new: NewDeadline) -> None:
        session.act(lambda register: set_deadline(register, new, who=session.who), tell)

    def show(offer: DeadlineOffer) -> None:
        dialog = DeadlineDialog(session.look, offer, parent)
        dialog.entered.connect(keep)
        dialog.open()

    session.ask(read, show)


def _a_week_after(day: date) -> date | None:
    """The day to propose for the meeting after one; None for tomorrow, where that is later."""
    week = day + timedelta(days=7)
    return week if week > today() else None
