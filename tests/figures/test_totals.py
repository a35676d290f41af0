"""Which rows carry a force's total, and what is never added."""

from collections.abc import Callable
from datetime import date
from itertools import product
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.figures import FigureSet, compute_figures
from cyberflag.model import Period
from cyberflag.returns import Returns

Build = Callable[..., Returns]


def figure(figure_set: FigureSet, name: str) -> dict[str, Any]:
    return {row["figure"]: row for row in figure_set.figures.iter_rows(named=True)}[name]


def bounds(returns: Returns, name: str = "offences.kent.2017-18") -> tuple[int, int | None]:
    row = figure(compute_figures(returns), name)
    return row["low"], row["high"]


@given(st.lists(st.tuples(st.integers(0, 50), st.one_of(st.none(), st.integers(0, 9))), min_size=1, max_size=8))
@settings(deadline=None)
def test_adding_counts_never_loses_bounds(returns_of: Build, printed: list[tuple[int, int | None]]) -> None:
    names = ["kent", "essex", "surrey", "sussex", "gwent", "dorset", "durham", "norfolk"]
    rows = [
        {"force": force, "n": (low, None if more is None else low + more)}
        for force, (low, more) in zip(names, printed, strict=False)
    ]
    highs = [low + more for low, more in printed if more is not None]
    high = sum(highs) if len(highs) == len(printed) else None
    assert bounds(returns_of(rows), "offences.all.2017-18") == (sum(low for low, _ in printed), high)


@pytest.mark.parametrize("cell", [{"n": (0, 4)}, {"n": (1, 4)}, {"n": (0, None)}])
def test_suppressed_cell_is_never_zero(returns_of: Build, cell: dict[str, Any]) -> None:
    rows = [
        {"sex": "female", "n": 20, "at": "A!B2"},
        {"sex": "male", **cell, "marker": "suppressed", "at": "A!B3"},
        {"sex": "unknown", "n": 0, "at": "A!B4"},
        {"n": 20, "total": True, "at": "A!B5"},
    ]
    figures = compute_figures(returns_of(rows))
    row = figure(figures, "offences.kent.2017-18")
    high = cell["n"][1]
    assert (row["low"], row["high"]) == (20 + cell["n"][0], None if high is None else 20 + high)
    assert row["marker"] in {"suppressed", "at-least"}
    assert figures.issues["kind"].to_list() == ["does-not-add-up"]


def test_answers_with_several_figures_in_one_cell_are_no_export_of_all_that_occurred(returns_of: Build) -> None:
    rows = [
        {**what, "period": Period.financial_year(year), "n": n, "at": f"table 1!B{row}"}
        for row, (what, n) in enumerate([({}, 178), ({"age": "0-12"}, 40), ({"age": "13-17"}, 111)], start=2)
        for year in (2017, 2018)
    ]
    figures = compute_figures(returns_of(rows, periods=[Period.financial_year(2017), Period.financial_year(2018)]))
    row = figure(figures, "offences.kent.2017-18")
    assert (row["low"], row["high"]) == (178, 178)
    assert figures.issues.is_empty()


@pytest.mark.parametrize(("is_total", "low", "kinds"), [(False, 100, []), (True, 119, ["does-not-add-up"])])
def test_platforms_beyond_what_their_table_gives_for_all_count_crimes_several_times(
    returns_of: Build, *, is_total: bool, low: int, kinds: list[str]
) -> None:
    names = {"snapchat": 70, "instagram": 34, "other": 15, "unknown": 0}
    rows: list[dict[str, Any]] = [
        {"platform": name, "n": n, "at": f"A!B{row}"} for row, (name, n) in enumerate(names.items(), start=2)
    ]
    figures = compute_figures(returns_of([*rows, {"n": 100, "total": is_total, "at": "A!B6"}]))
    assert figure(figures, "offences.kent.2017-18")["low"] == low
    assert figures.issues["kind"].to_list() == kinds


AGES = ("0-9", "10-15", "16", "17", "18+", "unknown")
SEXES = ("female", "male", "unknown")
OFFENCES = ("17A", "88A", "86")


