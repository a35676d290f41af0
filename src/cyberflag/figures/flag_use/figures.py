"""The estimate of missed flags as a row of the table of figures, made from the other rows alone."""

from __future__ import annotations

from collections.abc import Iterator

import dataframely as dy

from cyberflag.figures.coverage import Coverage
from cyberflag.figures.findings import force_names
from cyberflag.figures.flag_use.inputs import by_period, flagged_of_recorded
from cyberflag.figures.markers import FigureMarker
from cyberflag.figures.rows import ALL_FORCES, Figure, Subject
from cyberflag.model import Figures
from cyberflag.vocabularies.crimes.online_by_nature import ONLINE_BY_NATURE

MISSED_FLAGS = "-missed-flags-estimated"
"""The crimes that should carry the flag and do not, at the least, in the forces that tell it."""


def missed_flag_figures(figures: dy.DataFrame[Figures], coverage: Coverage, measure: str) -> Iterator[Figure]:
    """The estimate of each period for which some force shows all crimes of an offence online by its nature beside the
    flagged ones; none otherwise, since nothing tells of flags that were missed.
    """
    found = by_period(flagged_of_recorded(figures, coverage, measure))
    if not found:
        return
    from cyberflag.figures.flag_use.missed import estimate_missed  # noqa: PLC0415 - numpy's draws, seldom needed

    for period, forces in found.items():
        missed = estimate_missed(forces)
        if missed is None:
            continue
        codes = ", ".join(offence.code for offence in ONLINE_BY_NATURE)
        method = (
            f"Estimate of a least from offences that are online by their nature ({codes}), all of which it takes to be "
            "online: each force flagged so many of them and, at best, as large a share of its other online crimes; if "
            f"it flags those less often, more are missing; interval of 95 %, middle {missed.middle:,}; "
            f"forces: {force_names(missed.forces)}"
        )
        if missed.left_out:
            method += f"; not in it, since they flagged too few: {force_names(missed.left_out)}"
        text = f"{coverage.text(len(missed.forces))}: those that gave all such crimes beside the flagged ones"
        subject = Subject(measure + MISSED_FLAGS, ALL_FORCES, period)
        yield Figure(subject, missed.bounds, FigureMarker.OUR_ESTIMATE, text, (), method=f"{method}.")
