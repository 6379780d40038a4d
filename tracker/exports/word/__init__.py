"""A briefing as DOCX, for working on it further: made from the same pages as the PDF.

recording   what is drawn on the pages, kept as an element tree with its words
styles      the paragraph styles of the document, from the house style
runs        words in their lettering, language and links
blocks      elements as headings, paragraphs and lists
tables      elements as real tables
bounds      head and foot of the pages, with fields for their numbers
saving      the bytes, the same for the same content
making      from a gathered briefing to the file

Every kind of paper comes out of its structure tree, so none needs code of its own here.
"""
