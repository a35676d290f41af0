"""Offences that a table chooses or breaks down each in its way, and adults told apart: none contradicts the rest."""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest

from cyberflag.figures import compute_figures
from cyberflag.model import Period
from cyberflag.returns import Returns

Build = Callable[..., Returns]
YEARS = tuple(Period(date(year, 4, 1), date(year + 1, 3, 31)) for year in (2017, 2018))


def of_years(wholes: tuple[int, int], parts: tuple[tuple[int, int], tuple[int, int]]) -> list[dict[str, Any]]:
    """The figure for all on one sheet and two offences on another, in each of two years."""
    rows: list[dict[str, Any]] = []
    for at, (year, whole, told) in enumerate(zip(YEARS, wholes, parts, strict=True), start=2):
        rows.append({"n": whole, "period": year, "at": f"Q1!C{at}"})
        rows += [
            {"offence": offence, "n": n, "period": year, "at": f"Q2!{column}{at}"}
            for offence, n, column in zip(("071/17", "086/02"), told, "BC", strict=True)
        ]
    return rows


def read(returns: Returns) -> tuple[list[tuple[int, int | None]], int]:
    """The bounds of the force's totals, and how many issues there are."""
    figures = compute_figures(returns)
    names = ("offences.kent.2017-18", "offences.kent.2018-19")
    rows = {row["figure"]: row for row in figures.figures.iter_rows(named=True)}
    return [(rows[name]["low"], rows[name]["high"]) for name in names], len(figures.issues)


def test_offences_that_come_to_less_in_every_year_are_a_choice(returns_of: Build) -> None:
    rows = of_years((133, 152), ((44, 19), (40, 33)))
    assert read(returns_of(rows, periods=YEARS)) == ([(133, 133), (152, 152)], 0)


@pytest.mark.parametrize("parts", [((44, 89), (40, 33)), ((44, 19), (140, 33))])
def test_offences_that_come_to_all_or_more_in_a_year_are_all(
    returns_of: Build, parts: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    _, issues = read(returns_of(of_years((133, 152), parts), periods=YEARS))
    assert issues > 0


def by_ages(parts: tuple[tuple[int, int], tuple[int, int]]) -> list[dict[str, Any]]:
    """Crimes by age on one sheet, with those of unknown age, and two offences on another; no figure for all."""
    rows = [row for row in of_years((0, 0), parts) if "offence" in row]
    for at, year in enumerate(YEARS, start=2):
        ages = zip(("0-12", "13-17", "unknown"), (60, 50, 20 + at), "CDE", strict=True)
        rows += [{"age": age, "n": n, "period": year, "at": f"Q1!{column}{at}"} for age, n, column in ages]
    return rows


def test_offences_that_come_to_less_than_all_ages_in_every_year_are_a_choice(returns_of: Build) -> None:
    assert read(returns_of(by_ages(((44, 19), (40, 33))), periods=YEARS)) == ([(132, 132), (133, 133)], 0)


def test_offences_that_come_to_less_than_all_ages_in_one_year_contradict_them(returns_of: Build) -> None:
    _, issues = read(returns_of(by_ages(((44, 19), (90, 43))), periods=YEARS))
    assert issues > 0


def ages_with_adults(whole: int) -> list[dict[str, Any]]:
    told = {"0-12": 40, "13-17": 50, "unknown": 10, "18+": 30}
    parts = [{"age": age, "n": n, "at": f"line {at}"} for at, (age, n) in enumerate(told.items(), start=3)]
    return [{"n": whole, "at": "line 2", "total": True}, *parts]


def test_adults_beside_a_total_of_the_others_are_no_part_of_it(returns_of: Build) -> None:
    figures = compute_figures(returns_of(ages_with_adults(100)))
    (row,) = [row for row in figures.figures.iter_rows(named=True) if row["figure"] == "offences.kent.2017-18"]
    assert (row["low"], row["high"]) == (100, 100)
    assert len(figures.issues) == 0


def test_a_total_that_is_too_small_for_its_parts_is_still_told(returns_of: Build) -> None:
    assert len(compute_figures(returns_of(ages_with_adults(90))).issues) > 0


def of_two_kinds() -> list[dict[str, Any]]:
    """Communication by sex and platform, images by platform alone: 100 crimes each, one figure a row."""
    sexes = (("female", 50), ("male", 30), ("unknown", 20))
    platforms = (("snapchat", 0.5), ("other", 0.3), ("unknown", 0.2))
    first = [("071/17", sex, platform, round(n * share)) for sex, n in sexes for platform, share in platforms]
    second = [("086/02", "all", platform, round(100 * share)) for platform, share in platforms]
    return [
        {"offence": offence, "sex": sex, "platform": platform, "n": n, "at": f"csv!E{row}"}
        for row, (offence, sex, platform, n) in enumerate(first + second, start=2)
    ]


def bounds_of(returns: Returns, figure: str) -> tuple[int, int | None]:
    rows = compute_figures(returns).figures.filter(pl.col("figure") == figure)
    return rows["low"][0], rows["high"][0]


def test_offences_of_an_export_that_are_broken_down_otherwise_add_up(returns_of: Build) -> None:
    returns = returns_of(of_two_kinds(), periods=YEARS[:1])
    assert bounds_of(returns, "offences.kent.2017-18") == (200, 200)
    assert bounds_of(returns, "offences.kent.2017-18.platform.snapchat") == (100, 100)
    assert not len(compute_figures(returns).issues)


def test_a_sex_told_of_one_offence_of_an_export_alone_is_a_least(returns_of: Build) -> None:
    assert bounds_of(returns_of(of_two_kinds(), periods=YEARS[:1]), "offences.kent.2017-18.sex.female") == (50, None)


def test_offences_on_sheets_of_their_own_add_up_each_as_it_is_told(returns_of: Build) -> None:
    rows = [row | {"at": f"{row['offence'][:3]}!{row['at'][-2:]}"} for row in of_two_kinds()]
    assert bounds_of(returns_of(rows, periods=YEARS[:1]), "offences.kent.2017-18") == (200, 200)


def test_offences_told_otherwise_beside_a_figure_for_all_are_a_choice(returns_of: Build) -> None:
    returns = returns_of([*of_two_kinds(), {"n": 250, "at": "Total!B2"}], periods=YEARS[:1])
    assert bounds_of(returns, "offences.kent.2017-18") == (250, 250)
    assert not len(compute_figures(returns).issues)


def test_offences_of_which_one_may_hold_crimes_of_another_are_not_added(returns_of: Build) -> None:
    rows = [
        row | {"offence": {"071/17": "grooming", "086/02": "sexual-offences"}[row["offence"]]} for row in of_two_kinds()
    ]
    low, _ = bounds_of(returns_of(rows, periods=YEARS[:1]), "offences.kent.2017-18")
    assert low == 100
