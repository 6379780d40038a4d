"""What leaves the register in the forms of other programs, for one audience.

request     what is wanted: of which dossier, for whom, as of when
kept        a dossier as far as its audience may see it
lists/      lists as tables of plain values: a module for each
terms       the terms an audience may see
calendar/   terms and meetings as a calendar file
briefings   a briefing as PDF, DOCX or Markdown
word/       DOCX, from what a paper draws on its pages
markdown    the same as Markdown
sheet       a list as a table of plain values
plain_text  text that no spreadsheet runs and every format can hold
comma_separated, workbook    a sheet as CSV, as XLSX
scanning    all text of a file, for the second look
"""
