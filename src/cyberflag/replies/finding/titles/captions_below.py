"""Captions that a letter prints below its tables: ``Table 1: offences by outcome`` under the first, ``Table 2: ...``
under the second and last.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line, LineKind, is_furniture
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of, understand_dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.outcomes import VAGUE, understand_outcome

_CAPTION: Final = re.compile(
    r"\W*(?:table|tabl|figure|fig|exhibit|panel)\b\.?\s*(?:no\.?\s*|number\s+)?(?P<number>\d{1,2}|[a-h]|[ivx]{1,4}"
    r"|one|two|three|four|five|six)\b(?:\s+of\s+\d{1,2})?\s*(?:[:.,;)\]–—-]|$|\s(?!(?:is|was|has|gives|shows|counts|lists|above|below)\b))",
    re.IGNORECASE,
)
"""Opens a caption, where a sentence on a table would go on with a verb."""
_LONGEST: Final = 45
_LETTERS: Final = "abcdefgh"
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_TELLING: Final = frozenset({Dimension.OUTCOME, Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
"""What a caption may say that its table is parted by, and the tables beside it are not."""
_FEWEST: Final = 2
_NO_CAPTION: Final = frozenset({LineKind.QUOTED, LineKind.FURNITURE, LineKind.TITLE})


def set_captions_above(document: Document) -> Document:
    """The document with such captions set above their tables, where right below each of several tables stands one,
    numbered in the order of the tables, and none stands anywhere else. Since a letter may as well print one above each
    table but the first, and tell below the last that another is not held, each must say what the table above it is
    parted by, and the one below it is not, and the last not that it has no table.
    """
    blocks = list(document.blocks)
    moved = _captions_of_tables(blocks)
    if not moved or not _say_how_tables_are_parted(blocks, moved):
        return document
    taken = {*moved.values()}
    written: list[Grid | Line] = []
    for at, block in enumerate(blocks):
        written += [blocks[moved[at]]] if at in moved else []
        written += [] if at in taken else [block]
    return replace(document, blocks=tuple(written))


def _captions_of_tables(blocks: Sequence[Grid | Line]) -> dict[int, int]:
    """The place of the caption below each table, by the place of the table; empty where any is without one."""
    tables = [at for at, block in enumerate(blocks) if isinstance(block, Grid) and not block.hidden]
    if len(tables) < _FEWEST or any(block.is_sheet for block in blocks if isinstance(block, Grid)):
        return {}
    below = {at: _next_line(blocks, at) for at in tables}
    captions = [at for at, block in enumerate(blocks) if isinstance(block, Line) and _number_of(block)]
    found = {at: caption for at, caption in below.items() if caption is not None}
    if list(found.values()) != captions or len(found) < len(tables):
        return {}
    numbers = [_number_of(block) for at in captions if isinstance(block := blocks[at], Line)]
    last = blocks[captions[-1]]
    is_without = isinstance(last, Line) and says(last.text, Cue.CAPTION_WITHOUT_TABLE)
    return found if _count_up(numbers) and not is_without else {}


def _say_how_tables_are_parted(blocks: Sequence[Grid | Line], captions: Mapping[int, int]) -> bool:
    parted = [_parted_by(block) for at in captions if isinstance(block := blocks[at], Grid)]
    said = [
        dimensions_spoken_of(line.text) & _TELLING for at in captions.values() if isinstance(line := blocks[at], Line)
    ]
    above = all(own and own <= table for own, table in zip(said, parted, strict=True))
    return above and not any(own & table for own, table in zip(said, parted[1:], strict=False))


def _parted_by(table: Grid) -> frozenset[Dimension]:
    """What the words in a table's cells are names or labels of, as far as they say one thing only."""
    found: set[Dimension] = set()
    for text in {cell.shown.strip() for cell in table.seen.values()}:
        named, outcome = understand_dimension(text), understand_outcome(text)
        fits = fits_of(text) if kind_of_text(text) is CellKind.TEXT else {}
        found |= {named.value} if named is not None else set()
        found |= set(fits) if len(fits) == 1 else set()
        found |= {Dimension.OUTCOME} if outcome is not None and outcome.value not in VAGUE else set()
    return frozenset(found)


def _next_line(blocks: Sequence[Grid | Line], at: int) -> int | None:
    """The place of the first line with words right below a table; None where another table comes first."""
    for place, block in enumerate(blocks[at + 1 :], at + 1):
        if isinstance(block, Grid):
            return None
        if block.text.strip() and not is_furniture(block):
            return place
    return None


def _number_of(line: Line) -> str:
    """The number or letter of a caption; empty where a line is none."""
    opens = _CAPTION.match(line.text) if line.kind not in _NO_CAPTION else None
    return opens["number"].casefold() if opens is not None and len(line.text.split()) <= _LONGEST else ""


def _count_up(numbers: Sequence[str]) -> bool:
    """Whether captions are numbered, or lettered, from the first on."""
    values = [read_number(number) for number in numbers]
    is_counted = values == list(range(1, len(numbers) + 1))
    return is_counted or any(list(numbers) == list(order[: len(numbers)]) for order in (_LETTERS, _ROMAN))
