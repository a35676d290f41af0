"""From rows that make a table to its body and the levels of labels around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from cyberflag.replies.document import Cell
from cyberflag.replies.finding.cells.counts_with_shares import without_share_named
from cyberflag.replies.finding.cells.lines_in_cells import in_one_line
from cyberflag.replies.finding.headings.coded_headings import holds_codes, numbers_titles
from cyberflag.replies.finding.headings.columns_of_years import holds_years, holds_years_in_turn
from cyberflag.replies.finding.headings.labels_across import are_labels_across
from cyberflag.replies.finding.headings.ranks import ranks_rows
from cyberflag.replies.finding.headings.record_numbers import numbers_records
from cyberflag.replies.finding.headings.spans_of_headings import headings_across
from cyberflag.replies.finding.headings.stubs_by_values import is_of_its_values, stubs_at_right
from cyberflag.replies.finding.headings.table_corners import name_in_corner, nearest_heading
from cyberflag.replies.finding.headings.values_of_columns import (
    dimension_of_values,
    dimensions_of_values,
    is_trait_of_suspects,
)
from cyberflag.replies.finding.headings.withheld_columns import WITHHELD, is_emptied, is_withheld
from cyberflag.replies.finding.labels.totals_without_label import total_among_texts, totals_without_label
from cyberflag.replies.finding.periods.begin_and_end import begins_or_ends
from cyberflag.replies.finding.rows import Block
from cyberflag.replies.finding.strips import (
    MEANS,
    CellKind,
    fills_each_row,
    holds_notes,
    is_margin,
    is_unit,
    is_year,
    numbers_the_rows,
    says_one_thing,
)
from cyberflag.replies.fits import READINGS, fits_of
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.dimensions import (
    Dimension,
    dimensions_named_together,
    names_labels_only,
    understand_dimension,
)
from cyberflag.vocabularies.dressing import words_of_name
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.signs.markers import read_range
from cyberflag.vocabularies.totals import understand_total

_NO_COUNT = re.compile(
    r"%|\bper\s?cent|percentage|\bchange\b|\bdifference\b|\brate\b|\bper 1|\bproportion\b|\baverage\b|\bshares?\b"
    r"|\bpct\b|\bratio\b|\bmean\b|\bmedian\b|\bvariance\b|\b(?:inc|dec)rease\b|\btrend\b|\bindex\b|\bdiff\b"
    r"|^(?!.*\b(?:crime|offence|victim)).*\b(?:population|residents|inhabitants|households)\b",
    re.IGNORECASE,
)
_DITTO = re.compile(r"[-–—\s]*(?:[\"'“”″〃]+|''|do\.?|ditto\.?|as above)[-–—\s]*", re.IGNORECASE)
REMARKS, NUMBERED = "texts beside the figures", "numbers of the rows"
"""Why a column of words, or of numbers that count the rows, is left out."""

_DAY_OF_CRIME = re.compile(
    r"\b(?:committed|occurred|occur|happened|incident|offence\s+(?:date|start|end|from|to)|date\s+(?:of\s+)?(?:offence|crime)"
    r"|start(?:ed)?|end(?:ed)?|from|first|last)\b",
    re.IGNORECASE,
)
"""Heads the day of a crime itself, beside the day on which it was recorded."""
_LABEL_SCORE = 0.7
"""How surely a number must be a label of some dimension for a leftmost column of numbers to be labels."""


def build_table(block: Block, number: int) -> Table | None:
    """The table of a block, without its titles and notes; None where there is neither a body nor a list of records."""
    columns = [c for c in block.strip.columns if _is_used(block, c)]
    left_out = {c: reason for c in columns if (reason := _why_no_counts(block, c))}
    kept = [c for c in columns if c not in left_out]
    kept = list(dropwhile(lambda c: is_margin(block.strip, block.figures, c, _heading(block, c)), kept))
    block = replace(block, figures=[row for row in block.figures if not _answers_in_words(block, row)] or block.figures)
    stubs = _stub_columns(block, kept)
    body, remarks = _body_columns(block, [c for c in kept if c not in stubs])
    changes = [row for row in block.figures if _is_row_of_changes(block, row, stubs)] if body else []
    if changes and len(changes) < len(block.figures):
        block = replace(block, figures=[row for row in block.figures if row not in changes])
    left_out.update(dict.fromkeys(remarks, REMARKS))
    is_key = bool(body) and all(numbers_titles(block.strip, block.figures, c) for c in body)
    if is_key or (not body and not (block.is_flat and len(stubs) > 1)):
        return None
    levels = (
        *(_row_level(block, c, stubs, is_list=not body) for c in stubs),
        *_section_levels(block),
        *(_column_level(block, row, body, stubs) for row in block.headings if body),
    )
    return Table(
        grid=block.strip.grid,
        number=number,
        rows=tuple(block.figures),
        columns=tuple(body),
        levels=tuple(v for v in levels if any(v.labels)),
        left_out=tuple(sorted(left_out.items())),
        header_rows=tuple(block.headings),
    )


def _is_used(block: Block, column: int) -> bool:
    return any(block.strip.cell(row, column) for row in (*block.figures, *block.headings[-1:]))


def _heading(block: Block, column: int) -> str:
    """The text of the heading nearest to the figures, of a cell merged downwards too."""
    if column in block.named:
        return block.named[column]
    for row in reversed(block.headings):
        cell = block.strip.covering(row, column)
        if cell:
            return cell.shown.strip()
    return ""


def _kinds(block: Block, column: int) -> list[CellKind]:
    return [k for row in block.figures if (k := _kind(block, row, column)) is not CellKind.BLANK]


def _kind(block: Block, row: int, column: int) -> CellKind:
    """What a cell looks like; a ditto mark is a label."""
    is_ditto = _DITTO.fullmatch(block.strip.text(row, column))
    return CellKind.TEXT if is_ditto else block.strip.kind(row, column)


def _why_no_counts(block: Block, column: int) -> str:
    kinds = _kinds(block, column)
    heading = without_share_named(_heading(block, column), [block.strip.text(row, column) for row in block.figures])
    if _NO_COUNT.search(words_of_name(heading)) and CellKind.TEXT not in kinds[:1]:
        return "a change, share or rate"
    is_of_codes = holds_codes(block.strip, block.figures, column, _heading(block, column))
    if kinds and all(kind is CellKind.OTHER_NUMBER for kind in kinds) and not is_of_codes:
        return "numbers that are no counts"
    where = (block.strip, block.figures, column, _heading(block, column))
    if block.is_flat and (is_withheld(*where) or (is_emptied(*where) and not _has_counts(block))):
        return WITHHELD
    return NUMBERED if _numbers_rows(block, column) or (block.is_flat and numbers_records(*where)) else ""


def _answers_in_words(block: Block, row: int) -> bool:
    """Whether a row answers its label in one text, merged over columns in which other rows have figures."""
    *_, label, last = (None, None, *block.strip.filled(row))
    if label is None or last is None or last.column_span == 1:
        return False
    if any(_kind(block, row, cell.column) is not CellKind.TEXT for cell in (label, last)):
        return False
    return any(_kind(block, other, column) is CellKind.FIGURE for other in block.figures for column in last.columns)


def _is_row_of_changes(block: Block, row: int, stubs: Sequence[int]) -> bool:
    """Whether a row is labelled as a change, a share or a rate and prints no count beside its label, or as a mean."""
    label = " ".join(block.strip.text(row, c) for c in stubs)
    if not _NO_COUNT.search(label) or any(fits_of(block.strip.text(row, c)) for c in stubs):
        return False
    kinds = [k for c in block.strip.columns if c not in stubs and (k := _kind(block, row, c)) is not CellKind.BLANK]
    return bool(kinds) and (CellKind.FIGURE not in kinds or MEANS.match(label) is not None)


def _numbers_rows(block: Block, column: int) -> bool:
    """Whether a leftmost column under no dimension's name numbers the rows beside labels, or any column ranks them."""
    columns, heading = block.strip.columns, _heading(block, column)
    is_named = bool(heading) and not is_unit(heading) and bool(understand_dimension(heading) or fits_of(heading))
    is_beside = column != columns[0] or len(columns) == 1 or is_named
    if is_beside or not numbers_the_rows(block.strip, block.figures, column, is_told=is_unit(heading)):
        return ranks_rows(block.strip, block.figures, column, heading)
    texts = [kind is CellKind.TEXT for kind in _kinds(block, columns[1])]  # "Not held" may be a label too
    named = understand_dimension(_heading(block, columns[1])) or _dimension_by_values(block, columns[1])
    return sum(texts) * 2 > len(texts) or named is not None


