"""Tables of one shape that each stand below a year and nothing else, the first of them below a question or the name of
a crime too: ``How many offences of grooming, by outcome?`` over ``2021/22``, a table, ``2022/23``, a table.

What stands over the first year is said of the years behind it as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.finding.titles.carried_headings import year_of_series
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.offences import offences_named_in

_NEAR: Final = 3
"""So many texts above the first year may stand over it: a question, and that the answer is given below."""


def carry_over_years(tables: Sequence[Table]) -> Iterator[Table]:
    """The tables, those whose titles are another year than the table's before them below what stands over that."""
    before: Table | None = None
    for table in tables:
        over = _over(before.titles[len(table.titles) :]) if before is not None and _goes_on(before, table) else ()
        before = replace(table, titles=(*table.titles, *over))
        yield before


def _goes_on(before: Table, table: Table) -> bool:
    """Whether a table has the shape of the one before it, and titles that say of another year what those say of its
    own.
    """
    if table.grid.part != before.grid.part or len(table.titles) > len(before.titles):
        return False
    pairs = [
        (one.text.casefold(), other.text.casefold()) for one, other in zip(table.titles, before.titles, strict=False)
    ]
    others = [(year_of_series(one), year_of_series(other)) for one, other in pairs if one != other]
    is_next = len(others) == 1 and all(one and other and one[0] == other[0] for one, other in others)
    return is_next and _names(table) == _names(before) and bool(_labels(table) & _labels(before))


def _names(table: Table) -> list[str]:
    return [level.name.casefold().strip() for level in table.levels]


def _labels(table: Table) -> set[str]:
    return {label.casefold().strip() for level in table.levels for label in level.distinct}


def _over(above: Sequence[Text]) -> Sequence[Text]:
    """What of the texts above a year stands over it, up to the question or the crime; nothing without either."""
    last = next((at for at, text in enumerate(above[:_NEAR]) if _heads_crimes(text.text)), None)
    return () if last is None else above[: last + 1]


def _heads_crimes(text: str) -> bool:
    return text.rstrip().endswith("?") or bool(offences_named_in(text))
