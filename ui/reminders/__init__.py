"""Reminders: when one is due, what it says, and where it is told."""
