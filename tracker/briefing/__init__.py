"""Briefings: gathered from the register, laid out, written as an accessible PDF.

request      which paper is wanted
reading      reads the material of a dossier, once
admission    what an audience may see, on a day
admitted     the material that is let through; kinds choose from nothing else
kinds/       a module for each kind of paper: what it says, and in which parts
content      the values a briefing consists of
composition  tables and remarks, for kinds that are no list of items
sections/    parts of papers, as blocks for pages
paper/       quotations, marks and measures of a sheet
writing      the bytes of the file
scanning     a second look at a paper for others
"""
