"""The timeline on screen: one painted widget over the layout of `tracker.timeline`."""
