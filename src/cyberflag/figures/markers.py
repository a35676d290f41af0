"""What a published figure is beside a plain number: the words of the column ``marker`` of ``figures.csv``."""

from __future__ import annotations

from enum import StrEnum


class FigureMarker(StrEnum):
    """One word a figure. Where several hold, the first of this list that holds is written."""

    WITHHELD = "withheld"
    """Withheld in this release, by itself or for another's sake: nothing more is said of it."""
    BREAK = "break"
    """A change across a break in the figures, which was asked for all the same. Of derived figures alone."""
    OUR_ESTIMATE = "our-estimate"
    """Estimated by us and not counted: ``low`` to ``high`` is an interval of 95 %, no bounds; ``method`` says how."""
    OTHER_BASIS = "other-basis"
    """The crimes were found in another way than was asked (a keyword search, no restriction), or are counted under
    other law (Scotland): never added up."""
    PART_YEAR = "part-year"
    """The reply's periods do not fit the year: the bounds follow from what lies inside it and around it."""
    AT_LEAST = "at-least"
    """Nothing bounds the figure from above: some part of it was not given, or was withheld without a rule."""
    DISAGREE = "disagree"
    """Two figures of one reply contradict each other: the bounds hold both."""
    SUPPRESSED = "suppressed"
    """Small numbers were withheld; the bounds follow from the rule that the replies state."""
    ROUNDED = "rounded"
    """Printed after rounding; the bounds are those of the rounding."""
    STRADDLES = "straddles"
    """A band of ages or a mixed group reaches over the edge of what is counted: without it, and with it."""
    RANGE = "range"
    """An age that the figures do not settle: the least and the greatest that it can be."""
    ESTIMATED = "estimated"
    """The reply itself calls the figure an estimate."""
    PROVISIONAL = "provisional"
    """The reply calls the figure provisional."""
    PLAIN = ""
    """A count, known exactly."""
