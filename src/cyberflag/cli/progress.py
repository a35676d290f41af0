"""How far the reading has come, on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import make_safe, open_console

Tell = Callable[[int, int, str], None]
"""Called after each reply with how many are done, how many there are, and the name of the reply."""

_NAME_WIDTH = 40


@contextmanager
def showing_progress(what: str, one: str = "reply", several: str = "replies") -> Iterator[Tell]:
    """Show a bar while the block runs; where standard error is no terminal, nothing but a line at the end."""
    console = open_console(stderr=True)
    if not console.is_terminal:
        seen = [0]

        def count(_done: int, total: int, _reply: str) -> None:
            seen[0] = total

        yield count
        console.print(f"{what}: {say_number(seen[0], one, several)}")
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TextColumn("{task.fields[reply]}"), console=console, transient=True) as bar:
        task = bar.add_task(what, total=None, reply="")

        def move(done: int, total: int, reply: str) -> None:
            bar.update(task, completed=done, total=total, reply=make_safe(reply)[:_NAME_WIDTH])

        yield move


@contextmanager
def showing_pack_made_ready() -> Iterator[None]:
    """Say on a terminal that the rule pack is made ready while the block runs, which on a machine that has not done so
    before takes a minute or two.
    """
    console = open_console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status("Making the rule pack ready (a minute or two on its first use)"):
        yield


@contextmanager
def showing_steps(what: str, one: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar of how many are done of how many; where standard error is no terminal, a line at the end."""
    with showing_progress(what, one, f"{one}s") as tell:
        yield lambda done, total: tell(done, total, "")
