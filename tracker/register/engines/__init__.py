"""Where a register is kept: in a file (SQLite), or on a server (PostgreSQL).

What differs between the two stands here, each in one place: connections and
transactions (`sqlite`, `postgres`), the sentences for their troubles, and how
their tables are written and looked at. All else in the register is the same.
"""
