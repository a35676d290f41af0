"""The funnel plot: by hand, on forces that are alike, and with one that does not use the flag."""

import numpy as np
import pytest
from scipy import stats

from cyberflag.figures.derived.funnel import FIRST_LIMIT, SECOND_LIMIT, Dispersion, Point, fit_funnel
from cyberflag.model import Bounds

CHILDREN = np.linspace(90_000, 700_000, 43).astype(int)


def points_of(counts, children=CHILDREN):
    return [Point(Bounds.exactly(int(n)), int(c)) for n, c in zip(counts, children, strict=True)]


def draw(rng, spread, rate=9e-4):
    """Counts whose true rates lie on the square-root scale with this standard deviation around a common one."""
    true = np.maximum(np.sqrt(rate) + rng.normal(0, spread, len(CHILDREN)), 0) ** 2
    return rng.poisson(true * CHILDREN)


def test_the_spread_is_that_worked_out_by_hand():
    """Four forces of one size, rates 1, 4, 4 and 9 in 10,000: roots 1, 2, 2 and 3 in a hundred, centre root 4.5."""
    points = points_of([100, 400, 400, 900], [1_000_000] * 4)
    z = np.array([2000 * (root / 100 - 4.5e-4**0.5) for root in (1, 2, 2, 3)])
    low, high = np.quantile(z, [0.1, 0.9])
    end = stats.norm.ppf(0.9)
    phi = np.mean(np.clip(z, low, high) ** 2) / stats.norm.expect(lambda x: np.clip(x, -end, end) ** 2)
    multiplicative = fit_funnel(points, Dispersion.MULTIPLICATIVE)
    assert multiplicative.centre == pytest.approx(4.5e-4)
    assert multiplicative.phi == pytest.approx(phi, rel=1e-5)
    additive = fit_funnel(points)
    assert additive.tau2 == pytest.approx((4 * phi - 3) / (3 * 4_000_000), rel=1e-5)
    far = stats.t.ppf(stats.norm.cdf(2), 3)  # the spread is known from four forces only
    assert additive.limits(1_000_000, 2).high == pytest.approx(
        (4.5e-4**0.5 + far * (1 / 4_000_000 + additive.tau2) ** 0.5) ** 2
    )


def test_a_point_on_a_limit_is_as_many_deviations_off():
    funnel = fit_funnel(points_of(draw(np.random.default_rng(1), 0.004)))
    for way in (-1, 1):
        limits = funnel.limits(200_000, SECOND_LIMIT)
        rate = limits.low if way < 0 else limits.high
        point = Point(Bounds.exactly(round(rate * 200_000)), 200_000)
        assert funnel.distance(point).low == pytest.approx(way * SECOND_LIMIT, abs=0.1)


@pytest.mark.parametrize(("spread", "least", "most"), [(0.0, 0.02, 0.06), (0.003, 0.035, 0.07), (0.006, 0.035, 0.07)])
def test_few_of_the_forces_that_are_like_the_others_lie_outside(spread, least, most):
    """Meant: 1 in 20 outside the inner limits, 1 in 500 outside the outer; a light version of the benchmark.

    8,600 forces are drawn, of which 17 are meant to lie outside the outer limits, give or take 4.
    """
    rng = np.random.default_rng(17)
    inner, outer = [], []
    for _ in range(200):
        points = points_of(draw(rng, spread))
        funnel = fit_funnel(points)
        far = np.array([abs(funnel.distance(point).low) for point in points])
        inner.append(np.mean(far > FIRST_LIMIT))
        outer.append(np.mean(far > SECOND_LIMIT))
    assert least < np.mean(inner) < most
    assert np.mean(outer) < 0.0035


def test_forces_that_hardly_use_the_flag_lie_far_below_and_do_not_hide_themselves():
    rng = np.random.default_rng(5)
    found = []
    for _ in range(100):
        counts = draw(rng, 0.003)
        counts[[7, 30]] = counts[[7, 30]] // 50
        points = points_of(counts)
        funnel = fit_funnel(points)
        found += [funnel.distance(points[at]).high < -SECOND_LIMIT for at in (7, 30)]
    assert np.mean(found) == 1.0


def test_bounds_widen_the_limits_and_a_force_lies_outside_with_both_ends_or_not_at_all():
    counts = draw(np.random.default_rng(9), 0.003)
    exact, wide = points_of(counts), points_of(counts)
    wide[5] = Point(Bounds(0, int(counts[5]) * 2), wide[5].children)
    assert fit_funnel(wide).tau2 >= fit_funnel(exact).tau2
    distance = fit_funnel(wide).distance(wide[5])
    assert distance.low < -SECOND_LIMIT < distance.high


def test_a_force_without_an_upper_bound_is_never_far_below():
    funnel = fit_funnel(points_of(draw(np.random.default_rng(9), 0.003)))
    assert funnel.distance(Point(Bounds(0, None), 200_000)).high is None


def test_one_force_makes_no_funnel():
    with pytest.raises(ValueError, match="two forces"):
        fit_funnel(points_of([5], [100_000]))
