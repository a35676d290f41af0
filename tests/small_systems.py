"""Small systems at random, and what a patient attacker finds by trying every table."""

from itertools import product

import numpy as np
from hypothesis import strategies as st

from cyberflag.constraints import Relation, System, Unknown
from cyberflag.model import Bounds

MOST = 4


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low = draw(st.integers(0, MOST))
    return Bounds(low, draw(st.integers(low, MOST)))


@st.composite
def relations(draw: st.DrawFn, unknowns: int, name: int) -> Relation:
    places = draw(st.lists(st.integers(0, unknowns - 1), min_size=1, max_size=4))
    terms = tuple((place, draw(st.sampled_from([-3, -2, -1, 1, 1, 1, 2, 5]))) for place in places)
    low = draw(st.none() | st.integers(-6, 10))
    high = draw(st.just(low) | st.none() | st.integers(-3 if low is None else low, 12))
    return Relation(name, terms, low, high)


@st.composite
def systems(draw: st.DrawFn) -> System:
    unknowns = draw(st.lists(bounds(), min_size=1, max_size=5))
    ties = [draw(relations(len(unknowns), name)) for name in range(draw(st.integers(0, 5)))]
    return System.of([Unknown(name, b) for name, b in enumerate(unknowns)], ties)


@st.composite
def tables(draw: st.DrawFn) -> tuple[System, list[int]]:
    """A table of rows and columns with its totals, some cells of which are withheld, and the truth."""
    rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    cells = draw(st.lists(st.integers(0, MOST), min_size=rows * columns, max_size=rows * columns))
    grid = np.array(cells).reshape(rows, columns)
    whole = np.vstack([np.hstack([grid, grid.sum(1, keepdims=True)]), np.append(grid.sum(0), grid.sum())])
    hidden = draw(st.lists(st.booleans(), min_size=whole.size, max_size=whole.size))
    truth = [int(v) for v in whole.flat]
    unknowns = [
        Unknown(i, Bounds(0, rows * columns * MOST) if hide else Bounds.exactly(v))
        for i, (v, hide) in enumerate(zip(truth, hidden, strict=True))
    ]
    wide = columns + 1
    ties = [
        Relation.total(f"row {r}", r * wide + columns, [r * wide + c for c in range(columns)]) for r in range(rows + 1)
    ]
    ties += [Relation.total(f"column {c}", rows * wide + c, [r * wide + c for r in range(rows)]) for c in range(wide)]
    return System.of(unknowns, ties), truth


def kept(system: System, relation: int, values: tuple[int, ...]) -> bool:
    added = sum(values[place] * coefficient for place, coefficient in system.terms_of(relation))
    return int(system.side_lows[relation]) <= added <= int(system.side_highs[relation])


def solutions(system: System, most: int = MOST) -> list[tuple[int, ...]]:
    """Every table within the bounds (an open high taken as ``most``) that keeps every relation."""
    ranges = [range(int(low), min(int(high), most) + 1) for low, high in zip(system.lows, system.highs, strict=True)]
    every = range(len(system.relation_names))
    return [values for values in product(*ranges) if all(kept(system, r, values) for r in every)]


def hulls(found: list[tuple[int, ...]]) -> list[Bounds]:
    return [Bounds(min(column), max(column)) for column in zip(*found, strict=True)]
