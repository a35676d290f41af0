"""Use of the flag: who sets it, since when, and how many were missed at the least, only where the replies tell it."""

from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from cyberflag.figures import Use, compute_figures, derive_figures, flag_use
from cyberflag.figures.flag_use.inputs import FlaggedOf
from cyberflag.figures.flag_use.missed import FEWEST_FLAGGED, estimate_missed
from cyberflag.model import Bounds, Period, SeriesBreak
from cyberflag.vocabularies.crimes.offence_list import CODES
from cyberflag.vocabularies.crimes.online_by_nature import ONLINE_BY_NATURE

BEFORE, NOW = Period.financial_year(2018), Period.financial_year(2019)


def pair(flagged: int, recorded: int, all_flagged: int, force: str = "kent") -> FlaggedOf:
    exact = (Bounds.exactly(number) for number in (flagged, recorded, all_flagged))
    return FlaggedOf(force, NOW, *exact)


def flagged_table(force: str, of_nature: int, others: int) -> list[dict]:
    return [
        {"force": force, "period": NOW, "at": "A!B2", "n": of_nature + others, "total": True},
        {"force": force, "period": NOW, "at": "A!B3", "offence": "071/17", "n": of_nature},
        {"force": force, "period": NOW, "at": "A!B4", "offence": "019/07", "n": others},
    ]


def all_of(force: str, n: int | tuple[int, int | None], basis: str = "none") -> dict:
    return {"force": force, "period": NOW, "at": "B!B2", "offence": "071/17", "n": n, "basis": basis}


def missed_of(figures: pl.DataFrame) -> list[dict]:
    return figures.filter(pl.col("measure") == "offences-missed-flags-estimated").to_dicts()


def test_offences_online_by_nature_are_offences_of_the_list_with_their_source():
    assert {offence.code for offence in ONLINE_BY_NATURE} <= CODES
    assert all("Sexual Offences Act" in offence.source for offence in ONLINE_BY_NATURE)


def test_missed_flags_are_estimated_from_all_crimes_of_an_offence_beside_the_flagged_ones(returns_of):
    rows = [*flagged_table("kent", 80, 120), all_of("kent", 100), {"force": "surrey", "n": 150, "period": NOW}]
    (missed,) = missed_of(compute_figures(returns_of(rows, periods=(NOW,))).figures)
    assert missed["marker"] == "our-estimate"
    assert 20 <= missed["low"] < 50 < missed["high"] < 100
    assert missed["coverage"].startswith("1 of 2 forces")
    assert "Kent" in missed["method"]
    assert "Surrey" not in missed["method"]


def test_without_all_crimes_of_such_an_offence_no_missed_flags_are_estimated(returns_of):
    rows = flagged_table("kent", 80, 120)
    assert not missed_of(compute_figures(returns_of(rows, periods=(NOW,))).figures)


def test_a_keyword_search_is_not_all_crimes_of_an_offence(returns_of):
    rows = [*flagged_table("kent", 80, 120), all_of("kent", 100, basis="keyword")]
    figures = compute_figures(returns_of(rows, periods=(NOW,))).figures
    assert not figures.filter(pl.col("measure") == "all-recorded").height
    assert not missed_of(figures)


def test_all_recorded_crimes_are_added_to_nothing(returns_of):
    with_all = compute_figures(
        returns_of([*flagged_table("kent", 80, 120), all_of("kent", 100)], periods=(NOW,))
    ).figures
    without = compute_figures(returns_of(flagged_table("kent", 80, 120), periods=(NOW,))).figures
    beside = ["all-recorded", "offences-missed-flags-estimated"]
    assert with_all.filter(~pl.col("measure").is_in(beside)).drop("rows").equals(without.drop("rows"))


def test_fewer_recorded_than_flagged_tells_nothing(returns_of):
    rows = [*flagged_table("kent", 80, 120), all_of("kent", (1, 4))]
    assert not missed_of(compute_figures(returns_of(rows, periods=(NOW,))).figures)


def test_an_unbounded_figure_tells_nothing(returns_of):
    rows = [*flagged_table("kent", 80, 120), all_of("kent", (100, None))]
    assert not missed_of(compute_figures(returns_of(rows, periods=(NOW,))).figures)


def test_few_flagged_crimes_are_not_extrapolated():
    few = pair(FEWEST_FLAGGED - 1, 40, 60, "surrey")
    assert estimate_missed([few]) is None
    both = estimate_missed([pair(80, 100, 200), few])
    assert both is not None
    assert (both.forces, both.left_out) == (("kent",), ("surrey",))


def test_no_flag_is_missed_where_every_crime_that_is_online_by_nature_has_one():
    missed = estimate_missed([pair(400, 400, 500)])
    assert missed is not None
    assert missed.bounds.low == 0
    assert (missed.bounds.high or 0) <= 2


def test_never_fewer_are_missed_than_are_seen_without_a_flag():
    missed = estimate_missed([pair(15, 60, 15)])
    assert missed is not None
    assert missed.bounds == Bounds.exactly(45)


