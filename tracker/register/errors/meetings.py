"""The rules of meetings: who sits there, what is on the agenda, what came of it."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class AgendaNumberTwiceError(RefusedError):
    """Two points of an agenda have one number."""

    message = "Point {number} is on the agenda twice. Give each point a number of its own."


class MinutesElsewhereError(RefusedError):
    """The minutes are a paper of another dossier."""

    message = "The minutes of a meeting are a paper of its own dossier. Choose one of those."


class OfficeElsewhereError(RefusedError):
    """An office of another party."""

    message = "{office} is not an office of {party}. Choose one of its own."


class QuestionMissingError(RefusedError):
    """No question has that number."""

    message = "This question is not in the register any more. Look at the list again."


class AgendaPointMissingError(RefusedError):
    """A point is no longer on the agenda, or on that of another meeting."""

    message = "This point is not on the agenda of this meeting. Look at the agenda again."


class TalkNoteMissingError(RefusedError):
    """No note of talks has that number."""

    message = "This line is not in the record any more. Look at the record again."


class TalkNoteEmptyError(RefusedError):
    """Nothing is taken down."""

    message = "Write down what was said, agreed or left open, or what is to be done."


class CalledOffError(RefusedError):
    """A meeting is called off that was called off."""

    message = "“{title}” was called off already. Nothing was changed."


class NotCalledOffError(RefusedError):
    """A meeting is put back that was never called off."""

    message = "“{title}” was not called off. Nothing was changed."
