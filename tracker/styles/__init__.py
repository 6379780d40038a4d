"""The house style: what a secretariat keeps in one small file and sees on every paper.

house       what a house chooses: letterhead, logo, faces, colours, words of classification
contrast    whether a colour can be read on its ground
reading     a style file, checked line by line
keys        what such a file may say
pictures    a logo, made fit for paper
typefaces   faces that come with a style
names       the styles that come along
shipped     a style by its name or its file
"""
