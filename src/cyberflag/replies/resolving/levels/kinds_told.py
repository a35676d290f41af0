"""What a person must see of labels that were taken for kinds of crimes by the name above them alone."""

from __future__ import annotations

from dataclasses import replace

from cyberflag.model import Issue, IssueKind, Measure, Provenance
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total


def with_kinds_told(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    """The table with an issue where labels of crimes were taken for kinds by the name above them, or by their sums,
    alone.
    """
    level = next((v for v in resolved.levels if v.dimension is Dimension.KIND), None)
    if level is None or any(c.facts and c.facts.measure is Measure.OTHER for c in resolved.cells):
        return resolved
    parts = [text for text in level.level.distinct if understand_total(text) is None]
    some, name = ", ".join(repr(text) for text in parts[:3]), level.level.name.strip()
    below = f" below {name!r}" if name else ""
    message = (
        f"No vocabulary holds the labels {some}{below}; their figures were taken for parts of the crimes and stand "
        "apart in the detail. Check that they do not narrow the offence."
    )
    first = next(label for label in level.level.labels if label is not None)
    place = Provenance(reply, resolved.table.source(first.row, first.column))
    return replace(resolved, issues=(*resolved.issues, Issue(place, IssueKind.UNKNOWN_HEADING, message)))
