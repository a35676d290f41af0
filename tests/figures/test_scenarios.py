"""The numbered scenarios: counts in, figures out, and why."""

import csv
import shutil
from pathlib import Path

import pytest

from cyberflag.figures import FigureSet, compute_figures, derive_figures
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


DERIVED = [path for path in SCENARIOS if (path / "expected-derived.csv").is_file()]


@pytest.mark.parametrize("scenario", DERIVED, ids=[path.name for path in DERIVED])
def test_scenario_gives_the_derived_figures_expected(scenario: Path, tmp_path: Path) -> None:
    """A row with nothing but its id must not be there."""
    rows = derive_figures(figure_set_of(scenario, tmp_path)).iter_rows(named=True)
    derived = {row["figure"]: row for row in rows}
    with (scenario / "expected-derived.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    assert expected
    for want in expected:
        if not want["low"]:
            assert want["figure"] not in derived
            continue
        got = derived[want["figure"]]
        for name in ("low", "high", "interval_low", "interval_high"):
            assert ("" if got[name] is None else f"{got[name]:.2f}") == want[name], (want["figure"], name)
        assert (got["marker"], got["coverage"]) == (want["marker"], want["coverage"]), want["figure"]


def figures_of(scenario: Path, folder: Path) -> list[dict[str, object]]:
    """The figures of a scenario, row by row."""
    return list(figure_set_of(scenario, folder).figures.iter_rows(named=True))


def figure_set_of(scenario: Path, folder: Path) -> FigureSet:
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
    return compute_figures(load_returns(folder))
