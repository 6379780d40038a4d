"""Papers: their facts, their words, and what they answer."""
