"""What goes into a briefing, how it is laid out, and the PDF."""
