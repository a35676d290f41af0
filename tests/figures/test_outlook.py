"""Other series beside the figures, pressure on police and the need for support."""

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.errors import TableError
from cyberflag.figures import FigureSet, compute_figures
from cyberflag.figures.outlook import Share, beside_figures, police_pressure, support_needs
from cyberflag.figures.outlook.context import ContextSeries, series_of
from cyberflag.model import Bounds, Counts
from cyberflag.returns import load_returns
from cyberflag.returns.context import load_context
from scenario_folders import SCENARIOS, results_of, rows_of

PRESSURE = "34_offences_per_1000_officers"
SUPPORT = "36_need_for_support"


@pytest.fixture(scope="module")
def officers(tmp_path_factory) -> tuple[FigureSet, tuple[ContextSeries, ...]]:
    folder = results_of(PRESSURE, tmp_path_factory.mktemp("pressure"))
    return compute_figures(load_returns(folder)), series_of(load_context(folder / "series.csv"))


@pytest.fixture(scope="module")
def victims(tmp_path_factory) -> FigureSet:
    return compute_figures(load_returns(results_of(SUPPORT, tmp_path_factory.mktemp("support"))))


def test_offences_per_1000_officers_lie_within_the_bounds_of_both(officers) -> None:
    pressure = police_pressure(*officers)
    expected = rows_of(SCENARIOS / PRESSURE / "pressure.csv")
    assert pressure["figure"].to_list() == [row["figure"] for row in expected]
    for want, got in zip(expected, pressure.iter_rows(named=True), strict=True):
        assert (got["low"], got["high"], got["forces"]) == (
            float(want["low"]),
            float(want["high"]),
            int(want["forces"]),
        )
        assert got["low"] * got["officers_high"] <= 1000 * got["offences_low"]
        assert got["high"] * got["officers_low"] >= 1000 * got["offences_high"]


def test_every_other_series_keeps_its_source_and_its_unit(officers) -> None:
    beside = beside_figures(*officers)
    assert beside.filter(pl.col("kind") == "figure")["source"].unique().to_list() == ["police replies"]
    sources = dict(beside.filter(pl.col("kind") == "context").select("series", "source").unique("series").rows())
    assert set(sources) == {"sessions", "officers", "cost"}
    assert beside.filter(pl.col("series") == "officers")["same_dates"].to_list() == [False] * 3


def test_a_value_of_another_series_cannot_be_added_to_a_count(officers) -> None:
    value = officers[1][0].values[0]
    for add in (lambda: Bounds.exactly(1) + value, lambda: value + Bounds.exactly(1), lambda: value + value):
        with pytest.raises(TypeError):
            add()
    with pytest.raises(TypeError):
        Bounds.sum([value])
    assert not set(Counts.columns()) <= {"series", "title", "unit", "source", "least", "most"}


def test_the_figures_are_the_same_with_and_without_other_series(officers) -> None:
    figures = officers[0].figures
    assert "sessions" not in figures["measure"].to_list()
    assert not figures.filter(pl.col("measure").str.contains("officers")).height


def test_the_need_repeats_the_share_and_lies_within_the_bounds(victims) -> None:
    needs = {row["figure"]: row for row in support_needs(victims, Share.parse("25% to 40%")).iter_rows(named=True)}
    for want in rows_of(SCENARIOS / SUPPORT / "needs.csv"):
        row = needs[want["figure"]]
        assert str(Bounds(row["victims_low"], row["victims_high"])) == want["victims"]
        assert str(Bounds(row["need_low"], row["need_high"])) == want["need"]
        assert (row["share"], row["marker"]) == (want["share"], "estimated")


def test_offences_are_no_count_of_victims(officers) -> None:
    needs = support_needs(officers[0], Share.parse("50%"))
    kent = needs.row(by_predicate=pl.col("figure") == "support-need.kent.2017-18", named=True)
    assert (kent["victims_low"], kent["victims_high"], kent["victims_from"]) == (1, 361, "offences")
    assert (kent["need_low"], kent["need_high"]) == (0, 181)


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_share_reads_back_as_it_is_written(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert Share.parse(str(Share.parse(f"{low}% to {high}%"))) == Share.parse(f"{low}%-{high}%")


@pytest.mark.parametrize("text", ["", "30", "0.3", "40% to 25%", "130%", "a third"])
def test_what_is_no_share_is_not_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="not a share"):
        Share.parse(text)


@pytest.mark.parametrize(
    "row",
    [
        "a,sessions,2017-04-01,2018-03-31,5,4,here",
        "a,sessions,2018-04-01,2018-03-31,5,5,here",
        "a,sessions,2017-04-01,2018-03-31,5,5,",
        "a,,2017-04-01,2018-03-31,5,5,here",
        "a,sessions,2017-04-01,2018-03-31,many,5,here",
        "a,children,2016-04-01,2017-03-31,5,5,here\na,sessions,2017-04-01,2018-03-31,5,5,here",
        "a,sessions,2017-04-01,2018-03-31,5,5,here\na,sessions,2017-04-01,2018-03-31,6,6,there",
    ],
)
def test_a_table_of_other_series_that_breaks_its_layout_is_refused(tmp_path: Path, row: str) -> None:
    table = tmp_path / "series.csv"
    table.write_text(f"series,unit,period_start,period_end,low,high,source\n{row}\n", encoding="utf-8")
    with pytest.raises(TableError):
        load_context(table)


def test_a_force_that_is_none_is_told_and_not_passed_over(tmp_path: Path) -> None:
    table = tmp_path / "series.csv"
    head = "series,unit,force,period_start,period_end,low,high,source\n"
    table.write_text(head + "officers,officers,Kent,2018-03-31,2018-03-31,5,5,here\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"row 2, column force: 'Kent' is no force"):
        load_context(table)
