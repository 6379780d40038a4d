"""The parts of a paper, one module each; every one turns values of a briefing into blocks."""
