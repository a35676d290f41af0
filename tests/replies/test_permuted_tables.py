"""Claims about tables in many shapes: shuffled, spread out or in other words, they read to the same counts."""

import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.model import AgeBand, Basis, Bounds, Measure, Request
from cyberflag.replies import read_reply
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

REQUEST = Request(basis=Basis.FLAG, measure=Measure.OFFENCES, ages=AgeBand(0, 17))
WRITERS = {"csv": rows_as_csv, "xlsx": rows_as_xlsx}


def read_back(rows: list[list[str | int | None]], file_kind: str) -> dict[Slice, Bounds]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"reply.{file_kind}"
        path.write_bytes(WRITERS[file_kind](rows))
        reading = read_reply(path, path.name, REQUEST)
    found = {Slice(c.period, c.offence, c.age, c.sex, c.platform): c.bounds for c in reading.counts}
    assert len(found) == len(reading.counts)
    return found


def known(table: PlainTable) -> dict[Slice, Bounds]:
    return {wanted: Bounds.exactly(value) for wanted, value in table.counts.items()}


@pytest.mark.parametrize("file_kind", sorted(WRITERS))
@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_any_shape_of_a_table_reads_to_the_same_counts(file_kind: str, rng: random.Random) -> None:
    table = draw_table(rng)
    assert read_back(permute(table, draw_permutation(rng, table)), file_kind) == known(table)


@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_a_table_reads_to_its_own_counts(rng: random.Random) -> None:
    table = draw_table(rng)
    assert read_back(permute(table, unchanged(table)), "csv") == known(table)


DRESSES: dict[str, Callable[[str], str]] = {
    "bullets": lambda label: f"• {label}",
    "dashes": lambda label: label if label[0].isdecimal() else f"- {label}",
    "equals": lambda label: f"{label} =",
    "arrows": lambda label: f"→ {label}:",
    "quotes": lambda label: label if label.isdecimal() else f"“{label}”",
    "brackets": lambda label: f"[{label}]" if len(label) > 2 else label,
    "underscores": lambda label: label.replace(" ", "_"),
    "capitals": lambda label: label.upper().replace(" ", "_"),
}
"""What lists, exports and typists put around a label. One letter in brackets may be the mark of a list, and a number in
quotation marks is no label.
"""


@pytest.mark.parametrize("dress", sorted(DRESSES))
@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=8, deadline=None)
def test_labels_in_any_dress_read_to_the_same_counts(dress: str, rng: random.Random) -> None:
    plain = draw_table(rng)
    wear = DRESSES[dress]
    dressed = replace(
        plain,
        rows=tuple(replace(row, wordings=tuple(map(wear, row.wordings))) for row in plain.rows),
        columns=tuple(replace(column, wordings=tuple(map(wear, column.wordings))) for column in plain.columns),
    )
    assert read_back(permute(dressed, draw_permutation(rng, dressed)), "csv") == known(plain)
