"""What it costs to protect a campaign's tables against everybody who knows one case, and what it guards against.

``python benchmarks/insiders.py CAMPAIGN [force-age|force-offence|linked]``: CAMPAIGN holds ``gold/truth.csv``.
"""

import sys
import time
from pathlib import Path

from campaign_tables import LINKED, draw_crimes

from cyberflag.disclosure import Protected, TableSystem, audit, protect

TABLES = {"force-age": [(0, 2)], "force-offence": [(0, 1)], "linked": list(LINKED)}


def main(campaign: Path, which: str) -> None:
    """Protect the tables without and with insiders, and say how many cells the first leaves too well known to one."""
    table = draw_crimes(campaign).tables(*TABLES[which])
    print(f"{which}: {len(table.cells)} cells, {len(table.primary)} small")
    usual = told("the public alone", table, singletons=False)
    began = time.process_time()
    found = audit(table, usual.withheld, singletons=True)
    known = len({cell.cell for cell in found.told_to_insiders})
    print(f"too well known to one of {found.insiders} insiders: {known} ({time.process_time() - began:.0f} s)")
    told("insiders too", table, singletons=True)


def told(against: str, table: TableSystem, *, singletons: bool) -> Protected:
    """Protect the tables, and print what it took."""
    began = time.process_time()
    made = protect(table, singletons=singletons)
    seconds = time.process_time() - began
    print(f"against {against}: {len(made.secondary)} secondary, cost {made.cost}, gap {made.gap:.1%} ({seconds:.0f} s)")
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "force-age")
