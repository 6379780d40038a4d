"""A module for each kind of paper: what it says, and in what it is laid out.

kind        what a kind consists of
table       all kinds, by their name
items       words, demands and questions under the items of an agenda or the topics
composed    the three steps of kinds that are put together from tables and remarks
"""
