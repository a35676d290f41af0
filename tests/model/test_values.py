"""The few values that every room speaks: what always holds of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.model import (
    ALL_AGES,
    UNKNOWN_AGE,
    AgeBand,
    Bounds,
    Count,
    Measure,
    Period,
    PeriodKind,
    Provenance,
    cell_name,
    cell_position,
    counts_table,
)


@st.composite
def bounds_with_a_number(draw: st.DrawFn) -> tuple[Bounds, int]:
    low = draw(st.integers(0, 1000))
    number = low + draw(st.integers(0, 50))
    high = draw(st.one_of(st.none(), st.integers(number, number + 50)))
    return Bounds(low, high), number


@given(st.lists(bounds_with_a_number(), max_size=8))
def test_sum_of_bounds_holds_the_sum_of_the_numbers(parts: list[tuple[Bounds, int]]) -> None:
    assert sum(number for _, number in parts) in Bounds.sum(bounds for bounds, _ in parts)


@given(bounds_with_a_number(), bounds_with_a_number())
def test_hull_holds_both_and_meet_loses_no_number_that_both_allow(
    one: tuple[Bounds, int], other: tuple[Bounds, int]
) -> None:
    hull, meet = one[0].hull(other[0]), one[0].meet(other[0])
    assert one[1] in hull
    assert other[1] in hull
    shared = [n for n in (one[1], other[1]) if n in one[0] and n in other[0]]
    assert all(meet is not None and n in meet for n in shared)


@pytest.mark.parametrize(("low", "high"), [(-1, 3), (5, 4)])
def test_bounds_that_cannot_be_are_refused(low: int, high: int) -> None:
    with pytest.raises(ValueError, match=r"nought|wrong way"):
        Bounds(low, high)


@given(st.integers(0, 120), st.one_of(st.none(), st.integers(0, 30)))
def test_age_band_reads_back_from_its_own_spelling(low: int, width: int | None) -> None:
    band = AgeBand(low, None if width is None else low + width)
    assert AgeBand.parse(str(band)) == band


@pytest.mark.parametrize("text", ["17-13", "", "young", "-1", "13+14"])
def test_age_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="age"):
        AgeBand.parse(text)


def test_ages_sort_with_open_bands_last_and_unknown_is_no_age() -> None:
    assert sorted([AgeBand(16), AgeBand(16, 17), AgeBand(0, 9)]) == [AgeBand(0, 9), AgeBand(16, 17), AgeBand(16)]
    assert not UNKNOWN_AGE.overlaps(AgeBand(0))
    assert not ALL_AGES.is_known
    assert AgeBand(18).is_adult
    assert not AgeBand(16).is_child


@pytest.mark.parametrize(
    ("period", "kind", "label"),
    [
        (Period.financial_year(2015), PeriodKind.FINANCIAL_YEAR, "2015/16"),
        (Period.financial_year(1999), PeriodKind.FINANCIAL_YEAR, "1999/00"),
        (Period.calendar_year(2016), PeriodKind.CALENDAR_YEAR, "2016"),
        (Period(date(2015, 7, 1), date(2016, 6, 30)), PeriodKind.OTHER_YEAR, "year ending June 2016"),
        (Period(date(2015, 4, 1), date(2015, 9, 30)), PeriodKind.HALF_YEAR, "1 April 2015 to 30 September 2015"),
        (Period(date(2017, 4, 1), date(2020, 3, 31)), PeriodKind.SEVERAL_YEARS, "2017/18 to 2019/20"),
        (Period(date(2019, 4, 1), date(2019, 12, 31)), PeriodKind.PART, "1 April 2019 to 31 December 2019"),
    ],
)
def test_period_knows_what_it_is_called(period: Period, kind: PeriodKind, label: str) -> None:
    assert (period.kind, period.label) == (kind, label)


def test_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2016, 4, 1), date(2016, 3, 31))


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 800), st.integers(0, 800))
def test_period_contains_what_lies_in_it(start: date, days: int, more: int) -> None:
    inner = Period(start, start + timedelta(days=days))
    outer = Period(start, start + timedelta(days=days + more))
    assert outer.contains(inner)
    assert outer.overlaps(inner)
    assert outer.days == days + more + 1


@given(st.integers(0, 20000), st.integers(0, 16383))
def test_cell_name_leads_back_to_its_place(row: int, column: int) -> None:
    assert cell_position(cell_name(row, column)) == (row, column)


def count(source: str = "Sheet1!B2", measure: Measure = Measure.OFFENCES, number: int = 5) -> Count:
    return Count(
        Provenance("a.xlsx", source), "kent", Period.financial_year(2015), measure, Bounds.exactly(number), printed="5"
    )


def test_id_of_a_cell_outlives_a_better_reading_of_it() -> None:
    ids = [counts_table([count(measure=m)])["id"][0] for m in (Measure.OFFENCES, Measure.VICTIMS)]
    assert ids[0] == ids[1]


def test_two_figures_of_one_place_get_different_ids() -> None:
    table = counts_table([count("line 3"), count("line 3")])
    assert table["id"].n_unique() == 2


def test_figure_of_a_list_is_named_by_what_it_is() -> None:
    table = counts_table([count(""), count("", Measure.VICTIMS)])
    assert table["id"].n_unique() == 2
    assert not any("-" in name for name in table["id"])
