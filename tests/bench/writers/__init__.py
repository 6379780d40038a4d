"""One content, laid out by our own writer, by a hand-laid canvas, and by the writers of others.

content      what is laid out: headings, paragraphs, quotations, tables, links, contents
measures     the sheet and the letterings all of them use
ours         the pieces that briefings are made of
canvas       every line placed by hand on a bare canvas, untagged: the limit
platypus     stock flowables of reportlab
typst        markup, compiled
weasyprint   HTML, laid out by a layout engine of the web
child        one run in a process of its own: seconds, peak of memory, pages
running      the runs in turns, and a place for writers that are no dependency
results      the table of them
"""
