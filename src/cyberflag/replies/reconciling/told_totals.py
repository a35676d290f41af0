"""Totals that the text of a reply tells beside its tables, tried against what the tables say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cyberflag.model import (
    ALL,
    ALL_AGES,
    CHILDREN,
    UNKNOWN_AGE,
    Bounds,
    Count,
    Issue,
    IssueKind,
    Sex,
    exclude_one_another,
)


def contradicted_totals(told: Iterable[Count], printed: Iterable[Count]) -> list[Issue]:
    """An issue for each figure of the text that is broken down by nothing and differs from the total that a table
    prints for the same period, or from what its rows by sex or age add to, or is less than a part of it.

    A figure of all victims under 18 is held against tables of the ages of children alone, whose total it is.
    Rows without one for the unknown may leave some out: then only more than the total contradicts it.
    """
    tables: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in printed:
        if not count.detail:
            tables[(*_counted(count), count.provenance.table)].append(count)
    of_tables = {key: list(cells) for key, cells in tables.items()}
    told = list(told)
    for count in told:  # the parts that the text itself gives
        if not is_whole(count) and not count.detail:
            tables[(*_counted(count), count.sex is Sex.ALL)].append(count)
    issues = []
    for figure in told:
        if is_whole(figure) and figure.bounds.is_exact:
            same = [cells for key, cells in tables.items() if key[:-1] == _counted(figure)]
        elif _is_of_all_children(figure):
            same = [cells for cells in of_tables.values() if _counted(cells[0]) == _counted(figure)]
            same = [cells for cells in same if _are_of_children(cells)]
        else:
            continue
        issue = next((i for cells in same for i in _contradictions(figure, cells)), None)
        issues += [issue] if issue is not None else []
    return [*issues, *_contradicted_by_offence(told, of_tables.values())]


def _contradicted_by_offence(told: Iterable[Count], tables: Iterable[Sequence[Count]]) -> Iterator[Issue]:
    """The same for figures of one offence, each at its own place: a heading over the table may say nothing of it."""
    tables = list(tables)
    for figure in told:
        whole = replace(figure, offence=ALL)
        if figure.offence == ALL or not (is_whole(whole) and figure.bounds.is_exact):
            continue
        groups = ([replace(c, offence=ALL) for c in cells if c.offence == figure.offence] for cells in tables)
        same = [cells for cells in groups if cells and _counted(cells[0]) == _counted(figure)]
        issue = next((i for cells in same for i in _contradictions(whole, cells)), None)
        if issue is not None:
            yield replace(issue, provenance=figure.provenance)


def _is_of_all_children(figure: Count) -> bool:
    """Whether a figure is of all victims under 18 and broken down by nothing else."""
    return figure.bounds.is_exact and figure.age == CHILDREN and is_whole(replace(figure, age=ALL_AGES))


def _are_of_children(cells: Sequence[Count]) -> bool:
    """Whether a table parts its crimes by the ages of children alone: what it is of in all, all children are."""
    known = [cell.age for cell in cells if cell.age.is_known]
    return bool(known) and all(age.is_child for age in known)


def _counted(count: Count) -> tuple[object, ...]:
    return (count.force, count.period, count.measure, count.basis)


def is_whole(count: Count) -> bool:
    """Whether a count is of all crimes of its kind, broken down by nothing."""
    undivided = count.offence == ALL and count.platform == ALL and not count.detail
    return undivided and count.age == ALL_AGES and count.sex is Sex.ALL


def _contradictions(told: Count, cells: Sequence[Count]) -> Iterator[Issue]:
    wholes = [cell for cell in cells if is_whole(cell)]
    for cell in wholes:
        if cell.bounds.meet(told.bounds) is None:
            yield _issue(told, cell.bounds, f"{cell.provenance.source} says", cell)
    over = next((cell for cell in cells if not is_whole(cell) and cell.bounds.low > told.bounds.low), None)
    if over is not None:
        yield _issue(told, over.bounds, f"{over.provenance.source}, which is of a part of them, says", over)
    parts = [] if wholes else _parts(cells)
    if parts:
        added = Bounds.sum(part.bounds for part in parts)
        is_complete = any(part.sex is Sex.UNKNOWN or part.age == UNKNOWN_AGE for part in parts) and len(parts) > 1
        exceeds = added.low > told.bounds.low
        falls_short = added.high is not None and added.high < told.bounds.low
        if exceeds or (is_complete and falls_short):
            places = f"{parts[0].provenance.source} to {parts[-1].provenance.source} add to"
            yield _issue(told, added, places, parts[0])


def _parts(cells: Sequence[Count]) -> list[Count]:
    """The cells where they part the crimes by the victim's sex alone or by bands of age that do not overlap."""
    parts = [cell for cell in cells if not cell.total]
    if any(cell.offence != ALL or cell.platform != ALL for cell in parts):
        return []
    by_sex = [cell for cell in parts if cell.sex is not Sex.ALL]
    ages = [cell.age for cell in parts if cell.age != ALL_AGES]
    if len(by_sex) == len(parts) and not ages:
        return parts if len({cell.sex for cell in parts}) == len(parts) else []
    return parts if not by_sex and len(ages) == len(parts) and exclude_one_another(ages) else []


def _issue(told: Count, found: Bounds, says: str, cell: Count) -> Issue:
    message = (
        f"The text says {told.printed} for {told.period.label} ({told.provenance.source}), but {says} {found}. Ask the "
        "force which is right."
    )
    return Issue(cell.provenance, IssueKind.DOES_NOT_ADD_UP, message)
