"""Looking at one dossier: in which lanes, narrowed to what, as of which day."""