def test_intervals_of_missed_flags_hold_the_truth_about_as_often_as_they_say():
    # a force flags each online crime with the same chance: the case in which the least is the truth
    rng, held, campaigns = np.random.default_rng(1), 0, 200
    for _ in range(campaigns):
        share, nature, others = rng.uniform(0.3, 0.95), int(rng.integers(60, 400)), int(rng.integers(100, 900))
        flagged, flagged_others = int(rng.binomial(nature, share)), int(rng.binomial(others, share))
        missed = estimate_missed([pair(flagged, nature, flagged + flagged_others)])
        assert missed is not None
        truth = nature - flagged + others - flagged_others
        held += missed.bounds.low <= truth <= (missed.bounds.high or 0)
    assert 0.90 * campaigns <= held <= 0.99 * campaigns


def test_a_force_that_flags_other_crimes_less_often_misses_more_than_the_least():
    rng = np.random.default_rng(2)
    below = 0
    for _ in range(50):
        flagged, flagged_others = int(rng.binomial(200, 0.9)), int(rng.binomial(600, 0.5))
        missed = estimate_missed([pair(flagged, 200, flagged + flagged_others)])
        assert missed is not None
        below += missed.bounds.low <= 200 - flagged + 600 - flagged_others
    assert below == 50


def test_a_force_began_to_flag_only_where_it_counted_none_before(returns_of):
    rows = [
        {"force": "kent", "period": BEFORE, "n": 0, "at": "A!B2"},
        {"force": "kent", "period": NOW, "n": 60, "at": "A!C2"},
        {"force": "surrey", "period": BEFORE, "n": (0, 4), "marker": "suppressed", "at": "A!B2"},
        {"force": "surrey", "period": NOW, "n": 70, "at": "A!C2"},
    ]
    replies = (("essex", "not-held", "unaware"),)
    figure_set = compute_figures(returns_of(rows, periods=(BEFORE, NOW), replies=replies))
    kent, surrey, essex = (
        next(f for f in flag_use(figure_set.figures, figure_set.coverage, "offences") if f.force == name)
        for name in ("kent", "surrey", "essex")
    )
    assert kent.began == NOW
    assert kent.uses == {BEFORE: Use.NONE, NOW: Use.FLAGS}
    assert surrey.began is None
    assert surrey.uses[BEFORE] is Use.NOT_KNOWN
    assert essex.says_not
    assert set(essex.uses.values()) == {Use.NOT_KNOWN}


def began(returns_of, before: list[dict], now: list[dict], **request):
    """The figures of Kent in two years, beside two forces that went on as before."""
    others = [{"force": f, "n": 150, "period": p} for f in ("surrey", "essex") for p in (BEFORE, NOW)]
    returns = returns_of([*before, *now, *others], periods=(BEFORE, NOW))
    return compute_figures(replace(returns, request=replace(returns.request, **request)))


def kent(n: int, period: Period) -> list[dict]:
    return [{"force": "kent", "n": n, "period": period}]


def issues_on_kent(figure_set) -> list[str]:
    return figure_set.issues.filter(pl.col("kind") == "not-comparable")["message"].to_list()


def test_a_force_that_had_no_flag_and_then_many_breaks_and_its_rise_is_no_change(returns_of):
    figure_set = began(returns_of, kent(0, BEFORE), kent(60, NOW))
    (issue,) = issues_on_kent(figure_set)
    assert "Kent: the force began to use the flag" in issue
    assert "2018/19 no flagged crime, 2019/20 60 flagged crimes" in issue
    assert "[[breaks]]" in issue
    assert "[[no_breaks]]" in issue
    times = derive_figures(figure_set).filter((pl.col("measure") == "times") & (pl.col("force") == "all"))
    assert times["low"].to_list() == [1.0]
    assert "1 left out for a break in their figures" in times["coverage"][0]


@pytest.mark.parametrize("n", [1, 9])
def test_few_flagged_crimes_after_none_may_be_chance(returns_of, n):
    assert not issues_on_kent(began(returns_of, kent(0, BEFORE), kent(n, NOW)))


def test_a_share_that_leaps_from_hardly_any_breaks_though_some_were_flagged_before(returns_of):
    def year(period: Period, flagged: int, recorded: int) -> list[dict]:
        return [
            {"force": "kent", "period": period, "at": "A!B2", "n": flagged, "total": True},
            {"force": "kent", "period": period, "at": "A!B3", "offence": "071/17", "n": flagged},
            {"force": "kent", "period": period, "at": "B!B2", "offence": "071/17", "n": recorded, "basis": "none"},
        ]

    (issue,) = issues_on_kent(began(returns_of, year(BEFORE, 2, 80), year(NOW, 50, 90)))
    assert "2 of 80 crimes that are online by their nature" in issue
    assert not issues_on_kent(began(returns_of, year(BEFORE, 20, 80), year(NOW, 50, 90)))
    assert not issues_on_kent(began(returns_of, year(BEFORE, 0, 10), year(NOW, 9, 10)))


@pytest.mark.parametrize("key", ["breaks", "no_breaks"])
def test_a_beginning_that_somebody_judged_is_no_issue_any_more(returns_of, key):
    judged = SeriesBreak(NOW.start, "it began to use the flag", "its e-mail", "kent")
    figure_set = began(returns_of, kent(0, BEFORE), kent(60, NOW), **{key: (judged,)})
    assert not issues_on_kent(figure_set)
    times = derive_figures(figure_set).filter((pl.col("measure") == "times") & (pl.col("force") == "all"))
    assert ("left out" in times["coverage"][0]) == (key == "breaks")
