"""Mail: one shape for all the kinds of files it is kept in."""
