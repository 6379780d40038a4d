"""Setting a dossier up: how it begins, who sits at its table, what it is about."""
