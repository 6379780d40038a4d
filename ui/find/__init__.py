"""Finding: the box, what narrows it down, and what was found, in its context."""
