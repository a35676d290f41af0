"""Parameters: rows of a name and a value that say how the figures were drawn (``Rows read | 48211``), and give none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.replies.document import Grid
from cyberflag.replies.finding.strips import CellKind, Strip, cut_into_strips, kind_of_text, prints_figure
from cyberflag.replies.fits import is_understood
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.letters import Cue, is_heading_of, says

_NAME_AND_VALUE: Final = 2
_FEWEST: Final = 3
"""So many names with values make a block of parameters."""
_LONGEST_NAME: Final = 5
_OLDEST: Final = 25
_CLOCK: Final = re.compile(r"(?<![\d:])[0-2]?\d:[0-5]\d\b")


def parameter_rows(strip: Strip) -> frozenset[int]:
    """The rows of blocks in which every row is a name and a value, a title here and there, and every number a value of
    what a search was kept to or went through. One number of anything else, and the block may be a table.
    """
    return frozenset(row for block in _blocks(strip) if _are_parameters(strip, block) for row in block)


def parameters_of(grid: Grid) -> frozenset[int]:
    """The rows of a grid that are parameters."""
    return frozenset(row for strip in cut_into_strips(grid) for row in parameter_rows(strip))


def is_parameter(name: str, value: str) -> bool:
    """Whether a number beside its name is no figure of an answer: how many rows a search read, from which age on."""
    return is_of_work(name) or is_heading_of(name, Cue.SEARCHED) or is_age_kept(name, value)


def is_of_work(name: str) -> bool:
    """Whether a name is of the request or the work on it: ``Time taken (hours)``."""
    return len(name.split()) <= _LONGEST_NAME and says(name, Cue.ADMINISTRATIVE)


def is_of_the_run(name: str, value: str) -> bool:
    """Whether a name and a value tell how or when a report was made (``RUN | 05-NOV-2019 08:41``), and head nothing."""
    is_told = is_of_work(name) or is_heading_of(name, Cue.SEARCHED) or _CLOCK.search(value) is not None
    return is_told and understand_dimension(name) is None and not is_understood(name)


def is_age_kept(name: str, value: str) -> bool:
    """Whether a name and a value say which ages were kept: ``Victim age | >=0 and <18``."""
    ages = re.findall(r"\d+", value)
    return bool(ages) and all(int(age) <= _OLDEST for age in ages) and is_heading_of(name, Cue.AGE_KEPT)


def _blocks(strip: Strip) -> Iterator[list[int]]:
    block: list[int] = []
    for row in (*strip.rows, None):
        if row is not None and 0 < len(strip.filled(row)) <= _NAME_AND_VALUE:
            block.append(row)
        elif block:
            yield block
            block = []


def _are_parameters(strip: Strip, rows: Sequence[int]) -> bool:
    pairs = [cells for row in rows if len(cells := strip.filled(row)) == _NAME_AND_VALUE]
    if len(pairs) < _FEWEST or len({name.column for name, _ in pairs}) > 1:
        return False
    figures = [(name.shown, value.shown) for name, value in pairs if prints_figure(value)]
    return 0 < len(figures) < len(pairs) and all(
        is_parameter(name, value) or _says_none(name, value) for name, value in figures
    )


def _says_none(name: str, value: str) -> bool:
    """Whether a value says without a number that there is none of what is no label: ``Rounding | None``."""
    return not _is_number(value) and not is_understood(name)


def _is_number(shown: str) -> bool:
    return kind_of_text(shown) is CellKind.FIGURE and any(sign.isdigit() for sign in shown)
