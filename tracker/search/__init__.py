"""Words to search for and to search in: folded, stemmed, taken apart, marked where they stand."""
