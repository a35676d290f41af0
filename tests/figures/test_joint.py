"""What all counts, printed sums and rules of adding up together leave of each figure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.figures import compute_figures
from cyberflag.model import Bounds, FlagUse, Outcome, ReplyRecord, Sums, issues_table, replies_table
from cyberflag.returns import Returns
from cyberflag.simulation.full_tables import DrawnTables, TableSettings, draw_tables
from printed_sums import with_sums

STAR = {"n": (1, 4), "marker": "suppressed"}
SMALL = TableSettings(forces=5, offences=4, ages=6, years=2)


def at(place: str, **row: object) -> dict[str, object]:
    return {"at": place, **row}


def bounds_of(returns: Returns) -> dict[str, Bounds]:
    rows = compute_figures(returns).figures.select("figure", "low", "high").rows()
    return {figure: Bounds(low, high) for figure, low, high in rows}


def test_stars_are_known_together_where_each_is_not(returns_of: Callable[..., Returns]) -> None:
    """Ages 8 and 9 withheld, the total printed: each may be 1 or 2, and together they are 3."""
    rows = [at("Sheet1!B2", age="8", **STAR), at("Sheet1!B3", age="9", **STAR), at("Sheet1!B4", age="10-17", n=20)]
    rows += [at("Sheet1!B5", age="0-7", n=0), at("Sheet1!B6", age="all", n=23, total=True)]
    figures = bounds_of(with_sums(returns_of(rows), ("B6", "B2 B3 B4 B5", "holds")))
    assert figures["offences.all.2017-18.age.8"] == Bounds(1, 2)
    assert figures["offences.all.2017-18.age.9"] == Bounds(1, 2)
    assert figures["offences.all.2017-18.age.0-9"] == Bounds.exactly(3)
    assert figures["offences.kent.2017-18.age.0-9"] == Bounds(2, 8), "beside its name: as printed"


def test_a_total_in_a_sentence_bounds_a_star_in_a_table_without_totals(returns_of: Callable[..., Returns]) -> None:
    rows = [at("Sheet1!B2", sex="female", n=30), at("Sheet1!B3", sex="male", n=(0, None), marker="suppressed")]
    rows += [at("Sheet1!B4", sex="unknown", n=0), at("line 14", n=33)]
    figures = bounds_of(returns_of(rows))
    assert figures["offences.all.2017-18.sex.male"] == Bounds.exactly(3)
    assert figures["offences.kent.2017-18.sex.male"] == Bounds(0, None), "beside its name: as printed"


def contradiction() -> list[dict[str, Any]]:
    """By sheet 1 and the letter the two bands add to 7; by sheet 2 the first is 2, so the other is above 4."""
    rows = [at("Sheet1!B2", age="0-12", **STAR), at("Sheet1!B3", age="13-17", **STAR)]
    rows.append(at("Sheet1!B4", age="unknown", n=0))
    return [*rows, at("Sheet2!B2", age="0-12", n=2), at("Sheet2!B3", age="13-17", n=3), at("line 14", n=7)]


def test_figures_that_no_two_of_them_contradict_are_an_issue_that_names_all(returns_of: Callable[..., Returns]) -> None:
    found = compute_figures(returns_of(contradiction())).issues
    (message,) = found["message"].to_list()
    assert "Sheet2!B3" not in message
    assert all(place in message for place in ("Sheet1!B3", "Sheet1!B4", "Sheet2!B2", "line 14")), message


def test_a_contradiction_leaves_other_forces_their_tight_bounds(returns_of: Callable[..., Returns]) -> None:
    other = [at("Sheet1!B2", sex="female", n=30), at("Sheet1!B3", sex="male", **STAR)]
    other += [at("Sheet1!B4", sex="unknown", n=0), at("line 14", n=33)]
    figures = bounds_of(returns_of([*contradiction(), *({**row, "force": "essex"} for row in other)]))
    assert figures["offences.all.2017-18.sex.male"] == Bounds.exactly(3)
    assert figures["offences.kent.2017-18"] == Bounds.exactly(7)


def returns_from(drawn: DrawnTables) -> Returns:
    issues = issues_table([])
    records = [ReplyRecord(f"{force}.xlsx", force, Outcome.FULL, (), FlagUse.USED) for force in drawn.forces]
    return Returns(drawn.counts, issues, replies_table(records, drawn.counts, issues), drawn.request, drawn.sums)


@pytest.mark.parametrize("seed", range(6))
def test_the_truth_of_simulated_campaigns_lies_inside_every_national_and_force_bound(seed: int) -> None:
    drawn = draw_tables(seed, SMALL)
    figures = bounds_of(returns_from(drawn))
    truths = drawn.truths()
    compared = {name for name in truths if name in figures}
    assert len(compared) > 60
    outside = {name: (truths[name], str(figures[name])) for name in compared if truths[name] not in figures[name]}
    assert not outside


@pytest.mark.parametrize("seed", range(4))
def test_sums_never_widen_a_figure(seed: int) -> None:
    returns = returns_from(draw_tables(seed, SMALL))
    alone = bounds_of(replace(returns, sums=Sums.create_empty()))
    together = bounds_of(returns)
    assert {name for name, bounds in together.items() if bounds.meet(alone[name]) != bounds} == set()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(st.integers(0, 5), min_size=4, max_size=4),
    hidden=st.sets(st.integers(0, 8), min_size=2),
    unprinted=st.sets(st.integers(4, 8), max_size=3),
)
def test_national_figures_are_as_tight_as_trying_every_table(
    returns_of: Callable[..., Returns], cells: list[int], hidden: set[int], unprinted: set[int]
) -> None:
    """Two sexes by two bands with all totals, some withheld as 1 to 4, some left out; all tables that fit are tried."""
    shown = {
        place: (1, 4) if place in hidden and 1 <= value <= 4 else (value, value)
        for place, value in enumerate(all_nine(cells))
        if place not in unprinted
    }
    fits = [t for t in product(*(range(shown[p][0], shown[p][1] + 1) for p in range(4))) if agrees(all_nine(t), shown)]
    figures = bounds_of(printed(returns_of, shown))
    for name, of in ASKED.items():
        found = [of(all_nine(table)) for table in fits]
        assert figures[name] == Bounds(min(found), max(found)), name


def all_nine(cells: Sequence[int]) -> list[int]:
    """Female 0-9, female 10-17, male 0-9, male 10-17; the totals of each sex, of each band, and of all."""
    a, b, c, d = cells
    return [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d]


def agrees(table: Sequence[int], shown: dict[int, tuple[int, int]]) -> bool:
    return all(low <= table[place] <= high for place, (low, high) in shown.items())


PLACES = ["B2", "C2", "B3", "C3", "D2", "D3", "B5", "C5", "D5"]
BANDS, SEXES = ["0-9", "10-17"] * 2, ["female"] * 2 + ["male"] * 2
ABOUT = [*zip(BANDS, SEXES, strict=True), ("all", "female"), ("all", "male"), ("0-9", "all"), ("10-17", "all")]
SUMS = {4: "B2 C2", 5: "B3 C3", 6: "B2 B3 B4", 7: "C2 C3 C4"}
ASKED = {
    "offences.all.2017-18": lambda t: t[8],
    "offences.all.2017-18.age.0-9": lambda t: t[6],
    "offences.all.2017-18.sex.female": lambda t: t[4],
    "offences.all.2017-18.sex.male": lambda t: t[5],
}


def printed(returns_of: Callable[..., Returns], shown: dict[int, tuple[int, int]]) -> Returns:
    """The table of a force with rows and columns for what is unknown, which hold nothing."""
    rows = [
        at(f"Sheet1!{PLACES[p]}", age=age, sex=sex, n=bounds, marker="suppressed" if bounds[0] < bounds[1] else "")
        for p, (age, sex) in enumerate([*ABOUT, ("all", "all")])
        if (bounds := shown.get(p)) is not None
    ]
    rows += [at(f"Sheet1!{'BC'[k]}4", age=age, sex="unknown", n=0) for k, age in enumerate(["0-9", "10-17"])]
    rows += [at(f"Sheet1!E{r}", age="unknown", sex=sex, n=0) for r, sex in enumerate(["female", "male", "unknown"], 2)]
    sums = [(PLACES[p], parts + f" E{p - 2}" * (p < 6), "holds") for p, parts in SUMS.items() if p in shown]
    if 8 in shown:
        sums.append(("D5", "B2 C2 B3 C3 B4 C4 E2 E3 E4", "holds"))
    return with_sums(returns_of(rows), *sums)
