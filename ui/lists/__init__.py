"""Lists on screen: one model and one view for all; a list is its rows and a question."""