@given(
    st.lists(st.one_of(st.integers(0, 30), st.sampled_from([(1, 4), (0, None)])), min_size=54, max_size=54),
    st.integers(1, len(AGES)),
    st.integers(1, len(SEXES)),
    st.integers(1, len(OFFENCES)),
)
@settings(deadline=None, max_examples=25)
def test_a_grid_adds_up_to_the_same_in_every_order(
    returns_of: Build, printed: list[Any], ages: int, sexes: int, offences: int
) -> None:
    values = product(AGES[:ages], SEXES[:sexes], OFFENCES[:offences])
    rows = [
        {"age": age, "sex": sex, "offence": offence, "n": n, "at": f"A!B{place}"}
        for place, ((age, sex, offence), n) in enumerate(zip(values, printed, strict=False), 2)
    ]
    grid = compute_figures(returns_of(rows))
    with patch("cyberflag.figures.totals._is_plain_grid", return_value=False):
        in_every_order = compute_figures(returns_of(rows))
    assert grid.figures.equals(in_every_order.figures)


YEARS = (Period.financial_year(2017), Period.financial_year(2018))


def years_of(**figures: tuple[Any, Any]) -> list[dict[str, Any]]:
    """Rows of forces by two years; None where a force gives nothing."""
    return [
        {"force": force, "period": period, "n": n, "at": f"{force}!{column}2"}
        for force, both in figures.items()
        for period, column, n in zip(YEARS, "BC", both, strict=True)
        if n is not None
    ]


def test_years_are_set_beside_one_another_over_the_same_bounded_forces(returns_of: Build) -> None:
    rows = years_of(kent=(50, 60), essex=(10, 12), surrey=(900, None), gwent=((3, None), 5))
    figures = compute_figures(returns_of(rows, periods=YEARS, forces=("kent", "essex", "surrey", "gwent")))
    before, now = (figure(figures, f"offences-same-forces.all.{year}") for year in ("2017-18", "2018-19"))
    assert [(row["low"], row["high"]) for row in (before, now)] == [(60, 60), (72, 72)]
    assert before["coverage"] == now["coverage"] == "2 of 4 forces: those with a bounded figure for every year"
    assert figure(figures, "offences.all.2017-18")["low"] > figure(figures, "offences.all.2018-19")["low"]


@pytest.mark.parametrize(
    "figures",
    [
        {"kent": (50, 60), "essex": (10, 12)},  # every headline is over these
        {"kent": (50, 60), "essex": (10, None), "surrey": (None, 7)},  # of one force it is that force's own
        {"kent": (50, None), "essex": (10, None)},  # one year
    ],
)
def test_no_number_over_the_same_forces_where_it_tells_nothing(returns_of: Build, figures: Any) -> None:
    found = compute_figures(returns_of(years_of(**figures), periods=YEARS)).figures
    assert "offences-same-forces" not in set(found["measure"])


def test_not_held_is_no_figure(returns_of: Build) -> None:
    figures = compute_figures(returns_of([{"n": (0, None), "marker": "not-held"}]))
    assert len(figures.figures) == 0
    assert figures.coverage.of("kent").reason(figures.coverage.periods[0]) == "no figure could be read from the reply"


def test_total_that_the_reading_disputes_rests_on_its_parts(returns_of: Build) -> None:
    rows = [
        {"offence": "88A", "n": 300, "at": "A!B2"},
        {"offence": "19D", "n": 75, "at": "A!B3"},
        {"n": 376, "total": True, "at": "A!B4"},
    ]
    assert bounds(returns_of(rows)) == (375, 376)
    assert bounds(returns_of(rows, disputed=[("kent.xlsx", "A!B4")])) == (375, 375)


def test_disputed_total_without_parts_is_kept(returns_of: Build) -> None:
    assert bounds(returns_of([{"n": 40, "at": "A!B4"}], disputed=[("kent.xlsx", "A!B4")])) == (40, 40)


def test_choice_of_offences_beside_the_total_is_no_contradiction(returns_of: Build) -> None:
    rows = [
        {"n": 133, "at": "table 1!B2"},
        {"offence": "88A", "n": 60, "at": "table 1!B3"},
        {"offence": "19D", "n": 35, "at": "table 1!B4"},
    ]
    figures = compute_figures(returns_of(rows))
    assert figure(figures, "offences.kent.2017-18")["low"] == figure(figures, "offences.kent.2017-18")["high"] == 133
    assert len(figures.issues) == 0


