"""The lists that can be kept as a table: a module for each, of its lines and its columns.

column      a column, and those that all words and all terms share
table       all lists, by their name
making      from a register to the file
"""
