"""Questions that the words of a letter give rise to."""
