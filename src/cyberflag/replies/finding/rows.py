"""Which rows of a strip are headings, which hold figures, which cut across and which are texts beside a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.headings.coded_headings import begins_labels, heads_codes
from cyberflag.replies.finding.headings.flat_heads import starts_flat
from cyberflag.replies.finding.headings.numbers_of_heads import values_of_heads
from cyberflag.replies.finding.headings.repeated_headings import (
    goes_on_in_sections,
    heads_columns_again,
    heads_columns_anew,
)
from cyberflag.replies.finding.headings.rows_or_headings import (
    begins_figures_by_ranges,
    begins_with_breakdown,
    heads_ages,
    holds_ranges_only,
    is_row_of_kind,
    withholds_some,
)
from cyberflag.replies.finding.labels.numbers_of_sections import numbers_over_sections
from cyberflag.replies.finding.labels.rows_of_labels import (
    begins_labels_again,
    heads_offences,
    is_unknown_above_total,
    is_unknown_again,
    kinds_of_label,
    leaves_figures_blank,
)
from cyberflag.replies.finding.no_counts.parameters import is_of_the_run, parameter_rows
from cyberflag.replies.finding.periods.years_in_corners import is_headed_by_year
from cyberflag.replies.finding.strips import YEARS, CellKind, Strip, is_unit, kind_of_text, prints_figure
from cyberflag.replies.finding.titles.notes import NotesBelow
from cyberflag.replies.finding.titles.printed_pages import page_rows
from cyberflag.replies.finding.titles.tables_below import begins_another
from cyberflag.replies.fits import fits_of, names_dimension
from cyberflag.vocabularies.crimes.offence_list import contains
from cyberflag.vocabularies.dimensions import Dimension, names_labels_only, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

MOST_HEADING_ROWS = 5
"""Rows of text further above the figures than this are texts, not headings."""

_OLDEST_AGE_IN_A_HEADING = 25
_LOOKED_AT = 2
"""So many rows of figures below a label alone show what kind of labels the rows have."""
_NAME_AND_VALUE = 2
"""The cells of a pivot table's filter: what it is of, and what was kept."""
_QUESTION_BEFORE = re.compile(r"\s*q(?:uestion)?\.?\s*\d+[a-z]?\s*[.:)–—-]?\s+(?=[a-z])", re.IGNORECASE)
"""The number of a question before the name of what a column holds: ``Q2 Age``."""


class RowKind(StrEnum):
    """What a row looks like."""

    BLANK = "blank"
    TEXT = "text"
    HEADING = "heading"
    FIGURES = "figures"


@dataclass
class Block:
    """Rows that make one table: headings, rows of figures, and the rows that cut across (label rows without figures).

    ``sections`` maps a row of figures to the section row above it that it falls under; ``named`` columns of labels to
    what they are of, where something else than their heading says it.
    """

    strip: Strip
    headings: list[int] = field(default_factory=list)
    figures: list[int] = field(default_factory=list)
    sections: dict[int, int] = field(default_factory=dict)
    is_flat: bool = False
    named: dict[int, str] = field(default_factory=dict)


Part = Block | int
"""A table, or the number of a row that is a text beside tables."""


def part_rows(strip: Strip) -> list[Part]:
    """The tables and the text rows of a strip, from top to bottom."""
    return _Scan(strip).parts()


