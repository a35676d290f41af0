"""What an analyst should look at before publishing: equal values, the highest force, totals that carry nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cyberflag.figures.coverage import NATIONAL_FORCES, Coverage, Standing
from cyberflag.figures.estimates import Disagreement, Estimate
from cyberflag.figures.evidence import ForceEvidence, HollowTotal, YearFigure
from cyberflag.figures.periods import period_name
from cyberflag.model import Bounds, Issue, IssueKind, Period, Provenance
from cyberflag.vocabularies.forces import force_name


class FindingKind(StrEnum):
    """What was found."""

    EQUAL_VALUES = "equal-values"
    HIGHEST = "highest"
    ASKED_ASSUMED = "asked-assumed"
    """Who was asked is not in the request: it is taken to be every force of the nation."""


@dataclass(frozen=True)
class Finding:
    """One thing worth a look: in a sentence, with the forces and the ids of the figures that it is about."""

    kind: FindingKind
    message: str
    forces: tuple[str, ...]
    figures: tuple[str, ...]
    period: Period | None = None


_NAMED = 12


def force_names(forces: Sequence[str]) -> str:
    """Several forces in a sentence: ``Kent, Essex``; the first dozen by name and the others by their number."""
    more = f" and {len(forces) - _NAMED} more" if len(forces) > _NAMED else ""
    return ", ".join(force_name(force) for force in forces[:_NAMED]) + more


def notice(measure: str, period: Period, figures: Mapping[str, YearFigure]) -> list[Finding]:
    """What strikes the eye in the force figures of a period: which is highest, and which are equal.

    Equal values may be chance or a copying slip; they are pointed out and never merged. Only exact figures for the
    whole period can be equal, and small ones often are by chance: from 20 on.
    """
    exact = {force: f.estimate.bounds for force, f in figures.items() if f.whole and f.estimate.bounds.is_exact}
    return [*_highest(measure, period, figures), *equal_values(measure, period, exact)]


OFTEN_EQUAL_BELOW = 20
"""Totals below this are often equal by chance and are not pointed out."""


def equal_values(measure: str, period: Period, values: Mapping[str, Bounds]) -> Iterator[Finding]:
    """Each value that two or more forces share."""
    sharing: dict[int, list[str]] = defaultdict(list)
    for force, bounds in values.items():
        if bounds.low >= OFTEN_EQUAL_BELOW:
            sharing[bounds.low].append(force)
    for value, forces in sorted(sharing.items(), reverse=True):
        if len(forces) > 1:
            names = join_names(forces)
            yield Finding(
                FindingKind.EQUAL_VALUES,
                f"{names} have the same figure for {period.label}: {value:,}. It may be chance or a copying slip: "
                "compare the replies; the figures are not merged.",
                tuple(forces),
                tuple(figure_id(measure, force, period) for force in forces),
                period,
            )


def assumed_forces(coverage: Coverage) -> Iterator[Finding]:
    """That forces stand as asked and silent only because most of the nation replied; once, with the forces."""
    silent = coverage.standing(Standing.SILENT)
    if coverage.asked_is_assumed and silent:
        yield Finding(
            FindingKind.ASKED_ASSUMED,
            f"The request does not say which forces were asked. Since most replied, all {len(NATIONAL_FORCES)} of a "
            f"national campaign are taken to have been asked, and {join_names(silent)} not to have replied. Name the "
            "forces in request.toml where that is wrong.",
            silent,
            (),
        )


FEWEST_TO_COMPARE = 3
"""Among fewer forces none is called the highest: of two, that says nothing that their figures do not."""


def _highest(measure: str, period: Period, figures: Mapping[str, YearFigure]) -> Iterator[Finding]:
    """The highest figure, where the bounds settle it among the forces that have an upper bound."""
    whole = {force: f.estimate.bounds for force, f in figures.items() if f.whole}
    if len(whole) < FEWEST_TO_COMPARE:
        return
    most = max(bounds.low for bounds in whole.values())
    top = [force for force, bounds in whole.items() if bounds.low == most]
    rivals = [force for force, b in whole.items() if force not in top and b.high is not None and b.high >= most]
    if rivals or not most:
        return
    others = sum(bounds.high is None for force, bounds in whole.items() if force not in top)
    caveat = f" For {others} {'other' if others == 1 else 'others'} nothing bounds the figure from above."
    value = f"{whole[top[0]]}.{caveat if others else ''}"
    yield Finding(
        FindingKind.HIGHEST,
        f"The highest figure known for {period.label} is that of {join_names(top)}: {value}",
        tuple(top),
        tuple(figure_id(measure, force, period) for force in top),
        period,
    )


def figure_id(measure: str, force: str, period: Period) -> str:
    """The id of a force's total."""
    return f"{measure}.{force}.{period_name(period)}"


def join_names(forces: Sequence[str]) -> str:
    """``Kent``, ``Kent and Essex``, ``Kent, Essex and Surrey``."""
    names = [force_name(force) for force in forces]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def issues_of_totals(evidence: Iterable[ForceEvidence], disputed: frozenset[tuple[str, str]]) -> Iterator[Issue]:
    """One issue for each table with printed totals that carry nothing, unless the reading already says so of the table.

    ``disputed``: the places (reply, source) of the reading's own issues of that kind.
    """
    said = {(reply, Provenance(reply, source).table) for reply, source in disputed}
    tables: dict[tuple[str, str], list[HollowTotal]] = defaultdict(list)
    for force in evidence:
        for hollow in force.hollow:
            if hollow.parts is not None and hollow.cell.place not in said:
                tables[hollow.cell.place].append(hollow)
    for same in tables.values():
        yield _hollow_issue(same)


def _hollow_issue(same: Sequence[HollowTotal]) -> Issue:
    cell, parts = same[0].cell, same[0].parts
    others = f" So do {len(same) - 1} more totals of this table." if len(same) > 1 else ""
    return Issue(
        cell.provenance,
        IssueKind.DOES_NOT_ADD_UP,
        f"The total {cell.bounds} at {cell.provenance.source} leaves out part of what it adds up: its parts at "
        f"{_cells_named(parts) if parts else 'other cells'} come to {parts.bounds if parts else 'more'}.{others} The "
        "figures rest on the parts; check the reply.",
    )


def issue_of_disagreement(force: str, period: Period, torn: Disagreement) -> Issue:
    """An issue for two ways to a force's total that cannot both be right."""
    place = torn.one.cells[0].provenance if torn.one.cells else Provenance("")
    return Issue(
        place,
        IssueKind.DOES_NOT_ADD_UP,
        f"{force_name(force)}, {period.label}: {torn.one.bounds} from {_cells_named(torn.one)}, but "
        f"{torn.other.bounds} from {_cells_named(torn.other)}. Both are kept as bounds; ask the force which holds.",
    )


def _cells_named(estimate: Estimate) -> str:
    names = list(dict.fromkeys(cell.provenance.source or "the list" for cell in estimate.cells))
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}" if names else "nothing"