def test_class_and_its_codes_are_not_added(returns_of: Build) -> None:
    rows = [
        {"offence": "88A", "n": 50, "at": "A!B2"},
        {"offence": "071/17", "n": 30, "at": "A!B3"},
        {"offence": "088/01", "n": 20, "at": "A!B4"},
        {"offence": "19D", "n": 5, "at": "A!B5"},
    ]
    returns = returns_of(rows)
    assert bounds(returns) == (55, 55)
    assert bounds(returns, "offences.kent.2017-18.offence.88A") == (50, 50)


def test_a_sheet_for_each_offence_is_a_part_of_all_offences(returns_of: Build) -> None:
    rows = [
        {"offence": offence, "sex": sex, "n": n, "at": f"{sheet}!B{row}"}
        for sheet, offence, counted in (("A", "071/17", (30, 6, 1)), ("B", "022/20", (20, 5, 0)))
        for row, (sex, n) in enumerate(zip(SEXES, counted, strict=True), start=2)
    ]
    rows += [{"offence": "071/17", "n": 37, "at": "A!B5"}, {"offence": "022/20", "n": 25, "at": "B!B5"}]
    figures = compute_figures(returns_of(rows))
    assert figure(figures, "offences.kent.2017-18")["low"] == figure(figures, "offences.kent.2017-18")["high"] == 62
    assert len(figures.issues) == 0
    rows[3:] = [{"offence": "022/20", "age": "13", "n": 20, "at": "B!B2"}]
    assert bounds(returns_of(rows)) == (57, None)  # how many there were of the other offence in all is not said


ALONE = {"offence": "071/17", "n": 71, "at": "line 4"}
WHOLE = {"n": 300, "at": "table 1!B5"}


@pytest.mark.parametrize("at", ["line 4", "table 1!B5"])
@pytest.mark.parametrize("questions", [(), ("Recorded sexual offences against children with the flag", "by offence")])
def test_an_offence_told_alone_is_not_all_offences(returns_of: Build, at: str, questions: tuple[str, ...]) -> None:
    returns = returns_of([{**ALONE, "at": at}], questions=questions)
    assert bounds(returns) == (71, None)
    assert bounds(returns, "offences.kent.2017-18.offence.071-17") == (71, 71)


def test_an_offence_told_alone_is_all_that_a_request_for_it_asked(returns_of: Build) -> None:
    asked = ("How many offences of sexual communication with a child were recorded?",)
    assert bounds(returns_of([ALONE], questions=asked)) == (71, 71)
    assert bounds(returns_of([{**ALONE, "offence": "088/01"}], questions=asked)) == (71, None)


def test_a_list_of_crimes_of_one_offence_is_of_all(returns_of: Build) -> None:
    assert bounds(returns_of([{**ALONE, "at": ""}])) == (71, 71)


@pytest.mark.parametrize("told", [[ALONE], [ALONE, {"offence": "rape", "n": 20, "at": "line 4"}]])
@pytest.mark.parametrize(
    "whole",
    [
        [WHOLE],
        [{"n": n, "sex": sex, "at": f"table 1!B{n}"} for sex, n in zip(SEXES, (60, 40, 3), strict=True)] + [WHOLE],
    ],
)
def test_offences_told_beside_the_total_do_not_contradict_it(
    returns_of: Build, told: list[dict[str, Any]], whole: list[dict[str, Any]]
) -> None:
    rows = [{**WHOLE, "n": sum(row["n"] for row in whole[:-1]) or 300}, *whole[:-1], *told]
    figures = compute_figures(returns_of(rows))
    row = figure(figures, "offences.kent.2017-18")
    assert row["low"] == row["high"] == rows[0]["n"]
    assert len(figures.issues) == 0


def test_the_ages_of_one_offence_told_alone_are_not_those_of_all(returns_of: Build) -> None:
    rows = [
        {"offence": "071/17", "age": age, "n": 5, "at": f"A!B{row}"} for row, age in enumerate(("12", "13"), start=2)
    ]
    assert bounds(returns_of(rows), "offences.kent.2017-18.age.13") == (5, None)


def test_offences_of_a_text_without_a_total_are_all_that_it_tells(returns_of: Build) -> None:
    assert bounds(returns_of([ALONE, {"offence": "rape", "n": 20, "at": "line 5"}])) == (91, 91)


