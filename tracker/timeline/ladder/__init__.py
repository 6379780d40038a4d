"""How far a plan was let go: a topic's way along the ladder of letting go, as one picture.

steps      from the register to the steps, each with its words, day and place
layout     the rungs, the line from mark to mark, the words beside them
explaining what line and shapes mean, and the steps in sentences
sheet      the picture with its head and legend on one A4
printing   the file: PDF with a real table in it, SVG, PNG
"""
