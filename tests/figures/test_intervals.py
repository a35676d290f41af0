"""Exact intervals: beside SciPy's own, over bounds, and as often right as they say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from cyberflag.figures.derived.intervals import interval_of_count, interval_of_times
from cyberflag.model import Bounds

counts = st.integers(0, 3_000)


@given(counts)
def test_the_interval_of_a_count_is_garwoods(count):
    found = interval_of_count(Bounds.exactly(count))
    assert found.low == pytest.approx(stats.chi2.ppf(0.025, 2 * count) / 2 if count else 0)
    assert found.high == pytest.approx(stats.chi2.ppf(0.975, 2 * count + 2) / 2)


@given(st.integers(1, 2_000), st.integers(0, 2_000))
@settings(deadline=None)
def test_the_interval_of_times_as_many_is_clopper_and_pearsons_on_the_share(before, now):
    found = interval_of_times(Bounds.exactly(before), Bounds.exactly(now))
    share = stats.binomtest(now, before + now).proportion_ci(0.95, method="exact")
    assert found.low == pytest.approx(share.low / (1 - share.low), rel=1e-6)
    assert found.high == pytest.approx(share.high / (1 - share.high), rel=1e-6)


@given(st.integers(1, 300), st.integers(0, 30), st.integers(0, 300), st.integers(0, 30), st.data())
def test_the_interval_over_bounds_holds_that_of_every_pair_inside(before, wide, now, width, data):
    b, n = data.draw(st.integers(before, before + wide)), data.draw(st.integers(now, now + width))
    outer = interval_of_times(Bounds(before, before + wide), Bounds(now, now + width))
    inner = interval_of_times(Bounds.exactly(b), Bounds.exactly(n))
    assert outer.low <= inner.low + 1e-12
    assert outer.high >= inner.high - 1e-12
    assert interval_of_count(Bounds(now, now + width)).low <= interval_of_count(Bounds.exactly(n)).low
    assert interval_of_count(Bounds(now, now + width)).high >= interval_of_count(Bounds.exactly(n)).high


def test_what_nothing_bounds_has_no_upper_end():
    assert interval_of_count(Bounds(5, None)).high is None
    assert interval_of_times(Bounds.exactly(9), Bounds(5, None)).high is None
    assert interval_of_times(Bounds(0, 9), Bounds.exactly(5)).high is None
    assert interval_of_times(Bounds(9, None), Bounds.exactly(5)).low == 0


@pytest.mark.parametrize("mean", [3, 30, 300])
def test_the_intervals_hold_the_truth_as_often_as_they_say(mean):
    """A light version of `benchmarks/interval_coverage.py`: 2,000 draws, 2.5 standard errors of leeway below 95 %."""
    rng = np.random.default_rng(int(mean))
    before, now = rng.poisson(mean, 2_000), rng.poisson(1.4 * mean, 2_000)
    one = np.mean([_holds(interval_of_count(Bounds.exactly(int(n))), 1.4 * mean) for n in now])
    told = [(int(b), int(n)) for b, n in zip(before, now, strict=True) if b]
    two = np.mean([_holds(interval_of_times(Bounds.exactly(b), Bounds.exactly(n)), 1.4) for b, n in told])
    assert min(one, two) > 0.95 - 2.5 * (0.95 * 0.05 / 2_000) ** 0.5


def _holds(interval, truth):
    return interval.low <= truth and (interval.high is None or truth <= interval.high)