class _Scan:
    """One pass over the rows of a strip."""

    def __init__(self, strip: Strip) -> None:
        self.strip = strip
        self.rows = [row for row in strip.rows if strip.filled(row)]
        self.over_sections = numbers_over_sections(strip)
        self.done: list[Part] = []
        self.open: Block | None = None
        self.section: int | None = None

    def parts(self) -> list[Part]:
        beside, notes = parameter_rows(self.strip), NotesBelow(self.strip)
        pages = page_rows(self.strip)
        for at, row in enumerate(self.rows):
            if row in pages:
                self.done += [row] if self.open is None else []  # a table goes on below the head of a page
            elif row in beside or notes.takes(row, self.open.figures if self.open else []):
                self._close()
                self.done.append(row)
            else:
                self._take(at, row)
        self._close()
        return self.done

    def _take(self, at: int, row: int) -> None:
        kind = self._kind(row)
        if self._goes_on_below_headings(row):
            pass  # the headings, or the lower row of them, again: those above still hold
        elif (
            self.open and self.open.is_flat and kind is not RowKind.TEXT and not starts_flat(self.strip, self.rows, row)
        ):
            self._add_figures(row)
        elif kind is RowKind.TEXT:
            self._take_text(at, row)
        elif kind is RowKind.HEADING and not self._has_labels_only(row) and not self._is_row_of_words(row):
            self._take_heading(row)
        else:
            self._add_figures(row)

    def _take_heading(self, row: int) -> None:
        if self.open is None or self.open.figures:
            self._close()
            self.open = Block(self.strip)
        self.open.headings.append(row)
        self.open.is_flat = starts_flat(self.strip, self.rows, row)

    def _take_text(self, at: int, row: int) -> None:
        if self.open is None:
            self.done.append(row)
        elif self._is_row_without_figures(at, row):
            self._add_figures(row)
        elif self._names_headings_below(at, row):
            self.open.headings.append(row)
        elif self._begins_another(at, row):
            self._close()
            self.done.append(row)
        elif self._kind_after(at) is RowKind.FIGURES:
            self.section = row
        else:
            self._close()
            self.done.append(row)

    def _begins_another(self, at: int, row: int) -> bool:
        figures = self.open.figures if self.open and self.rows[at - 1] != row - 1 else []
        return bool(figures) and begins_another(self.strip, figures, row, self.rows[at + 1 :])

    def _names_headings_below(self, at: int, row: int) -> bool:
        """Whether a lone text between two heading rows (``Victim age`` over the ages) names the lower one."""
        if self.open is None or self.open.figures or self._kind_after(at) is not RowKind.HEADING:
            return False
        return self.rows[at - 1] == row - 1 and understand_dimension(self.strip.filled(row)[0].shown) is not None

    def _add_figures(self, row: int) -> None:
        if self.open is None:
            self.open = self._continued() or Block(self.strip)
        self.open.figures.append(row)
        if self.section is not None and self._leaves_section(row):
            self.section = None
        if self.section is not None:
            self.open.sections[row] = self.section

    def _leaves_section(self, row: int) -> bool:
        """Whether a row below the title of a class is of another offence, so that the class no longer heads it."""
        title = fits_of(self.strip.filled(self.section or 0)[0].shown).get(Dimension.OFFENCE)
        label = self.strip.filled(row)[0].shown
        own = None if understand_total(label) else fits_of(label).get(Dimension.OFFENCE)
        return title is not None and own is not None and not contains(str(title.value), str(own.value))

    def _continued(self) -> Block | None:
        """The table just above, where nothing but blank rows stands between."""
        if self.done and isinstance(self.done[-1], Block):
            last = self.done.pop()
            return last if isinstance(last, Block) else None
        return None

    def _close(self) -> None:
        if self.open is not None:
            first = self._first_heading(self.open.headings) if self.open.figures else len(self.open.headings)
            self.done.extend(self.open.headings[:first])
            if self.open.figures:
                self.open.headings = self.open.headings[first:]
                self.done.append(self.open)
        self.open = None
        self.section = None

    def _first_heading(self, headings: Sequence[int]) -> int:
        """Where the headings begin: titles of two cells (a force and a reference) part from them by a blank row."""
        first = max(0, len(headings) - MOST_HEADING_ROWS)
        widest = len(self.strip.filled(headings[-1])) if headings else 0
        for at, (row, below) in enumerate(pairwise(headings)):
            filled = self.strip.filled(row)
            is_filter = len(filled) == _NAME_AND_VALUE and filled[0].column == self.strip.columns[0]
            is_apart = below != row + 1 or (is_filter and is_of_the_run(filled[0].shown, filled[1].shown))
            if at >= first and is_apart and (2 * len(filled) <= widest or is_filter):
                first = at + 1
        return first

    def _kind(self, row: int) -> RowKind:
        cells = self.strip.filled(row)
        # "No." over the numbers of the rows is no answer "no"
        units = len(cells) > 1 and not withholds_some(self.strip, row, is_below_figures=self._is_below_figures(row))
        kinds = [CellKind.TEXT if units and is_unit(c.shown) else kind_of_text(c.shown) for c in cells]
        if len(cells) == 1 and (kinds[0] is CellKind.TEXT or row in self.over_sections):
            return RowKind.TEXT
        if self._repeats_heading(cells) or heads_columns_again(cells, self._last_headings(), self.strip.columns[0]):
            return RowKind.HEADING
        is_first = bool(self.open and self.open.headings) and begins_figures_by_ranges(self.strip, row)
        if not any(kind in (CellKind.FIGURE, CellKind.OTHER_NUMBER) for kind in kinds):
            return RowKind.FIGURES if is_first or self._holds_ranges_only(cells) else RowKind.HEADING
        if all(is_unit(c.shown) or c.shown.strip() == "%" for c in cells):
            return RowKind.HEADING
        is_of_signs = self._is_heading_with_signs(row, cells, kinds) or is_headed_by_year(self.strip, row)
        if is_of_signs or self._is_heading_of_codes(row):
            return RowKind.HEADING
        figures = [c.shown.strip() for c, kind in zip(cells, kinds, strict=True) if kind is CellKind.FIGURE]
        numbers = [n for n in figures if any(s.isdigit() for s in n) or not unknown_score(n)] or figures
        is_heading = self._is_numbered_heading(row, numbers) or self._heads_by_numbers(row)
        return RowKind.HEADING if is_heading and not is_first else RowKind.FIGURES

    def _is_heading_with_signs(self, row: int, cells: Sequence[Cell], kinds: Sequence[CellKind]) -> bool:
        """Whether what looks like signs for figures heads columns: ``F``, ``M`` and ``X`` above rows of figures.

        No cell has a digit, the texts right of the first column are labels of one kind, and the signs are labels of
        that kind too or fewer than the texts.
        """
        if self._is_below_figures(row) or any(sign.isdigit() for cell in cells for sign in cell.shown):
            return False
        across = [(c, k) for c, k in zip(cells, kinds, strict=True) if c.column != self.strip.columns[0]]
        texts = [c.shown for c, kind in across if kind is CellKind.TEXT]
        signs = [c.shown for c, kind in across if kind is not CellKind.TEXT]
        shared = set.intersection(*(set(fits_of(text)) for text in texts)) if texts else set()
        alike = {d for d in shared if all(d in fits_of(sign) for sign in signs)}
        return bool(alike) or (bool(shared) and len(texts) > len(signs))

    def _is_heading_of_codes(self, row: int) -> bool:
        """Whether a row above all figures of its table heads columns by offence codes (some look like counts)."""
        is_complete = self.open is not None and bool(self.open.figures)
        return not is_complete and heads_codes(self.strip, row)

    def _last_headings(self) -> Sequence[Cell]:
        """The last row of headings of a table that has figures."""
        is_headed = self.open is not None and self.open.figures and self.open.headings
        return self.strip.filled(self.open.headings[-1]) if self.open and is_headed else ()

    def _repeats_heading(self, cells: Sequence[Cell]) -> bool:
        """Whether a row below figures prints the last row of the table's headings again, cell for cell."""
        return [(c.column, c.shown) for c in cells] == [(c.column, c.shown) for c in self._last_headings()]

    def _goes_on_below_headings(self, row: int) -> bool:
        """Whether a row prints headings again and the table goes on, as over the break of a page: those of a list of
        records, those over the next section, or right below figures the last of several rows of headings.
        """
        if (table := self.open) is None or not self._repeats_heading(cells := self.strip.filled(row)):
            return False
        is_of_records = table.is_flat and not any(understand_measure(cell.shown) for cell in cells)
        if is_of_records or (len(table.headings) > 1 and self._is_below_figures(row)):
            return True
        return goes_on_in_sections(self.strip, row, table.headings, table.figures, table.sections)

    def _holds_ranges_only(self, cells: Sequence[Cell]) -> bool:
        """Whether a row below figures holds nothing but ranges (``1 to 4``) beside its label."""
        above = self.open.figures if self.open is not None else []
        if not above or not holds_ranges_only(self.strip, cells, above[-1]):
            return False
        return not self._has_labels_only(cells[0].row)

    def _is_numbered_heading(self, row: int, numbers: Sequence[str]) -> bool:
        """Whether the numbers of a row are labels: years or ages, under no complete heading or beside a name."""
        first = self.strip.filled(row)[0].shown
        if names_dimension(first) and is_row_of_kind(self.strip, row):
            return False
        if not (values := values_of_heads(numbers)):
            return False
        headings = self.open.headings if self.open is not None else []
        is_name = names_dimension(_QUESTION_BEFORE.sub("", first))
        is_name = is_name and not begins_with_breakdown(self.strip, row, headings)
        rising = all(a < b for a, b in pairwise(values))
        are_heads = len(set(values)) == len(values) or all(a <= b for a, b in pairwise(values))
        if is_name and are_heads and all(v <= _OLDEST_AGE_IN_A_HEADING or v in YEARS for v in values):
            return not self._is_below_figures(row) or (rising and len(values) > 1)  # "Year | 12": the sum of quarters
        if len(values) < 2 or self._goes_on(row) or begins_labels(self.strip, row):
            return False
        years = all(v in YEARS for v in values)
        rising = rising or (years and {a - b for a, b in pairwise(values)} == {1})  # the newest year on the left
        ages = values[-1] <= _OLDEST_AGE_IN_A_HEADING and all(b - a <= 3 for a, b in pairwise(values))
        return rising and (years or ages) and (self._stands_under_one(row) or not self._has_complete_heading())

    def _stands_under_one(self, row: int) -> bool:
        """Whether all cells of a row stand under one heading merged over several columns, which they part, or printed
        over each of them again (``Y/E Dec`` over ``2018``, ``Y/E Dec`` over ``2019``).
        """
        if self.open is None or not self.open.headings or self.open.figures:
            return False
        cells, above = self.strip.filled(row), self.open.headings[-1]
        over = {self.strip.covering(above, cell.column) for cell in cells}
        heading = over.pop() if len(over) == 1 else None
        again = {self.strip.text(above, cell.column) for cell in cells}
        is_again = len(again) == 1 < len(cells) and "" not in again and cells[0].column != self.strip.columns[0]
        return is_again or (heading is not None and heading.column_span > 1)

    def _heads_by_numbers(self, row: int) -> bool:
        """Whether a row heads columns by ages, single ones among bands or words, or below a table another one."""
        above = self.open.figures if self.open is not None else []
        is_first = not above and heads_ages(self.strip, row, is_below_headings=self.open is not None)
        return is_first or ((self.open is None or bool(above)) and heads_columns_anew(self.strip, row, above))

    def _goes_on(self, row: int) -> bool:
        """Whether a row stands directly below figures with a number where they have their labels: it is one of them."""
        if not self._is_below_figures(row):
            return False
        above, own = self.strip.filled(row - 1), self.strip.filled(row)
        return above[0].column == own[0].column and prints_figure(own[0])

    def _is_below_figures(self, row: int) -> bool:
        return self.open is not None and bool(self.open.figures) and self.open.figures[-1] == row - 1

    def _has_complete_heading(self) -> bool:
        """Whether the headings so far label most columns by more than names of dimensions."""
        if self.open is None or not self.open.headings:
            return False
        cells = self.strip.filled(self.open.headings[-1])
        labels = [c for c in cells if not understand_dimension(c.shown) and not names_labels_only(c.shown)]
        return len(labels) > 1 and len(cells) * 2 >= len(self.strip.columns)

    def _has_labels_only(self, row: int) -> bool:
        """Whether a row of texts leaves every column of figures of the open table blank."""
        if self.open is None or not self.open.figures:
            return self.open is not None and self._has_labels_under_names(row)
        return leaves_figures_blank(self.strip, row, self.open.figures)

    def _has_labels_under_names(self, row: int) -> bool:
        """Whether the first row below the headings has a label of what each of its headings names, from the first
        column on, and blanks below all others: the row's figures were none.
        """
        heads = self.strip.filled(self.open.headings[-1]) if self.open else ()
        cells = self.strip.filled(row)
        if not heads or row != heads[0].row + 1 or cells[0].column != self.strip.columns[0] or len(heads) <= len(cells):
            return False
        above = [next((h.shown for h in heads if h.column == c.column), "") for c in cells]
        named = [understand_dimension(text) for text in above]
        return all(n is not None and n.value in kinds_of_label(c.shown) for n, c in zip(named, cells, strict=True))

    def _is_row_of_words(self, row: int) -> bool:
        """Whether a row without a figure goes on the rows above it: it begins with the same kind of label, directly
        below. Its words stand where figures are expected, and are told of.
        """
        if self.open is None or not self.open.figures or self.open.figures[-1] != row - 1:
            return False
        label, above = self.strip.filled(row)[0], self.strip.filled(row - 1)[0]
        if label.column != above.column or understand_dimension(label.shown):
            return False
        return bool(kinds_of_label(label.shown) & kinds_of_label(above.shown))

    def _kind_after(self, at: int) -> RowKind:
        return self._kind(self.rows[at + 1]) if at + 1 < len(self.rows) else RowKind.BLANK

    def _is_row_without_figures(self, at: int, row: int) -> bool:
        """Whether a row with a label alone is a row of the table whose cells are all blank, rather than a
        section or a note.

        It stands directly under the table or its headings, and says the same kind of thing as the row beside it.
        """
        if self.open is None or (at and self.rows[at - 1] != row - 1):
            return False
        label = self.strip.filled(row)[0]
        if label.column_span > 1 or label.row in self.open.headings:
            return False
        below = self._next_figures(at)
        if heads_offences(self.strip, row, below) or begins_labels_again(self.strip, row, self.open.sections):
            return False
        beside = self.open.figures[-1:] + below
        mine = kinds_of_label(label.shown)
        is_unknown = is_unknown_above_total(self.strip, row) or is_unknown_again(self.strip, row, self.rows)
        return is_unknown or any(mine & kinds_of_label(self.strip.text(n, label.column)) for n in beside)

    def _next_figures(self, at: int) -> list[int]:
        """The first rows of figures below, where nothing but rows of one label stands between and no row is blank."""
        found: list[int] = []
        for before, row in pairwise(self.rows[at:]):
            kind = self._kind(row)
            if row != before + 1 or kind not in (RowKind.TEXT, RowKind.FIGURES) or len(found) == _LOOKED_AT:
                break
            found += [row] if kind is RowKind.FIGURES else []
        return found
