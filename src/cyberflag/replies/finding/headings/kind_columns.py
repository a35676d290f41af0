"""A column of labels that says of each row which breakdown it belongs to, beside the one that says the value:
``cut by | value`` over ``age | 13``, ``age | 14``, ``sex | Female``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.finding.rows import Block
from cyberflag.replies.finding.strips import Strip
from cyberflag.replies.fits import fits_of, is_all_offences
from cyberflag.vocabularies.dimensions import Dimension, names_no_split, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.signs.markers import is_blank
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_SURE: Final = 0.6
_OF_CRIMES: Final = (Measure.OFFENCES, Measure.VICTIMS, Measure.UNKNOWN)
_KINDS: Final = (Dimension.SEX, Dimension.PLATFORM, Dimension.AGE, Dimension.OFFENCE)
"""What the values of rows may be of whose breakdown is named by a word of the force's own, surest first."""


def parts_by_kind(block: Block) -> Iterator[Block]:
    """The rows of each breakdown, without the column that names it; none where no column does.

    The values beside each name are of its kind; one breakdown at least is named by the word for it, others may have
    words of the force's own (``victim`` beside girls and boys).
    """
    if block.sections or not block.headings:
        return
    texts = [c for c in block.strip.columns if _holds_words(block, c)]
    for column in texts:
        groups = _groups(block, column)
        for beside in (c for c in block.strip.columns if c in (column + 1, column - 1)):
            named = {label: _named(label, block, rows, beside) for label, rows in groups.items()}
            if _are_kinds(named):
                kept = tuple(c for c in block.strip.columns if c != column)
                strip = Strip(block.strip.grid, block.strip.rows, kept)
                is_flat = block.is_flat or _names_labels_behind_counts(block)
                for label, rows in groups.items():
                    of_kind = {beside: named[label] or ""}
                    yield replace(block, strip=strip, figures=list(rows), named=of_kind, is_flat=is_flat)
                return


def _names_labels_behind_counts(block: Block) -> bool:
    """Whether a heading right of one of counts names labels: ``Crimes | Calendar year``."""
    heads = [block.strip.text(block.headings[-1], column) for column in block.strip.columns]
    counts = next((at for at, head in enumerate(heads) if understand_measure(head) is not None), len(heads))
    return any(understand_dimension(head) is not None for head in heads[counts + 1 :])


def _holds_words(block: Block, column: int) -> bool:
    texts = [t for row in block.figures if (t := block.strip.text(row, column))]
    words = [t for t in texts if any(sign.isalpha() for sign in t)]
    return len(words) * 2 > len(texts) and len(set(texts)) >= _FEWEST


def _groups(block: Block, column: int) -> dict[str, list[int]]:
    """The rows of each label of a column; a cell that is blank or merged goes on with the label above it."""
    groups: dict[str, list[int]] = {}
    label = ""
    for row in block.figures:
        cell = block.strip.covering(row, column)
        label = " ".join(cell.shown.split()) if cell is not None else label
        groups.setdefault(label, []).append(row)
    return groups


def _named(label: str, block: Block, rows: Sequence[int], beside: int) -> str | None:
    """What a label names the values beside it as, empty where it only says that they are all; None where they are not
    of that kind, or it says that something else than crimes by their victims is counted (``Arrests``, ``Suspects``).
    """
    values = list(dict.fromkeys(text for row in rows if (text := block.strip.text(row, beside))))
    counted, named = understand_measure(label), understand_dimension(label)
    is_detail = named is not None and named.value.is_detail and not _are_wholes(values)
    is_outcome = is_detail and counted is not None and counted.value is Measure.OUTCOMES
    if counted is not None and counted.value not in _OF_CRIMES and not is_outcome:
        return None
    is_whole = is_blank(label) or understand_total(label) or (names_no_split(label) and _are_wholes(values))
    if is_whole or (counted is not None and _are_wholes(values)):
        return ""
    if named is not None and named.value not in fits_of(label) and (is_detail or _are_of(values, named.value)):
        return named.value.value
    if fits_of(label) and counted is None:
        return None
    by_values = (kind for kind in _KINDS if _are_of(values, kind) and len(values) >= _FEWEST)
    return next((kind.value for kind in by_values), None)


def _are_wholes(values: Sequence[str]) -> bool:
    return all(understand_total(v) or is_blank(v) or understand_measure(v) or is_all_offences(v) for v in values)


def _are_of(values: Sequence[str], kind: Dimension) -> bool:
    """Whether values are labels of a kind, or say that it was not recorded, and half are surely of it."""
    rest = [value for value in values if not (unknown_score(value) or understand_total(value))]
    fits = [found.score if (found := fits_of(value).get(kind)) is not None else 0.0 for value in rest]
    return bool(rest) and all(fits) and sum(score >= _SURE for score in fits) * 2 >= len(fits)


def _are_kinds(named: dict[str, str | None]) -> bool:
    """Whether every label names a breakdown or all, two breakdowns at least, and one of them by the word for it."""
    by_word = [name for label, name in named.items() if name and understand_dimension(label) is not None]
    return None not in named.values() and bool(by_word) and len({name for name in named.values() if name}) >= _FEWEST
