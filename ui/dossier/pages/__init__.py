"""The pages of a dossier that are read when one first turns to them."""
