"""A rise in per cent and how many times as many are told apart, whatever the numbers."""

import operator
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.figures.derived.moves import PercentageChange, Times
from cyberflag.figures.derived.rows import Reach
from cyberflag.model import Bounds

counts = st.integers(1, 5_000)
widths = st.integers(0, 40)


@given(counts, widths, st.integers(0, 5_000), widths, st.data())
def test_whatever_the_true_numbers_both_ways_hold_them(before, wide, now, width, data):
    times = Times.between(Bounds(before, before + wide), Bounds(now, now + width))
    change = PercentageChange.of(times)
    b, n = data.draw(st.integers(before, before + wide)), data.draw(st.integers(now, now + width))
    assert times.reach.low - 1e-9 <= n / b <= times.reach.high + 1e-9
    assert change.reach.low - 1e-6 <= 100 * (n - b) / b <= change.reach.high + 1e-6


@given(counts, st.integers(0, 5_000))
def test_the_words_of_one_way_never_hold_the_number_of_the_other(before, now):
    """Read as a newspaper reader would: "rise of P%" means before + P% of it, "N times as many" means N times it."""
    times = Times.between(Bounds.exactly(before), Bounds.exactly(now))
    change = PercentageChange.of(times)
    assert "%" not in times.words
    assert not re.search(r"rise|fall|per cent|more", times.words)
    assert "times" not in change.words
    assert abs(before * _number(times.words) - now) <= before * _half_step(times.words)
    by = 0 if change.words == "no change" else _number(change.words) * (-1 if "fall" in change.words else 1)
    assert abs(before + before * by / 100 - now) <= before * _half_step(change.words) / 100 + Decimal("1e-9")


@given(counts, widths, st.integers(0, 5_000), widths)
def test_a_span_in_words_holds_all_that_it_stands_for(before, wide, now, width):
    change = PercentageChange.of(Times.between(Bounds(before, before + wide), Bounds(now, now + width)))
    if change.reach.low == change.reach.high:
        return
    ends = [Decimal(n.replace(",", "")) for n in re.findall(r"[\d,]+(?:\.\d+)?", change.words)]
    if "between" in change.words:
        low, high = -ends[0], ends[1]
    else:
        low, high = ends[0], ends[-1]
        low, high = (-high, -low) if "fall" in change.words else (low, high)
    assert float(low) <= change.reach.low + 1e-9
    assert float(high) >= change.reach.high - 1e-9


def test_a_rise_of_473_per_cent_is_5_73_times_as_many_and_nothing_else():
    times = Times.between(Bounds.exactly(100), Bounds.exactly(573))
    assert (times.words, PercentageChange.of(times).words) == ("5.7 times as many", "a rise of 473%")


def test_the_two_types_cannot_be_added_or_compared_in_size():
    times = Times(Reach(5.73, 5.73))
    change = PercentageChange.of(times)
    assert times != change
    for mix in (operator.add, operator.sub, operator.mul, operator.lt):
        with pytest.raises(TypeError):
            mix(times, change)


def test_nothing_before_gives_neither():
    assert Times.between(Bounds(0, 4), Bounds.exactly(9)) is None
    assert Times.between(Bounds(3, None), Bounds.exactly(9)) is None


def test_words_that_leave_the_way_open_say_so():
    assert PercentageChange(Reach(-2.0, 4.1)).words == "between a fall of 2.0% and a rise of 4.1%"
    assert PercentageChange(Reach(-12.0, None)).words == "between a fall of 12% and a rise without an end"
    assert PercentageChange(Reach(3.0, None)).words == "a rise of at least 3.0%"


def _number(words: str) -> Decimal:
    return Decimal(re.search(r"[\d,]+(?:\.\d+)?", words)[0].replace(",", ""))


def _half_step(words: str) -> Decimal:
    found = re.search(r"[\d,]+(?:\.(\d+))?", words)
    return Decimal("0.5").scaleb(-len(found[1] or "")) if found else Decimal(0)
