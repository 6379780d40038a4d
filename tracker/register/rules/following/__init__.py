"""What is followed: undertakings, terms, demands and their answers."""
