"""Victims' ages, and who stands behind a figure."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cyberflag.figures import NATIONAL_FORCES, FindingKind, Standing, compute_figures
from cyberflag.model import Period
from cyberflag.returns import Returns

Build = Callable[..., Returns]
YEAR = Period.financial_year(2017)


def rows_by_id(returns: Returns) -> dict[str, dict[str, Any]]:
    return {row["figure"]: row for row in compute_figures(returns).figures.iter_rows(named=True)}


def single_ages(force: str, counts: dict[int, Any]) -> list[dict[str, Any]]:
    return [
        {"force": force, "age": str(age), "n": counts.get(age, 0), "at": f"{force}!B{age + 2}"} for age in range(18)
    ]


def test_most_common_age_and_youngest_rest_on_the_forces_with_single_ages(returns_of: Build) -> None:
    rows = single_ages("kent", {4: 1, 13: 9, 14: 5})
    rows += [{"force": "kent", "age": "unknown", "n": 2, "at": "kent!B30"}]
    rows += [{"force": "essex", "age": "0-17", "n": 50, "at": "A!B2"}, {"force": "essex", "age": "unknown", "n": 1}]
    figures = rows_by_id(returns_of(rows))
    common, youngest = figures["most-common-age.all.2017-18"], figures["youngest-victim-age.all.2017-18"]
    assert (common["low"], common["high"]) == (13, 13)
    assert (youngest["low"], youngest["high"]) == (4, 4)
    assert common["coverage"].startswith("1 of 2 forces")
    assert figures["age-not-given.all.2017-18.age.unknown"]["low"] == 2


def test_most_common_age_is_a_range_where_the_bounds_leave_several(returns_of: Build) -> None:
    common = rows_by_id(returns_of(single_ages("kent", {13: (8, 12), 15: (11, 11)})))["most-common-age.all.2017-18"]
    assert (common["low"], common["high"], common["marker"]) == (13, 15, "range")


def test_withheld_cell_may_hold_the_youngest(returns_of: Build) -> None:
    youngest = rows_by_id(returns_of(single_ages("kent", {2: (0, 4), 9: 3})))["youngest-victim-age.all.2017-18"]
    assert (youngest["low"], youngest["high"]) == (2, 9)


def test_youngest_is_that_of_the_ages_given_by_themselves(returns_of: Build) -> None:
    rows = [{"age": "0-6", "n": 2, "at": "S!B2"}, {"age": "7", "n": 5, "at": "S!B3"}]
    rows += [{"age": str(age), "n": 1, "at": f"S!B{age}"} for age in range(8, 18)]
    told = rows_by_id(returns_of(rows))
    youngest = told["youngest-victim-age.all.2017-18"]
    assert (youngest["low"], youngest["high"]) == (7, 7)
    assert youngest["coverage"] == (
        "1 of 1 forces: those that gave single years of age; bands such as 0-9 are not told apart"
    )
    assert (told["youngest-victim-age.kent.2017-18"]["low"], told["youngest-victim-age.kent.2017-18"]["high"]) == (0, 6)


def test_youngest_never_contradicts_a_printed_year_of_a_force_with_bands(returns_of: Build) -> None:
    rows = single_ages("kent", {4: 1, 13: 9})
    rows += [{"force": "sussex", "age": age, "n": 1, "at": f"S!B{age}"} for age in ("0-1", "2", "13")]
    youngest = rows_by_id(returns_of(rows))["youngest-victim-age.all.2017-18"]
    assert (youngest["low"], youngest["high"]) == (2, 2)


def test_band_gives_a_range_for_the_youngest_of_a_force(returns_of: Build) -> None:
    rows = [{"age": "0-9", "n": 3, "at": "A!B2"}, {"age": "10-17", "n": 30, "at": "A!B3"}]
    youngest = rows_by_id(returns_of(rows))["youngest-victim-age.kent.2017-18"]
    assert (youngest["low"], youngest["high"]) == (0, 9)


def test_sentence_does_not_give_the_youngest(returns_of: Build) -> None:
    rows = [{"n": 30, "at": "line 3"}, {"age": "0-12", "n": 8, "at": "line 4"}]
    assert "youngest-victim-age.kent.2017-18" not in rows_by_id(returns_of(rows))


@pytest.mark.parametrize(
    ("outcome", "use", "standing"),
    [
        ("refused", "unreliable", Standing.REFUSED),
        ("not-held", "not-used", Standing.FLAG_NOT_USED),
        ("not-held", "unaware", Standing.UNAWARE),
        ("not-held", "unknown", Standing.NOT_HELD),
        ("clarification", "unknown", Standing.CLARIFICATION),
        ("no-figures", "used", Standing.NO_FIGURES),
    ],
)
def test_force_without_figures_stands_by_its_reply(
    returns_of: Build, outcome: str, use: str, standing: Standing
) -> None:
    coverage = compute_figures(returns_of([{"n": 3}], replies=[("essex", outcome, use)])).coverage
    assert coverage.of("essex").standing == standing
    assert coverage.of("essex").reason(YEAR)
    assert coverage.of("kent").reason(YEAR) == ""


def test_force_that_was_asked_and_did_not_reply_is_silent(returns_of: Build) -> None:
    coverage = compute_figures(returns_of([{"n": 3}], forces=["kent", "essex"])).coverage
    assert coverage.standing(Standing.SILENT) == ("essex",)
    assert coverage.answered == ("kent",)
    assert coverage.text(1) == "1 of 2 forces"


def test_reply_of_no_known_force_may_be_a_silent_ones(returns_of: Build) -> None:
    returns = returns_of([{"n": 3}], forces=["kent", "essex"], replies=[("", "no-figures", "unknown")])
    coverage = compute_figures(returns).coverage
    assert coverage.unplaced == (".txt",)
    assert coverage.of("essex").reason(YEAR) == "no reply, unless among the 1 of which the force is not known"


def test_replies_of_most_forces_make_a_national_campaign(returns_of: Build) -> None:
    rows = [{"force": force, "n": 30 + i} for i, force in enumerate(NATIONAL_FORCES[:23])]
    assert compute_figures(returns_of(rows)).coverage.asked == len(NATIONAL_FORCES) == 45
    assert compute_figures(returns_of(rows[:10])).coverage.asked == 10


def test_forces_that_are_assumed_to_have_been_asked_are_told_once(returns_of: Build) -> None:
    rows = [{"force": force, "n": 30 + i} for i, force in enumerate(NATIONAL_FORCES[:43])]

    def told(**request: Any) -> tuple[bool, list[tuple[str, ...]]]:
        figure_set = compute_figures(returns_of(rows, **request))
        assumed = [f.forces for f in figure_set.findings if f.kind == FindingKind.ASKED_ASSUMED]
        return figure_set.coverage.asked_is_assumed, assumed

    years = [YEAR, Period.financial_year(2018)]
    assert told(periods=years) == (True, [tuple(sorted(NATIONAL_FORCES[43:]))])
    assert told(forces=NATIONAL_FORCES) == (False, [])


def test_year_without_a_figure_is_named_for_the_force(returns_of: Build) -> None:
    other = Period.financial_year(2018)
    rows = [{"n": 3}, {"force": "essex", "n": 4}, {"force": "essex", "n": 5, "period": other, "at": "A!C2"}]
    coverage = compute_figures(returns_of(rows, periods=[YEAR, other])).coverage
    assert coverage.whole(other) == ("essex",)
    assert [(f.force, f.reason(other)) for f in coverage.without(other)] == [("kent", "no figure for this period")]


def test_without_asked_periods_the_years_given_are_figured(returns_of: Build) -> None:
    calendar = Period(date(2017, 1, 1), date(2017, 12, 31))
    rows = [{"n": 3}, {"force": "essex", "n": 4}, {"force": "surrey", "n": 4, "period": calendar}]
    assert compute_figures(returns_of(rows, periods=[])).coverage.periods == (YEAR,)


def test_equal_values_are_pointed_out_and_not_merged(returns_of: Build) -> None:
    figure_set = compute_figures(returns_of([{"force": "merseyside", "n": 164}, {"force": "cheshire", "n": 164}]))
    equal = [f for f in figure_set.findings if f.kind == FindingKind.EQUAL_VALUES]
    assert [f.forces for f in equal] == [("cheshire", "merseyside")]
    assert "Cheshire and Merseyside" in equal[0].message
    assert {row["figure"]: row["low"] for row in figure_set.figures.iter_rows(named=True)}[
        "offences.all.2017-18"
    ] == 328


def test_small_equal_values_are_not_pointed_out(returns_of: Build) -> None:
    findings = compute_figures(returns_of([{"force": "kent", "n": 7}, {"force": "essex", "n": 7}])).findings
    assert not [f for f in findings if f.kind == FindingKind.EQUAL_VALUES]


def test_highest_force_is_named_only_where_the_bounds_settle_it(returns_of: Build) -> None:
    def highest(one: Any, other: Any) -> list[Any]:
        rows = [{"force": "kent", "n": one}, {"force": "essex", "n": other}, {"force": "surrey", "n": 1}]
        findings = compute_figures(returns_of(rows)).findings
        return [finding for finding in findings if finding.kind == FindingKind.HIGHEST]

    assert [f.forces for f in highest((50, 54), 40)] == [("kent",)]
    assert not highest(50, (40, 60))
    assert "For 1 other nothing bounds" in highest(50, (40, None))[0].message


def test_no_force_is_highest_among_two(returns_of: Build) -> None:
    findings = compute_figures(returns_of([{"force": "kent", "n": 50}, {"force": "essex", "n": 40}])).findings
    assert not findings


def test_asked_force_of_scotland_is_kept_apart_and_never_added(returns_of: Build) -> None:
    years = [YEAR, Period.financial_year(2018)]
    rows = [{"n": 3}, {"force": "scotland", "n": 500}]
    returns = returns_of(rows, forces=["kent", "scotland"], periods=years)
    figures = rows_by_id(returns)
    assert {figures[f"{name}.all.2017-18"]["low"] for name in ("offences", "offences-at-least")} == {3}
    reasons = {compute_figures(returns).coverage.of("scotland").reason(year) for year in years}
    assert reasons == {"other law and codes, kept apart"}


def test_three_years_in_a_row_are_also_figured_as_one(returns_of: Build) -> None:
    years = [Period.financial_year(year) for year in (2017, 2018)]
    rows = [{"n": n, "period": year, "at": f"A!B{n}"} for n, year in zip([3, 4], years, strict=True)]
    assert rows_by_id(returns_of(rows, periods=years))["offences.all.2017-18-to-2018-19"]["low"] == 7


def test_figures_on_another_basis_are_shown_where_no_force_uses_the_flag(returns_of: Build) -> None:
    figures = rows_by_id(returns_of([{"n": 3, "basis": "unknown"}], periods=[]))
    assert figures["offences.kent.2017-18"]["marker"] == "other-basis"
    assert "offences.all.2017-18" not in figures


def test_scotland_is_shown_and_not_added(returns_of: Build) -> None:
    returns = returns_of([{"n": 3}, {"force": "scotland", "n": 500}])
    figures = rows_by_id(returns)
    assert figures["offences.all.2017-18"]["low"] == 3
    assert figures["offences.scotland.2017-18"]["marker"] == "other-basis"
    assert compute_figures(returns).coverage.of("scotland").reason(YEAR) == "other law and codes, kept apart"


def test_force_that_counts_something_else_says_what(returns_of: Build) -> None:
    coverage = compute_figures(returns_of([{"n": 3}, {"force": "essex", "n": 4, "measure": "victims"}])).coverage
    assert coverage.of("essex").reason(YEAR) == "its figures count victims"


def test_force_that_leaves_ages_out_does_not_tell_the_most_common(returns_of: Build) -> None:
    rows = [{"age": str(age), "n": 2, "at": f"A!B{age}"} for age in range(13, 18)]
    assert "most-common-age.all.2017-18" not in rows_by_id(returns_of(rows))
