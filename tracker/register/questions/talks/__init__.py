"""Talks: meetings, what they end in, and what members say of it."""
