"""Notes below figures that are written in several cells: ``Note 1 | Codes are classes``, a key under its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.explained.keys import explains_sign
from cyberflag.replies.finding.strips import CellKind, Strip, kind_of_text
from cyberflag.replies.fits import fits_of
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.dimensions import understand_dimension
from cyberflag.vocabularies.exemptions import is_ground_alone
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.measures import rounding_in_heading
from cyberflag.vocabularies.signs.small_figures import is_small_figure
from cyberflag.vocabularies.totals import understand_total

_MARK_AND_TEXT: Final = 2
_FEWEST_COLUMNS: Final = 2
"""In a table of one column of figures a text may stand for the figure: ``12 | not held``."""
_WORDS_OF_A_SENTENCE: Final = 6
_SIGN: Final = re.compile(r"[(\[]?(?:[a-z]|[ivx]{1,4}|[*†‡#^~§¹²³]{1,3})[.):\]]{0,2}", re.IGNORECASE)
_MARK: Final = re.compile(
    rf"{_SIGN.pattern}|[(\[]?(?P<number>\d{{1,2}})[.):\]]{{0,2}}|(?:foot)?notes?\s*(?:\d{{1,2}}|[a-z])?[.:]?|n\.?b\.?:?",
    re.IGNORECASE,
)


class NotesBelow:
    """Tells the rows below figures that are notes, asked for one row after the other."""

    def __init__(self, strip: Strip) -> None:
        self.strip = strip
        self._have_begun = False
        self._first, self._seen = -1, 0
        self._columns: set[int] = set()

    def takes(self, row: int, figures: Sequence[int]) -> bool:
        """Whether a row is a note; ``figures`` are the rows of figures of the table that is open above it."""
        cells = self.strip.filled(row)
        if not figures:
            self._have_begun = self._have_begun and _goes_on(cells)
            return self._have_begun
        self._have_begun = (
            (len(cells) == 1 and is_heading_of(cells[0].shown, Cue.NOTES_HEADING))
            or self._is_ground_of_small(cells, figures)
            or self._is_mark_and_text(cells, figures)
            or self._is_beside_labels(cells, figures)
            or self._explains_printed(cells, figures)
            or self._is_sentence_in_pieces(cells)
        )
        return self._have_begun

    def _is_ground_of_small(self, cells: Sequence[Cell], figures: Sequence[int]) -> bool:
        """Whether a row only names a ground, where figures above it are small and none stand below in their columns."""
        if len(cells) != 1 or not is_ground_alone(cells[0].shown):
            return False
        columns = self._columns_of(figures)
        are_small = any(is_small_figure(self.strip.text(row, column)) for row in figures for column in columns)
        below = [row for row in self.strip.rows if row > cells[0].row]
        return are_small and not columns & columns_of_figures(self.strip, below)

    def _is_mark_and_text(self, cells: Sequence[Cell], figures: Sequence[int]) -> bool:
        """Whether a row is a mark that goes on no labels above it, and a text: ``1 | Codes are classes``."""
        if len(cells) != _MARK_AND_TEXT or (found := _MARK.fullmatch(cells[0].shown.strip())) is None:
            return False
        if len(self._columns_of(figures)) < _FEWEST_COLUMNS:
            return False
        above = [self.strip.text(row, cells[0].column) for row in figures]
        before = str(int(found["number"]) - 1) if found["number"] else ""
        goes_on = before in above if before else any(_SIGN.fullmatch(label) for label in above)
        text = cells[1].shown
        return not goes_on and kind_of_text(text) is CellKind.TEXT and not fits_of(text)

    def _is_beside_labels(self, cells: Sequence[Cell], figures: Sequence[int]) -> bool:
        """Whether a row of several texts leaves all columns of figures blank and says nothing of what they are of."""
        if len(cells) != _MARK_AND_TEXT:
            return False
        columns = self._columns_of(figures)
        if not columns or any(c.column in columns for c in cells):
            return False
        texts = [c.shown for c in cells]
        return all(kind_of_text(t) is CellKind.TEXT and not fits_of(t) and not understand_total(t) for t in texts)

    def _explains_printed(self, cells: Sequence[Cell], figures: Sequence[int]) -> bool:
        """Whether a row apart from several columns of figures explains by words alone what stands in some of those."""
        sign = cells[0].shown.strip()
        if not explains_sign([c.shown for c in cells]) or self.strip.filled(cells[0].row - 1):
            return False
        columns = self._columns_of(figures)
        return len(columns) >= _FEWEST_COLUMNS and any(self.strip.text(r, c) == sign for r in figures for c in columns)

    def _is_sentence_in_pieces(self, cells: Sequence[Cell]) -> bool:
        """Whether a row apart is a sentence that the sign between columns cut (``... of 2019; a line is a crime.``)."""
        texts = [c.shown.strip() for c in cells]
        if len(cells) < _MARK_AND_TEXT or self.strip.filled(cells[0].row - 1) or not texts[-1].endswith("."):
            return False
        are_beside = all(other.column == one.column + 1 for one, other in pairwise(cells))
        are_texts = not fits_of(texts[-1]) and all(kind_of_text(text) is CellKind.TEXT for text in texts)
        return are_beside and are_texts and len(texts[0].split()) >= _WORDS_OF_A_SENTENCE

    def _columns_of(self, figures: Sequence[int]) -> set[int]:
        """The columns of figures of the open table; of one that goes on only its further rows are looked at."""
        if figures[0] != self._first or len(figures) < self._seen:
            self._first, self._seen, self._columns = figures[0], 0, set()
        self._columns |= columns_of_figures(self.strip, figures[self._seen :])
        self._seen = len(figures)
        return self._columns


def notes_in_headings(tables: Sequence[Table]) -> list[str]:
    """What headings of counts say of how their figures are shown, each as a note would (``crimes_r5``)."""
    heads = {text for table in tables for level in table.levels for text in level.distinct}
    return sorted({f"Rounded to the nearest {base}." for text in heads if (base := rounding_in_heading(text))})


def columns_of_figures(strip: Strip, rows: Sequence[int]) -> set[int]:
    """The columns that hold a figure in one of the rows."""
    return {c for row in rows for c in strip.columns if strip.kind(row, c) is CellKind.FIGURE}


def _goes_on(cells: Sequence[Cell]) -> bool:
    """Whether a row below the heading of notes is one of them: a text, or a mark and its text."""
    if len(cells) > _MARK_AND_TEXT or understand_dimension(cells[0].shown):
        return False
    return explains_sign([c.shown for c in cells]) or kind_of_text(cells[-1].shown) is CellKind.TEXT
