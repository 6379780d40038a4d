"""Setting a page: measures, lettering, and the pieces a sheet is put together from.

measures    the sheet, its margins and its twelve columns
style       the house style: faces, sizes, colours, letterhead
cleaning    text from outside made fit for print
pieces      text, rows and stacks that know their height and can draw themselves
quotation   somebody's words, with their caveat tied to them
marks       the shapes of strength and terms
paging      blocks on pages, by the rules of breaks
"""
