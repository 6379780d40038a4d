"""Notes: their rows, and the form one writes them in, each with who may see it."""