def _stub_columns(block: Block, columns: Sequence[int]) -> list[int]:
    """The columns that hold labels of rows. They stand on the left, but in a long table anywhere."""
    if right := stubs_at_right(block, columns):
        return right
    stubs: list[int] = []
    for column in columns:
        is_first = not stubs and column == columns[0]
        if _is_stub(block, column, is_first=is_first, is_left=len(stubs) == columns.index(column)):
            stubs.append(column)
    return _with_columns_by_values(block, columns, stubs) if block.is_flat and not _has_counts(block) else stubs


def _with_columns_by_values(block: Block, columns: Sequence[int], stubs: Sequence[int]) -> list[int]:
    """The columns of labels of a list with those under a name that no vocabulary holds whose values are surely of one
    thing that no other column is named after (``Meth. Contact`` over ``Snapchat``, ``Kik``); of two days the one that
    is not the crime's own.
    """
    named = {c: said.value for c in stubs if (said := understand_dimension(nearest_heading(block, c))) is not None}
    days = [c for c, dimension in named.items() if dimension is Dimension.PERIOD]
    own = [c for c in days if _DAY_OF_CRIME.search(nearest_heading(block, c))]
    kept = [c for c in stubs if c not in own or len(own) == len(days)]
    taken = set(named.values())
    for column in columns:
        found = dimensions_of_values(block.strip.text(row, column) for row in block.figures)
        if column not in stubs and found and found.isdisjoint(taken):
            kept.append(column)
            taken |= found
    return sorted(kept)


