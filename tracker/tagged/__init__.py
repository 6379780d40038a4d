"""Pages that a screen reader can read: a tagged PDF (PDF/UA-1 and PDF/A-2a).

    faces      the typefaces, embedded with a correct map back to text
    element    the structure tree as it grows while pages are drawn
    lines      runs of text set into lines of a width
    cleaning   text from outside made fit for print
    pieces     text, rows and stacks that know their height and can draw themselves
    elbow      a text that hangs under another
    paging     blocks on pages, by the rules of breaks
    codes      letters as the codes of faces in one file
    canvas     pages; all that is drawn is an element's content or an artifact
    structure  the tree, written into the file
    navigation links, their targets, and the outline
    metadata   title, language, dates, colour space
    saving     the bytes, the end of every stream beyond doubt
    objects    the objects of a file by number, packed as they come
    finishing  the last pass that puts these together
    undisturbed  making a paper without the collector of cycles in it

Nothing here knows what a briefing is.
"""

from tracker.tagged.canvas import TaggedCanvas
from tracker.tagged.element import Element
from tracker.tagged.finishing import finish
from tracker.tagged.lines import Line, Link, Run, Style, break_lines
from tracker.tagged.metadata import About
from tracker.tagged.undisturbed import undisturbed

__all__ = [
    "About",
    "Element",
    "Line",
    "Link",
    "Run",
    "Style",
    "TaggedCanvas",
    "break_lines",
    "finish",
    "undisturbed",
]
