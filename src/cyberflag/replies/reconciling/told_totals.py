"""Totals that the text of a reply tells beside its tables, tried against what the tables say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cyberflag.model import ALL, ALL_AGES, UNKNOWN_AGE, Bounds, Count, Issue, IssueKind, Sex, exclude_one_another


def contradicted_totals(told: Iterable[Count], printed: Iterable[Count]) -> list[Issue]:
    """An issue for each figure of the text that is broken down by nothing and differs from the total that a table
    prints for the same period, or from what its rows by sex or age add to, or is less than a part of it.

    Rows without one for the unknown may leave some out: then only more than the total contradicts it.
    """
    tables: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in printed:
        if not count.detail:
            tables[(*_counted(count), count.provenance.table)].append(count)
    told = list(told)
    for count in told:  # the parts that the text itself gives
        if not is_whole(count) and not count.detail:
            tables[(*_counted(count), count.sex is Sex.ALL)].append(count)
    issues = []
    for figure in told:
        if is_whole(figure) and figure.bounds.is_exact:
            same = [cells for key, cells in tables.items() if key[:-1] == _counted(figure)]
            issue = next((i for cells in same for i in _contradictions(figure, cells)), None)
            issues += [issue] if issue is not None else []
    return issues


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
