"""Finding what a letter says of itself: pure functions on its text."""