def _dimension_by_values(block: Block, column: int) -> Dimension | None:
    texts = (block.strip.text(row, column) for row in block.figures)
    return dimension_of_values(text for text in texts if not understand_total(text))


def _is_stub(block: Block, column: int, *, is_first: bool, is_left: bool) -> bool:
    kinds = _kinds(block, column) if is_first else _kinds_beside_labels(block, column)
    is_named_above = is_first or (is_left and holds_years(block, column))
    heading = nearest_heading(block, column) or (_heading(block, column) if is_named_above else "")
    if block.is_flat:
        are_figures = set(kinds) <= {CellKind.FIGURE}
        counts = not is_first and are_figures and understand_measure(heading) and not is_trait_of_suspects(heading)
        return not counts and _is_stub_of_long_table(block, column, heading, kinds)  # "Suspects" over counts of them
    if kinds and understand_dimension(heading) and (is_left or CellKind.FIGURE not in kinds):
        return is_first or not _fits_nothing_named(block, column, heading)
    texts = sum(kind is CellKind.TEXT for kind in kinds)
    if not is_left or (not is_first and _is_headed_as_next(block, column)):
        return False
    if (not is_first and _holds_bands(block, column)) or holds_years_in_turn(block, column):
        return True
    if texts * 2 > len(kinds) or (is_first and names_labels_only(heading)):
        return True
    return is_first and (_are_numbered_labels(block, column, heading) or _holds_labels(block, column, kinds))


def _is_stub_of_long_table(block: Block, column: int, heading: str, kinds: Sequence[CellKind]) -> bool:
    """Whether a column of a long table holds labels: it is named after a thing, or holds words beside counts."""
    named = understand_dimension(heading) or dimensions_named_together(heading) or is_trait_of_suspects(heading)
    return bool(named) or (
        CellKind.TEXT in kinds
        and _has_counts(block)
        and (_names_flag(heading) or begins_or_ends(heading) or is_of_its_values(block, column))
    )


