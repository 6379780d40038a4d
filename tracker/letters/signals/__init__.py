"""Signal words: what in a sentence shows that somebody promises, asks, refuses or puts off."""
