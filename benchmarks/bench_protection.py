"""Time and cost of protecting two-way tables, beside tau-ARGUS (pytauargus, OPT and MOD) and ACRO on the same crimes.

The crimes are drawn: forces in regions by age and by offence, heaped as recorded ones are. Each program withholds the
same small cells (1 to 4) in a process of its own, in CPU seconds; what it leaves is then attacked by one and the same
audit, whatever program it came from. The peers run in the environment of ``make bench`` (.venv-peers). Run as ``make
bench``, or by itself.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
PEERS = PROJECT / ".venv-peers" / "bin" / "python"
FORCES, REGIONS, CRIMES, SMALL, SEED = 44, 10, 9_000, 5, 2018
TABLES = {"force x age": 17, "force x offence": 20, "force x age band": 6}
"""Each table with the number of its columns beside the total."""

METADATA = """<SEPARATOR> ","
<SAFE> S
<UNSAFE> U
<PROTECT> P
row
  <RECODEABLE>
  <TOTCODE> "all"
  <HIERARCHICAL>
  <HIERCODELIST> "row.hrc"
  <HIERLEADSTRING> "@"
column
  <RECODEABLE>
  <TOTCODE> "all"
value
  <NUMERIC>
  <DECIMALS> 0
cost
  <NUMERIC> <COST>
  <DECIMALS> 0
lower
  <NUMERIC> <LOWERPL>
  <DECIMALS> 0
upper
  <NUMERIC> <UPPERPL>
  <DECIMALS> 0
status
  <STATUS>
