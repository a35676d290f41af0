"""Every derived figure of a set of figures."""

from __future__ import annotations

import dataframely as dy

from cyberflag.figures.derived.rows import Context, Shelf, derived_table
from cyberflag.figures.derived.standings import standings
from cyberflag.figures.figure_set import FigureSet
from cyberflag.model import Derived, Figures, Measure


def derive_figures(figure_set: FigureSet, shown: dy.DataFrame[Figures] | None = None) -> dy.DataFrame[Derived]:
    """What follows from the figures of a set, or from those of them that are ``shown`` once a release is protected.

    Nothing of the set's own figures is looked at where ``shown`` is given.
    """
    figures = figure_set.figures if shown is None else shown
    request = figure_set.request
    measure = str(request.measure if request.measure != Measure.UNKNOWN else Measure.OFFENCES)
    context = Context(Shelf.of(figures, measure), figure_set.coverage, dict(figure_set.resting), measure)
    return derived_table(standings(context))
