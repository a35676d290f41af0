"""Figures as cells of a table system: what a small one needs, and what readers lose by a withheld one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from cyberflag.disclosure.figure_families import FigureCell
from cyberflag.disclosure.settings import Costs
from cyberflag.disclosure.table_system import CellStatus, TableCell


@dataclass(frozen=True)
class Need:
    """How far below and above its value a figure must be able to be, for anybody who knows all that is published."""

    below: int
    above: int


def small_need(value: int, threshold: int) -> Need | None:
    """That a small count must be able to be one less and to reach the threshold; None for one that is not small."""
    return Need(1, threshold - value) if 0 < value < threshold else None


def table_cell(cell: FigureCell, need: Need | None, high: Decimal, costs: Costs) -> TableCell:
    """The figure as a cell, primary where it needs something; anybody knows it to lie from nought to ``high``."""
    value = cell.bounds.low
    weight = costs.national if cell.is_national else costs.figure
    if cell.is_total:
        weight = costs.national_total if cell.is_national else costs.force_total
    return TableCell(
        name=cell.id,
        value=Decimal(value),
        cost=Decimal(round(10 * weight * (1 + 2 * math.log1p(value)))),
        status=CellStatus.OPEN if need is None else CellStatus.PRIMARY,
        below=Decimal(0 if need is None else need.below),
        above=Decimal(0 if need is None else need.above),
        low=Decimal(0),
        high=high,
    )
