"""The register: one file or database that holds everything, and the one way in for changes."""

from tracker.register.engines import peewee_alone  # noqa: F401 # isort: skip - before any peewee
from tracker.register.changed import Changed
from tracker.register.opening import create_register, open_register
from tracker.register.register import Register

__all__ = ["Changed", "Register", "create_register", "open_register"]
