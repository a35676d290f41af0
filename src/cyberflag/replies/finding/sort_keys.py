"""Letters and numbers before labels that only put them in order: ``A: 00-09``, ``B: 10-12``, ``Z: Not stated``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.vocabularies.plain_text import fold

_KEYED: Final = re.compile(
    r"\s*(?P<open>[(\[]?)(?P<key>[A-Za-z]|\d{1,2})(?P<sign>\s?[.:)\]]|\s?[-–—](?=\s)|\s?_|(?=\s))\s*(?P<rest>[^\W_].*?)\s*",
    re.DOTALL,
)
_FIRM: Final = frozenset({".", ")", "]"})
_FIRM_BEHIND_LETTERS: Final = frozenset({":", "_"})
_FEWEST: Final = 2
_FEWEST_IN_DOUBT: Final = 3
"""Of a bare sign more labels must be there: ``1 Male``, ``2 Female`` may be counts with what they count."""
_LAST: Final = frozenset({"9", "99", "0", "00", "z", "x", "u", "n"})
"""The key of what is not known may stand apart from the others."""
_UNDERSTOOD: Final = 0.6


@dataclass(frozen=True)
class _Keyed:
    """A cell with a key before its label, and the sign between them."""

    cell: Cell
    key: str
    sign: str
    rest: str


def drop_sort_keys(document: Document) -> Document:
    """The document without the keys before the labels of a column, or of a row of headings, that only put them in
    order: each key stands before one label alone and each label behind one key, and what is left is understood where
    the whole is not. Every cell keeps what it prints.
    """
    return document.with_grids(lambda grid: grid.with_cells(dict(_written(grid))))


def _written(grid: Grid) -> Iterator[tuple[tuple[int, int], Cell]]:
    for line in _lines(grid):
        for found in _by_style(line).values():
            if _are_sort_keys(found):
                yield from (((k.cell.row, k.cell.column), k.cell.written_out(k.rest)) for k in found)


def _lines(grid: Grid) -> Iterator[list[Cell]]:
    """The cells of each column that stand beside others, and those of each row that stand over some."""
    columns: dict[int, list[Cell]] = defaultdict(list)
    filled = {place for place, cell in grid.cells.items() if cell.shown.strip()}
    for row in grid.filled_rows(hidden=True):
        if len(row) > 1:
            for cell in row:
                columns[cell.column].append(cell)
            yield [cell for cell in row if (cell.row + cell.row_span, cell.column) in filled]
    yield from columns.values()


def _by_style(cells: Iterable[Cell]) -> Mapping[tuple[str, ...], Sequence[_Keyed]]:
    """The cells with a key, by how their keys are written: figures, capitals or small letters, and signs."""
    found: dict[tuple[str, ...], list[_Keyed]] = defaultdict(list)
    for cell in cells:
        keyed = _KEYED.fullmatch(cell.shown) if kind_of_text(cell.shown) is not CellKind.FIGURE else None
        if keyed is not None:
            key, sign = keyed["key"], keyed["sign"].strip()
            kind = "number" if key.isdecimal() else "capital" if key.isupper() else "letter"
            found[kind, keyed["open"], sign].append(_Keyed(cell, key.casefold(), sign, keyed["rest"]))
    return found


def _are_sort_keys(found: Sequence[_Keyed]) -> bool:
    pairs = {(one.key, fold(one.rest)) for one in found}
    keys, rests = {key for key, _ in pairs}, {rest for _, rest in pairs}
    is_number, is_firm = found[0].key.isdecimal(), found[0].sign in _FIRM
    is_sure = is_firm or (found[0].sign in _FIRM_BEHIND_LETTERS and not is_number)
    if not len(pairs) == len(keys) == len(rests) >= (_FEWEST if is_sure else _FEWEST_IN_DOUBT):
        return False
    if (is_number or not is_sure) and not _follow(keys):
        return False
    is_whole = all(is_understood(one.cell.shown) for one in found)
    return not is_whole and _are_labels([one.rest for one in found])


def _are_labels(rests: Sequence[str]) -> bool:
    """Whether most of what is left are labels, and of one kind."""
    distinct = list(dict.fromkeys(rests))
    understood = [rest for rest in distinct if is_understood(rest)]
    of_kinds = [set(fits_of(rest)) for rest in understood if fits_of(rest)]
    return (
        len(understood) >= max(_FEWEST, _UNDERSTOOD * len(distinct))
        and bool(of_kinds)
        and bool(set.intersection(*of_kinds))
    )


def _follow(keys: Iterable[str]) -> bool:
    """Whether keys follow on one another from the first, but for that of what is not known."""
    places = sorted(int(key) if key.isdecimal() else ord(key) - ord("a") + 1 for key in keys if key not in _LAST)
    return bool(places) and places == list(range(1, len(places) + 1))
