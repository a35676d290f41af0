"""How the time and memory of reading grow with the rows of one reply: lists of one crime a row, and long tables with
one count a row.

Each is drawn twice, the second time with ten times the rows, and read in a process of its own. ``growth`` is what a row
of the longer costs beside one of the shorter: 1 where the time is in proportion to the rows, 10 where it goes by their
square. Seconds are of the processor, without the parsing of the file, which goes on in a process beside it; where the
limit of one reply was reached there are no figures. Run as ``python benchmarks/bench_long_lists.py``; two numbers of
rows may follow (2000 20000 without).
"""

from __future__ import annotations

import datetime as dt
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
from bench_reading import peak
from openpyxl.cell import WriteOnlyCell

from cyberflag.cli.screen import make_table, open_console, show_table
from cyberflag.replies import read_folder

OFFENCES = (
    "Sexual communication with a child",
    "Rape of a female under 16",
    "Sexual grooming",
    "Sexual assault on a female under 13",
    "Sexual activity with a child under 16",
    "Take or make indecent photographs of children",
)
OUTCOMES = ("Charged/Summonsed", "Community resolution", "Investigation complete - no suspect identified")
FIRST_DAY, DAYS = dt.date(2017, 4, 1), 1095
TITLE = "Sexual offences against children under 18 recorded by Kent Police with the online crime flag"
Row = tuple[object, ...]


def draw_dated(rows: int, draw: random.Random) -> Iterator[Row]:
    """One crime a row, with its number and the day on which it was recorded."""
    yield ("Crime Reference", "Offence", "Date Recorded", "Victim Age", "Victim Gender", "Online Flag")
    for number in range(rows):
        day = FIRST_DAY + dt.timedelta(days=draw.randrange(DAYS))
        sex = draw.choice(("Female", "Male", "Unknown"))
        yield (f"42/{10_000 + number}/{day:%y}", draw.choice(OFFENCES), day, draw.randrange(5, 18), sex, "Yes")


def draw_by_year(rows: int, draw: random.Random) -> Iterator[Row]:
    """One crime a row, with its number, the year alone and more columns."""
    yield ("Ref", "Offence", "Financial Year", "Victim Age", "Victim Gender", "Online Flag", "District", "Outcome")
    for number in range(rows):
        year, sex = draw.choice(("2017/18", "2018/19", "2019/20")), draw.choice(("Female", "Male"))
        age, place, outcome = draw.randrange(5, 18), draw.choice(("Abbey", "Castle", "Mill")), draw.choice(OUTCOMES)
        yield (f"CRI{number:08d}", draw.choice(OFFENCES), year, age, sex, "Yes", place, outcome)


def draw_counted(rows: int, draw: random.Random) -> Iterator[Row]:
    """One count a row, of a ward, an offence and a month."""
    yield ("Ward", "Offence", "Month", "Count")
    for number in range(rows):
        ward, month = divmod(number, 36 * len(OFFENCES))
        day = dt.date(2017 + (3 + month % 36) // 12, (3 + month % 36) % 12 + 1, 1)
        yield (f"Ward {ward + 1}", OFFENCES[month // 36], f"{day:%b %Y}", draw.randrange(9))


KINDS: dict[str, Callable[[int, random.Random], Iterator[Row]]] = {
    "a crime a row, by day": draw_dated,
    "a crime a row, by year": draw_by_year,
    "a count a row": draw_counted,
}


def write_list(kind: str, rows: int, path: Path) -> None:
    """A workbook with one sheet of so many rows below a title; days stand in it as people format them."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    sheet.append([f"{TITLE}, one row per crime" if kind.startswith("a crime") else TITLE])
    sheet.append([])
    for row in KINDS[kind](rows, random.Random(rows)):
        cells = [WriteOnlyCell(sheet, value) for value in row]
        for cell in cells:
            cell.number_format = "dd/mm/yyyy" if isinstance(cell.value, dt.date) else "General"
        sheet.append(cells)
    book.save(path)


def measure(kind: str, rows: int) -> dict[str, float]:
    """Seconds, peak mebibytes and figures of reading one such list in a new process."""
    with tempfile.TemporaryDirectory() as folder:
        write_list(kind, rows, Path(folder) / "Kent.xlsx")
        command = [sys.executable, __file__, "--job", folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def show(rows: tuple[int, int]) -> None:
    """Measure every kind at both lengths and print the table."""
    headings = ("list", "rows", "seconds", "milliseconds a row", "growth", "peak MiB", "figures")
    table = make_table(*headings, numbers=headings[1:])
    for kind in KINDS:
        each: list[float] = []
        for many in rows:
            found = measure(kind, many)
            each.append(found["seconds"] / many)
            growth = f"{each[-1] / each[0]:.2f}" if len(each) > 1 else ""
            milliseconds = f"{1000 * each[-1]:.2f}"
            measured = (
                f"{found['seconds']:.1f}",
                milliseconds,
                growth,
                f"{found['peak']:.0f}",
                f"{found['figures']:,}",
            )
            table.add_row(kind, f"{many:,}", *measured)
    show_table(open_console(), "Reading long lists, each in a new process", table)
    print("growth: what a row costs in the longer list beside the shorter; 1 is in proportion.")


def main() -> None:
    """Measure at the two lengths named, or at 2,000 and 20,000 rows."""
    if sys.argv[1:2] == ["--job"]:
        begun = time.process_time()
        figures = len(read_folder(Path(sys.argv[2])).counts)
        print(json.dumps({"seconds": time.process_time() - begun, "peak": peak(), "figures": figures}))
        return
    fewer, more = map(int, sys.argv[1:] or ("2000", "20000"))
    show((fewer, more))


if __name__ == "__main__":
    main()
