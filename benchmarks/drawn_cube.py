"""A drawn table of three ways with all its totals: forces in regions, groups of offences, bands of ages."""

import math
from collections.abc import Iterator
from decimal import Decimal
from itertools import product

import numpy as np

from cyberflag.disclosure import CellStatus, Statement, TableCell, TableSystem

FORCES, REGIONS, GROUPS, BANDS, OFFENCES, SMALL = 44, 10, 5, 5, 43_745, 5
Level = dict[str, list[int]]


def draw_cube(seed: int = 1) -> TableSystem:
    """Counts below five, but not nought, are primary: they must be able to be one less, and five."""
    draw = np.random.default_rng(seed)
    shares = [draw.dirichlet(np.full(size, spread)) for size, spread in ((FORCES, 2.0), (GROUPS, 0.9), (BANDS, 1.2))]
    weights = np.einsum("i,j,k->ijk", *shares) * draw.gamma(2, 0.5, (FORCES, GROUPS, BANDS))
    counts = draw.poisson(OFFENCES * weights / weights.sum())
    areas: Level = {f"F{i:02}": [i] for i in range(FORCES)}
    areas |= {f"R{k}": [i for i in range(FORCES) if i % REGIONS == k] for k in range(REGIONS)}
    areas["UK"] = list(range(FORCES))
    groups: Level = {**{f"g{j}": [j] for j in range(GROUPS)}, "all": list(range(GROUPS))}
    bands: Level = {**{f"b{j}": [j] for j in range(BANDS)}, "all": list(range(BANDS))}
    top = Decimal(int(counts.sum()))
    cells = tuple(
        cell_of(f"{a}/{g}/{b}", int(counts[np.ix_(areas[a], groups[g], bands[b])].sum()), top)
        for a, g, b in product(areas, groups, bands)
    )
    return TableSystem(cells, tuple(_sums(list(areas), list(groups), list(bands))))


def cell_of(name: str, value: int, top: Decimal) -> TableCell:
    """A cell of a count: small ones are primary, and what is withheld costs more the larger it is."""
    is_small = 0 < value < SMALL
    return TableCell(
        name=name,
        value=Decimal(value),
        cost=Decimal(round(10 * (1 + 2 * math.log1p(value)))),
        status=CellStatus.PRIMARY if is_small else CellStatus.OPEN,
        below=Decimal(int(is_small)),
        above=Decimal(SMALL - value if is_small else 0),
        low=Decimal(0),
        high=top,
    )


def _sums(areas: list[str], groups: list[str], bands: list[str]) -> Iterator[Statement]:
    for g, b in product(groups, bands):
        for k in range(REGIONS):
            forces = [f"F{i:02}/{g}/{b}" for i in range(FORCES) if i % REGIONS == k]
            yield Statement.of_sum(f"R{k}/{g}/{b}", forces)
        yield Statement.of_sum(f"UK/{g}/{b}", [f"R{k}/{g}/{b}" for k in range(REGIONS)])
    for a, b in product(areas, bands):
        yield Statement.of_sum(f"{a}/all/{b}", [f"{a}/{g}/{b}" for g in groups[:-1]])
    for a, g in product(areas, groups):
        yield Statement.of_sum(f"{a}/{g}/all", [f"{a}/{g}/{b}" for b in bands[:-1]])
