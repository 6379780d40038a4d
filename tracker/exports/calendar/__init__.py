"""Terms and meetings as a calendar file that other programs read.

items       what stands in it: days, moments, and notes for what names no day
wording     what each is called, and what is said of it
ics         such items as iCalendar
making      from a register to the file
"""
