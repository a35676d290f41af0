"""Every derived figure of a set of figures."""

from __future__ import annotations

from itertools import chain

import dataframely as dy

from cyberflag.figures.derived.changes import changes
from cyberflag.figures.derived.rates import rates
from cyberflag.figures.derived.rows import Context, Shelf, derived_table
from cyberflag.figures.derived.standings import standings
from cyberflag.figures.figure_set import FigureSet
from cyberflag.figures.flag_use.began import breaks_of
from cyberflag.model import CHILD_MAX, AgeBand, Derived, Figures, Measure


def derive_figures(figure_set: FigureSet, shown: dy.DataFrame[Figures] | None = None) -> dy.DataFrame[Derived]:
    """What follows from the figures of a set, or from those of them that are ``shown`` once a release is protected.

    Nothing of the set's own figures is looked at where ``shown`` is given. Changes go across the breaks of the
    vocabulary, of the campaign and of the figures themselves only where the set says so (``across_breaks``), and are
    then marked.
    """
    figures = figure_set.figures if shown is None else shown
    request = figure_set.request
    measure = str(request.measure if request.measure != Measure.UNKNOWN else Measure.OFFENCES)
    context = Context(
        Shelf.of(figures, measure),
        figure_set.coverage,
        dict(figure_set.resting),
        measure,
        breaks=breaks_of(figures, figure_set.coverage, request, measure),
        across_breaks=figure_set.across_breaks,
        of_children=request.ages == AgeBand(0, CHILD_MAX),
    )
    return derived_table(chain(standings(context), changes(context), rates(context)))
