"""Papers, lists and pictures: asked for, made behind the window, kept as a file."""
