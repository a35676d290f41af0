"""The kinds of figures that disclosure control knows how to judge. A kind that is not here is refused, never passed on.

To admit a new kind: see the docstring of `cyberflag.disclosure`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import dataframely as dy
import polars as pl

from cyberflag.errors import ProtectionError
from cyberflag.figures import ALL_RECORDED, ESTIMATES, FigureMarker, Finding, FindingKind
from cyberflag.figures.ages import AGE_NOT_GIVEN, MOST_COMMON_AGE, YOUNGEST
from cyberflag.figures.rows import ALL_FORCES
from cyberflag.model import Figures


class Treatment(StrEnum):
    """How the figures of a kind are judged in one of the two situations."""

    CELL = "cell"
    """A count of crimes: a cell of the attack, tied to all that holds it and all that it holds."""
    CLAIM = "claim"
    """Not a count, but it says something of counts: it enters the attack as an inequality."""
    FOLLOWS = "follows"
    """It follows from the bounds of figures that are shown, and goes where one of those is changed."""
    LEFT_OUT = "left out"
    """No part of such a release."""


@dataclass(frozen=True)
class Kind:
    """A kind of figure, and how it is judged in releases of replies and of records."""

    of_replies: Treatment
    of_records: Treatment


OF_MEASURE = {
    "": Kind(Treatment.CELL, Treatment.CELL),
    "-at-least": Kind(Treatment.CELL, Treatment.LEFT_OUT),
    "-bounded": Kind(Treatment.CELL, Treatment.LEFT_OUT),
    "-same-forces": Kind(Treatment.CELL, Treatment.LEFT_OUT),
    **dict.fromkeys(ESTIMATES, Kind(Treatment.FOLLOWS, Treatment.LEFT_OUT)),
}
"""Kinds whose measure is that of the release with an ending: the counts proper, and the national sums beside them."""

BESIDE = {
    MOST_COMMON_AGE: Kind(Treatment.FOLLOWS, Treatment.CLAIM),
    YOUNGEST: Kind(Treatment.FOLLOWS, Treatment.LEFT_OUT),
    ALL_RECORDED: Kind(Treatment.CELL, Treatment.LEFT_OUT),
    AGE_NOT_GIVEN: Kind(Treatment.CELL, Treatment.LEFT_OUT),
}
"""Kinds with a measure of their own."""

NATIONAL_ONLY = frozenset({YOUNGEST})
"""Kinds that tell of a single child: never released with the name of a force, even where the force printed it."""

MARKERS = frozenset(
    {
        FigureMarker.OUR_ESTIMATE,
        FigureMarker.OTHER_BASIS,
        FigureMarker.PART_YEAR,
        FigureMarker.AT_LEAST,
        FigureMarker.DISAGREE,
        FigureMarker.SUPPRESSED,
        FigureMarker.ROUNDED,
        FigureMarker.STRADDLES,
        FigureMarker.RANGE,
        FigureMarker.ESTIMATED,
        FigureMarker.PROVISIONAL,
        FigureMarker.PLAIN,
    }
)
"""The marks with which a figure may come: nothing withheld before it was judged."""

FINDINGS = frozenset({FindingKind.HIGHEST, FindingKind.EQUAL_VALUES, FindingKind.ASKED_ASSUMED})
"""Findings that name every figure that they speak of, and so go where one of those is hidden."""


RELEASE_FIELDS = {
    "title": "words of the request",
    "subject": "words of the request",
    "request": "what was asked, which is public",
    "measure": "what was asked, which is public",
    "periods": "what was asked, which is public",
    "figures": "judged row by row, by kind",
    "derived": "worked out from the figures as they are released and from public populations: readers can do the same",
    "coverage": "who answered and how; it holds no number of crimes",
    "findings": "dropped where a figure that they name is hidden; their kinds are admitted one by one",
    "issues": "of replies, they quote what forces printed; of records there are none",
    "protection": "which of the two situations",
    "withheld": "how many figures are hidden",
    "made_on": "the day",
    "software": "the program",
    "revisions": "two releases as both are shown, judged together: whoever has both can lay them side by side",
    "certificate": "settings, counts of figures, one width and hashes; what is withheld for itself is not told apart",
}
"""Every field of a `Release`, with what keeps it from telling a withheld number; a test holds it to be all of them."""


def kind_of(measure: str, of_release: str) -> Kind | None:
    """The kind of figures with this measure in a release of another; None where it is not known."""
    if measure in BESIDE:
        return BESIDE[measure]
    return OF_MEASURE.get(measure.removeprefix(of_release)) if measure.startswith(of_release) else None


def without_single_children(figures: dy.DataFrame[Figures]) -> dy.DataFrame[Figures]:
    """The figures without those of one force that tell of a single child."""
    return Figures.validate(figures.filter((pl.col("force") == ALL_FORCES) | ~pl.col("measure").is_in(NATIONAL_ONLY)))


def refuse_unknown_kinds(figures: dy.DataFrame[Figures], measure: str, findings: tuple[Finding, ...]) -> None:
    """Raise ``ProtectionError``, naming the first of them, where there is anything that no rule here judges."""
    for name, other, mark in figures.select("figure", "measure", "marker").iter_rows():
        if kind_of(other, measure) is None:
            raise _unknown(f"The figure {name} is of the kind {other!r}", "OF_MEASURE or BESIDE")
        if mark not in MARKERS:
            raise _unknown(f"The figure {name} bears the mark {mark!r}", "MARKERS")
    for finding in findings:
        if finding.kind not in FINDINGS:
            raise _unknown(f"A finding is of the kind {finding.kind.value!r}", "FINDINGS")


def _unknown(what: str, where: str) -> ProtectionError:
    return ProtectionError(
        f"{what}, and disclosure control does not know how to judge it: nothing is released.",
        f"Leave it out of the figures, or admit it in disclosure/kinds.py ({where}) with the rule that judges it.",
    )
