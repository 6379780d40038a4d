"""The parts of the first screen: the clock, what is due, the next meeting, what changed."""
