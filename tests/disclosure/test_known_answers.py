"""Instances with known answers: the least cost, and the intervals that an attacker finds."""

import json
from pathlib import Path

import polars as pl
import pytest

from benchmark_scripts import load_benchmark
from cyberflag.disclosure import audit
from cyberflag.disclosure.bare_tables import table_system_of

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def instances(shared: Path) -> Path:
    return shared / "sdc-instances"


@pytest.fixture(scope="module")
def answers(instances: Path) -> dict:
    return json.loads((instances / "answers.json").read_text(encoding="utf-8"))


def load(folder: Path, name: str):
    cells, equations = (
        pl.read_csv(folder / f"{name}.{part}.csv", infer_schema=False).fill_null("") for part in ("cells", "equations")
    )
    return table_system_of(cells, equations)


def test_every_instance_is_protected_at_its_known_least_cost_and_the_page_says_so(project, answers):
    quality = load_benchmark(project, "protection_quality")
    measured = quality.measure()
    assert quality.without_times(measured) == quality.without_times(quality.on_page()), "run make quality"
    rows = {row[0]: row[1:] for line in measured.splitlines()[2:] for row in [line.strip("| ").split(" | ")]}
    assert set(rows) == set(answers)
    for name, (_, _, known, cost, _, gap, verdict, _) in rows.items():
        assert (known in {cost, "none"}, gap, verdict) == (True, "0.0%", "passed"), name


def test_audits_of_stated_patterns_agree(instances, answers):
    judged = 0
    for name, answer in answers.items():
        stated = answer.get("audit") or []
        for known in stated if isinstance(stated, list) else [stated]:
            if "pattern" not in known:
                continue
            found = audit(load(instances, name), known["pattern"])
            intervals = {cell.cell: [float(cell.low), float(cell.high)] for cell in found.cells}
            assert intervals == known["intervals"], name
            judged += 1
    assert judged > 5


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_traps_of_noughts_and_ones_are_seen_and_told(instances, answers, number):
    """sdcTools/UserSupport issue 194: noughts and ones hidden together give each other away."""
    name = f"usersupport194_{number}"
    verdict = audit(load(instances, name), answers[name]["audit"]["pattern"])
    assert all(cell.is_exposed for cell in verdict.unsafe)
    assert len(verdict.unsafe) == 2
    assert all("total (" in how for cell in verdict.unsafe for how in cell.how)
