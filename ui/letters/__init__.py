"""What can be done with a letter as a whole: an ultimatum, how it relates to others, read again."""
