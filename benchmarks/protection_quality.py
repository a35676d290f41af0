"""Protects the private instances with known answers and writes the table into docs/reference/protection-quality.md.

Run as ``make quality``. The instances stand beside the project (``../shared``); without them nothing is measured and
nothing is written. ``--check`` compares all but the times with what is on the page instead.
"""

import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from cyberflag.cli.text_tables import read_text_table
from cyberflag.disclosure import TableSystem, protect
from cyberflag.disclosure.bare_tables import table_system_of

sys.path.insert(0, str(Path(__file__).resolve().parent))
from campaign_tables import BANDED, LINKED, draw_crimes, draw_joint
from drawn_cube import draw_cube

PROJECT = Path(__file__).resolve().parents[1]
INSTANCES = PROJECT.parent / "shared" / "sdc-instances"
CAMPAIGN = INSTANCES.parent / "campaign-dev"
PAGE = PROJECT / "docs" / "reference" / "protection-quality.md"
HEAD = (
    "| instance | cells | primary | known least cost | cost | secondary | gap | audit | seconds |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
)
HEAD_OF_CAMPAIGN = "".join(
    f"{line} {more}\n" for line, more in zip(HEAD.splitlines(), ("by the clock | MB |", "--- | --- |"), strict=True)
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


TABLES_OF_CAMPAIGN: dict[str, Callable[[], TableSystem]] = {
    "campaign, linked": lambda: draw_crimes(CAMPAIGN).tables(*LINKED),
    "campaign, three ways": lambda: draw_crimes(CAMPAIGN, banded=True).tables(BANDED),
    "campaign, all as one": lambda: draw_joint(CAMPAIGN),
}
"""The tables of the simulated campaign: six linked ones of two ways, the banded one of three, and all together."""


def measure_campaign() -> str:
    """A row for each system of the campaign's tables, each in a process of its own, for the sake of its memory."""
    jobs = ([sys.executable, __file__, "--campaign", name] for name in TABLES_OF_CAMPAIGN)
    return "".join(subprocess.run(job, capture_output=True, text=True, check=True).stdout for job in jobs)


def measure_one(name: str) -> str:
    """The row of one of the campaign's systems, with the seconds by the clock and the most memory it took, in MB."""
    table, started = TABLES_OF_CAMPAIGN[name](), time.monotonic()
    row = measured(name, table, None).rstrip("|\n")
    clock, most = time.monotonic() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"{row}| {clock:.1f} | {most // (1024 if sys.platform != 'darwin' else 1024**2)} |\n"


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
    if "--campaign" in sys.argv:
        print(measure_one(sys.argv[-1]), end="")
        return
    table = measure()
    if "--check" in sys.argv:
        if without_times(table) != without_times(on_page()):
            raise SystemExit("The page is not current: run make quality, and look at what changed.")
        return
    tables = {
        "instances": table,
        "three ways": HEAD + measured("three ways, drawn", draw_cube(), None),
        "campaign": HEAD_OF_CAMPAIGN + measure_campaign(),
    }
    PAGE.write_text(_PART.sub(lambda part: part[1] + tables[part["name"]] + part[3], PAGE.read_text()))
    print(*tables.values(), sep="\n")


if __name__ == "__main__":
    main()
