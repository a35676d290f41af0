"""Protects the private instances with known answers and writes the table into docs/reference/protection-quality.md.

Run as ``make quality``. The instances stand beside the project (``../shared``); without them nothing is measured and
nothing is written. ``--check`` compares all but the times with what is on the page instead.
"""

import json
import re
import sys
import time
from pathlib import Path

from cyberflag.cli.text_tables import read_text_table
from cyberflag.disclosure import TableSystem, protect
from cyberflag.disclosure.bare_tables import table_system_of

sys.path.insert(0, str(Path(__file__).resolve().parent))
from campaign_tables import BANDED, LINKED, draw_crimes
from drawn_cube import draw_cube

PROJECT = Path(__file__).resolve().parents[1]
INSTANCES = PROJECT.parent / "shared" / "sdc-instances"
CAMPAIGN = INSTANCES.parent / "campaign-dev"
PAGE = PROJECT / "docs" / "reference" / "protection-quality.md"
HEAD = (
    "| instance | cells | primary | known least cost | cost | secondary | gap | audit | seconds |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
)
_PART = re.compile(r"(<!-- measured: (?P<name>[a-z ]+) -->\n).*?(<!-- end: (?P=name) -->)", re.DOTALL)


def load(name: str) -> TableSystem:
    """One instance."""
    cells, equations = (read_text_table(INSTANCES / f"{name}.{part}.csv") for part in ("cells", "equations"))
    return table_system_of(cells, equations)


def measure() -> str:
    """A row an instance: its size, the known least cost, ours, the gap, the audit, and the seconds."""
    answers = json.loads((INSTANCES / "answers.json").read_text(encoding="utf-8"))
    known = {name: answer.get("optimal_secondary_cost") for name, answer in answers.items()}
    return HEAD + "".join(measured(name, load(name), cost) for name, cost in known.items())


def measure_campaign() -> str:
    """The tables of the simulated campaign: six linked ones of two ways, and the banded one of three."""
    linked, banded = draw_crimes(CAMPAIGN), draw_crimes(CAMPAIGN, banded=True)
    return measured("campaign, linked", linked.tables(*LINKED), None) + measured(
        "campaign, three ways", banded.tables(BANDED), None
    )


def measured(name: str, table: TableSystem, known: float | None) -> str:
    """The row of one instance."""
    started = time.process_time()
    found = protect(table)
    spent = time.process_time() - started
    verdict = "passed" if found.audit.is_passed else "failed"
    return (
        f"| {name} | {len(table.cells):,} | {len(found.primary)} | {'none' if known is None else f'{known:,.0f}'} "
        f"| {found.cost:,} | {len(found.secondary)} | {found.gap:.1%} | {verdict} | {spent:.1f} |\n"
    )


def without_times(table: str) -> list[str]:
    """The rows less their last column."""
    return [row.rsplit("|", 2)[0] for row in table.strip().splitlines()]


def on_page() -> str:
    """The table that is on the page."""
    found = re.search(r"<!-- measured: instances -->\n(.*?)<!-- end: instances -->", PAGE.read_text(), re.DOTALL)
    if found is None:
        raise SystemExit(f"{PAGE} has no place for the table.")
    return found[1]


def main() -> None:
    """Measure every instance; write the page, or check it."""
    if not INSTANCES.is_dir():
        raise SystemExit("The private instances do not stand beside the project (../shared): nothing is measured.")
    table = measure()
    if "--check" in sys.argv:
        if without_times(table) != without_times(on_page()):
            raise SystemExit("The page is not current: run make quality, and look at what changed.")
        return
    tables = {
        "instances": table,
        "three ways": HEAD + measured("three ways, drawn", draw_cube(), None),
        "campaign": HEAD + measure_campaign(),
    }
    PAGE.write_text(_PART.sub(lambda part: part[1] + tables[part["name"]] + part[3], PAGE.read_text()))
    print(*tables.values(), sep="\n")


if __name__ == "__main__":
    main()
