"""The command line: one verb a room, and ``run`` for all of them. It computes nothing itself."""

from cyberflag.cli.application import main

__all__ = ["main"]
