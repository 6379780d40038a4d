"""Dossiers: what they are about, in which round they are, on whose mandate."""
