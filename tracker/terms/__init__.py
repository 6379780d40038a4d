"""Dates, vague terms, working days and reminders."""
