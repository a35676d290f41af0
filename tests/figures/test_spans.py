"""Stretches of ages or days: the least inside, the most that covers."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.figures.spans import Span, least_cover, most_inside, tiles
from cyberflag.model import Bounds

spans = st.lists(
    st.builds(
        lambda start, length, low, more: Span(start, start + length, Bounds(low, None if more is None else low + more)),
        st.integers(0, 9),
        st.integers(0, 5),
        st.integers(0, 9),
        st.one_of(st.none(), st.integers(0, 4)),
    ),
    max_size=6,
)


def every_choice(of: list[Span]):
    return [choice for size in range(len(of) + 1) for choice in combinations(of, size)]


def overlap(choice) -> bool:
    return any(a.start <= b.end and b.start <= a.end for a, b in combinations(choice, 2))


@given(spans)
@settings(deadline=None)
def test_the_least_inside_is_the_best_of_all_choices_without_overlap(of: list[Span]) -> None:
    allowed = [c for c in every_choice(of) if not overlap(c) and all(s.start >= 2 and s.end <= 9 for s in c)]
    total, chosen = most_inside(2, 9, of)
    assert total == max(sum(s.bounds.low for s in choice) for choice in allowed)
    assert sum(of[i].bounds.low for i in chosen) == total


@given(spans)
@settings(deadline=None)
def test_the_most_is_the_cheapest_of_all_covers(of: list[Span]) -> None:
    covers = [
        choice
        for choice in every_choice(of)
        if all(s.bounds.high is not None for s in choice)
        and all(any(s.start <= place <= s.end for s in choice) for place in range(2, 10))
    ]
    most, _ = least_cover(2, 9, of)
    assert most == min((sum(s.bounds.high or 0 for s in choice) for choice in covers), default=None)


@given(spans, st.booleans())
@settings(deadline=None)
def test_spans_apart_are_all_needed_and_all_added(of: list[Span], gaps: bool) -> None:
    apart = [span for i, span in enumerate(of) if not any(overlap((span, other)) for other in of[:i])]
    touching = frozenset(i for i, s in enumerate(apart) if s.start <= 9 and s.end >= 2)
    inside = frozenset(i for i in touching if apart[i].start >= 2 and apart[i].end <= 9)
    assert most_inside(2, 9, apart) == (sum(apart[i].bounds.low for i in inside), inside)
    filled = {place for i in touching for place in range(apart[i].start, apart[i].end + 1)} >= set(range(2, 10))
    highs = [apart[i].bounds.high for i in touching]
    most = sum(high or 0 for high in highs) if None not in highs and (filled or gaps) else None
    assert least_cover(2, 9, apart, gaps_are_nought=gaps) == (most, frozenset() if most is None else touching)


def test_what_no_span_touches_holds_nothing_only_where_that_is_said() -> None:
    of = [Span(0, 3, Bounds.exactly(2)), Span(6, 9, Bounds.exactly(5))]
    assert least_cover(0, 9, of) == (None, frozenset())
    assert least_cover(0, 9, of, gaps_are_nought=True) == (7, {0, 1})


def test_a_gap_that_an_unbounded_span_covers_is_not_nought() -> None:
    of = [Span(0, 9, Bounds(0, None)), Span(6, 9, Bounds.exactly(5))]
    assert least_cover(0, 9, of, gaps_are_nought=True) == (None, frozenset())


@pytest.mark.parametrize(
    ("of", "filled"),
    [
        ([(0, 4), (5, 9)], True),
        ([(0, 4), (4, 9)], False),
        ([(0, 4), (6, 9)], False),
        ([(0, 4), (5, 10)], False),
        ([(0, 9)], True),
        ([], False),
    ],
)
def test_tiles_fill_without_gap_overlap_or_overhang(of: list[tuple[int, int]], filled: bool) -> None:
    assert tiles(0, 9, [Span(start, end, Bounds.exactly(1)) for start, end in of]) == filled
