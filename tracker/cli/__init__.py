"""The command `overleg`: the same operations, for scripts and machines without a screen."""
