"""The index over all words of a register: what is in it, kept up with every change, asked."""
