"""``cyberflag flag``: decide the online flag of every crime record in a file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from cyberflag.cli.folders import check_file, check_output, placed
from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import open_console
from cyberflag.engines import Progress as Tell
from cyberflag.engines import flag_file
from cyberflag.engines.writing import check_ending
from cyberflag.errors import UsageError
from cyberflag.flags import Flagging, FlagOptions, load_pack, make_engine, make_lexicon


def flag_records(records: Path, out: Path, own: Path | None, options: FlagOptions) -> None:
    """Write the flagged records of a file of crime records, and say how many there were.

    Raises what `check_file`, `check_output`, `read_own_pack` and `engines.flag_file` do.
    """
    records = check_file(records)
    check_ending(out)
    out = check_output(out.absolute().parent) / out.name
    if out == records:
        raise UsageError("The flagged records would take the place of the records.", "Name another file with -o.")
    out.parent.mkdir(parents=True, exist_ok=True)
    lexicon = make_lexicon(load_pack(read_own_pack(own)))
    flagging = Flagging(lexicon, options, make_engine(lexicon))
    with _showing() as tell:
        number = flag_file(records, out, flagging, progress=tell)
    placed.append(out)
    console = open_console()
    console.print(
        f"{say_number(number, 'record', 'records')} flagged with pack {lexicon.pack.label}: {out}", soft_wrap=True
    )


def read_own_pack(own: Path | None) -> dict[str, Any] | None:
    """The tables of a force's own pack. Raises ``UsageError`` where it is no TOML."""
    if own is None:
        return None
    try:
        return tomllib.loads(check_file(own).read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{own.name} is no TOML: {error}.", "See docs/how-to/extend-the-rule-pack.md.") from error


@contextmanager
def _showing() -> Iterator[Tell]:
    """A bar while the block runs, on a terminal; elsewhere nothing."""
    console = open_console(stderr=True)
    if not console.is_terminal:
        yield lambda _done, _all: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:,} records"))
    with Progress(*columns, TimeElapsedColumn(), TimeRemainingColumn(), console=console, transient=True) as bar:
        task = bar.add_task("Flagging", total=None)
        yield lambda done, every: bar.update(task, completed=done, total=every)
