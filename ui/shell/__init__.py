"""The frame around the screens: rail, title line, messages, menu, letters coming in."""
