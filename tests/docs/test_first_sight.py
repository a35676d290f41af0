"""What the page on reading quality says of unseen sets is what their record holds."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from benchmark_scripts import load_benchmark


@pytest.fixture(scope="module")
def first_sight(project: Path) -> ModuleType:
    """The script that sums the record up."""
    return load_benchmark(project, "first_sight")


def test_page_sums_up_the_record(first_sight: ModuleType) -> None:
    page = first_sight.PAGE.read_text(encoding="utf-8")
    assert page == first_sight.with_parts(page, first_sight.parts(first_sight.load()))


def test_every_set_stands_in_one_row_of_the_summary(first_sight: ModuleType) -> None:
    sets = first_sight.load()
    rows = first_sight.parts(sets)["in tens"].splitlines()[2:]
    cells = [row.strip("| ").split(" | ") for row in rows]
    assert sum(int(row[1].replace(",", "")) for row in cells) == sum(found.replies for found in sets)
    assert sum(int(row[7].split(" of ")[1]) for row in cells) == len(sets)


def test_present_state_counts_the_sets_of_the_record(first_sight: ModuleType) -> None:
    page, sets = first_sight.PAGE.read_text(encoding="utf-8"), first_sight.load()
    campaigns = [found for found in sets if found.kind in {"campaign", "sibling"}]
    real = [found for found in sets if found.kind not in {"campaign", "sibling"}]
    clean = [sum(found.silent == 0 for found in of) for of in (campaigns, real)]
    said = re.findall(r"^\| \[(\d+) [^|]*#at-first-sight.*no silent error in (\d+) of them", page, re.MULTILINE)
    assert said == [(str(len(campaigns)), str(clean[0])), (str(len(real)), str(clean[1]))]
    assert f"{sum(found.replies for found in real):,} replies, {sum(found.figures for found in real):,} figures" in page
