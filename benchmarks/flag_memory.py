"""The most memory that ``cyberflag flag`` takes for files of more and more records, and its processor time.

Texts are simulated as for ``benchmarks/bench_flags.py`` and repeated; references all differ. Each size is flagged
by the command itself in a process of its own, Parquet to Parquet. Run as
``python benchmarks/flag_memory.py 1 5 20 [--engine spark]``, the sizes in millions of records.
"""

from __future__ import annotations

import argparse
import datetime as dt
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

MILLION = 1_000_000
GROUP = 100_000
CODES = ("195/94", "105/01", "053/40", "071/17")
JOINED = 3
CYBERFLAG = (sys.executable, "-c", "from cyberflag.cli import main; main()")


def draw_texts(folder: Path) -> list[str]:
    """The summaries of simulated records, three to a text, which makes them as long as real ones."""
    path = folder / "drawn.parquet"
    command = [*CYBERFLAG, "simulate", "records", "-o", str(path), "--rows", "60000"]
    subprocess.run(command, check=True, capture_output=True)
    drawn = pl.read_parquet(path, columns=["summary"])["summary"].to_list()
    return [" ".join(drawn[start : start + JOINED]) for start in range(0, len(drawn) - JOINED, JOINED)]


def write_records(texts: list[str], rows: int, path: Path) -> None:
    """A file of so many records, the texts again and again."""
    repeated = pa.array((texts * (GROUP // len(texts) + 1))[:GROUP], pa.string())
    days = pa.array([dt.date(2023, 6, 1) + dt.timedelta(days=number % 700) for number in range(GROUP)])
    codes = pa.array([CODES[number % len(CODES)] for number in range(GROUP)])
    kinds = pa.schema({"crime_reference": pa.string(), "recorded_on": pa.date32(), "offence_code": pa.string()})
    with pq.ParquetWriter(path, kinds.append(pa.field("summary", pa.string())), compression="lz4") as writer:
        for begun in range(0, rows, GROUP):
            references = pl.select(pl.format("C{}", pl.int_range(begun, begun + GROUP))).to_series().to_arrow()
            columns = [references.cast(pa.string()), days, codes, repeated]
            writer.write_batch(pa.record_batch(columns, schema=writer.schema))


def flag(records: Path, out: Path, options: list[str]) -> tuple[float, float, float]:
    """Flag a file; the most memory in MB that one of the processes took, processor seconds of all, and seconds."""
    begun = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [*CYBERFLAG, "flag", str(records), "-o", str(out), *options]
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return after.ru_maxrss / 1024, spent, time.monotonic() - begun


def main() -> None:
    """Flag files of the sizes asked for, the smallest first, so that each most is its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("millions", type=float, nargs="+")
    asked, options = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = draw_texts(folder)
        for millions in sorted(asked.millions):
            records = folder / "records.parquet"
            write_records(texts, int(millions * MILLION), records)
            most, spent, took = flag(records, folder / "flagged.parquet", options)
            print(
                f"{millions:g} million records: {most:,.0f} MB at most, {spent:,.0f} processor seconds "
                f"({millions / spent:.2f} million/s per core), {took:,.0f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
