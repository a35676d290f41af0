"""Small tables for the tests of disclosure control, and an attacker who tries every table there can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cyberflag.disclosure import CellStatus, Statement, TableCell, TableSystem


def two_way(rows: Sequence[Sequence[int]], *, threshold: int = 3, costs: Sequence[Sequence[int]] | None = None):
    """A table of counts with its margins; counts below the threshold but not nought are primary.

    A primary cell must be able to be one less and to reach the threshold. Cells are called ``r0/c1``, ``r0/all`` ...
    """
    values = [[*row, sum(row)] for row in rows]
    values.append([sum(column) for column in zip(*values, strict=True)])
    names = [*(f"r{i}" for i in range(len(rows))), "all"]
    heads = [*(f"c{j}" for j in range(len(rows[0]))), "all"]
    top = Decimal(values[-1][-1])
    cells = []
    for i, name in enumerate(names):
        for j, head in enumerate(heads):
            value = values[i][j]
            small = 0 < value < threshold
            cost = costs[i % len(costs)][j % len(costs[0])] if costs else 1 + value
            cells.append(
                TableCell(
                    name=f"{name}/{head}",
                    value=Decimal(value),
                    cost=Decimal(cost),
                    status=CellStatus.PRIMARY if small else CellStatus.OPEN,
                    below=Decimal(1 if small else 0),
                    above=Decimal(threshold - value if small else 0),
                    low=Decimal(0),
                    high=top,
                )
            )
    sums = [Statement.of_sum(f"{name}/all", [f"{name}/{head}" for head in heads[:-1]]) for name in names]
    sums += [Statement.of_sum(f"all/{head}", [f"{name}/{head}" for name in names[:-1]]) for head in heads]
    return TableSystem(tuple(cells), tuple(sums))


def in_two_groups(rows: Sequence[Sequence[int]], *, threshold: int = 3) -> TableSystem:
    """The table of `two_way` with its rows in two groups, ``g0`` (the first two) and ``g1``, that have totals too."""
    plain = two_way(rows, threshold=threshold)
    heads = [name.split("/")[1] for name in (cell.name for cell in plain.cells) if name.startswith("r0/")]
    groups = {"g0": ["r0", "r1"], "g1": [f"r{i}" for i in range(2, len(rows))]}
    cells, sums = list(plain.cells), [s for s in plain.statements if not s.words.startswith("all/")]
    for group, parts in groups.items():
        for head in heads:
            value = sum(plain.of(f"{part}/{head}").value for part in parts)
            small = 0 < value < threshold
            status = CellStatus.PRIMARY if small else CellStatus.OPEN
            room = (Decimal(int(small)), Decimal(threshold - value if small else 0))
            cells.append(TableCell(f"{group}/{head}", value, 2 + value, status, *room, Decimal(0), cells[0].high))
            sums.append(Statement.of_sum(f"{group}/{head}", [f"{part}/{head}" for part in parts]))
        sums.append(Statement.of_sum(f"{group}/all", [f"{group}/{head}" for head in heads[:-1]]))
    sums.append(Statement.of_sum("all/all", [f"all/{head}" for head in heads[:-1]]))
    sums += [Statement.of_sum(f"all/{head}", [f"{group}/{head}" for group in groups]) for head in heads]
    return TableSystem(tuple(cells), tuple(sums))


def every_table(system: TableSystem, withheld: frozenset[str]) -> Iterator[dict[str, int]]:
    """Every table of whole numbers that agrees with all that is published, found by trying."""
    names = [cell.name for cell in system.cells]
    parts = {name for s in system.statements for name, sign in s.terms if sign < 0}
    totals = {s.terms[0][0] for s in system.statements}
    inner = [name for name in names if name in parts and name not in totals and name in withheld]
    known = {name: int(system.of(name).value) for name in names if name not in withheld}
    yield from _fill(system, dict(known), inner)


def _fill(system: TableSystem, filled: dict[str, int], left: list[str]) -> Iterator[dict[str, int]]:
    filled = _derived(system, filled)
    if not _is_possible(system, filled):
        return
    left = [name for name in left if name not in filled]
    if not left:
        yield filled
        return
    for value in range(int(system.of(left[0]).high) + 1):
        yield from _fill(system, {**filled, left[0]: value}, left[1:])


def _derived(system: TableSystem, filled: dict[str, int]) -> dict[str, int]:
    """What follows where one term of a sum is missing."""
    filled, moved = dict(filled), True
    while moved:
        moved = False
        for statement in system.statements:
            missing = [(name, sign) for name, sign in statement.terms if name not in filled]
            if len(missing) == 1:
                name, sign = missing[0]
                filled[name] = -sign * sum(s * filled[n] for n, s in statement.terms if n != name)
                moved = True
    return filled


def _is_possible(system: TableSystem, filled: dict[str, int]) -> bool:
    if any(not system.of(name).low <= value <= system.of(name).high for name, value in filled.items()):
        return False
    for statement in system.statements:
        rest = [name for name, _ in statement.terms if name not in filled]
        found = sum(sign * filled[name] for name, sign in statement.terms if name in filled)
        if (not rest and found != 0) or (found < 0 and all(sign < 0 for n, sign in statement.terms if n in rest)):
            return False
    return True


def least_and_most(system: TableSystem, withheld: frozenset[str]) -> dict[str, tuple[int, int]]:
    """The least and the most that each withheld cell is in any table that agrees with what is published."""
    tables = list(every_table(system, withheld))
    return {name: (min(t[name] for t in tables), max(t[name] for t in tables)) for name in withheld}
