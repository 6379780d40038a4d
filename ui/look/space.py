"""The scale of space: everything stands on a unit of four pixels."""

from __future__ import annotations

UNIT = 4  #: the unit itself: between a mark and its word
INSIDE = 8  #: inside a part
BETWEEN = 16  #: between parts
AROUND = 24  #: around a group
APART = 40  #: before a new thought, and beside the content

ROW = 32  #: height of a row
DENSE_ROW = 24  #: height of a row where many stand together
RADIUS = 4  #: of a button or a field

RAIL = 208  #: width of the rail
RAIL_FOLDED = 56  #: and when it is folded to its icons
MARK_BOX = 16  #: the square a mark stands in
MARK = 10  #: a mark as drawn in it
CAVEAT_INDENT = 24  #: how far a caveat stands in from its promise
READING_WIDTH = 620  #: about 72 characters of running text
