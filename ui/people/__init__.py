"""Parties, their offices and who holds them: how they are shown and changed."""
