"""Finding words anywhere in a register: statements, papers, terms, meetings, notes, names."""
