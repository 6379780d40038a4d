"""The rules of how documents bear on each other, and of what they say and do not say."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class CitedMissingError(RefusedError):
    """A relation to nothing."""

    message = "It is not said which document is meant. Choose it, or give the words that cite it."


class CitesItselfError(RefusedError):
    """A document that would bear on itself."""

    message = "A document does not bear on itself. Choose another document."


class CitationExistsError(RefusedError):
    """The same relation between the same documents."""

    message = "This is recorded of these two documents already. Choose another relation."


class SayingWordsMissingError(RefusedError):
    """A letter that would say something without words."""

    message = "Whether a letter says it shows in its words. Give the words that say it."


class SilenceQuotedError(RefusedError):
    """Silence with words."""

    message = "What a letter does not say has no words. Leave them out, or choose yes or no."


class PointUncheckedError(RefusedError):
    """Nobody went through that point, or not any more."""

    message = "This point of the letter is not checked any more. Look at the letter again."


class QuestionUndecidedError(RefusedError):
    """Nobody decided on that question, or not any more."""

    message = "Nothing is decided on this question any more. Look at the letter again."
