"""Briefings: gathered from the register, laid out, written as an accessible PDF.

gather     reads the register; keeps what the audience may see (admission)
content    the values a briefing consists of
layout     which sections a paper has; sections/ has one module for each
paper      pieces, quotations, marks, and the rules of breaks
tagged     pages a screen reader can read
writing    the bytes of the file
"""
