"""Finds the tables of the PDFs of a folder with camelot and prints what that took, as ``bench_reading.py`` does.

It stands alone, since camelot lives in an environment of its own (``.venv-peers``): ``camelot_tables.py FOLDER``. The
lattice of drawn rules is camelot's default; a file in which it finds none is read again by the gaps between its texts
(``stream``), as its users do.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

import camelot


def main() -> None:
    """Read every PDF once."""
    files = sorted(Path(sys.argv[1]).rglob("*.pdf"))
    begun = time.perf_counter()
    for path in files:
        if not len(camelot.read_pdf(str(path), pages="all", suppress_stdout=True)):
            camelot.read_pdf(str(path), pages="all", flavor="stream", suppress_stdout=True)
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    print(json.dumps({"files": len(files), "seconds": seconds, "peak": peak}))


if __name__ == "__main__":
    main()
