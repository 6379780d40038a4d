"""The rules of topics: names, and the tree they stand in."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class TopicMissingError(RefusedError):
    """No topic has that number."""

    message = "This topic is not in the register any more. Look at the list again."


class TopicCircleError(RefusedError):
    """A topic that would stand below itself."""

    message = "“{parent}” stands below “{topic}” or is that topic. Choose another one above it."
