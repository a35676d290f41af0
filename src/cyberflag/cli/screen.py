"""What the terminal shows: two consoles, texts made safe, errors with their cure."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cyberflag.errors import CyberflagError

PLAIN_WIDTH = 120
"""Columns used where the output is no terminal (a file, a pipe) and COLUMNS does not say."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def open_console(*, stderr: bool = False) -> Console:
    """A console on standard output, or on standard error.

    Square brackets of a reply's text are shown as they stand (no markup), and nothing is coloured by guesswork.
    """
    console = Console(stderr=stderr, markup=False, highlight=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(stderr=stderr, markup=False, highlight=False, emoji=False, width=PLAIN_WIDTH)
    return console


def make_safe(text: str) -> str:
    """The text of a reply without the control characters that could drive a terminal; each becomes a blank."""
    return _CONTROL.sub(" ", text)


def make_table(*headings: str, numbers: tuple[str, ...] = ()) -> Table:
    """An empty table with these headings; the columns named in ``numbers`` are set to the right."""
    table = Table(header_style="bold", box=None, padding=(0, 2, 0, 0))
    for heading in headings:
        table.add_column(heading, justify="right" if heading in numbers else "left")
    return table


def show_table(console: Console, title: str, table: Table) -> None:
    """Print the table under its title; a title of its own would be folded to the table's width."""
    console.print(Text(f"\n{title}", style="bold"), soft_wrap=True)
    console.print(table)


def show_error(error: CyberflagError) -> None:
    """Print on standard error what happened, in red, and then what to do about it."""
    console = open_console(stderr=True)
    console.print(Text(f"Error: {make_safe(error.what)}", style="bold red"), soft_wrap=True)
    console.print(Text(make_safe(error.cure)), soft_wrap=True)


def show_stopped(placed: Sequence[Path]) -> None:
    """Print on standard error that the command was stopped, and what became of its results."""
    what = f"the results in {placed[-1]} are whole" if placed else "nothing in OUT was changed"
    open_console(stderr=True).print(f"Stopped; {what}.", soft_wrap=True)


def show_warning(what: str, *cure: str) -> None:
    """Print on standard error what the reader should know before trusting the results, and what to do about it."""
    console = open_console(stderr=True)
    console.print(Text(f"Warning: {make_safe(what)}", style="bold yellow"))
    for line in cure:
        console.print(make_safe(line))


def show_unexpected(error: Exception) -> None:
    """Print on standard error that something failed which should not have, and how to see more."""
    console = open_console(stderr=True)
    what = make_safe(f"{type(error).__name__}: {error}")
    console.print(Text(f"Error: something failed that should not have: {what}", style="bold red"), soft_wrap=True)
    console.print(
        "This is a fault of cyberflag. Run the same command as `cyberflag --debug ...` and report what it prints.",
        soft_wrap=True,
    )
