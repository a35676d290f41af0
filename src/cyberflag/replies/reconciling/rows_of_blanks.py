"""Rows of a table that are blank throughout and hide no figure: a class over the offences in it, and the last row of a
copy that breaks off before its figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cyberflag.model import ALL, Issue, IssueKind, Provenance
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.offences import contains

_CLASS: Final = re.compile(r"(?P<number>\d{1,3})[A-Z]")
_CODE: Final = re.compile(r"(?P<number>\d{3})/\d\d")
_CUT: Final = re.compile(
    r"(?<!\bpart)(?<!\bclass)(?<!\bgroup)(?<!\bcategory)(?<!\bband)(?<!\barea)(?<!\btype)\s(?-i:[B-Z])$"
    r"|\s(?:the|an?|of|and|or|by|to|in|on|with|without|under|for|from|involving|against|sect?)$",
    re.IGNORECASE,
)
"""Ends a label that was cut short: a lone letter, or a word that something must follow."""
_Rows = Mapping[tuple[int, int], Sequence[ReadFigure]]


def rows_of_blanks(figures: Sequence[ReadFigure]) -> tuple[frozenset[int], tuple[ReadFigure, ...]]:
    """The ids of figures in such rows, and the first of each row in which a copy breaks off."""
    rows: dict[tuple[int, int], list[ReadFigure]] = {}
    for figure in figures:
        rows.setdefault((id(figure.table), figure.row), []).append(figure)
    blank = {at for at, found in rows.items() if all(f.bounds is None and not f.printed.strip() for f in found)}
    heads = {at for at in blank if _heads_below(at, rows)}
    broken = {at for at in blank - heads if _breaks_off(at, rows)}
    ids = frozenset(id(figure) for at in heads | broken for figure in rows[at])
    return ids, tuple(rows[at][0] for at in sorted(broken, key=lambda at: at[1]))


def _heads_below(at: tuple[int, int], rows: _Rows) -> bool:
    """Whether a row names a class or group and the next row an offence in it, which has figures."""
    below = [row for table, row in rows if table == at[0] and row > at[1]]
    offences = {figure.facts.offence for figure in rows[at]}
    if not below or len(offences) != 1 or ALL in offences:
        return False
    parts = rows[at[0], min(below)]
    inner = {figure.facts.offence for figure in parts}
    has_figures = any(figure.bounds is not None for figure in parts)
    return has_figures and all(_is_in(whole, one) for whole in offences for one in inner)


def _is_in(whole: str, part: str) -> bool:
    """Whether an offence is of a class or group, by the list of offences or its number (``8M | 008/56``)."""
    of_class, of_code = _CLASS.fullmatch(whole), _CODE.fullmatch(part)
    same = of_class is not None and of_code is not None and int(of_class["number"]) == int(of_code["number"])
    return part != whole and (same or contains(whole, part))


def _breaks_off(at: tuple[int, int], rows: _Rows) -> bool:
    """Whether a row is the last of its table and its label is cut short, as it is where a copy ends."""
    table = rows[at][0].table
    if at[1] != max(table.rows) or len(table.rows) == 1:
        return False
    levels = (level for level in table.levels if level.side is Side.ROWS)
    labels = [one.text.strip() for level in levels for one in level.labels if one is not None and one.row == at[1]]
    return any(_CUT.search(text) or text.count("(") > text.count(")") for text in labels)


def broken_row_issues(broken: Sequence[ReadFigure], reply: str) -> Iterator[Issue]:
    """An issue for each last row in which the copy breaks off."""
    for figure in broken:
        message = (
            f"The table breaks off in its last row, at {figure.source}: its label is cut short and no figure follows. "
            "Get the original."
        )
        yield Issue(Provenance(reply, figure.source), IssueKind.UNREADABLE, message)
