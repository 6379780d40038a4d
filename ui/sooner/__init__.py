"""A start that nobody waits for: what Qt for Python does at length before a window is there.

Each part takes one such thing off the start, and loses nothing where Qt for Python or Python
does it in another way than the part knows.
"""
