"""A module run as a program that takes its patterns from those kept: ``python -P -m cyberflag.keeping.program MODULE``.

What a package loads of itself before its module begins takes its patterns from there too. With ``--record`` before the
module, those that it compiles are kept.
"""

from __future__ import annotations

import runpy
import sys
from contextlib import nullcontext

from cyberflag.keeping.patterns import record_patterns, use_kept_patterns

_RECORD = "--record"


def program_of(module: str, *arguments: str, records: bool = False) -> list[str]:
    """The command that runs a module so. A file ``json.py`` in the folder it is run in is not taken for a library."""
    command = [sys.executable, "-P", "-m", "cyberflag.keeping.program"]
    return [*command, *([_RECORD] if records else ()), module, *arguments]


def main() -> None:
    """Run the module that the command line names, with the arguments behind it."""
    records = sys.argv[1:2] == [_RECORD]
    module, *arguments = sys.argv[2 if records else 1 :]
    sys.argv[:] = [module, *arguments]
    if not records:
        use_kept_patterns()
    with record_patterns() if records else nullcontext():
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
