"""Rates per 10,000 children: of which forces, with which intervals, and which forces lie outside the funnel."""

import pytest

from cyberflag.figures import compute_figures, derive_figures
from cyberflag.figures.derived.residents import residents_of
from cyberflag.model import Period
from cyberflag.vocabularies.forces import FORCES

YEAR = Period.financial_year(2018)
TERRITORIAL = [f.id for f in FORCES if f.kind == "territorial"]


def derived_of(returns):
    return {row["figure"]: row for row in derive_figures(compute_figures(returns)).iter_rows(named=True)}


def counted(counts):
    return [{"force": force, "n": n, "period": YEAR} for force, n in counts.items()]


def test_a_rate_is_the_count_over_the_children_and_its_interval_holds_it(returns_of):
    rate = derived_of(returns_of(counted({"kent": (91, 94)}), periods=[YEAR]))["rate.kent.2018-19"]
    children = residents_of("kent", YEAR).children
    assert rate["base"] == children
    assert (rate["low"], rate["high"]) == pytest.approx((910_000 / children, 940_000 / children), abs=1e-6)
    assert rate["interval_low"] < rate["low"] <= rate["high"] < rate["interval_high"]
    assert "where the suspect was" in rate["method"]


def test_a_figure_that_nothing_bounds_has_a_rate_without_an_end_and_is_in_no_national_one(returns_of):
    derived = derived_of(returns_of(counted({"kent": 90, "essex": 80, "surrey": (3, None)}), periods=[YEAR]))
    assert derived["rate.surrey.2018-19"]["high"] is None
    assert derived["rate.all.2018-19"]["coverage"].startswith("2 of 3 forces")


def test_the_transport_police_and_the_city_have_no_rate(returns_of):
    derived = derived_of(returns_of(counted({"kent": 90, "btp": 80, "city-of-london": 3}), periods=[YEAR]))
    assert "rate.kent.2018-19" in derived
    assert not {"rate.btp.2018-19", "rate.city-of-london.2018-19"} & set(derived)


def test_there_is_no_rate_of_some_ages_alone(returns_of):
    derived = derived_of(returns_of(counted({"kent": 90, "essex": 80}), periods=[YEAR], ages="0-15"))
    assert not [name for name in derived if name.startswith("rate.")]


def test_a_funnel_needs_ten_forces(returns_of):
    for forces, drawn in ((9, False), (10, True)):
        counts = {force: 50 + at for at, force in enumerate(TERRITORIAL[:4] + TERRITORIAL[5 : forces + 1])}
        derived = derived_of(returns_of(counted(counts), periods=[YEAR]))
        assert any(name.startswith("funnel-distance") for name in derived) is drawn


def test_the_limits_of_a_force_part_those_inside_from_those_outside(returns_of):
    children = {f: residents_of(f, YEAR).children for f in TERRITORIAL}
    counts = {f: round(n / 10_000 * (5 + at % 4)) for at, (f, n) in enumerate(children.items()) if n > 1_000}
    counts["kent"] = 4
    derived = derived_of(returns_of(counted(counts), periods=[YEAR]))
    outside = {
        force
        for force in counts
        if not derived[f"funnel-limits-99.8.{force}.2018-19"]["low"]
        <= derived[f"rate.{force}.2018-19"]["low"]
        <= derived[f"funnel-limits-99.8.{force}.2018-19"]["high"]
    }
    far = {force for force in counts if abs(derived[f"funnel-distance.{force}.2018-19"]["low"]) > 3.09}
    assert outside == far == {"kent"}
