"""Tables that name no platform below one of a single platform whose crimes they part: ``These have the word Snapchat in
the text`` over years that come to 74, and below them ``Outcomes of the 74 crimes``, which come to 74 in the same days.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Count
from cyberflag.replies.reconciling.crimes_told_above import Sums, come_to_the_same, outcome_of, sums_of_tables
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.platforms import OTHER, UNKNOWN

_NO_NAMES: Final = frozenset({ALL, OTHER, UNKNOWN})
_OF_THOSE: Final = re.compile(
    r"\W*(?:the\s+)?(?:outcomes?|disposals?|results?)\s+(?:of|for)\s+(?:(?:these|those)(?:\s+(?P<these>\d[\d,]*))?"
    r"|the(?:\s+above)?\s+(?P<the>\d[\d,]*)|the\s+above|such)\s+(?:crimes|offences)\b"
    r"(?!,|\s+(?:in\s+(?-i:[A-Z])|(?:of|with|without|not|on|against|where|outside)\b))",
    re.IGNORECASE,
)
"""Opens a title of the outcomes of crimes that it points at: ``Outcomes of the 74 crimes``, ``Outcomes of these``."""


def of_platforms_above(tables: Sequence[ResolvedTable], counts: Sequence[Count]) -> tuple[Count, ...]:
    """The counts of tables, those of outcomes without a platform taken for crimes on the one that all figures of a
    table above them are on, where their title points at crimes told before and they come to the same in all of their
    days, as the table of no other platform does.
    """
    titles = {t.table.grid.name: t.table.titles[0].text for t in tables if t.table.titles}
    places: dict[str, list[int]] = defaultdict(list)
    for at, count in enumerate(counts):
        places[count.provenance.table].append(at)
    placed, above = list(counts), list[tuple[str, object, Sums]]()
    for name, own in places.items():
        cells = [counts[at] for at in own]
        kinds = {(c.platform, c.offence, c.age, c.sex, c.basis) for c in cells}
        if len(kinds) != 1:
            continue
        (platform, *alike), sums = kinds.pop(), sums_of_tables(cells)
        fitting = {other for other, kind, theirs in above if kind == alike and come_to_the_same(sums, theirs)}
        if platform == ALL and all(map(outcome_of, cells)) and _is_of_those(titles.get(name, ""), sums):
            for at in own if len(fitting) == 1 and not any(c.corrected for c in cells) else ():
                signs = counts[at].signs | {Sign.NARROWED_BY_TEXT}
                placed[at] = replace(counts[at], platform=min(fitting), signs=signs)
        if platform not in _NO_NAMES and not any(c.detail for c in cells):
            above.append((platform, alike, sums))
    return tuple(placed)


def _is_of_those(title: str, sums: Sums) -> bool:
    """Whether a title points at crimes told above its table; a number of them is what the table comes to."""
    found = _OF_THOSE.match(title)
    number = found and (found["these"] or found["the"])
    return found is not None and (not number or int(number.replace(",", "")) in {added.low for added in sums.values()})
