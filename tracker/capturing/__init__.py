"""Taking down what is said while it is said: from a typed line to an oral statement."""
