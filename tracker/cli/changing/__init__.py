"""`overleg add`, `set` and `remove`: every operation of the register, from FIELD=VALUE words."""
