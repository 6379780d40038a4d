"""Papers in the window: shown as the pages they are, saved, and sent to a printer."""
