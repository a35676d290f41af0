"""The numbered scenarios: counts in, figures out, and why."""

import csv
import shutil
from pathlib import Path

import pytest

from cyberflag.figures import compute_figures
from cyberflag.returns import load_returns

SCENARIOS = sorted(path.parent for path in (Path(__file__).parents[1] / "scenarios").glob("*/expected.csv"))

ISSUE_HEAD = "reply,source,kind,message\n"
REPLY_HEAD = "reply,force,outcome,exemptions,flag_use,figures,issues\n"


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[path.name for path in SCENARIOS])
def test_scenario_gives_the_figures_expected(scenario: Path, tmp_path: Path) -> None:
    figures = {row["figure"]: row for row in figures_of(scenario, tmp_path)}
    with (scenario / "expected.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    assert expected
    for want in expected:
        got = figures[want["figure"]]
        high = "" if got["high"] is None else str(got["high"])
        assert (str(got["low"]), high, got["marker"]) == (want["low"], want["high"], want["marker"]), want["figure"]
        if want["coverage"]:
            assert got["coverage"] == want["coverage"], want["figure"]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[path.name for path in SCENARIOS])
def test_scenario_says_why(scenario: Path) -> None:
    assert (scenario / "why.md").read_text(encoding="utf-8").startswith("# ")


def figures_of(scenario: Path, folder: Path) -> list[dict[str, object]]:
    """The figures of a scenario; replies and issues that it does not list are plain ones."""
    for path in scenario.glob("*.*"):
        shutil.copy(path, folder)
    with (folder / "counts.csv").open(encoding="utf-8", newline="") as file:
        seen = {row["reply"]: row["force"] for row in csv.DictReader(file)}
    if not (folder / "issues.csv").exists():
        (folder / "issues.csv").write_text(ISSUE_HEAD, encoding="utf-8")
    if not (folder / "replies.csv").exists():
        rows = "".join(f"{reply},{force},full,,used,0,0\n" for reply, force in seen.items())
        (folder / "replies.csv").write_text(REPLY_HEAD + rows, encoding="utf-8")
    return list(compute_figures(load_returns(folder)).figures.iter_rows(named=True))
