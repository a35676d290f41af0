"""Tables that name no platform below one of a single platform whose crimes they part: ``These have the word Snapchat in
the text`` over years that come to 74, and below them ``Outcomes``, which come to 74 in the same days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Count
from cyberflag.replies.reconciling.crimes_told_above import TELLING, Sums, sums_of_tables
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.platforms import OTHER, UNKNOWN

_NO_NAMES: Final = frozenset({ALL, OTHER, UNKNOWN})


def of_platforms_above(counts: Sequence[Count]) -> tuple[Count, ...]:
    """The counts of tables, those of a table without a platform taken for crimes on the one that all figures of a table
    above it are on, where it comes to the same in all of its days, and no table of crimes on any platform does.
    """
    tables: dict[str, list[int]] = defaultdict(list)
    for at, count in enumerate(counts):
        if count.provenance.table:
            tables[count.provenance.table].append(at)
    placed, above = list(counts), list[tuple[str, str, Sums]]()
    for places in tables.values():
        cells = [counts[at] for at in places]
        kinds, offences = {c.platform for c in cells}, {c.offence for c in cells}
        if len(kinds) != 1 or len(offences) != 1:
            continue
        platform, offence, sums = kinds.pop(), offences.pop(), sums_of_tables(cells)
        alike = {p for p, of, others in above if of == offence and _are_same(sums, others)}
        if platform == ALL and len(alike) == 1 and not alike & _NO_NAMES and not any(c.corrected for c in cells):
            platform = min(alike)
            for at in places:
                signs = counts[at].signs | {Sign.NARROWED_BY_TEXT}
                placed[at] = replace(counts[at], platform=platform, signs=signs)
        above.append((platform, offence, sums))
    return tuple(placed)


def _are_same(sums: Sums, others: Sums) -> bool:
    """Whether a table comes to what another one does wherever it comes to something, and not by chance."""
    pairs = [(added, others.get(key)) for key, added in sums.items()]
    is_same = all(added.is_exact and added == other for added, other in pairs)
    return is_same and any(added.low >= TELLING for added, _ in pairs)
