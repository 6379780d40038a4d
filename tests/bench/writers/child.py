"""One run of one writer in a process of its own.

    python -m tests.bench.writers.child WRITER sections|rows MANY [FILE]

Prints as JSON the processor time of the writing alone (a paper of two sections was written
before, so that code and faces are loaded), the memory the process took at most, and the size of
the file. Writes the file too where a name for it is given.
"""

from __future__ import annotations

import json
import resource
import sys
from importlib import import_module
from pathlib import Path

from tests.bench.writers.content import one_table, sections_of

MODULES = {
    "ours": "ours",
    "canvas": "canvas",
    "platypus": "platypus",
    "typst": "typst_markup",
    "WeasyPrint": "html_pages",
}


def main(name: str, shape: str, many: str, *files: str) -> None:
    """Write the paper and tell what it took."""
    module = import_module(f"tests.bench.writers.{MODULES[name]}")
    if hasattr(module, "prepare"):
        module.prepare()
    module.write(sections_of(2, seed=1))
    content = sections_of(int(many)) if shape == "sections" else one_table(int(many))
    before = _used()
    written = module.write(content)
    seconds = _used() - before
    for file in files:
        Path(file).write_bytes(written)
    print(json.dumps({"seconds": seconds, "mebibytes": _peak(), "bytes": len(written)}))


def _used() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime


def _peak() -> float:
    """The memory of this process at most; what Linux tells of it leaves out its parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text("utf-8").splitlines() if "VmHWM" in line)
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
