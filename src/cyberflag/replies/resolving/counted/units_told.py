"""What the figures of a table count, where its words do not say it or say the same of several things."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL_AGES, Issue, IssueKind, Measure, Provenance, Sex
from cyberflag.replies.letters.incidents_asked import are_incidents
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.laws_apart import with_laws_told
from cyberflag.replies.resolving.counted.owners import denied_heading, one_trait_told, owners_told_elsewhere
from cyberflag.replies.resolving.levels.crimes_beside_people import taken_for_people, victims_or_part
from cyberflag.replies.resolving.levels.labels_of_recorded import with_recorded_counted
from cyberflag.replies.resolving.oversights import name_of
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.things_counted import asks_which_were_crimes, states_no_crimes

_SEVERAL_THINGS: Final = (Measure.OTHER, Measure.OUTCOMES)
"""Each is many things, which only the words of their headings tell apart."""
_OF_CRIMES: Final = re.compile(r"\b(?:offences?|crimes?)\b", re.IGNORECASE)
_COUNTED: Final = "counted"


def with_units_told(resolved: ResolvedTable, reply: str, context: Context) -> ResolvedTable:
    """The table with an issue where nothing says what its figures count, and with the words of headings in the detail
    where several name things of one kind: ``Applications`` beside ``Disclosures``. Incidents of which the reply
    states that they are no crimes are none, nor are those of which it asks how many were crimes.
    """
    if resolved.table.is_list:
        return resolved
    told = {text.text for text in (*context.texts, *resolved.table.titles, *resolved.table.notes)}
    if any(map(states_no_crimes, told)):
        resolved = _without_crimes(resolved, lambda label: _OF_CRIMES.search(label) is None)
    elif any(map(asks_which_were_crimes, told)):
        resolved = _without_crimes(resolved, are_incidents)
    apart = with_laws_told(_told_apart(with_recorded_counted(resolved)))
    apart = _with_owners_told(_with_people_told(_with_victims_told(apart, reply, context), reply), reply, context)
    unsaid = next((c for c in apart.cells if c.facts is not None and c.facts.measure is Measure.UNKNOWN), None)
    if unsaid is None:
        return apart
    message = (
        f"Neither its headings nor the reply say what the figures of {name_of(apart.table)} count: crimes, people, or "
        "something else. Say it in the reading file, or leave the table out."
    )
    place = Provenance(reply, apart.table.source(unsaid.row, max(0, unsaid.column)))
    return replace(apart, issues=(*apart.issues, Issue(place, IssueKind.UNKNOWN_MEASURE, message)))


def _with_victims_told(resolved: ResolvedTable, reply: str, context: Context) -> ResolvedTable:
    """The table with an issue where victims beside crimes (``Offences``, ``Victims under 18``) were taken for the
    crimes against them, as they may be a part of those.
    """
    found = (victims_or_part(level, context.request.everybody) for level in resolved.levels)
    lone = next((meaning for meaning in found if meaning is not None), None)
    if lone is None or all(c.facts is None or c.facts.measure is not Measure.OFFENCES for c in resolved.cells):
        return resolved
    message = (
        f"{lone.label.text!r} stands beside the crimes and may count victims; the figures were taken for the crimes "
        "against them. Ask the force, or say what they count in the reading file."
    )
    place = Provenance(reply, resolved.table.source(lone.label.row, lone.label.column))
    issue = Issue(place, IssueKind.UNKNOWN_MEASURE, message)
    return replace(resolved, issues=(*resolved.issues, issue))


def _with_owners_told(resolved: ResolvedTable, reply: str, context: Context) -> ResolvedTable:
    """The table with an issue where a text beside it says that the ages or sexes that its heading calls those of
    victims, for which they were taken, are those of suspects; or one on a sheet without figures says so of ages or
    sexes of which nothing beside the table says whose they are.
    """
    if (lone := one_trait_told(resolved.table, resolved.levels)) is not None:
        said = f"{lone!r} says so of one trait alone; ages and sexes were both taken for those of suspects."
        return _with_measure_in_doubt(resolved, reply, f"{said} Ask the force whose the other is.")
    denied, elsewhere = denied_heading(resolved.table, resolved.levels), None
    if denied is None:
        elsewhere = owners_told_elsewhere(resolved.table, resolved.levels, context.grids)
    if denied is not None:
        said = f"{name_of(resolved.table)} is headed {denied[0]!r}, but beside it stands {denied[1]!r}."
    elif elsewhere is not None and any(map(_has_victims, resolved.cells)):
        said = f"{elsewhere.text!r} ({elsewhere.source}) may be said of {name_of(resolved.table)}."
    else:
        return resolved
    message = f"{said} Ages and sexes were taken for those of the victims. Ask the force whose they are."
    return _with_measure_in_doubt(resolved, reply, message)


def _with_measure_in_doubt(resolved: ResolvedTable, reply: str, message: str) -> ResolvedTable:
    place = Provenance(reply, resolved.table.source(resolved.table.rows[0], 0))
    return replace(resolved, issues=(*resolved.issues, Issue(place, IssueKind.UNKNOWN_MEASURE, message)))


def _has_victims(cell: ResolvedCell) -> bool:
    """Whether the figure of a cell is of victims of some age or sex."""
    return cell.facts is not None and (cell.facts.age != ALL_AGES or cell.facts.sex is not Sex.ALL)


def _with_people_told(resolved: ResolvedTable, reply: str) -> ResolvedTable:
    """The table with an issue where several labels of victims beside crimes (``Crimes``, ``Female victims``, ``Male
    victims``) were taken for those, as their figures are larger than the crimes.
    """
    taken = next((labels for v in resolved.levels if (labels := taken_for_people(v))), [])
    if not taken:
        return resolved
    first = taken[0].label
    message = (
        f"{first.text!r} and {len(taken) - 1} more beside it are larger than the crimes; their figures were taken for "
        "victims, and not for the crimes against them. Say what they count in the reading file if that is wrong."
    )
    issue = Issue(Provenance(reply, resolved.table.source(first.row, first.column)), IssueKind.UNKNOWN_MEASURE, message)
    return replace(resolved, issues=(*resolved.issues, issue))


def _without_crimes(resolved: ResolvedTable, is_none: Callable[[str], bool]) -> ResolvedTable:
    """The table with what is headed ``Incidents`` or the like (``is_none``) counted as other than crimes."""
    incidents = {
        (v.level.side, place)
        for v in resolved.levels
        if v.dimension is Dimension.MEASURE and v.level.side in (Side.ROWS, Side.COLUMNS)
        for place, m in zip(_places(resolved, v.level.side), v.meanings, strict=True)
        if m is not None and is_none(m.label.text)
    }

    def without(cell: ResolvedCell) -> ResolvedCell:
        is_headed = (Side.ROWS, cell.row) in incidents or (Side.COLUMNS, cell.column) in incidents
        if cell.facts is None or not is_headed or cell.facts.measure is not Measure.OFFENCES:
            return cell
        return replace(cell, facts=replace(cell.facts, measure=Measure.OTHER))

    return replace(resolved, cells=tuple(map(without, resolved.cells)))


def _places(resolved: ResolvedTable, side: Side) -> Sequence[int]:
    return resolved.table.columns if side is Side.COLUMNS else resolved.table.rows


def _told_apart(resolved: ResolvedTable) -> ResolvedTable:
    rows, columns = _headed(resolved, Side.ROWS), _headed(resolved, Side.COLUMNS)
    if not rows and not columns:
        return resolved

    def with_words(cell: ResolvedCell) -> ResolvedCell:
        words = rows.get(cell.row) or columns.get(cell.column)
        if cell.facts is None or not words or cell.facts.measure not in _SEVERAL_THINGS:
            return cell
        return replace(cell, facts=replace(cell.facts, detail=(*cell.facts.detail, (_COUNTED, words))))

    return replace(resolved, cells=tuple(map(with_words, resolved.cells)))


def _headed(resolved: ResolvedTable, side: Side) -> Mapping[int, str]:
    """The words for what is counted by row or column, where several of a level are for things of one kind."""
    found: dict[int, str] = {}
    for level in (v for v in resolved.levels if v.level.side is side and v.dimension is Dimension.MEASURE):
        said = [(at, m) for at, m in zip(_places(resolved, side), level.meanings, strict=True) if m is not None]
        for measure in _SEVERAL_THINGS:
            named = {at: m.label.text for at, m in said if m.values.get(Dimension.MEASURE) is measure}
            found |= named if len({*named.values()}) > 1 else {}
    return found
