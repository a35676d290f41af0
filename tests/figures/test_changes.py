"""Changes: the same forces, no break between unless asked for, and nothing from what is withheld."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from cyberflag.figures import FigureMarker, compute_figures, derive_figures
from cyberflag.figures.derived.changes import pairs_of
from cyberflag.model import Basis, Figures, Period, SeriesBreak
from cyberflag.vocabularies.series_breaks import breaks_for

YEARS = tuple(Period.financial_year(year) for year in (2017, 2018, 2019))
BEFORE, NOW = YEARS[1:]


def rows_of(counts, years=(BEFORE, NOW), **more):
    """One exact total a force and year: ``{"kent": (100, 120)}``."""
    return [
        {"force": force, "n": n, "period": year, "at": f"Sheet1!{column}2", **more}
        for force, values in counts.items()
        for n, year, column in zip(values, years, "BCD", strict=False)
        if n is not None
    ]


def derived_of(figure_set, shown=None):
    return {row["figure"]: row for row in derive_figures(figure_set, shown).iter_rows(named=True)}


@pytest.fixture(scope="module")
def figures_of(returns_of):
    def build(counts, years=(BEFORE, NOW), breaks=(), **more):
        returns = returns_of(rows_of(counts, years, **more), periods=years)
        return compute_figures(replace(returns, request=replace(returns.request, breaks=tuple(breaks))))

    return build


def test_a_force_that_answered_in_one_year_alone_moves_no_change(figures_of):
    few = derived_of(figures_of({"kent": (100, 120), "essex": (50, 60)}))
    more = derived_of(figures_of({"kent": (100, 120), "essex": (50, 60), "surrey": (None, 900)}))
    name = "change.all.2019-20-on-2018-19"
    assert (few[name]["low"], few[name]["interval_high"]) == (more[name]["low"], more[name]["interval_high"])
    assert few[name]["low"] == pytest.approx(20)


def test_a_figure_without_an_upper_bound_enters_no_change(figures_of):
    derived = derived_of(figures_of({"kent": (100, 120), "essex": (50, 60), "surrey": (70, (80, None))}))
    assert derived["times.all.2019-20-on-2018-19"]["coverage"].startswith("2 of 3 forces")
    assert "times.surrey.2019-20-on-2018-19" not in derived


def test_from_the_first_year_to_the_last_only_forces_with_both_count(figures_of):
    derived = derived_of(figures_of({"kent": (100, 110, 150), "essex": (50, 60, 70)}, YEARS))
    assert derived["change.all.2019-20-on-2017-18"]["low"] == pytest.approx(100 * 70 / 150, abs=1e-5)


def test_years_that_do_not_follow_on_one_another_are_not_compared():
    assert pairs_of((YEARS[0], YEARS[2])) == []
    assert pairs_of((Period.calendar_year(2017), Period.financial_year(2018))) == []
    assert pairs_of(YEARS) == [(YEARS[0], YEARS[1]), (YEARS[1], YEARS[2]), (YEARS[0], YEARS[2])]


def test_a_change_across_a_break_is_there_only_where_asked_for_and_then_marked(figures_of):
    one = SeriesBreak(date(2019, 6, 1), "another system", "its letter", "kent")
    figure_set = figures_of({"kent": (100, 300), "essex": (50, 60), "surrey": (40, 44)}, breaks=[one])
    plain, across = derived_of(figure_set), derived_of(replace(figure_set, across_breaks=True))
    assert "change.kent.2019-20-on-2018-19" not in plain
    assert plain["change.all.2019-20-on-2018-19"]["low"] == pytest.approx(100 * (104 / 90 - 1), abs=1e-5)
    for name in ("change.kent.2019-20-on-2018-19", "times.all.2019-20-on-2018-19"):
        assert across[name]["marker"] == FigureMarker.BREAK
    assert across["change.essex.2019-20-on-2018-19"]["marker"] == ""


@pytest.mark.parametrize(
    ("day", "broken"),
    [
        (date(2018, 4, 1), False),
        (date(2018, 4, 2), True),
        (date(2019, 4, 1), True),
        (date(2020, 3, 31), True),
        (date(2020, 4, 1), False),
    ],
)
def test_a_break_parts_two_years_where_days_of_them_lie_on_both_sides(day, broken):
    assert SeriesBreak(day, "a change", "a source").parts(BEFORE, NOW) is broken


def test_the_flag_breaks_in_2015_and_2024_and_a_count_by_keyword_does_not():
    assert [one.day for one in breaks_for(Basis.FLAG)] == [date(2015, 4, 1), date(2024, 4, 1)]
    assert breaks_for(Basis.KEYWORD) == ()
    assert all(one.what and one.source for one in breaks_for(Basis.FLAG))


def test_what_is_withheld_moves_no_derived_figure(figures_of):
    """Two truths that differ in a withheld figure alone give the same derived figures."""
    tables = []
    for hidden in (41, 44):
        figure_set = figures_of({"kent": (100, 120), "essex": (50, 60), "surrey": (hidden, 70), "dorset": (30, 33)})
        gone = pl.col("figure").is_in(["offences.surrey.2018-19", "offences.all.2018-19"])
        shown = figure_set.figures.with_columns(
            pl.when(gone).then(0).otherwise("low").alias("low"),
            pl.when(gone).then(None).otherwise("high").alias("high"),
            pl.when(gone).then(pl.lit("withheld")).otherwise("marker").alias("marker"),
        )
        tables.append(derived_of(figure_set, Figures.validate(shown)))
    assert tables[0] == tables[1]
    assert tables[0]["times.all.2019-20-on-2018-19"]["coverage"].startswith("3 of 4 forces")
    told = " ".join(row["figures"] for row in tables[0].values()).split()
    assert not {"offences.surrey.2018-19", "offences.all.2018-19"} & set(told)
    assert not [row for row in tables[0].values() if row["force"] == "surrey" and row["period_start"] == BEFORE.start]


def test_every_derived_figure_rests_on_figures_of_the_table(figures_of):
    figure_set = figures_of({"kent": (100, 120), "essex": (50, 60), "surrey": (40, 44)})
    known = set(figure_set.figures["figure"])
    derived = derived_of(figure_set)
    assert {name for row in derived.values() for name in row["figures"].split()} <= known
    assert [name for name, row in derived.items() if not row["figures"] and row["unit"] != "forces"] == []


def test_a_breakdown_changes_over_the_forces_that_gave_it_in_both_years(returns_of):
    rows = [
        {"force": f, "n": n, "period": year, "sex": sex, "at": f"Sheet1!{column}{line}"}
        for f, values in {"kent": (30, 45), "essex": (20, 30), "surrey": (10, 15), "dorset": (None, 500)}.items()
        for n, year, column in zip(values, (BEFORE, NOW), "BC", strict=True)
        for line, sex in ((2, "female"), (3, "male"))
        if n is not None
    ]
    derived = derived_of(compute_figures(returns_of(rows, periods=(BEFORE, NOW))))
    girls = derived["change.all.2019-20-on-2018-19.sex.female"]
    assert girls["low"] == pytest.approx(50)
    assert girls["coverage"] == "3 of 4 forces, the same in both periods"
