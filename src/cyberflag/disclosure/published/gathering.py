"""From printed tables to their cells and sums.

A long table has a column for each of its dimensions and one of numbers; a wide one has the values of one dimension as
heads. A dimension that a table does not name is a total in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cyberflag.disclosure.published.printed import Key, PrintedCell, PrintedTable, PublishedTables, name_of
from cyberflag.disclosure.published.settings import Dimension, TableSettings
from cyberflag.disclosure.table_system import Statement
from cyberflag.errors import TableError
from cyberflag.model import Bounds, cell_name
from cyberflag.vocabularies.signs.markers import understand_figure

_Found = tuple[Key, Bounds, str, str]
_ANY = Bounds(0, None)


def gather_tables(tables: Iterable[PrintedTable], settings: TableSettings) -> PublishedTables:
    """All cells that the tables print, and every sum over a dimension that they have the total of.

    Raises ``TableError`` (table, cell, cure) for a table without a known dimension, a text that is neither a count nor
    a mark, and a cell that two tables print with different numbers.
    """
    found: dict[Key, list[_Found]] = defaultdict(list)
    for table in tables:
        for cell in _cells(table, settings):
            found[cell[0]].append(cell)
    if not found:
        raise TableError("The folder holds no table with a count.", "Put CSV or Excel files beside tables.toml.")
    cells = {key: _merged(key, prints, settings) for key, prints in found.items()}
    sums = list(_sums(cells, settings.dimensions))
    for total, parts in sums:
        for key in (total, *parts):
            cells.setdefault(key, PrintedCell(key, _ANY, ()))
    names = {key: name_of(settings.dimensions, key) for key in cells}
    statements = tuple(Statement.of_sum(names[total], [names[part] for part in parts]) for total, parts in sums)
    return PublishedTables(settings, tuple(cells.values()), statements)


def _cells(table: PrintedTable, settings: TableSettings) -> Iterator[_Found]:
    head, *rows = table.rows or [[]]
    heads = [text.strip() for text in head]
    stubs = {place: d for place, text in enumerate(heads) if (d := settings.dimension(text)) is not None}
    across = settings.dimension(settings.columns.get(table.name, ""))
    values = [p for p, text in enumerate(heads) if p not in stubs and (across is not None or text == settings.value)]
    if not values or not (stubs or across):
        raise TableError(
            f"{table.source}: no column of numbers is known.",
            f"Name the dimensions as in tables.toml and the numbers {settings.value!r}; for a wide table say which "
            f'dimension its heads are: [tables."{table.name}"] with columns = "age".',
        )
    for line, row in enumerate(rows, start=1):
        for place in values:
            text = row[place].strip() if place < len(row) else ""
            source = f"{table.source}!{cell_name(line, place)}"
            said = {d.name: row[p].strip() for p, d in stubs.items()} | ({across.name: heads[place]} if across else {})
            key = tuple(said.get(d.name) or d.total for d in settings.dimensions)
            yield key, _bounds(text, source, settings), text, source


def _bounds(text: str, source: str, settings: TableSettings) -> Bounds:
    if text in settings.marks:
        return settings.marks[text]
    printed = understand_figure(text)
    if printed is None:
        raise TableError(
            f"{source}: {text!r} is neither a count nor a mark that is known.",
            f'Say what it stands for in tables.toml: [marks] with "{text}" = "1-4" (or "0+" where nobody says).',
        )
    return printed.bounds


def _merged(key: Key, prints: Sequence[_Found], settings: TableSettings) -> PrintedCell:
    bounds = prints[0][1]
    for _, other, text, source in prints[1:]:
        both = bounds.meet(other)
        if both is None:
            raise TableError(
                f"{name_of(settings.dimensions, key)} is {prints[0][2]} at {prints[0][3]} and {text} at {source}.",
                "Correct one of the tables: they print one cell with different numbers.",
            )
        bounds = both
    return PrintedCell(key, bounds, tuple((text, source) for _, _, text, source in prints))


def _sums(cells: dict[Key, PrintedCell], dimensions: tuple[Dimension, ...]) -> Iterator[tuple[Key, tuple[Key, ...]]]:
    """For each dimension, total or group and its parts, over every cut of the other dimensions that prints a part."""
    for place, dimension in enumerate(dimensions):

        def rest(key: Key, place: int = place) -> Key:
            return (*key[:place], *key[place + 1 :])

        for _, keys in groupby(sorted(cells, key=rest), key=rest):
            cut = list(keys)
            here = [key[place] for key in cut]
            for total, parts in _families(dimension, here):
                if any(part in here for part in parts):
                    key = cut[0]
                    yield (
                        (*key[:place], total, *key[place + 1 :]),
                        tuple((*key[:place], part, *key[place + 1 :]) for part in parts),
                    )


def _families(dimension: Dimension, values: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What adds up to what: each group, and the total of all that is in no group."""
    yield from dimension.groups.items()
    inside = {part for parts in dimension.groups.values() for part in parts}
    top = [value for value in dict.fromkeys((*dimension.groups, *values)) if value not in inside]
    parts = tuple(value for value in top if value != dimension.total)
    if parts and dimension.total not in dimension.groups:
        yield dimension.total, parts
