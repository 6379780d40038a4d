"""From a file to text with positions, and from text to proposed statements."""
