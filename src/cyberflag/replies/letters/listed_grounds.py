"""Grounds of refusal that stand on a line of their own: listed below the sentence that they belong to, or below what
they are the ground of, be it a rule of small figures or a table that prints some.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.letters.passages import Sentence, paragraphs_of
from cyberflag.vocabularies.exemptions import exemptions_named_in, is_ground_alone
from cyberflag.vocabularies.signs.figure_rules import figure_rules_of

_GROUND: Final = re.compile(r"\W*(?:sections?|sect?\.?|s\.?|articles?)\s*\d", re.IGNORECASE)
_LONGEST: Final = 20
_SMALL: Final = re.compile(r"\W*(?:[<≤]\s*=?\s*\d{1,2}|\*|(?:fewer|less)\s+than\s+\w+)\W*", re.IGNORECASE)
_SAID_BY_CELLS: Final = "<5 means fewer than 5."
"""What a table says by itself that prints small figures so."""


def paragraphs_with_grounds(sentences: Sequence[Sentence], grids: Sequence[Grid] = ()) -> Mapping[int, str]:
    """The text of each paragraph by its number, that of a line which only names a ground with the sentence above that
    opens the list (``... by virtue of the following exemptions:`` over ``Section 30(3) Investigations``), or with the
    rule of small figures or the table of some right above.
    """
    paragraphs = paragraphs_of(sentences)
    below = {sentence.passage for sentence in sentences if sentence.passage == sentence.below_table}
    said_by_cells = _SAID_BY_CELLS if any(map(_prints_small, grids)) else ""
    found, opener = dict(paragraphs), ""
    for passage, text in paragraphs.items():
        rule = said_by_cells if passage in below else paragraphs.get(passage - 1, "")
        if is_ground_alone(text) and _is_rule(rule):
            found[passage] = f"{rule} {text}"
        elif opener and _names_ground(text):
            found[passage] = f"{opener} {text}"
        else:
            opener = (
                text if text.rstrip().endswith((":", "exemptions", "exemption", "exemptions.", "exemption.")) else ""
            )
    return found


def beside_small_figures(note: Cell, grid: Grid) -> str:
    """The text of a note, one that only names a ground in a row of its own with what small figures of the grid say."""
    is_alone = not any(c.row == note.row and c is not note and c.shown.strip() for c in grid.cells.values())
    is_ground = is_ground_alone(note.shown) and is_alone
    return f"{_SAID_BY_CELLS} {note.shown}" if is_ground and _prints_small(grid) else note.shown


def _prints_small(grid: Grid) -> bool:
    return any(_SMALL.fullmatch(cell.shown) for cell in grid.cells.values())


def _is_rule(text: str) -> bool:
    rules = figure_rules_of(text)
    return bool(rules.signs or rules.threshold)


def _names_ground(text: str) -> bool:
    is_short = len(text.split()) <= _LONGEST
    return is_short and _GROUND.match(text) is not None and bool(exemptions_named_in(text))
