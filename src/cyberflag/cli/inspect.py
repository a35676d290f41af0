"""``cyberflag inspect``: how one reply was read."""

from __future__ import annotations

from pathlib import Path

from cyberflag.cli.drawing import draw_inspection
from cyberflag.cli.folders import check_reply
from cyberflag.cli.screen import open_console
from cyberflag.replies import inspect_reply
from cyberflag.returns import load_request


def inspect_file(file: Path, *, all_rows: bool, sureness: float | None = None) -> None:
    """Draw the reply, with what ``request.toml`` in its folder says. Raises what `check_reply` does."""
    file = check_reply(file)
    inspection = inspect_reply(file, load_request(file.parent), sureness)
    draw_inspection(open_console(), inspection, all_rows=all_rows)
