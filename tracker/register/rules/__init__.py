"""The rules of the field, as functions on values: what may be recorded, and how it stands."""
