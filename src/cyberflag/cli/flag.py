"""``cyberflag flag``: decide the online flag of every crime record in a file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from cyberflag.cli.folders import check_file, check_output, placed
from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import open_console
from cyberflag.engines import Progress as Tell
from cyberflag.engines import check_spark, flag_file, flag_on_spark, open_session
from cyberflag.engines.writing import check_ending
from cyberflag.errors import UsageError
from cyberflag.flags import Flagging, FlagOptions, load_pack, make_engine, make_lexicon


class EngineName(StrEnum):
    """Where records are flagged: on this machine, or on a Spark cluster."""

    LOCAL = "local"
    SPARK = "spark"


@dataclass(frozen=True)
class Place:
    """The engine, and the address of the Spark cluster (None: the one that the environment names)."""

    engine: EngineName = EngineName.LOCAL
    master: str | None = None


def flag_records(records: Path, out: Path, own: Path | None, options: FlagOptions, place: Place) -> None:
    """Write the flagged records of a file of crime records, and say how many there were.

    Raises ``UsageError`` where a cluster is named and not asked for, and what `check_file`, `check_output`,
    `read_own_pack`, `engines.flag_file`, `engines.open_session` and `engines.flag_on_spark` do.
    """
    if place.master and place.engine is not EngineName.SPARK:
        raise UsageError("--spark-master names a cluster, and the engine is local.", "Add --engine spark.")
    if place.engine is EngineName.SPARK:
        check_spark()
    records = check_file(records)
    check_ending(out)
    out = check_output(out.absolute().parent) / out.name
    if out == records:
        raise UsageError("The flagged records would take the place of the records.", "Name another file with -o.")
    out.parent.mkdir(parents=True, exist_ok=True)
    lexicon = make_lexicon(load_pack(read_own_pack(own)))
    flagging = Flagging(lexicon, options, make_engine(lexicon))
    number = _flag_at(place, records, out, flagging)
    placed.append(out)
    console = open_console()
    console.print(
        f"{say_number(number, 'record', 'records')} flagged with pack {lexicon.pack.label}: {out}", soft_wrap=True
    )


def _flag_at(place: Place, records: Path, out: Path, flagging: Flagging) -> int:
    if place.engine is EngineName.SPARK:
        with open_session(place.master) as session:
            return flag_on_spark(records, out, flagging, session)
    with _showing() as tell:
        return flag_file(records, out, flagging, progress=tell)


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
