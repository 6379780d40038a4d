"""Registers from the outside: opened, made, unlocked, remembered, shared by windows."""