def _is_headed_as_next(block: Block, column: int) -> bool:
    """Whether the headings of a column and of the next are surely labels of one kind: words below ``2017/18`` beside
    ``2018/19`` stand where figures are expected.
    """
    heads = [fits_of(nearest_heading(block, c)) for c in (column, column + 1)]
    sure = [{d for d, found in fits.items() if found.score >= _LABEL_SCORE} for fits in heads]
    are_alike = bool(sure[0] & sure[1] & {Dimension.PERIOD, Dimension.SEX, Dimension.AGE})
    return are_alike and _dimension_by_values(block, column) is None  # "Child" over girls and boys beside "0-9"


def _holds_bands(block: Block, column: int) -> bool:
    """Whether a column right of labels, under no heading or the name of ages, holds bands of ages: no counts that are
    withheld.
    """
    texts = [text for row in block.figures if (text := block.strip.text(row, column))]
    bands = [t for t in texts if not t.isdecimal() and _is_age(t)]
    others = [t for t in texts if t not in bands and not understand_total(t) and Dimension.AGE not in fits_of(t)]
    is_last = column == max(block.strip.columns)
    named = understand_dimension(_heading(block, column))
    headed = bool(_heading(block, column)) and (named is None or named.value is not Dimension.AGE)
    return not headed and not is_last and len(set(bands)) > 1 and not others


def _is_age(text: str) -> bool:
    found = fits_of(text).get(Dimension.AGE)
    return found is not None and found.score >= _LABEL_SCORE


def _names_flag(heading: str) -> bool:
    """Whether a heading is the online flag's name: words below it say which crimes carry it, or are told of."""
    return Dimension.BASIS in fits_of(heading.replace("_", " "))


def _has_counts(block: Block) -> bool:
    """Whether a column of a long table is headed as one of counts, so that its rows are no single records."""
    heads = [(c, nearest_heading(block, c)) for c in block.strip.columns]
    named = [(c, text) for c, text in heads if understand_measure(text) and not is_trait_of_suspects(text)]
    counted = [(c, text) for c, text in named if CellKind.FIGURE in _kinds(block, c)]
    where = (block.strip, block.figures)
    return any(not (is_withheld(*where, c, text) or numbers_records(*where, c, text)) for c, text in counted)


def _fits_nothing_named(block: Block, column: int, heading: str) -> bool:
    """Whether a column of figures only holds nothing of what its heading names (``Offences in year`` over 82, 92), or
    stands under a word for what is counted that no label is read by (``Number of suspects``).
    """
    named = understand_dimension(heading)
    texts = [text for row in block.figures if (text := block.strip.text(row, column))]
    if named is None or any(kind is not CellKind.FIGURE for kind in _kinds(block, column)):
        return False
    if named.value not in READINGS:
        counted = understand_measure(heading)
        return counted is not None and counted.score >= _LABEL_SCORE and not is_trait_of_suspects(heading)
    return not any(named.value in fits_of(text) for text in texts)


def _holds_labels(block: Block, column: int, kinds: Sequence[CellKind]) -> bool:
    """Whether a leftmost column of numbers begins with a label in words, so that the numbers are labels below it."""
    first = next((t for row in block.figures if (t := block.strip.text(row, column))), "")
    is_label = bool(fits_of(first)) or understand_total(first) is not None
    return kinds[:1] == [CellKind.TEXT] and is_label and CellKind.TEXT in kinds[1:]


def _are_numbered_labels(block: Block, column: int, heading: str) -> bool:
    """Whether a leftmost column of numbers is labels (ages, years, codes): all differ, under no period."""
    texts = [t for row in block.figures if (t := block.strip.text(row, column)) and not understand_total(t)]
    are_years = all(map(is_year, texts))
    are_years = are_years and understand_part_of_year(heading) is not None  # "Jan to Dec" over 2019 and 2020
    if not texts or len(set(texts)) != len(texts) or (Dimension.PERIOD in fits_of(heading) and not are_years):
        return False
    if are_labels_across(block, column):
        return False
    return any(
        all(d in fits_of(t) and fits_of(t)[d].score >= _LABEL_SCORE for t in texts if t.isdecimal())
        for d in (Dimension.AGE, Dimension.PERIOD, Dimension.OFFENCE)
    )


