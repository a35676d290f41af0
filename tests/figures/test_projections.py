"""One and three years ahead: chosen by earlier years, with intervals that cover, or refused."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.figures import FigureSet, compute_figures
from cyberflag.figures.outlook import forecasts, project_figures
from cyberflag.figures.outlook.context import ContextSeries, ContextValue, series_of
from cyberflag.figures.outlook.forecasts import Method, back_test, choose_method, forecast, years_needed
from cyberflag.model import Basis, Period
from cyberflag.returns import load_returns
from cyberflag.returns.context import load_context
from scenario_folders import results_of

SEEDS = 500


@pytest.fixture(scope="module")
def nine_years(tmp_path_factory) -> Path:
    return results_of("35_three_years_ahead", tmp_path_factory.mktemp("years"))


@pytest.fixture(scope="module")
def figure_set(nine_years: Path) -> FigureSet:
    return compute_figures(load_returns(nine_years))


def walk(rng: np.random.Generator, years: int) -> np.ndarray:
    return rng.poisson(500 * np.exp(np.cumsum(rng.normal(0, 0.15, years))))


def drift(rng: np.random.Generator, years: int) -> np.ndarray:
    return rng.poisson(300 * np.exp(np.cumsum(rng.normal(0.15, 0.1, years))))


def line(rng: np.random.Generator, years: int) -> np.ndarray:
    return rng.poisson(300 * np.exp(0.12 * np.arange(years)) * rng.gamma(50, 1 / 50, years))


def flat(rng: np.random.Generator, years: int) -> np.ndarray:
    return rng.poisson(400 * rng.gamma(100, 1 / 100, years))


@pytest.mark.parametrize("draw", [walk, drift, line, flat])
@pytest.mark.parametrize(("years", "horizon"), [(6, 1), (9, 1), (9, 3)])
def test_intervals_of_drawn_series_cover_at_least_at_their_level(draw: Callable, years: int, horizon: int) -> None:
    inside = 0
    for seed in range(SEEDS):
        counts = draw(np.random.default_rng(seed), years + horizon)
        found = forecast(counts[:years], choose_method(counts[:years], horizon), horizon)
        inside += found.low <= counts[-1] <= found.high
    assert inside / SEEDS >= 0.93


def test_the_interval_of_the_chosen_method_alone_would_not_cover_the_third_year() -> None:
    inside = 0
    for seed in range(SEEDS):
        counts = drift(np.random.default_rng(seed), 12)
        logs, chosen = np.log(counts[:9]), choose_method(counts[:9], 3)
        low, _, high = forecasts._reach(forecasts._METHODS[chosen](logs, float(np.mean(counts[:9])), 3), 0.95)
        inside += low <= np.log(counts[-1]) <= high
    assert round(inside / SEEDS, 2) == 0.84, "as the page on projections says"


@given(st.lists(st.integers(10, 5000), min_size=6, max_size=12), st.sampled_from(list(Method)), st.sampled_from([1, 3]))
@settings(deadline=None)
def test_a_forecast_lies_in_its_interval_which_grows_with_the_years_ahead(counts, method, horizon) -> None:
    found, further = forecast(counts, method, horizon), forecast(counts, method, horizon + 1)
    assert found.low < found.central < found.high
    assert further.high / further.low > found.high / found.low
    assert found.high / found.low >= np.exp(2 * 1.95 / np.sqrt(np.mean(counts))), "no narrower than chance"


def test_the_trials_are_every_earlier_year_that_enough_years_come_before() -> None:
    counts = [100, 120, 130, 150, 160, 180, 200]
    trials = back_test(counts, Method.DRIFT, 1)
    assert [trial.at for trial in trials] == [4, 5, 6]
    assert [trial.at for trial in back_test(counts, Method.DRIFT, 3)] == [6]
    changed = back_test([*counts[:6], 900], Method.DRIFT, 1)
    assert [trial.forecast for trial in changed] == [trial.forecast for trial in trials], "no year foresees itself"


def test_a_straight_series_is_carried_on_straight_and_one_that_stands_still_by_its_last_value() -> None:
    assert choose_method([100 * 1.2**year for year in range(8)]) == Method.DRIFT
    assert choose_method([500] * 8) == Method.LAST_VALUE
    assert forecast([100 * 1.2**year for year in range(8)], Method.DRIFT, 1).central == pytest.approx(100 * 1.2**8)


def test_projections_rest_on_the_same_forces_and_say_how_earlier_years_came_out(figure_set: FigureSet) -> None:
    projections = project_figures(figure_set, across_breaks=True)
    rows = projections.projected.rows(named=True)
    assert [(row["years_ahead"], row["period_start"].year) for row in rows] == [(1, 2024), (3, 2026)]
    assert {row["rests_on"] for row in rows} == {"2 of 3 forces, the same in each year"}
    assert {row["marker"] for row in rows} == {"estimated; break"}
    assert [row["trials"] for row in rows] == [5, 3]
    inside = projections.trials.group_by("years_ahead").agg(pl_sum="inside").sort("years_ahead")
    assert [sum(group) for group in inside["pl_sum"].to_list()] == [row["trials_inside"] for row in rows]


def test_nothing_is_projected_over_a_change_of_the_rule_unless_asked(figure_set: FigureSet) -> None:
    projections = project_figures(figure_set)
    assert projections.projected.is_empty()
    assert all("the rule of the online flag changes" in reason for reason in projections.refused)
    by_code = replace(figure_set, request=replace(figure_set.request, basis=Basis.OFFENCE))
    assert set(project_figures(by_code).projected["marker"]) == {"estimated; break"}


def test_a_series_that_is_too_short_or_too_small_is_refused_with_the_reason(figure_set, nine_years) -> None:
    short = series_of(load_context(nine_years / "series.csv"))
    assert any("there are 4" in reason for reason in project_figures(figure_set, short).refused)
    values = [ContextValue(Period.financial_year(2010 + year), 5 + year, 5 + year, "here") for year in range(9)]
    small = ContextSeries("few", "few", "reports", "all", tuple(values))
    assert any("few, 1 year ahead" in r and "fewer than 10" in r for r in project_figures(figure_set, [small]).refused)


def test_cost_is_not_projected_and_a_series_with_a_gap_counts_only_what_follows_on(figure_set) -> None:
    years = [*range(2008, 2014), *range(2015, 2019)]
    values = tuple(ContextValue(Period.financial_year(year), 500, 500, "here") for year in years)
    series = [ContextSeries(name, name, unit, "all", values) for name, unit in (("cost", "pounds"), ("calls", "calls"))]
    projections = project_figures(figure_set, series)
    assert "cost" not in projections.projected["series"].to_list()
    assert not [reason for reason in projections.refused if reason.startswith("cost")]
    assert any(reason.startswith("calls") and "there are 4" in reason for reason in projections.refused)


def test_bounds_of_a_series_widen_its_projection(figure_set) -> None:
    def series(spread: int) -> ContextSeries:
        counts = [300, 320, 360, 350, 390, 420, 430, 470]
        values = (
            ContextValue(Period.financial_year(2008 + i), n - spread, n + spread, "here") for i, n in enumerate(counts)
        )
        return ContextSeries("calls", "calls", "calls", "all", tuple(values))

    exact, wide = (project_figures(figure_set, [series(spread)]).projected.row(0, named=True) for spread in (0, 20))
    assert wide["low"] < exact["low"] < exact["high"] < wide["high"]
    assert exact["central_low"] == exact["central_high"]
    assert wide["central_low"] < wide["central_high"]


@pytest.mark.parametrize("horizon", [1, 3])
def test_the_years_needed_are_the_fewest_that_can_be_tried_twice(horizon: int) -> None:
    needed = years_needed(horizon)
    assert len(back_test([100] * needed, Method.DRIFT, horizon)) == 2
    with pytest.raises(ValueError, match="too few"):
        choose_method([100] * (needed - 1), horizon)
