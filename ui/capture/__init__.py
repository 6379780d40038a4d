"""The capture line: what is said in a meeting, taken down as fast as one types."""
