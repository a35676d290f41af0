"""Tables that name no crimes below a table of one offence, whose crimes they part: sexual communication by the sex of
the victim, 259 in 2023/24, and below it ``Outcome given to the occurrences of 2023-24``, which come to 259.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberflag.model import ALL, Count, Request
from cyberflag.replies.reconciling.crimes_told_above import (
    Sums,
    agree,
    come_to_the_same,
    names_none,
    outcome_of,
    own_places,
    sums_of_tables,
)
from cyberflag.replies.reconciling.told_totals import is_whole
from cyberflag.replies.resolving.from_titles.kinds_asked import settles_crimes
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.offences import offences_named_in


def of_crimes_of_table_before(
    tables: Iterable[ResolvedTable], counts: Sequence[Count], told: Iterable[Count], request: Request
) -> tuple[Count, ...]:
    """The counts of tables, those of a table without crimes of its own taken for those of the one offence that the
    table before is of, where both come to the same wherever it comes to something, and all crimes come to something
    else. Where it is not known of which crimes the request is, only outcomes are: victims may be those of any.
    """
    of_any = settles_crimes(request)
    placed = list(counts)
    every = [count for count in (*counts, *told) if is_whole(count)]
    offence: str = ""
    before: Sums = {}
    for resolved in tables:
        places = own_places(resolved, counts)
        cells = [placed[at] for at in places]
        if not cells:
            continue
        if names_none(resolved, cells) and not _names_crimes(resolved):
            sums = sums_of_tables(cells)
            may_be = of_any or all(outcome_of(cell) or cell.total for cell in cells)
            is_same = may_be and come_to_the_same(sums, before) and not any(agree(sums, whole) for whole in every)
            for at in places if is_same else ():
                signs = placed[at].signs | {Sign.NARROWED_BY_TEXT}
                placed[at] = replace(placed[at], offence=offence, signs=signs)
        else:
            offence, before = _only_offence(cells)
    return tuple(placed)


def _only_offence(cells: Sequence[Count]) -> tuple[str, Sums]:
    """The one offence of all figures of a table, and what it comes to; nothing where they are of several."""
    offences = {cell.offence for cell in cells}
    if len(offences) != 1 or ALL in offences:
        return "", {}
    return offences.pop(), sums_of_tables([replace(cell, offence=ALL) for cell in cells])


def _names_crimes(resolved: ResolvedTable) -> bool:
    """Whether a title names the crimes of a table, be it all of them: ``Outcomes of flagged offences``."""
    return any(offences_named_in(title.text) for title in own_titles(resolved.table))
