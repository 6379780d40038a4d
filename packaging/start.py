"""Set up, run, test and check Overleg: `python3 packaging/start.py help`.

This file must be readable by any Python, also one too old for the rest of the
house, so that such a Python can still say what it needs. Everything else
stands in `packaging/starting/`.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the very reason for this file
    sys.exit(
        "Overleg needs Python 3.11 or newer; this is Python %d.%d (%s). "  # noqa: UP031
        "Install a newer one and call this file with it."
        % (sys.version_info[:2] + (sys.executable,))  # noqa: RUF005
    )

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120

from starting.verbs import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
