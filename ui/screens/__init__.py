"""The screens, a module each, and what all of them share; their parts have rooms of their own."""
