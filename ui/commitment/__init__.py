"""One commitment on screen: its words, how they moved, and three statuses side by side."""
