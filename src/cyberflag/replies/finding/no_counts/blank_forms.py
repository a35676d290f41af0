"""Forms of the requester that the reply shows as they came, with nothing filled in: no answer, and no question."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.finding.strips import is_year, prints_figure

TO_BE_FILLED: Final = re.compile(
    r"\s*[\[<({]\s*(?:please\s+|to\s+be\s+)?(?:insert|enter|type|write|put|add|fill|complete|state|give)(?:ed|d)?\b[^\[\]<>(){}]*[\]>)}]\s*",
    re.IGNORECASE,
)
"""A blank of a form, with what belongs there: ``[insert number, such as 25]``."""
UNFILLED: Final = re.compile(r"\s*(?:[\[<({][^\[\]<>(){}\d]*[\]>)}]|_{2,}|\.{3,}|…|[?x]{1,3})\s*", re.IGNORECASE)
"""A cell of a form that was left as it came: ``[number]``."""
_FEWEST: Final = 2


def is_blank_form(grid: Grid) -> bool:
    """Whether a grid prints no figure anywhere, and in two cells at least what is to be put there, beside others that
    are left as they came (``XX``): a key's sign for what is withheld may stand in for all figures, but no words do.
    """
    cells = [cell for cell in grid if not cell.hidden]
    asking = [cell for cell in cells if TO_BE_FILLED.fullmatch(cell.shown)]
    return len(asking) >= _FEWEST and not any(map(_prints_count, cells))


def _prints_count(cell: Cell) -> bool:
    is_open = UNFILLED.fullmatch(cell.shown) is not None or TO_BE_FILLED.fullmatch(cell.shown) is not None
    return not is_open and prints_figure(cell) and not is_year(cell.shown)