def _body_columns(block: Block, columns: Sequence[int]) -> tuple[list[int], list[int]]:
    """The columns of figures, and those that hold texts beside them."""
    counted = [c for c in columns if not holds_notes(block.strip, block.figures, c, _heading(block, c))]
    body = [c for c in counted if _holds_figures(_kinds_beside_labels(block, c))]
    return body, [c for c in columns if c not in body]


def _kinds_beside_labels(block: Block, column: int) -> list[CellKind]:
    """What the cells of a column right of the labels look like: there ``1 to 4`` is a count that is withheld."""
    texts = [block.strip.text(row, column) for row in block.figures]
    kinds = [
        CellKind.FIGURE
        if read_range(text) is not None and Dimension.PERIOD not in fits_of(text)
        else _kind(block, row, column)
        for row, text in zip(block.figures, texts, strict=True)
    ]
    return [kind for kind in kinds if kind is not CellKind.BLANK]


def _holds_figures(kinds: Sequence[CellKind]) -> bool:
    """Whether a column right of the stub is one of figures; one of blanks is too, since a blank may be a nought."""
    return not kinds or sum(kind is CellKind.FIGURE for kind in kinds) * 2 >= len(kinds)


def _row_level(block: Block, column: int, stubs: Sequence[int], *, is_list: bool) -> Level:
    """A stub column. A blank carries on the label above, save in the last column, under a total, beside a new one and
    in a list that prints labels again.
    """
    labels: list[Label | None] = []
    above: Label | None = None
    at = stubs.index(column)
    outer = [c for c in stubs[:at] if not says_one_thing(block.strip, block.figures, c)]
    blank_totals = totals_without_label(block.strip, block.figures, column, stubs[at + 1 :])
    is_last = column == stubs[-1] or (is_list and fills_each_row(block.strip, block.figures, column, outer))
    for row in block.figures:
        cell = block.strip.covering(row, column) or (total_among_texts(block.strip, row, stubs) if not outer else None)
        starts_anew = any(block.strip.cell(row, left) for left in outer)
        if cell and _DITTO.fullmatch(cell.shown.strip()):
            pass  # says the same as the label above
        elif cell:
            above = _label(cell)
        elif is_last or starts_anew or row in blank_totals or _ends_here(block, stubs, column, above, row):
            above = None
        labels.append(above)
    return Level(Side.ROWS, column, _heading(block, column), tuple(labels))


def _ends_here(block: Block, stubs: Sequence[int], column: int, total: Label | None, row: int) -> bool:
    """Whether a total is not carried on to a row below it, as other labels are; it is where both rows have labels of
    their own further in (``2019/20``, ``2020/21``).
    """
    if total is None or not understand_total(total.text):
        return False
    inner = stubs[stubs.index(column) + 1 :]
    above, here = ([block.strip.text(n, c) for c in inner] for n in (total.row, row))
    return not (all((*above, *here)) and above != here and not any(map(understand_total, here)))


def _section_levels(block: Block) -> list[Level]:
    if not block.sections:
        return []
    labels = [_label(cell) if (cell := _section_cell(block, row)) else None for row in block.figures]
    return [Level(Side.SECTIONS, min(block.sections.values()), "", tuple(labels))]


def _section_cell(block: Block, row: int) -> Cell | None:
    section = block.sections.get(row)
    return block.strip.filled(section)[0] if section is not None else None


def _column_level(block: Block, row: int, body: Sequence[int], stubs: Sequence[int]) -> Level:
    labels = tuple(None if cell is None else _label(cell) for cell in headings_across(block, row, body))
    return Level(Side.COLUMNS, row, name_in_corner(block, row, stubs), labels)


def _label(cell: Cell) -> Label:
    return Label(in_one_line(cell.shown), cell.row, cell.column)
