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
from cyberflag.cli.progress import showing_pack_made_ready
from cyberflag.cli.records import show_rules_broken
from cyberflag.cli.screen import open_console
from cyberflag.engines import FlagRun, check_spark, flag_file, flag_on_spark, open_session, ready_engine
from cyberflag.engines import Progress as Tell
from cyberflag.engines.writing import check_ending
from cyberflag.errors import UsageError
from cyberflag.flags import Flagging, FlagOptions, load_pack, ready_lexicon
from cyberflag.flags.learned import load_learned
from cyberflag.records import ColumnMap, load_column_map, used_columns


class EngineName(StrEnum):
    """Where records are flagged: on this machine, or on a Spark cluster."""

    LOCAL = "local"
    SPARK = "spark"


@dataclass(frozen=True)
class Place:
    """The engine, and the address of the Spark cluster (None: the one that the environment names)."""

    engine: EngineName = EngineName.LOCAL
    master: str | None = None


@dataclass(frozen=True)
class Files:
    """The records, their column map (None: they go by our names), and where flagged records and bad rows go (None:
    beside the flagged ones).
    """

    records: Path
    columns: Path | None
    out: Path
    bad: Path | None


@dataclass(frozen=True)
class Own:
    """What is the force's own: rules laid over those of cyberflag, and a model learned from its reviewers."""

    pack: Path | None = None
    model: Path | None = None


def flag_records(files: Files, own: Own, options: FlagOptions, place: Place) -> None:
    """Write the flagged records of a file of crime records, and say how many there were and what was wrong.

    Raises ``UsageError`` where a cluster is named and not asked for or a file would take the place of another, and what
    `check_output`, `read_own_pack`, `load_learned`, `engines.flag_file`, `engines.open_session` and
    `engines.flag_on_spark` do.
    """
    if place.master and place.engine is not EngineName.SPARK:
        raise UsageError("--spark-master names a cluster, and the engine is local.", "Add --engine spark.")
    if place.engine is EngineName.SPARK:
        check_spark()
    files = _checked(files)
    columns = load_column_map(files.columns) if files.columns else ColumnMap()
    used_columns(files.records, columns)
    files.out.parent.mkdir(parents=True, exist_ok=True)
    with showing_pack_made_ready():
        lexicon = ready_lexicon(load_pack(read_own_pack(own.pack)))
        learned = load_learned(own.model, lexicon) if own.model else None
        flagging = Flagging(lexicon, options, ready_engine(lexicon, files.records, columns), learned)
    run = _flag_at(place, files, columns, flagging)
    placed.append(files.out)
    console = open_console()
    console.print(
        f"{say_number(run.flagged, 'record', 'records')} flagged with pack {flagging.label}: {files.out}",
        soft_wrap=True,
    )
    if run.bad is not None:
        refused = run.rows - run.flagged
        console.print(f"{say_number(refused, 'record', 'records')} of {run.rows:,} refused, and not flagged.")
        show_rules_broken(console, run.rules)
        console.print(f"Each bad row, with its rule and cure and without its summary: {run.bad}", soft_wrap=True)


def _checked(files: Files) -> Files:
    """The files with whole paths, none in the place of another."""
    check_ending(files.out)
    out = check_output(files.out.absolute().parent) / files.out.name
    records = files.records.resolve()
    bad = check_output(files.bad.absolute().parent) / files.bad.name if files.bad else None
    if out == records or bad in {out, records}:
        raise UsageError("What is written would take the place of the records.", "Name other files with -o and --bad.")
    return Files(records, files.columns, out, bad)


def _flag_at(place: Place, files: Files, columns: ColumnMap, flagging: Flagging) -> FlagRun:
    if place.engine is EngineName.SPARK:
        with open_session(place.master) as session:
            return flag_on_spark(files.records, files.out, flagging, session, columns=columns, bad=files.bad)
    with _showing() as tell:
        return flag_file(files.records, files.out, flagging, columns=columns, bad=files.bad, progress=tell)


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
