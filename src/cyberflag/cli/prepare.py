"""``cyberflag prepare``: what every later start would make again is made once, and kept."""

from __future__ import annotations

import subprocess

from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import open_console
from cyberflag.errors import OutputError
from cyberflag.keeping import cache_folder, count_kept_patterns
from cyberflag.keeping.program import program_of

_WARMING = "cyberflag.cli.warming"


def prepare() -> None:
    """Have a simulated campaign read by a program of its own, which keeps the patterns that this takes.

    Raises ``OutputError`` where they cannot be kept.
    """
    command = program_of(_WARMING, records=True)
    ended = subprocess.run(command, check=False, stdin=subprocess.DEVNULL)  # noqa: S603 - our own program
    kept = count_kept_patterns()
    if ended.returncode or not kept:
        raise OutputError(
            f"What makes replies quicker to read could not be kept in {cache_folder()}.",
            "See that the folder can be written; replies are read without it too, some seconds later.",
        )
    open_console().print(f"Kept for later starts: {say_number(kept, 'pattern', 'patterns')}")
