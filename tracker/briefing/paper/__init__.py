"""Setting a briefing: measures, lettering, and what only its sheets are put together from.

measures    the sheet, its margins and its twelve columns
style       the house style: faces, sizes, colours, letterhead
quotation   somebody's words, with their caveat tied to them
marks       the shapes of strength and terms
bar         what sets an internal passage apart
"""
