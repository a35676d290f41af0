"""Tables that name no crimes below a table of one offence, whose crimes they part: sexual communication by the sex of
the victim, 259 in 2023/24, and below it ``Outcome given to the occurrences of 2023-24``, which come to 259.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Count, Request, Sex
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
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.places import places_named_in

_OF_MORE_OR_OTHERS: Final = re.compile(
    r"\b(?:all|any|every|each|both|total|whole|overall|whenever|others?|remaining|remainder|rest|not|no|without|only|exclud\w+|except"
    r"|same|last|previous|earlier|different|repl(?:y|ies)|un-?flagged|pob|force|constabulary|police)\b",
    re.IGNORECASE,
)
"""In a title: the table may be of all crimes, or says of which others or fewer (``same``)."""
_SURE: Final = 30
"""One sum as large as this is not met by chance by a table of other crimes of the same reply; a smaller one may be."""
_PARTED: Final = ((attrgetter("age"), ALL_AGES), (attrgetter("sex"), Sex.ALL))


@dataclass(frozen=True)
class _Before:
    """A table of one offence, or of several or all: what each of its offences comes to, and what those of all crimes
    before it do.
    """

    offence: str
    by_offence: Mapping[str, Sums]
    of_all: tuple[Sums, ...]


def of_crimes_of_table_before(
    tables: Iterable[ResolvedTable], counts: Sequence[Count], told: Iterable[Count], request: Request
) -> tuple[Count, ...]:
    """The counts of tables, those of a table without crimes of its own taken for those of the one offence of the
    table before, where both come to the same wherever it comes to something, and no table or number of another offence,
    or of all crimes, does. Where it is not known what was asked, only outcomes are: victims may be of any.
    """
    of_any = request.says_what_is_asked
    placed = list(counts)
    own = [(resolved, places) for resolved in tables if (places := own_places(resolved, counts))]
    open_ones = {at for resolved, places in own if _is_open(resolved, [counts[p] for p in places]) for at in places}
    every = [c for at, c in enumerate(counts) if at not in open_ones and is_whole(c)]
    every += [figure for figure in told if is_whole(figure)]
    before: list[_Before] = []
    of_all: list[Sums] = []
    for _, places in own:
        cells = [placed[at] for at in places]
        sums = sums_of_tables(cells)
        may_be = of_any or all(outcome_of(cell) or cell.total for cell in cells)
        if open_ones.issuperset(places) and may_be and not any(agree(sums, whole) for whole in every):
            offence = _fitting(sums, before)
            for at in places if offence else ():
                signs = placed[at].signs | {Sign.NARROWED_BY_TEXT}
                placed[at] = replace(placed[at], offence=offence, signs=signs)
        elif not open_ones.issuperset(places):
            before.append(_Before(_only_offence(cells), _sums_of_offences(cells), tuple(of_all)))
        of_all += [sums] if {placed[at].offence for at in places} == {ALL} else []
    return tuple(placed)


def _is_open(resolved: ResolvedTable, cells: Sequence[Count]) -> bool:
    """Whether a table parts crimes by one thing and says of no crimes, nor of all or fewer, that they are these."""
    titles = [title.text for title in own_titles(resolved.table)]
    says_more = any(
        offences_named_in(text) or _OF_MORE_OR_OTHERS.search(text) or places_named_in(text) for text in titles
    )
    says_more = says_more or any("same" in title.text.casefold() for title in resolved.table.titles[:1])
    is_parted = any(not cell.total and not is_whole(cell) for cell in cells)
    return is_parted and not says_more and names_none(resolved, cells) and not _is_narrowed(cells)


def _is_narrowed(cells: Sequence[Count]) -> bool:
    """Whether all parts in a table are of one age or sex of the victim, or any is of a platform, of which one crime may
    name several.
    """
    parts = [cell for cell in cells if not cell.total]
    if any(cell.platform != ALL for cell in parts):
        return True
    kinds = (({of(cell) for cell in parts}, whole) for of, whole in _PARTED)
    return any(len(found) == 1 and whole not in found for found, whole in kinds)


def _fitting(sums: Sums, before: Sequence[_Before]) -> str:
    """The one offence of the table before, where that comes to the same as a table, by no chance and as none of another
    kind does; else empty.
    """
    is_sure = len(sums) > 1 or any(added.low >= _SURE for added in sums.values())
    alike = [one for one in before if is_sure and any(come_to_the_same(sums, own) for own in one.by_offence.values())]
    offences = {
        name if len(one.by_offence) > 1 else one.offence
        for one in alike
        for name, own in one.by_offence.items()
        if come_to_the_same(sums, own)
    }
    if len(offences) != 1 or ALL in offences or alike[-1] is not before[-1]:
        return ""
    wholes = [other for one in alike for other in one.of_all]
    is_of_all = any(come_to_the_same({key: sums[key]}, other) for other in wholes for key in sums)
    is_of_one = alike[-1].offence in offences
    return offences.pop() if is_of_one and not is_of_all else ""


def _sums_of_offences(cells: Sequence[Count]) -> Mapping[str, Sums]:
    """What a table comes to by each of its offences."""
    offences = dict.fromkeys(cell.offence for cell in cells)
    return {
        offence: sums_of_tables([replace(cell, offence=ALL) for cell in cells if cell.offence == offence])
        for offence in offences
    }


def _only_offence(cells: Sequence[Count]) -> str:
    """The one offence of all figures of a table that is narrowed by nothing else; of all crimes where there is none."""
    offences = {cell.offence for cell in cells}
    return offences.pop() if len(offences) == 1 and not _is_narrowed(cells) else ALL
