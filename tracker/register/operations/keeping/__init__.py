"""The history itself: what changed, taken back or done again, and a name taken out of it."""
