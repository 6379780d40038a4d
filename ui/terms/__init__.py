"""Terms in the window: counting one, and the days that are free."""
