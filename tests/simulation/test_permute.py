"""Claims about permuted tables: every shape holds the same values under the same headings."""

import csv
import io
import random

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.simulation.permute import (
    PlainTable,
    draw_permutation,
    draw_table,
    permute,
    rows_as_csv,
    rows_as_xlsx,
    unchanged,
)
from cyberflag.simulation.slices import Slice


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 -- a test wants a repeatable sequence


def read_back(table: PlainTable, rows: list[list[object]]) -> dict[Slice, int]:
    """Counts of a permuted table, found by its headings alone."""
    meanings = {wording: heading.slice for heading in (*table.rows, *table.columns) for wording in heading.wordings}
    lines = [row for row in rows[len(table.titles) :] if any(cell is not None for cell in row)]
    heads, *rest = [[cell for n, cell in enumerate(row) if any(line[n] is not None for line in lines)] for row in lines]
    return {
        meanings[str(row[0])] | meanings[str(head)]: value
        for row in rest
        for head, value in zip(heads[1:], row[1:], strict=True)
        if isinstance(value, int)
    }


@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_every_shape_holds_the_same_counts(rng: random.Random) -> None:
    table = draw_table(rng)
    rows = permute(table, draw_permutation(rng, table))
    assert read_back(table, rows) == table.counts


@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_wordings_of_one_heading_are_no_wordings_of_another(rng: random.Random) -> None:
    table = draw_table(rng)
    for headings in (table.rows, table.columns):
        wordings = [wording for heading in headings for wording in set(heading.wordings)]
        assert len(set(wordings)) == len(wordings)


def test_unchanged_table_is_printed_as_it_is() -> None:
    table = draw_table(seeded(4))
    rows = permute(table, unchanged(table))
    assert [row[0] for row in rows[: len(table.titles)]] == list(table.titles)
    below = rows[len(table.titles) + 1 :]
    assert below[0] == [table.row_name, *(heading.wordings[0] for heading in table.columns)]
    assert [tuple(row[1:]) for row in below[1:]] == list(table.values)


def test_files_hold_the_cells() -> None:
    rng = seeded(11)
    table = draw_table(rng)
    rows = permute(table, draw_permutation(rng, table))
    from_csv = list(csv.reader(io.StringIO(rows_as_csv(rows).decode())))
    assert from_csv == [["" if cell is None else str(cell) for cell in row] for row in rows]
    sheet = openpyxl.load_workbook(io.BytesIO(rows_as_xlsx(rows))).active
    assert sheet is not None
    for row, line in enumerate(rows, start=1):
        for column, cell in enumerate(line, start=1):
            assert sheet.cell(row, column).value == cell
