"""Totals that stand in the labels of what they are of: ``2015/16 (77)`` over figures that add up to 77."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.signs.markers import exact_number
from cyberflag.vocabularies.totals import understand_total

_NUMBER: Final = r"(?P<figure>\d{1,3}(?:,\d{3})+|\d{1,6})\s*(?P<state>[a-z])?"
_NAMED: Final = r"(?:n|no\.?|total|totals?|all|base|whole|sum|count|crimes|offences)"
_WITH_WHOLE: Final = (
    re.compile(
        rf"(?P<label>.*\S)\s*[(\[]\s*(?:{_NAMED}\s*(?:=|:|of|-)?\s*)?{_NUMBER}"
        r"(?:\s*(?:in all|in total|total|offences|crimes|recorded|altogether))?\s*[)\]]",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<label>.*?\S)[\s,;:–-]+{_NAMED}\s*(?:=|:)?\s*{_NUMBER}", re.IGNORECASE),
    re.compile(rf"(?P<label>.*?\S)\s*(?:[,;:–]|\s-)\s*{_NUMBER}\s+(?:in all|in total|altogether|total)", re.IGNORECASE),
)
_FEWEST: Final = 2
_SURE: Final = 0.8
_LARGEST_MARK: Final = 9
"""A larger number behind a label is no mark of a note."""
_PARTED: Final = (Dimension.PERIOD, Dimension.SEX, Dimension.AGE)


@dataclass(frozen=True)
class Whole:
    """A label with the total that stands in it, as it is printed."""

    label: str
    printed: str
    number: int


@lru_cache(maxsize=4096)
def read_whole(text: str) -> Whole | None:
    """A label with a number behind it that may be its total: ``2015/16 (77)``, ``Girls, n = 45``."""
    for pattern in _WITH_WHOLE:
        if found := pattern.fullmatch(text.strip()):
            printed = f"{found['figure']} {found['state']}" if found["state"] else found["figure"]
            return Whole(found["label"].strip(), printed, int(found["figure"].replace(",", "")))
    return None


def without_wholes(level: Level, table: Table) -> Level:
    """The level with its labels without the totals in them, where the figures prove that they are."""
    found = wholes_in(level, table)
    return level.rewritten(lambda text: found[text].label if text in found else text) if found else level


def wholes_in(level: Level, table: Table) -> dict[str, Whole]:
    """The totals in the labels of a level, by the texts of those; none where the figures do not prove them.

    Every label has one, all labels are known without them, and of two labels at least (or the only one) the figures in
    the row or column add up to it, or those of one kind of labels do.
    """
    texts = [text for text in level.distinct if not understand_total(text)]
    found = {text: whole for text in texts if (whole := read_whole(text)) is not None}
    if not table.columns or not texts or len(found) < len(texts) or level.side is Side.SECTIONS:
        return {}
    if any(not fits_of(whole.label) for whole in found.values()):
        return {}
    proven = sum(_is_proven(label, found[label.text], level, table) for label in _labels(level) if label.text in found)
    return found if proven >= min(_FEWEST, len(found)) and proven * 2 >= len(found) else {}


def unproven_wholes(level: Level, table: Table) -> list[tuple[Label, int]]:
    """The labels of a level of periods, sexes or ages with the numbers in them, where every label has one that is more
    than what the figures under it add to, and no mark of a note.
    """
    found = [(label, whole) for label in _labels(level) if (whole := read_whole(label.text)) is not None]
    known = [{d for d, fit in fits_of(w.label).items() if fit.score >= _SURE} & {*_PARTED} for _, w in found]
    if level.side is Side.SECTIONS or len(found) < max(_FEWEST, len(_labels(level))) or not all(known):
        return []
    more = [w.number > max(_LARGEST_MARK, *_sums_under(label, level, table)) for label, w in found]
    return [(label, w.number) for label, w in found] if all(more) else []


def _labels(level: Level) -> list[Label]:
    return list(dict.fromkeys(label for label in level.labels if label is not None))


def _is_proven(label: Label, whole: Whole, level: Level, table: Table) -> bool:
    """Whether the figures under a label add up to the number in it, all or those of one kind of labels across."""
    return whole.number > 0 and whole.number in _sums_under(label, level, table)


def _sums_under(label: Label, level: Level, table: Table) -> list[int]:
    """What the figures under a label add to: those of each kind of labels across, and all."""
    places = table.columns if level.side is Side.COLUMNS else table.rows
    own = [place for place, other in zip(places, level.labels, strict=True) if other == label]
    kinds: dict[object, list[int]] = defaultdict(list)
    for kind, line in _across(level.side, table):
        for place in own:
            row, column = (line, place) if level.side is Side.COLUMNS else (place, line)
            cell = table.cell(row, column)
            number = exact_number(cell.shown) if cell is not None else None
            kinds[kind].append(number or 0)
    sums = [sum(values) for values in kinds.values()]
    return [*sums, sum(sums)]


def _across(side: Side, table: Table) -> Iterator[tuple[object, int]]:
    """The rows (or columns) that cross a level, totals left out, with what kind of label each has."""
    other = Side.ROWS if side is Side.COLUMNS else Side.COLUMNS
    lines = table.rows if other is Side.ROWS else table.columns
    levels = [level for level in table.levels if level.side is other]
    for at, line in enumerate(lines):
        texts = [label.text for level in levels if (label := level.labels[at]) is not None]
        if not any(understand_total(text) for text in texts):
            fits = fits_of(texts[-1]) if texts else {}
            yield max(fits, key=lambda d: fits[d].score, default=None), line
