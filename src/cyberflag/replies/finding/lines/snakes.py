"""Tables that run on beside themselves: ``Age | Offences | Age | Offences``, with 0 to 8 on the left, 9 to 17 right;
``Girls | Age | Boys`` for one year beside those for the next; league tables, ``Rank | App | Crimes`` for each year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import Measure
from cyberflag.replies.finding.headings.ranks import ranks_rows
from cyberflag.replies.finding.rows import Block
from cyberflag.replies.finding.strips import Strip, is_unit, numbers_the_rows
from cyberflag.replies.fits import fits_of, names_dimension
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.sexes import sexes_named_in

_GOES_ON = re.compile(r"\W*(?:cont(?:inued|'?d|\.)?|continuation|parhad)\W*", re.IGNORECASE)
_SHORTEST = 2
"""A table has at least a column of labels and one of figures."""


def unroll(block: Block) -> tuple[Block, ...]:
    """The block, or a block for each repetition where its headings are the same names over and over again.

    Each part has the headings and rows of the whole; a row that is blank in one part is no row of it.
    """
    if not block.headings:
        return (block,)
    columns = [c for c in block.strip.columns if block.strip.cell(block.headings[-1], c)]
    names = [" ".join(block.strip.text(block.headings[-1], c).casefold().split()) for c in columns]
    left = [c for c in block.strip.columns if c < columns[0] and not _only_counts_rows(block, c)]
    if any(block.strip.text(row, c) for row in block.figures for c in left):
        return (block,)  # labels stand on the left of all repetitions, and are those of each
    length = _length_of_pattern(names)
    ranks = int(all(_only_counts_rows(block, c) for c in columns[::length]))
    if length == len(names) or not _name_labels(names[ranks:length]):
        return (block,)
    groups = [columns[at : at + length] for at in range(0, len(columns), length)]
    is_labelled = understand_dimension(names[ranks]) is not None  # a text over "girls | age | boys" heads the girls
    titled = {row for row in block.headings[:-1] if is_labelled and _titles_each(block, row, groups)}
    headed = replace(block, headings=[row for row in block.headings if row not in titled])
    return tuple(part for group in groups if (part := _part(headed, group)).figures)


def titles_over(part: Block, whole: Block) -> tuple[Text, ...]:
    """The texts over a part that are its title and no heading, nearest first: ``Girls`` over ``Age | Offences`` beside
    ``Boys`` over the same. One that only says that the table goes on there stands for the title before it.
    """
    rows = [row for row in reversed(whole.headings) if row not in part.headings]
    last = part.strip.columns[-1]
    before = ([cell for cell in whole.strip.filled(row) if cell.column <= last] for row in rows)
    cells = (next((c for c in reversed(row) if not _GOES_ON.fullmatch(c.shown)), None) for row in before)
    source = part.strip.grid.source
    return tuple(Text(" ".join(c.shown.split()), source(c.row, c.column)) for c in cells if c is not None)


def _titles_each(block: Block, row: int, groups: Sequence[Sequence[int]]) -> bool:
    """Whether a row of headings has nothing but a text of its own over the first column of each repetition, none of
    which says that something else than crimes is counted, as headings do.
    """
    cells = block.strip.filled(row)
    alone = [cell.column for cell in cells if cell.column_span == 1] == [group[0] for group in groups]
    return (
        alone
        and len({cell.shown for cell in cells}) == len(groups) == len(cells)
        and not any(_counts_others(cell.shown) for cell in cells)
    )


def _counts_others(text: str) -> bool:
    """Whether a text says that something else than crimes is counted: ``Victims``, ``Female suspects``."""
    plain = write_plainly(text)
    found = understand_measure(blanked(plain, ((sex.start, sex.end) for sex in sexes_named_in(plain))).strip())
    return found is not None and found.value is not Measure.OFFENCES


def _length_of_pattern(names: Sequence[str]) -> int:
    """How many names there are before they begin anew; all of them where they do not."""
    for length in range(_SHORTEST, len(names) // 2 + 1):
        if len(names) % length == 0 and all(name == names[at % length] for at, name in enumerate(names)):
            return length
    return len(names)


def _only_counts_rows(block: Block, column: int) -> bool:
    """Whether a column holds the places of the rows alone, in whose order each repetition names its labels."""
    heading = block.strip.text(block.headings[-1], column)
    is_told = not heading or is_unit(heading)
    return ranks_rows(block.strip, block.figures, column, heading) or (
        is_told and numbers_the_rows(block.strip, block.figures, column)
    )


def _name_labels(names: Sequence[str]) -> bool:
    """Whether the first of several names is that of labels, or one amid labels of one kind: ``girls | age | boys``."""
    if len(names) < _SHORTEST:
        return False
    if understand_dimension(names[0]) is not None:
        return True
    named = [name for name in names[1:-1] if names_dimension(name)]
    kinds = [set(fits_of(name)) for name in names if name not in named]
    return len(named) == 1 and bool(set.intersection(*kinds))


def _part(block: Block, columns: Sequence[int]) -> Block:
    strip = Strip(block.strip.grid, block.strip.rows, tuple(range(columns[0], columns[-1] + 1)))
    return replace(block, strip=strip, figures=[row for row in block.figures if strip.filled(row)])
