"""The tables that the cells of a force make up, and what follows for each from all that its reply says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from cyberflag.figures.cells import BY_OFFENCE, Cell, CountedTable
from cyberflag.figures.doubts import Doubts
from cyberflag.figures.offences import apart, contains, outermost
from cyberflag.model import (
    ALL,
    ALL_AGES,
    IN_TEXT,
    UNKNOWN_AGE,
    AgeBand,
    Basis,
    Bounds,
    IssueKind,
    Measure,
    Period,
    exclude_one_another,
)
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES

_FEWEST_PERIODS = 2


def counted_tables(
    cells: Sequence[Cell], wanted: AgeBand, doubts: Doubts, asked_offence: str = ALL
) -> list[CountedTable]:
    """The cells of one force, table by table and period by period; whole tables decide what an absent row means.

    ``asked_offence``: the one offence that the request is about, if it is about one.
    """
    tables: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in cells:
        tables[cell.place].append(cell)
    parts = [part for same in tables.values() for part in _without_adults_apart(same, wanted)]
    counted = [table for part in parts for table in _periods_of(part, wanted, doubts)]
    in_reply: dict[tuple[str, Period], list[CountedTable]] = defaultdict(list)
    periods: dict[tuple[str, str], list[CountedTable]] = defaultdict(list)
    for table in counted:
        in_reply[table.reply, table.period].append(table)
        periods[table.cells[0].place].append(table)
    short = {place for place, same in periods.items() if _falls_short(same, in_reply)}
    kept = (t if t.cells[0].place not in short else replace(t, lists_all_offences=False) for t in counted)
    return [_beside(table, in_reply[table.reply, table.period], asked_offence) for table in kept]


def _without_adults_apart(cells: list[Cell], wanted: AgeBand) -> Iterator[list[Cell]]:
    """The cells of a table, those of ages outside the wanted ones apart where what it prints for all is in each of
    their periods what the wanted ages and the unknown one come to: then it holds none of the others.
    """
    outside = [cell for cell in cells if _reaches_outside(cell.age, wanted)]
    if outside and all(_is_of_wanted_alone(cells, period, wanted) for period in {cell.period for cell in outside}):
        yield [cell for cell in cells if not _reaches_outside(cell.age, wanted)]
        yield outside
    else:
        yield cells


def _is_of_wanted_alone(cells: Iterable[Cell], period: Period, wanted: AgeBand) -> bool:
    plain = [cell for cell in cells if cell.period == period and cell.broken_down_by <= {"age"}]
    wholes = [cell.bounds for cell in plain if cell.age == ALL_AGES]
    parts = [cell for cell in plain if cell.age != ALL_AGES and not _reaches_outside(cell.age, wanted)]
    total = sum(cell.bounds.low for cell in parts)
    is_exact = all(cell.bounds.is_exact for cell in parts)
    return bool(parts) and is_exact and wholes == [Bounds.exactly(total)] and exclude_one_another(c.age for c in parts)


def _falls_short(table: Sequence[CountedTable], in_reply: Mapping[tuple[str, Period], Sequence[CountedTable]]) -> bool:
    """Whether the offences of a table, given by its periods, come to less than what its reply gives elsewhere for all,
    in two periods at least and in each that can be compared: it is a choice of offences, and contradicts nothing.
    """
    compared = 0
    for one in table:
        own = one.by_breakdown.get(BY_OFFENCE, ())
        named = outermost(tuple(dict.fromkeys(cell.offence for cell in own)))
        parts = [cell for cell in own if cell.offence in named]
        kinds = {(cell.measure, cell.basis) for cell in own}
        told = [n for other in in_reply[one.reply, one.period] if other is not one for n in _least_of_all(other, kinds)]
        if not told or not parts:
            continue
        highs = [cell.bounds.high for cell in parts]
        if _gives_all(one) or len(parts) != len(named) or None in highs or sum(h or 0 for h in highs) >= min(told):
            return False
        compared += 1
    return compared >= _FEWEST_PERIODS


def _least_of_all(table: CountedTable, kinds: Collection[tuple[Measure, Basis]]) -> Iterator[int]:
    """The least that a table says of all offences of one kind of count: as one figure, or by age or sex alone."""
    for by in (frozenset[str](), frozenset({"age"}), frozenset({"sex"})):
        parts = table.by_breakdown.get(by, ())
        alike = bool(parts) and {(cell.measure, cell.basis) for cell in parts} == kinds
        if alike and not (by and table.mixes_ages) and exclude_one_another({c.age for c in parts if "age" in by}):
            yield sum(cell.bounds.low for cell in parts) if by else min(cell.bounds.low for cell in parts)


def _beside(table: CountedTable, in_reply: Sequence[CountedTable], asked_offence: str) -> CountedTable:
    """A table with what follows for its offences from all that its reply counts for the period."""
    named = {cell.offence for other in in_reply for cell in other.cells}
    told = [other for other in in_reply if other.cells != table.cells and _gives_all(other)]
    is_choice = _is_one_alone(named, asked_offence) or (bool(told) and table.cells[0].provenance.table == IN_TEXT)
    is_all = {cell.offence for cell in table.cells} == {ALL}
    return replace(
        table,
        elsewhere=frozenset(apart(tuple(named), tuple({cell.offence for cell in table.cells}))),
        lists_all_offences=table.lists_all_offences and (is_all or not is_choice),
    )


def _is_one_alone(offences: Iterable[str], asked_offence: str) -> bool:
    """Whether of all offences one alone is named, and none that holds all that was asked about: what of the others is
    not said is not nought.
    """
    named = outermost(tuple(o for o in dict.fromkeys(offences) if o != ALL))
    return len(named) == 1 and not contains(named[0], SEXUAL_OFFENCES if asked_offence == ALL else asked_offence)


def _gives_all(table: CountedTable) -> bool:
    """Whether a table prints the figure of all offences, not broken down by anything."""
    return frozenset() in table.by_breakdown


def _periods_of(cells: list[Cell], wanted: AgeBand, doubts: Doubts) -> list[CountedTable]:
    """One table of a reply, parted by period: what holds for the table is judged over all its periods."""
    unread = doubts.left_out_of(*cells[0].place)
    lacks_sections = bool(doubts.left_beside(cells[0].provenance.reply))
    nought = not unread and (_is_list(cells) or _is_long_export(cells))
    mixes = any(_reaches_outside(cell.age, wanted) for cell in cells) or _all_exceeds_wanted(cells, wanted)
    periods: dict[Period, list[Cell]] = defaultdict(list)
    for cell in cells:
        periods[cell.period].append(cell)
    return [
        CountedTable(
            tuple(same) if mixes or _may_lack_an_age(same, unread) else _name_wanted_ages(same, wanted),
            nought,
            mixes,
            _lists_all_offences(same),
            leaves_out=bool(unread),
            may_lack_sections=lacks_sections,
        )
        for same in periods.values()
    ]


def _name_wanted_ages(cells: list[Cell], wanted: AgeBand) -> tuple[Cell, ...]:
    """A table whose only ages are "0-17" is not broken down by age: it says once more who was asked about."""
    ages = {cell.age for cell in cells}
    if wanted not in ages or ages - {wanted, ALL_AGES}:
        return tuple(cells)
    return tuple(_of_all_ages(cell) if cell.age == wanted else cell for cell in cells)


def _may_lack_an_age(cells: list[Cell], unread: frozenset[IssueKind]) -> bool:
    """Whether a row for another age (not known) may be among what was not read."""
    only_by_age = all(cell.broken_down_by == {"age"} for cell in cells)
    of_any = {IssueKind.UNKNOWN_HEADING, IssueKind.UNSURE}
    return IssueKind.UNKNOWN_AGE in unread or (only_by_age and bool(of_any & unread))


def _of_all_ages(cell: Cell) -> Cell:
    values = {name: getattr(cell, name) for name in cell.__dataclass_fields__}
    return Cell(**{**values, "age": ALL_AGES})


def _reaches_outside(age: AgeBand, wanted: AgeBand) -> bool:
    return age.is_known and not wanted.contains(age)


def _all_exceeds_wanted(cells: list[Cell], wanted: AgeBand) -> bool:
    """Whether a figure for all ages is above one for the wanted ages, with no row for unknown ages to explain it."""
    if any(cell.age == UNKNOWN_AGE for cell in cells):
        return False
    inside = {_but_for_age(c): c.bounds for c in cells if c.age == wanted}
    return any(
        (part := inside.get(_but_for_age(c))) is not None and part.high is not None and c.bounds.low > part.high
        for c in cells
        if c.age == ALL_AGES
    )


def _but_for_age(cell: Cell) -> tuple[object, ...]:
    return cell.period, cell.offence, cell.sex, cell.platform, cell.detail


def _is_list(cells: list[Cell]) -> bool:
    """A list of crimes, counted by the reader: its figures stand in no one cell."""
    return all(cell.provenance.table == "" for cell in cells)


def _is_long_export(cells: list[Cell]) -> bool:
    """One figure a row in one column, several things varying, no nought printed and combinations left out.

    A system that exports counts this way leaves out the combinations that did not occur. A nought anywhere, a full grid
    of combinations or several figures in one cell say that it was made by hand; then what is absent is not known.
    """
    columns = set(map(_column, places := {cell.provenance.source for cell in cells}))
    if len(columns) != 1 or columns == {""} or len(places) < len(cells) or any(c.bounds.high == 0 for c in cells):
        return False
    parts = [cell for cell in cells if not cell.total]
    seen = [
        {getattr(cell, name) for cell in parts} for name in ("period", "offence", "age", "sex", "platform", "detail")
    ]
    varying = [values for values in seen if len(values) > 1]
    full = 1
    for values in varying:
        full *= len(values)
    return len(varying) >= 2 and len(parts) < full


def _column(source: str) -> str:
    """The letters of the column of a cell's place, or nothing for a line of text."""
    return source.rsplit("!", 1)[-1].rstrip("0123456789") if "!" in source else ""


def _lists_all_offences(cells: list[Cell]) -> bool:
    """Whether the offences in a table may be taken for all of them.

    They may where the table prints no figure for all offences, or one that it calls the sum of the others. A figure for
    all offences that is no such sum stands beside a choice of offences ("of which ...").
    """
    return not any(cell.offence == ALL and not cell.total for cell in cells) or all(c.offence == ALL for c in cells)
