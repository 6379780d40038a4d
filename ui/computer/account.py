"""Who is at this computer, as the system knows it."""

from __future__ import annotations

import getpass
import sys


def account_name() -> str:
    """The name of the user's account; "user" where there is none, as in some containers."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "user"


def name_of_person() -> str:
    """The person's name in full where the system keeps it, else that of the account."""
    return _full_name() or account_name()


def _full_name() -> str:
    """The first part of the account's remarks on a Unix; "" elsewhere and where it is blank."""
    if sys.platform == "win32":
        return ""
    import os
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
    except KeyError:
        return ""
