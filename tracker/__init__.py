"""The core of Overleg: the register, letters, terms, timelines and briefings. No Qt below here."""
