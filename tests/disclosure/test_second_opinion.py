"""An engine that shares no line with ours, on the same tables: the same least cost, and a pattern we find safe."""

import csv
import random
import subprocess
import sys
from pathlib import Path

import pytest

from cyberflag.disclosure import CellStatus, TableSystem, audit, protect
from small_tables import two_way

pytest.importorskip("pytauargus")

METADATA = """<SEPARATOR> ","
<SAFE> S
<UNSAFE> U
<PROTECT> P
row
  <RECODEABLE>
  <TOTCODE> "all"
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
<SUPPRESS> OPT(1,5)
<WRITETABLE> (1,1,,"out.csv")
"""


def drawn(seed: int) -> TableSystem:
    draw = random.Random(seed)  # noqa: S311 - a drawn table, no secret
    rows = [[draw.choice([0, 1, 1, 2, 3, 5, 8, 13, 40]) for _ in range(5)] for _ in range(6)]
    return two_way(rows, threshold=4)


def withheld_by_tau_argus(table: TableSystem, folder: Path) -> frozenset[str]:
    """The cells that tau-ARGUS withholds under OPT, in a process of its own: its solver's state is global."""
    lines = [
        f'"{row}","{column}",{c.value},{c.cost},{c.below},{c.above},{"U" if c.status is CellStatus.PRIMARY else "S"}'
        for c in table.cells
        for row, column in [c.name.split("/")]
    ]
    (folder / "table.tab").write_text("\n".join(lines) + "\n")
    (folder / "table.rda").write_text(METADATA)
    (folder / "table.arb").write_text(BATCH)
    run = "import sys; from pytauargus.engine import run_batch; run_batch('table.arb')"
    subprocess.run([sys.executable, "-c", run], cwd=folder, check=True, capture_output=True, timeout=60)
    with (folder / "out.csv").open(encoding="utf-8", newline="") as out:
        (_, *columns), *rows = filter(None, csv.reader(out))
    return frozenset(
        f"{row}/{column}" for row, *values in rows for column, v in zip(columns, values, strict=True) if v == "x"
    )


@pytest.mark.parametrize("seed", range(1, 7))
def test_tau_argus_finds_the_same_least_cost_and_its_pattern_is_safe(seed: int, tmp_path: Path):
    table = drawn(seed)
    theirs, ours = withheld_by_tau_argus(table, tmp_path), protect(table)
    assert {cell.name for cell in table.primary} <= theirs
    assert ours.is_cheapest
    assert table.cost_of(theirs) == ours.cost
    assert audit(table, theirs).is_passed
