"""The screens: dossiers, a dossier with its lists, a meeting."""
