"""Letters coming in: chosen, dropped or pasted, unlocked, put into a dossier."""
