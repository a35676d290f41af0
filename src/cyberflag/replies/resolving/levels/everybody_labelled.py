"""Labels that say the ages of all whom the request is about: ``Victims under 16`` where under-16s were asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cyberflag.model import ALL_AGES, CHILDREN, AgeBand, Request, Sex
from cyberflag.replies.facts import Facts, counted_by
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.signs.markers import exact_number


def with_everybody_labelled(tables: Sequence[ResolvedTable], request: Request) -> list[ResolvedTable]:
    """The tables, what their labels say of everybody who was asked about said of victims of any age. It is not where a
    figure of the reply is of others too (``16-17`` beside ``0-15``) or of unknown ages, or where one without ages would
    then be of the same crimes, or of those of both sexes, and is another number: there they are a part.
    """
    everybody = request.everybody
    ages = {cell.facts.age for table in tables for cell in table.cells if cell.facts is not None}
    are_all_in = all(age == ALL_AGES or everybody.contains(age) for age in ages)
    if everybody == CHILDREN or everybody not in ages or not are_all_in:
        return list(tables)
    return list(tables) if _is_part(tables, everybody) else [_of_all(table, everybody) for table in tables]


def _of_all(table: ResolvedTable, everybody: AgeBand) -> ResolvedTable:
    if table.table.is_list or Dimension.AGE in table.around:
        return table
    cells = tuple(
        replace(cell, facts=replace(cell.facts, age=ALL_AGES)) if _is_of(cell, everybody) and cell.facts else cell
        for cell in table.cells
    )
    levels = tuple(replace(v, meanings=tuple(_meaning_of_all(m, everybody) for m in v.meanings)) for v in table.levels)
    return replace(table, levels=levels, cells=cells)


def _is_of(cell: ResolvedCell, everybody: AgeBand) -> bool:
    return cell.facts is not None and cell.facts.age == everybody and cell.correction is None


def _meaning_of_all(meaning: LabelMeaning | None, everybody: AgeBand) -> LabelMeaning | None:
    is_of = meaning is not None and meaning.label.correction is None and meaning.values.get(Dimension.AGE) == everybody
    return meaning.saying(Dimension.AGE, ALL_AGES) if meaning is not None and is_of else meaning


def _is_part(tables: Sequence[ResolvedTable], everybody: AgeBand) -> bool:
    """Whether everybody who was asked about has other numbers than those of any age, of the same crimes or, with their
    sexes added up, of those against both.
    """
    of_them, of_all = _numbers(tables, everybody), _numbers(tables, ALL_AGES)
    sums: defaultdict[Facts, int] = defaultdict(int)
    for facts, numbers in of_them.items():
        if facts.sex is not Sex.ALL:
            sums[replace(facts, sex=Sex.ALL)] += max(numbers)
    added = {facts: {number} for facts, number in sums.items()}
    return any(
        facts in of_all and of_all[facts].isdisjoint(numbers) for facts, numbers in (*of_them.items(), *added.items())
    )


def _numbers(tables: Sequence[ResolvedTable], age: AgeBand) -> Mapping[Facts, set[int]]:
    """The numbers of the figures of an age, by what else they count."""
    numbers: defaultdict[Facts, set[int]] = defaultdict(set)
    for table in tables:
        for cell in table.cells:
            if table.table.is_list or cell.facts is None or cell.facts.age != age:
                continue
            printed = table.table.cell(cell.row, cell.column)
            number = exact_number(printed.shown) if printed is not None else None
            if number is not None:
                numbers[replace(counted_by(cell.facts), age=ALL_AGES, known_of=frozenset())].add(number)
    return numbers
