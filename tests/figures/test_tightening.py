"""What the printed sums leave for each count."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.figures import compute_figures
from cyberflag.figures.tightening import tighten
from cyberflag.model import Bounds
from cyberflag.returns import Returns
from printed_sums import with_sums

STAR = {"n": (1, 4), "marker": "suppressed"}
OPEN_STAR = {"n": (0, None), "marker": "suppressed"}


def cell(at: str, age: str, n: int | None = None, **more: object) -> dict[str, object]:
    return {"at": f"Sheet1!{at}", "age": age, **({} if n is None else {"n": n}), **more}


def bounds(returns: Returns) -> dict[str, Bounds]:
    rows = returns.counts.select("source", "low", "high").rows()
    return {source.removeprefix("Sheet1!"): Bounds(low, high) for source, low, high in rows}


@pytest.fixture
def two_stars(returns_of):
    """Ages 11 and 12 withheld, 13 and the total shown: the stars add to 3."""
    rows = [cell("B2", "11", **STAR), cell("B3", "12", **STAR), cell("B4", "13", 20), cell("B5", "all", 23, total=True)]
    return with_sums(returns_of(rows), ("B5", "B2 B3 B4", "holds"))


def test_stars_are_bounded_by_what_their_total_leaves(two_stars):
    found = tighten(two_stars)
    assert bounds(found.returns) == {**bounds(two_stars), "B2": Bounds(1, 2), "B3": Bounds(1, 2)}
    assert len(found.moved) == 2
    assert found.issues == ()


def test_a_tightened_bound_names_the_sum_and_the_figures_that_made_it(two_stars):
    found = tighten(two_stars)
    ids = dict(two_stars.counts.select("source", "id").rows())
    why = found.reasons_for(ids["Sheet1!B2"])
    assert [(s.total, s.parts) for s in why.sums] == [
        (ids["Sheet1!B5"], tuple(ids[f"Sheet1!B{row}"] for row in (2, 3, 4)))
    ]
    assert set(why.counts) == {ids[f"Sheet1!B{row}"] for row in (2, 3, 4, 5)}
    assert found.reasons_for(ids["Sheet1!B4"]).sums == ()


def test_a_bare_star_gets_its_most_from_the_total(returns_of):
    rows = [cell("B2", "11", **OPEN_STAR), cell("B3", "12", 5), cell("B4", "all", 8)]
    assert bounds(tighten(with_sums(returns_of(rows), ("B4", "B2 B3", "holds"))).returns)["B2"] == Bounds.exactly(3)


@pytest.mark.parametrize("verdict", ["ignores-hidden", "contradicted"])
def test_a_total_that_leaves_stars_out_or_does_not_hold_says_nothing_of_them(returns_of, verdict):
    rows = [cell("B2", "11", **OPEN_STAR), cell("B3", "12", 5), cell("B4", "all", 5)]
    assert tighten(with_sums(returns_of(rows), ("B4", "B2 B3", verdict))).moved == frozenset()


def test_a_total_that_may_have_left_the_stars_out_does_not_make_them_nought(returns_of):
    rows = [cell("B2", "11", n=(0, 4), marker="suppressed"), cell("B3", "12", 5), cell("B4", "all", 5)]
    assert bounds(tighten(with_sums(returns_of(rows), ("B4", "B2 B3", "holds"))).returns)["B2"] == Bounds(0, 4)


def test_a_disputed_total_tightens_nothing(two_stars):
    assert tighten(two_stars, {("kent.xlsx", "Sheet1!B5")}).moved == frozenset()


def test_what_is_not_held_is_not_worked_out(returns_of):
    rows = [cell("B2", "11", n=(0, None), marker="not-held"), cell("B3", "12", 5), cell("B4", "all", 8)]
    assert tighten(with_sums(returns_of(rows), ("B4", "B2 B3", "holds"))).moved == frozenset()


def test_rows_and_columns_tighten_together(returns_of):
    """No single sum gives a star away; the four together do: the corner that is shown fixes all."""
    grid = [cell("B2", "11", **STAR), cell("C2", "11", **STAR), cell("D2", "11", 3)]
    grid += [cell("B3", "12", **STAR), cell("C3", "12", **STAR), cell("D3", "12", 7)]
    grid += [cell("B4", "all", 4), cell("C4", "all", 6)]
    rows = [{**row, "sex": {"B": "female", "C": "male", "D": "all"}[row["at"][7]]} for row in grid]
    sums = [("D2", "B2 C2", "holds"), ("D3", "B3 C3", "holds"), ("B4", "B2 B3", "holds"), ("C4", "C2 C3", "holds")]
    found = bounds(tighten(with_sums(returns_of(rows), *sums)).returns)
    assert [found[c] for c in ("B2", "C2", "B3", "C3")] == [Bounds(1, 1), Bounds(2, 2), Bounds(3, 3), Bounds(4, 4)]


def test_figures_that_cannot_all_be_right_are_an_issue_and_the_other_force_is_tightened(returns_of):
    wrong = [cell("B2", "11", **STAR), cell("B3", "all", 3), cell("C2", "12", 9), cell("C3", "all", 11)]
    other = [cell("E2", "11", **STAR), cell("E3", "12", 9), cell("E4", "all", 11)]
    returns = with_sums(
        returns_of([*wrong, *({**row, "force": "essex"} for row in other)]),
        ("B3", "B2", "holds"),
        ("C3", "B2 C2", "holds"),
        ("E4", "E2 E3", "holds"),
    )
    found = tighten(returns)
    assert bounds(found.returns)["B2"] == Bounds(1, 4)
    assert bounds(found.returns)["E2"] == Bounds.exactly(2)
    assert [(i.kind.value, i.provenance.source) for i in found.issues] == [("does-not-add-up", "Sheet1!B3")]
    assert all(name in found.issues[0].message for name in ("B3 (", "C2 (", "C3 (", "2 sums"))


def test_national_figures_rest_on_tightened_bounds_and_those_of_one_force_on_what_it_printed(two_stars):
    figures = {
        f: Bounds(low, high) for f, low, high in compute_figures(two_stars).figures[["figure", "low", "high"]].rows()
    }
    assert figures["offences.all.2017-18.age.12"] == Bounds(1, 2)
    assert figures["offences.kent.2017-18.age.12"] == Bounds(1, 4)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(st.integers(0, 6), min_size=6, max_size=6),
    hidden=st.sets(st.integers(0, 11), max_size=8),
)
def test_the_truth_stays_inside_and_no_bound_grows_wider(returns_of, cells, hidden):
    """Two ages by three sexes with all totals, any of them withheld as "fewer than ten" where it is."""
    rows = [[*cells[:3], sum(cells[:3])], [*cells[3:], sum(cells[3:])]]
    rows.append([a + b for a, b in zip(*rows, strict=True)])
    truth, drawn = {}, []
    for place in range(12):
        r, c = divmod(place, 4)
        at, value = f"{'BCDE'[c]}{r + 2}", rows[r][c]
        truth[at] = value
        shown = {"n": (0, 9), "marker": "suppressed"} if place in hidden and value < 10 else {"n": value}
        sex = ["female", "male", "unknown", "all"][c]
        drawn.append({"at": f"Sheet1!{at}", "age": ["11", "12", "all"][r], "sex": sex, **shown})
    sums = [(f"E{r}", f"B{r} C{r} D{r}", "holds") for r in (2, 3, 4)]
    sums += [(f"{c}4", f"{c}2 {c}3", "holds") for c in "BCDE"]
    returns = with_sums(returns_of(drawn), *sums)
    before, after = bounds(returns), bounds(tighten(returns).returns)
    assert all(truth[at] in after[at] and after[at].meet(before[at]) == after[at] for at in truth)
    assert tighten(returns).issues == ()
