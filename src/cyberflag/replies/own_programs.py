"""Programs of this package that work for another one of it."""

from __future__ import annotations

import subprocess

from cyberflag.keeping.program import program_of


def start_program(module: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A module started as a program of its own, which is spoken with by its pipes; it takes the patterns that are kept
    (`cyberflag.keeping.program`). Raises ``OSError``.

    Ctrl-C is heard by the program that it works for alone.
    """
    return subprocess.Popen(  # noqa: S603 - our own program, nothing of a reply in the command
        program_of(module, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