def grid(counted: dict[tuple[str, str], int], dimension: str = "sex") -> list[dict[str, Any]]:
    """Rows of one table: how many of each offence and value of another dimension, ``all`` for the whole offence."""
    columns = {value: chr(ord("B") + place) for place, value in enumerate(dict.fromkeys(value for _, value in counted))}
    return [
        {"offence": offence, dimension: value, "n": n, "at": f"A!{columns[value]}{row}"}
        for row, ((offence, value), n) in enumerate(counted.items(), start=2)
    ]


OF_ONE = {("88A", "female"): 20, ("88A", "male"): 5, ("88A", "unknown"): 1}


def test_a_sex_that_is_missing_for_one_offence_is_not_nought(returns_of: Build) -> None:
    returns = returns_of(grid({**OF_ONE, ("86", "female"): 4}))
    assert bounds(returns) == (30, None)
    assert bounds(returns, "offences.kent.2017-18.sex.female") == (24, 24)
    assert bounds(returns, "offences.kent.2017-18.sex.male") == (5, None)
    assert bounds(returns, "offences.kent.2017-18.offence.88A") == (26, 26)


def test_a_sex_that_is_missing_is_nought_where_the_figure_of_the_offence_is_reached_without(returns_of: Build) -> None:
    returns = returns_of(grid({**OF_ONE, ("88A", "all"): 26, ("86", "female"): 4, ("86", "all"): 4}))
    assert bounds(returns) == (30, 30)
    assert bounds(returns, "offences.kent.2017-18.sex.male") == (5, 5)
    returns = returns_of(grid({**OF_ONE, ("88A", "all"): 26, ("86", "female"): 4, ("86", "all"): 6}))
    assert bounds(returns) == (32, 32)
    assert bounds(returns, "offences.kent.2017-18.sex.male") == (5, None)


def test_an_age_that_is_missing_for_one_offence_is_not_nought(returns_of: Build) -> None:
    ages = {("88A", "0-12"): 3, ("88A", "13-17"): 20, ("88A", "unknown"): 1}
    returns = returns_of(grid({**ages, ("86", "13-17"): 4}, "age"))
    assert bounds(returns) == (28, None)
    assert bounds(returns, "offences.kent.2017-18.age.13-17") == (24, 24)
    assert bounds(returns, "offences.kent.2017-18.age.0-12") == (3, None)
    # what other bands make up says nothing of a band that overlaps them
    overlapping = grid({**ages, ("88A", "all"): 24, ("86", "0-15"): 4, ("86", "all"): 4}, "age")
    assert bounds(returns_of(overlapping), "offences.kent.2017-18.age.0-12") != (3, 3)


def test_the_codes_of_a_class_do_not_stand_for_it_where_another_sex_has_the_class(returns_of: Build) -> None:
    rows = {("88A", "female"): 20, ("88A", "unknown"): 0, ("071/17", "male"): 5, ("86", "female"): 2}
    returns = returns_of(grid({**rows, ("86", "male"): 1, ("86", "unknown"): 0}))
    assert bounds(returns) == (28, None)


def test_an_offence_that_is_told_in_all_alone_is_missing_among_the_sexes(returns_of: Build) -> None:
    returns = returns_of(grid({**OF_ONE, ("88A", "all"): 26, ("86", "all"): 6}))
    assert bounds(returns) == (32, 32)
    assert len(compute_figures(returns).issues) == 0
    assert bounds(returns, "offences.kent.2017-18.sex.male") == (5, None)


def test_part_of_a_class_is_no_class(returns_of: Build) -> None:
    rows = [{"n": 9, "at": "A!B2"}, {"offence": "071/17", "n": 3, "at": "A!B3"}]
    assert bounds(returns_of(rows), "offences.kent.2017-18.offence.88A") == (3, None)


def test_list_of_crimes_is_whole_without_every_age_and_sex(returns_of: Build) -> None:
    rows = [{"age": "13", "sex": "female", "n": 4, "at": ""}, {"age": "unknown", "sex": "female", "n": 1, "at": ""}]
    returns = returns_of(rows)
    assert bounds(returns) == (5, 5)
    assert not [f for f in compute_figures(returns).figures["figure"] if f.endswith((".age.0-9", ".age.12"))]


def test_nought_of_a_list_enters_the_national_figure(returns_of: Build) -> None:
    rows = [{"age": "13", "n": 4, "at": ""}, {"force": "essex", "age": "12", "n": 3, "at": "A!B2"}]
    row = figure(compute_figures(returns_of(rows)), "offences.all.2017-18.age.12")
    assert (row["low"], row["high"], row["coverage"]) == (3, 3, "2 of 2 forces")


