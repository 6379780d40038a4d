"""The parts of a meeting: its agenda, its questions, how it is planned."""
