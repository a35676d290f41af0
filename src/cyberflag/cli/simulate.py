"""``cyberflag simulate``: what is known to be true, drawn to learn and to test on."""

from __future__ import annotations

from pathlib import Path

from cyberflag.cli.folders import check_file_name, writing_to
from cyberflag.cli.numbers import say_number
from cyberflag.cli.progress import showing_steps
from cyberflag.cli.screen import open_console
from cyberflag.simulation.force_records import RecordSettings, truth_file_of, write_crime_records


def draw_records_to(out: Path, *, rows: int, seed: int, force: str, missed: float) -> None:
    """Draw crime records and write them and their truth, both or neither.

    Raises ``UsageError`` for a setting that cannot be, ``OutputError`` where the files cannot be written.
    """
    out = check_file_name(out, ".parquet", "Parquet file")
    settings = RecordSettings(rows=rows, force=force, missed=missed)
    targets = (out, truth_file_of(out))
    records, truth = (path.with_name(f".{path.name}.part") for path in targets)
    with writing_to(out.parent):
        try:
            with showing_steps("Drawing", "record") as tell:
                write_crime_records(settings, seed, records, truth, tell)
            for part, path in zip((records, truth), targets, strict=True):
                part.replace(path)
        finally:
            for part in (records, truth):
                part.unlink(missing_ok=True)
    console = open_console()
    console.print(f"{say_number(rows, 'crime record')}: {out}", soft_wrap=True)
    console.print(f"The truth on each: {truth_file_of(out)}", soft_wrap=True)