def test_quarters_that_fill_the_year_are_the_year(returns_of: Build) -> None:
    starts = [date(2017, 4, 1), date(2017, 7, 1), date(2017, 10, 1), date(2018, 1, 1)]
    ends = [date(2017, 6, 30), date(2017, 9, 30), date(2017, 12, 31), date(2018, 3, 31)]
    rows = [
        {"n": (n, n + 1), "period": Period(s, e), "at": f"A!B{n}"}
        for n, s, e in zip([3, 4, 5, 6], starts, ends, strict=True)
    ]
    row = figure(compute_figures(returns_of(rows)), "offences.all.2017-18")
    assert (row["low"], row["high"], row["coverage"]) == (18, 22, "1 of 1 forces")


def test_year_that_is_a_day_longer_gives_only_a_most(returns_of: Build) -> None:
    rows = [{"n": 40, "period": Period(date(2017, 4, 1), date(2018, 4, 1))}]
    figures = compute_figures(returns_of(rows))
    row = figure(figures, "offences.kent.2017-18")
    assert (row["low"], row["high"], row["marker"]) == (0, 40, "part-year")
    assert "offences.all.2017-18" not in figures.figures["figure"].to_list()


def test_every_figure_leads_to_rows_of_counts(returns_of: Build) -> None:
    rows = [{"sex": s, "n": 3, "at": f"A!B{i}"} for i, s in enumerate(["female", "male", "unknown"], 2)]
    returns = returns_of([*rows, {"force": "essex", "age": "13", "sex": "female", "n": 4, "at": ""}])
    ids = set(returns.counts["id"])
    for row in compute_figures(returns).figures.iter_rows(named=True):
        assert row["rows"]
        assert set(row["rows"].split()) <= ids


def test_nought_is_a_figure_like_any_other(returns_of: Build) -> None:
    row = figure(compute_figures(returns_of([{"n": 0}])), "offences.all.2017-18")
    assert (row["low"], row["high"], row["coverage"]) == (0, 0, "1 of 1 forces")


def test_table_of_under_18s_alone_is_a_total(returns_of: Build) -> None:
    assert bounds(returns_of([{"age": "0-17", "n": 30}])) == (30, 30)


def test_under_18s_beside_unknown_ages_are_not_all(returns_of: Build) -> None:
    rows = [{"age": "0-17", "n": 30, "at": "A!B2"}, {"age": "unknown", "n": 6, "at": "A!B3"}]
    assert bounds(returns_of(rows)) == (36, 36)


def test_districts_are_at_least_the_force(returns_of: Build) -> None:
    rows = [
        {"n": 5, "detail": (("area", "north"),), "at": "A!B2"},
        {"n": 7, "detail": (("area", "south"),), "at": "A!B3"},
    ]
    assert bounds(returns_of(rows)) == (12, None)


def test_outcomes_of_a_list_of_crimes_are_all_of_them(returns_of: Build) -> None:
    rows = [
        {"n": 3, "offence": "071/17", "detail": (("outcome", "Charged"),), "at": ""},
        {"n": 9, "offence": "071/17", "detail": (("outcome", "Filed"),), "at": ""},
        {"n": 4, "offence": "086/02", "detail": (("outcome", "Filed"),), "at": ""},
    ]
    assert bounds(returns_of(rows)) == (16, 16)


def test_outcomes_of_a_table_are_at_least_the_force(returns_of: Build) -> None:
    rows = [
        {"n": 3, "detail": (("outcome", "Charged"),), "at": "A!B2"},
        {"n": 9, "detail": (("outcome", "Filed"),), "at": "A!B3"},
    ]
    assert bounds(returns_of(rows)) == (12, None)


def test_band_that_sums_the_bands_shown_carries_nothing(returns_of: Build) -> None:
    rows = [
        {"age": "0-9", "n": (1, None), "marker": "suppressed", "at": "A!B2"},
        {"age": "10-17", "n": 10, "at": "A!B3"},
        {"age": "0-17", "n": 10, "total": True, "at": "A!B4"},
        {"age": "unknown", "n": 0, "at": "A!B5"},
    ]
    assert bounds(returns_of(rows)) == (11, None)
