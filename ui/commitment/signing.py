"""Signing for an entry as it is shown, with the way to take that back."""

from __future__ import annotations

from functools import partial

from ui.desk.signed import Signed, sign
from ui.reporting import Offer
from ui.session import Session
from ui.shell.undoing import undo_last


def sign_as_seen(session: Session, signed: Signed) -> None:
    """Sign that one checked it; what the register refuses is told."""
    words = session.look.words
    told = words.text("You have signed that it was checked.")
    undo = Offer(words.text("Undo"), partial(undo_last, session))
    work = partial(sign, signed=signed, who=session.who)
    session.act(work, lambda _: session.reporter.tell(told, undo))
