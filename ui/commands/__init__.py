"""All one can do, in one list: its menu, its keys, the palette to find it in."""
