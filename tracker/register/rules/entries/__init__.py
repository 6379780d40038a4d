"""Entries: words read by a person, and all that belongs to the reading."""