"""
BATCH = """<OPENTABLEDATA> "table.tab"
<OPENMETADATA> "table.rda"
<SPECIFYTABLE> "row""column"|"value"||"cost"
<SAFETYRULE>
<READTABLE> 1
<SUPPRESS> {method}
<WRITETABLE> (1,1,,"out.csv")
"""


def draw(columns: int) -> list[tuple[str, str]]:
    """The force and the column of each crime."""
    import numpy as np

    rng = np.random.default_rng(SEED + columns)
    areas, heads = rng.dirichlet(np.full(FORCES, 2.0)), rng.dirichlet(np.full(columns, 0.9))
    chosen = rng.choice(FORCES, CRIMES, p=areas), rng.choice(columns, CRIMES, p=heads)
    return [(f"F{area:02}", f"c{head:02}") for area, head in zip(*chosen, strict=True)]


def region_of(force: str) -> str:
    """The region that a force is drawn in."""
    return f"R{int(force[1:]) % REGIONS}"


def table_of(crimes: list[tuple[str, str]]) -> Any:
    """The table with all its totals, as a system to be protected."""
    from decimal import Decimal

    from drawn_cube import cell_of

    from cyberflag.disclosure import Statement, TableSystem

    counts: Counter[tuple[str, str]] = Counter()
    for force, column in crimes:
        for area in (force, region_of(force), "all"):
            counts[area, column] += 1
            counts[area, "all"] += 1
    forces = [f"F{i:02}" for i in range(FORCES)]
    regions = sorted({region_of(force) for force in forces})
    heads = sorted({column for _, column in crimes})
    cells = [
        cell_of(f"{a}/{c}", counts[a, c], Decimal(CRIMES)) for a in (*forces, *regions, "all") for c in (*heads, "all")
    ]
    sums = [Statement.of_sum(f"{a}/all", [f"{a}/{c}" for c in heads]) for a in (*forces, *regions, "all")]
    for c in (*heads, "all"):
        sums += [Statement.of_sum(f"{r}/{c}", [f"{f}/{c}" for f in forces if region_of(f) == r]) for r in regions]
        sums.append(Statement.of_sum(f"all/{c}", [f"{r}/{c}" for r in regions]))
    return TableSystem(tuple(cells), tuple(sums))


def prepare(folder: Path, columns: int) -> Any:
    """Write the crimes and the table for every program alike; the system itself for the audit."""
    crimes = draw(columns)
    (folder / "crimes.json").write_text(json.dumps(crimes), encoding="utf-8")
    table = table_of(crimes)
    rows = []
    for cell in table.cells:
        row, column = cell.name.split("/")
        status = "U" if cell.below else "S"
        rows.append(f'"{row}","{column}",{cell.value},{cell.cost},{cell.below},{cell.above},{status}\n')
    (folder / "table.tab").write_text("".join(rows))
    (folder / "table.rda").write_text(METADATA)
    (folder / "row.hrc").write_text("".join(_hierarchy()))
    return table


def _hierarchy() -> Iterator[str]:
    for region in sorted({region_of(f"F{i:02}") for i in range(FORCES)}):
        yield f"{region}\n"
        yield from (f"@F{i:02}\n" for i in range(FORCES) if region_of(f"F{i:02}") == region)


def protect_with_cyberflag(folder: Path) -> tuple[list[str], float]:
    """The exact search, with its own audit."""
    from cyberflag.disclosure import protect

    table = table_of([(force, column) for force, column in json.loads((folder / "crimes.json").read_text())])
    begun = time.process_time()
    found = protect(table)
    return sorted(found.withheld), time.process_time() - begun


def protect_with_tau_argus(folder: Path, method: str) -> tuple[list[str], float]:
    """A batch of tau-ARGUS."""
    import os

    from pytauargus.engine import run_batch

    os.chdir(folder)
    Path("table.arb").write_text(BATCH.format(method=method))
    begun = time.process_time()
    run_batch("table.arb")
    spent = time.process_time() - begun
    with Path("out.csv").open(encoding="utf-8", newline="") as out:
        (_, *columns), *rows = filter(None, csv.reader(out))
    withheld = [f"{row.strip()}/{c}" for row, *values in rows for c, v in zip(columns, values, strict=True) if v == "x"]
    return withheld, spent


def protect_with_acro(folder: Path) -> tuple[list[str], float]:
    """A cross-table with suppression; forces, regions and all as three tables, since ACRO knows no hierarchy."""
    import contextlib
    import io
    import logging

    import acro
    import pandas as pd

    logging.disable(logging.CRITICAL)
    crimes = pd.DataFrame(json.loads((folder / "crimes.json").read_text()), columns=["force", "column"])
    crimes["region"], crimes["all"] = crimes["force"].map(region_of), "all"
    withheld: list[str] = []
    begun = time.process_time()
    with contextlib.redirect_stdout(io.StringIO()):
        session = acro.ACRO(suppress=True)
        session.config["safe_threshold"] = SMALL
        for level in ("force", "region"):
            shown = session.crosstab(crimes[level], crimes["column"])
            true = pd.crosstab(crimes[level], crimes["column"])
            blank = shown.isna() & (true > 0)
            withheld += [f"{area}/{head}" for head in true.columns for area in true.index[blank[head]]]
    return withheld, time.process_time() - begun


JOBS: dict[str, tuple[Callable[[Path], tuple[list[str], float]], bool]] = {
    "cyberflag": (protect_with_cyberflag, False),
    "pytauargus OPT": (lambda folder: protect_with_tau_argus(folder, "OPT(1,5)"), True),
    "pytauargus MOD": (lambda folder: protect_with_tau_argus(folder, "MOD(1,5,1,1,1)"), True),
    "ACRO": (protect_with_acro, True),
}
"""Each program, and whether it runs among the peers."""


def measure(name: str, folder: Path) -> dict[str, Any]:
    """Run a job in a process of its own; what it withheld and took, or why it could not run."""
    python = str(PEERS) if JOBS[name][1] else sys.executable
    try:
        done = subprocess.run(
            [python, __file__, "--job", name, str(folder)], capture_output=True, text=True, check=False, timeout=600
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return {"failed": str(error)}
    if done.returncode:
        return {"failed": (done.stderr.strip().splitlines() or ["no reason given"])[-1]}
    answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer


def row_of(name: str, title: str, table: Any, folder: Path) -> list[str]:
    """A row of the table: what a program withheld and took, and what the audit finds in what it left."""
    from cyberflag.disclosure import audit

    run = measure(name, folder)
    if "failed" in run:
        return [title, name, f"did not run: {run['failed'][:60]}", "", "", "", ""]
    withheld = {cell.name for cell in table.cells} & set(run["withheld"])
    found = audit(table, withheld)
    primary = {cell.name for cell in table.primary}
    exposed = sum(cell.is_exposed for cell in found.cells if cell.is_primary)
    narrow = sum(not cell.is_safe for cell in found.cells if cell.is_primary)
    shown = f", {len(primary - withheld)} shown" if primary - withheld else ""
    cost = f"{table.cost_of(withheld):,}"
    extra = f"{len(withheld - primary):,}"
    return [title, name, f"{run['seconds']:.1f}", extra, cost, f"{exposed:,}", f"{narrow:,} of {len(primary):,}{shown}"]


def main() -> None:
    """Measure every program on every table and print one table of it."""
    if sys.argv[1:2] == ["--job"]:
        withheld, seconds = JOBS[sys.argv[2]][0](Path(sys.argv[3]))
        print(json.dumps({"withheld": withheld, "seconds": seconds}))
        return
    from cyberflag.cli.screen import make_table, open_console, show_table

    headings = ("table", "program", "CPU s", "more withheld", "cost", "small cells that follow", "too narrow")
    table = make_table(*headings, numbers=headings[2:])
    for title, columns in TABLES.items():
        with tempfile.TemporaryDirectory() as name:
            system = prepare(Path(name), columns)
            for job in JOBS:
                table.add_row(*row_of(job, title, system, Path(name)))
    show_table(open_console(), "Small cells (1 to 4) protected, and attacked with the true totals beside them", table)


if __name__ == "__main__":
    main()
