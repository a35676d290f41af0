"""Coverage in numbers: who answered, and what those with a figure stand for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.figures import compute_figures, derive_figures
from cyberflag.figures.derived.residents import residents_of
from cyberflag.figures.derived.standings import ASKED, STANDINGS, share_of
from cyberflag.model import Bounds, Period

BEFORE, NOW = Period.financial_year(2018), Period.financial_year(2019)
FORCES_ASKED = ("kent", "essex", "surrey", "dorset", "cumbria", "btp")


def derived_of(returns):
    return {row["figure"]: row for row in derive_figures(compute_figures(returns)).iter_rows(named=True)}


@pytest.fixture(scope="module")
def mixed(returns_of):
    """Six forces asked: a whole figure, a keyword search by one that does not use the flag, a refusal, silence."""
    rows = [
        {"force": "kent", "n": 100, "period": BEFORE},
        {"force": "kent", "n": 110, "period": NOW, "at": "Sheet1!C2"},
        {"force": "essex", "n": 70, "period": BEFORE},
        {"force": "cumbria", "n": 12, "period": NOW, "basis": "keyword"},
    ]
    replies = [("surrey", "refused", "unknown"), ("cumbria", "full", "not-used")]
    return derived_of(returns_of(rows, periods=(BEFORE, NOW), forces=FORCES_ASKED, replies=replies))


def test_each_force_asked_stands_in_one_way(mixed):
    for year in ("2018-19", "2019-20"):
        numbers = {name: mixed[f"{name}.all.{year}"]["low"] for name in (ASKED, *STANDINGS)}
        assert sum(numbers[name] for name in STANDINGS) == numbers[ASKED] == 6


def test_a_force_that_does_not_use_the_flag_is_counted_as_such_whatever_else_it_sent(mixed):
    assert mixed["forces-not-using-flag.all.2019-20"]["low"] == 1
    assert mixed["forces-on-other-basis.all.2019-20"]["low"] == 0


def test_a_refusal_is_an_answer_and_silence_is_none(mixed):
    assert mixed["forces-refused.all.2019-20"]["low"] == 1
    assert mixed["forces-silent.all.2019-20"]["low"] == 2
    assert mixed["forces-answered.all.2019-20"]["low"] == 4


def test_the_share_of_children_is_of_the_forces_asked_that_have_residents(mixed):
    known = {force: residents_of(force, BEFORE).children for force in FORCES_ASKED if force != "btp"}
    share = mixed["children-share.all.2018-19"]
    assert share["low"] == share["high"] == pytest.approx(100 * (known["kent"] + known["essex"]) / sum(known.values()))
    assert share["coverage"] == "2 of 5 forces with a child population"


def test_a_force_that_gave_no_figure_this_year_is_missing_from_the_share_of_last_years(mixed):
    share = mixed["last-year-share.all.2019-20-on-2018-19"]
    assert share["low"] == share["high"] == pytest.approx(100 * 100 / 170)
    assert share["figures"].split() == ["offences.all.2019-20", "offences.essex.2018-19", "offences.kent.2018-19"]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9), st.booleans()), min_size=1, max_size=6), st.data())
def test_a_share_holds_whatever_the_true_numbers_are(forces, data):
    bounds = [(Bounds(low, low + width), is_here) for low, width, is_here in forces]
    true = [(data.draw(st.integers(b.low, b.high)), is_here) for b, is_here in bounds]
    here, rest = (Bounds.sum(b for b, is_here in bounds if is_here == side) for side in (True, False))
    reach = share_of(here, rest)
    whole = sum(n for n, _ in true)
    if reach is None:
        assert here.low + rest.low == 0
    elif whole:
        assert reach.low - 1e-9 <= 100 * sum(n for n, is_here in true if is_here) / whole <= reach.high + 1e-9


def test_a_population_that_stands_in_for_a_later_year_is_an_estimate_and_one_too_far_off_is_none():
    assert residents_of("northern-ireland", Period.financial_year(2021)).is_estimated is False
    assert residents_of("northern-ireland", Period.financial_year(2023)).is_estimated is True
    assert residents_of("northern-ireland", Period.financial_year(2026)) is None
    assert residents_of("gwent", Period.financial_year(2018)).is_estimated is True
    assert residents_of("kent", Period.financial_year(2018)).is_estimated is False
    assert residents_of("kent", Period(date(2017, 7, 1), date(2018, 6, 30))).is_estimated is False


def test_a_part_of_a_year_and_the_transport_police_have_no_children():
    assert residents_of("kent", Period(date(2018, 4, 1), date(2018, 9, 30))) is None
    assert residents_of("btp", Period.financial_year(2018)) is None
