"""The most memory that ``cyberflag flag`` takes for files of more and more records, and its processor time.

Texts are simulated summaries, three joined to a text, to the length of long ones, or as many as ``--joined`` says,
and repeated; references all differ. Each size is flagged by the command itself, Parquet to Parquet; what it starts
counts with it, Spark's Java machine too. Run as ``python benchmarks/flag_memory.py 1 5 20``, the sizes in millions of
records; further options go to the command. What more records take alone, without the start, is told beside all but the
first.
"""

from __future__ import annotations

import argparse
import ctypes
import datetime as dt
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from bench_flags import draw_summaries, join

MILLION = 1_000_000
GROUP = 100_000
PR_SET_CHILD_SUBREAPER = 36
CODES = ("195/94", "105/01", "053/40", "071/17")
CYBERFLAG = (sys.executable, "-c", "from cyberflag.cli import main; main()")


def write_records(texts: list[str], rows: int, path: Path) -> None:
    """A file of so many records, the texts again and again: each stands once in every row group, so that the file is
    quickly written.
    """
    places = pa.array([number % len(texts) for number in range(GROUP)], pa.int32())
    repeated = pa.DictionaryArray.from_arrays(places, pa.array(texts))
    days = pa.array([dt.date(2023, 6, 1) + dt.timedelta(days=number % 700) for number in range(GROUP)])
    codes = pa.array([CODES[number % len(CODES)] for number in range(GROUP)])
    kinds = {"crime_reference": pa.string(), "recorded_on": pa.date32(), "offence_code": pa.string()}
    schema = pa.schema({**kinds, "summary": repeated.type})
    settings = {"compression": "lz4", "store_schema": False, "dictionary_pagesize_limit": 1 << 28}
    with pq.ParquetWriter(path, schema, **settings) as writer:
        for begun in range(0, rows, GROUP):
            references = pl.select(pl.format("C{}", pl.int_range(begun, begun + GROUP))).to_series().to_arrow()
            writer.write_batch(pa.record_batch([references.cast(pa.string()), days, codes, repeated], schema=schema))


def adopt_orphans() -> None:
    """Have what outlives its parent, as Spark's Java machine does, count as a child of this process (Linux only)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)


def wait_for_all() -> None:
    """Wait until no child is left."""
    with suppress(ChildProcessError):
        while True:
            os.wait()


class Watched(threading.Thread):
    """What the processes that this one started have taken, looked at ten times a second (Linux only). Spark's workers
    are forgotten when they end: what started them does not wait for them.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.taken: dict[str, float] = {}
        self.over = threading.Event()

    def run(self) -> None:
        """Look until it is over."""
        tick = os.sysconf("SC_CLK_TCK")
        while not self.over.wait(0.1):
            stats = {place.name: stat for place in Path("/proc").glob("[0-9]*") if (stat := _stat_of(place))}
            for pid, stat in stats.items():
                if _descends(pid, stats):
                    self.taken[pid] = (int(stat[11]) + int(stat[12])) / tick


def _stat_of(place: Path) -> list[str]:
    """The numbers of a process from its state on; none where it has ended."""
    with suppress(OSError):
        return (place / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return []


def _descends(pid: str, stats: dict[str, list[str]]) -> bool:
    """Whether a process was started by this one, or by one that was."""
    while pid in stats:
        pid = stats[pid][1]
        if pid == str(os.getpid()):
            return True
    return False


def flag(records: Path, out: Path, options: list[str]) -> tuple[float, float, float]:
    """Flag a file; the most memory in MB that one of the processes took, processor seconds of all, and seconds."""
    begun = time.monotonic()
    watched = Watched()
    if sys.platform == "linux":
        watched.start()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [*CYBERFLAG, "flag", str(records), "-o", str(out), *options]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wait_for_all()
    watched.over.set()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return after.ru_maxrss / 1024, max(spent, sum(watched.taken.values())), time.monotonic() - begun


def main() -> None:
    """Flag files of the sizes asked for, the smallest first, so that each most is its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("millions", type=float, nargs="+")
    parser.add_argument("--joined", type=int, default=3, help="so many summaries to a text")
    asked, options = parser.parse_known_args()
    adopt_orphans()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = join(draw_summaries(), asked.joined)
        before: tuple[float, float] | None = None
        for millions in sorted(asked.millions):
            records = folder / "records.parquet"
            write_records(texts, int(millions * MILLION), records)
            most, spent, took = flag(records, folder / "flagged.parquet", options)
            more = f", {(millions - before[0]) / (spent - before[1]):.2f} beyond the last" if before else ""
            print(
                f"{millions:g} million records: {most:,.0f} MB at most, {spent:,.1f} processor seconds "
                f"({millions / spent:.2f} million/s per core{more}), {took:,.0f} s",
                flush=True,
            )
            before = millions, spent


if __name__ == "__main__":
    main()
