"""The private campaign with known truth: every figure holds what really happened."""

import csv
import time
from pathlib import Path
from typing import Any

import pytest

from cyberflag.figures import FigureSet, compute_figures
from cyberflag.returns import load_returns

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def figure_set(shared: Path) -> FigureSet:
    return compute_figures(load_returns(shared / "campaign-dev" / "gold"))


@pytest.fixture(scope="module")
def truth(shared: Path) -> list[dict[str, str]]:
    with (shared / "campaign-dev" / "gold" / "truth.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def totals(figure_set: FigureSet, measure: str) -> dict[tuple[str, str, str], dict[str, Any]]:
    return {
        (row["force"], str(row["period_start"]), str(row["period_end"])): row
        for row in figure_set.figures.iter_rows(named=True)
        if row["measure"] == measure and {row["offence"], row["age"], row["sex"], row["platform"]} == {"all"}
    }


def is_inside(row: dict[str, Any], value: str) -> bool:
    return row["low"] <= int(value) and (row["high"] is None or int(value) <= row["high"])


def test_truth_of_every_force_lies_inside_its_bounds(figure_set: FigureSet, truth: list[dict[str, str]]) -> None:
    figures = totals(figure_set, "offences")
    told = [t for t in truth if t["what"] == "flagged offences" and t["force"]]
    compared = 0
    for row in told:
        figure = figures.get((row["force"], row["period_start"], row["period_end"]))
        if figure is not None:
            compared += 1
            assert is_inside(figure, row["value"]), figure["figure"]
    assert compared > 100


@pytest.mark.parametrize(
    ("measure", "what"),
    [
        ("offences", "flagged offences in the forces with figures for the whole year"),
        ("offences-at-least", "flagged offences"),
    ],
)
def test_national_truth_lies_inside_the_bounds(
    figure_set: FigureSet, truth: list[dict[str, str]], measure: str, what: str
) -> None:
    figures = totals(figure_set, measure)
    told = [t for t in truth if t["what"] == what and not t["force"] and not t["age"]]
    assert told
    for row in told:
        assert is_inside(figures["all", row["period_start"], row["period_end"]], row["value"])


def test_bounded_national_figure_holds_the_truth_of_its_forces(
    figure_set: FigureSet, truth: list[dict[str, str]]
) -> None:
    figures, forces = totals(figure_set, "offences-bounded"), totals(figure_set, "offences")
    for period in figure_set.coverage.periods:
        days = str(period.start), str(period.end)
        bounded = [f for f in figure_set.coverage.whole(period) if forces[f, *days]["high"] is not None]
        values = {
            t["force"]: int(t["value"]) for t in truth if (t["period_start"], t["period_end"]) == days and t["force"]
        }
        assert is_inside(figures["all", *days], str(sum(values[force] for force in bounded)))


def test_number_over_the_same_forces_holds_their_truth_in_every_year(
    figure_set: FigureSet, truth: list[dict[str, str]]
) -> None:
    figures, forces = totals(figure_set, "offences-same-forces"), totals(figure_set, "offences")
    days = [(str(period.start), str(period.end)) for period in figure_set.coverage.periods]
    bounded = {
        force
        for force in set.intersection(*(set(figure_set.coverage.whole(p)) for p in figure_set.coverage.periods))
        if all(forces[force, *year]["high"] is not None for year in days)
    }
    for year in days:
        true = {t["force"]: int(t["value"]) for t in truth if (t["period_start"], t["period_end"]) == year}
        assert is_inside(figures["all", *year], str(sum(true[force] for force in bounded)))


def test_most_common_age_is_the_true_one(figure_set: FigureSet) -> None:
    (*_, row) = totals(figure_set, "most-common-age").values()
    assert row["low"] <= 13 <= row["high"]


def test_figures_take_about_a_second(shared: Path) -> None:
    returns = load_returns(shared / "campaign-dev" / "gold")
    started = time.process_time()
    compute_figures(returns)
    assert time.process_time() - started < 10
