"""A module run as a program that takes its patterns from those kept: ``python -P -m cyberflag.keeping.program MODULE``.

What a package loads of itself before its module begins takes its patterns from there too. With ``--record`` before the
module, those that it compiles are kept.
"""

from __future__ import annotations

import runpy
import sys

from cyberflag.keeping.patterns import record_patterns, use_kept_patterns

RECORD = "--record"


def main() -> None:
    """Run the module that the command line names, with the arguments behind it."""
    records = sys.argv[1:2] == [RECORD]
    module, *arguments = sys.argv[2 if records else 1 :]
    sys.argv[:] = [module, *arguments]
    if records:
        with record_patterns():
            runpy.run_module(module, run_name="__main__", alter_sys=True)
    else:
        use_kept_patterns()
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
