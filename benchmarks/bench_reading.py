"""Replies per second and peak memory of the reader, beside what others do with the same files: plain openpyxl loads the
workbooks, pdfplumber and camelot look for the tables of the PDFs.

Each is measured in a process of its own, which starts anew and reads once: interpreter and imports are in the memory,
not in the time (but for the readers that cyberflag starts for many replies). The replies are those of the private
campaign where it stands beside the project, else a drawn one.
Run as ``make bench``; ARGS="FOLDER" measures another folder.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberflag.cli.screen import make_table, open_console, show_table

PROJECT = Path(__file__).resolve().parents[1]
PEERS = PROJECT / ".venv-peers" / "bin" / "python"
"""The environment in which camelot lives; without it, it is not measured."""
RUNS = 3


@dataclass(frozen=True)
class Measured:
    """One run: ``files`` read in ``seconds`` of the clock, with ``peak`` mebibytes at most in one process."""

    files: int
    seconds: float
    peak: float

    @property
    def rate(self) -> float:
        """Files a second."""
        return self.files / self.seconds


def read_with_cyberflag(folder: Path) -> tuple[int, float]:
    """Read every reply; files and seconds."""
    from cyberflag.replies import read_folder

    begun = time.perf_counter()
    reading = read_folder(folder)
    return len(reading.replies), time.perf_counter() - begun


def read_workbooks(folder: Path) -> tuple[int, float]:
    """Read the xlsx replies alone, so that the two columns are of the same files."""
    return read_apart(workbooks(folder))


def read_pdfs(folder: Path) -> tuple[int, float]:
    """Read the PDF replies alone."""
    return read_apart(pdfs(folder))


def read_apart(files: Sequence[Path]) -> tuple[int, float]:
    """Read some replies as a folder of their own."""
    with tempfile.TemporaryDirectory() as apart:
        for file in files:
            (Path(apart) / file.name).symlink_to(file)
        return read_with_cyberflag(Path(apart))


def load_with_openpyxl(folder: Path) -> tuple[int, float]:
    """Load the xlsx replies with the settings it comes with and touch every cell: the least that a reader can do."""
    import openpyxl

    books = workbooks(folder)
    begun = time.perf_counter()
    for book in books:
        loaded = openpyxl.load_workbook(book)
        for sheet in loaded.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    _ = cell.value
    return len(books), time.perf_counter() - begun


def find_with_pdfplumber(folder: Path) -> tuple[int, float]:
    """The text and the tables of each page of the PDFs, with the settings it comes with."""
    import pdfplumber

    files = pdfs(folder)
    begun = time.perf_counter()
    for file in files:
        with pdfplumber.open(file) as document:
            for page in document.pages:
                page.extract_text()
                page.extract_tables()
    return len(files), time.perf_counter() - begun


def pdfs(folder: Path) -> list[Path]:
    """The folder's PDFs."""
    return sorted(folder.rglob("*.pdf"))


def workbooks(folder: Path) -> list[Path]:
    """The folder's xlsx files that openpyxl can open at all."""
    return sorted(path for path in folder.rglob("*.xlsx") if path.read_bytes()[:2] == b"PK")


JOBS: dict[str, Callable[[Path], tuple[int, float]]] = {
    "cyberflag, all replies": read_with_cyberflag,
    "cyberflag, xlsx alone": read_workbooks,
    "openpyxl, xlsx alone": load_with_openpyxl,
    "cyberflag, pdf alone": read_pdfs,
    "pdfplumber, pdf alone": find_with_pdfplumber,
}
CAMELOT = "camelot, pdf alone"
ANCHORS = {"xlsx": "openpyxl, xlsx alone", "pdf": "pdfplumber, pdf alone"}
"""What the others are compared with, by the kind of file."""


def measure(job: str, folder: Path) -> Measured:
    """Run a job in a child process ``RUNS`` times; the fastest run is the least disturbed one."""
    command = [sys.executable, __file__, "--job", job, str(folder)]
    if job == CAMELOT:
        command = [str(PEERS), str(Path(__file__).with_name("camelot_tables.py")), str(folder)]
    runs = []
    for _ in range(RUNS):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        runs.append(Measured(**json.loads(done.stdout)))
    return min(runs, key=lambda run: run.seconds)


def run_job(job: str, folder: Path) -> None:
    """The child's part: do the job once and print what it took."""
    files, seconds = JOBS[job](folder)
    print(json.dumps({"files": files, "seconds": seconds, "peak": peak()}))


def peak() -> float:
    """The most memory of any of its processes, in mebibytes: of this one, and of those that it started and that have
    ended. Linux hands on to a child what its parent had taken in ``ru_maxrss``, and begins ``VmHWM`` anew.
    """
    unit = 1024**2 if sys.platform == "darwin" else 1024
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit
    status = Path("/proc/self/status")
    if status.exists():
        told = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
        return max(children, int(told.split()[1]) / 1024)
    return max(children, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)


def show(folder: Path) -> None:
    """Measure every job on the folder and print the table."""
    jobs = [*JOBS, *([CAMELOT] if PEERS.exists() else [])]
    measured = {job: measure(job, folder) for job in jobs}
    headings = ("reader", "files", "seconds", "files a second", "MiB, one process", "time beside", "memory beside")
    table = make_table(*headings, numbers=headings[1:])
    for job, run in measured.items():
        anchor = next((measured[name] for kind, name in ANCHORS.items() if f", {kind} " in job), None)
        if not run.files:
            continue
        table.add_row(
            job,
            str(run.files),
            f"{run.seconds:.2f}",
            f"{run.rate:.1f}",
            f"{run.peak:.0f}",
            f"{run.seconds / anchor.seconds:.1f} x" if anchor else "",
            f"{run.peak / anchor.peak:.1f} x" if anchor else "",
        )
    show_table(open_console(), f"Reading {folder}: fastest of {RUNS} runs, each in a new process", table)
    print("Beside openpyxl for xlsx, beside pdfplumber for pdf; those hand over cells, cyberflag counts.")
    if not PEERS.exists():
        print("camelot is not measured: it lives in .venv-peers, which make bench sets up.")


def main() -> None:
    """Measure on the folder named, on the private campaign, or on a drawn one."""
    if sys.argv[1:2] == ["--job"]:
        run_job(sys.argv[2], Path(sys.argv[3]))
        return
    private = PROJECT.parent / "shared" / "campaign-dev" / "replies"
    if len(sys.argv) > 1:
        show(Path(sys.argv[1]).resolve())
    elif private.is_dir():
        show(private)
    else:
        from cyberflag.simulation import draw_campaign, write_campaign

        with tempfile.TemporaryDirectory() as drawn:
            write_campaign(draw_campaign(seed=2015), Path(drawn) / "campaign")
            show(Path(drawn) / "campaign" / "replies")


if __name__ == "__main__":
    main()
