"""All recorded crimes of an offence that is online by its nature, flagged or not, as a force printed them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import dataframely as dy
import polars as pl

from cyberflag.figures.cells import Cell, cells_of
from cyberflag.figures.doubts import Doubts
from cyberflag.figures.evidence import Question, gather_evidence
from cyberflag.figures.rows import Figure, Subject, figure_of
from cyberflag.figures.targets import Target
from cyberflag.model import Basis, Counts, Period
from cyberflag.vocabularies.crimes.online_by_nature import ONLINE_BY_NATURE

ALL_RECORDED = "all-recorded"
"""The measure of these figures: they lie beside the flagged ones of the same offence and are added to nothing."""

_OF_ALL = (Basis.NONE, Basis.OFFENCE)
"""The bases on which a figure of such an offence counts every crime of it."""


def recorded_figures(
    counts: dy.DataFrame[Counts], question: Question, doubts: Doubts, periods: Sequence[Period]
) -> Iterator[Figure]:
    """For each force, period and offence that is online by its nature: all recorded crimes of it.

    Only where the force printed a figure for the whole period that is not restricted to flagged crimes; with the bounds
    that it printed, never tighter ones.
    """
    of_all = Counts.validate(counts.filter(pl.col("basis").cast(pl.String).is_in([basis.value for basis in _OF_ALL])))
    cells: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells_of(of_all):
        cells[cell.force].append(cell)
    for force in sorted(filter(None, cells)):
        kinds = [kind for kind in gather_evidence(force, cells[force], question, doubts) if kind.basis in _OF_ALL]
        for period in periods:
            for offence in ONLINE_BY_NATURE:
                target = Target(offence=offence.code)
                found = next((f for kind in kinds if (f := kind.figure(period, target)) and f.whole), None)
                if found is not None:
                    text = f"{force}: all recorded crimes of the offence, flagged or not"
                    yield figure_of(Subject(ALL_RECORDED, force, period, target), found.estimate, text)
