"""The register: one file that holds everything, and the one way in for changes."""
