"""``cyberflag inspect --cells``: each value of a table on any subject with its labels."""

import csv
from pathlib import Path

import pytest

from commands import run

TABLE = "Pupils,,\nCounty,Boys,Girls\nOslo,5,..\n- East,3,4\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_each_value_is_written_with_its_labels_and_their_cells(table: Path, tmp_path: Path, capsys):
    out = tmp_path / "new" / "cells.csv"
    assert run("inspect", str(table), "--cells", "-o", str(out)) == 0
    with out.open(encoding="utf-8", newline="") as rows:
        found = {row["cell"]: row for row in csv.DictReader(rows)}
    assert set(found) == {"B3", "B4", "C4"}
    assert found["C4"] == {
        "sheet": "csv",
        "cell": "C4",
        "value": "4",
        "row_labels": "Oslo | - East",
        "column_labels": "Girls",
        "row_label_cells": "A3 A4",
        "column_label_cells": "C2",
        "other_label_cells": "",
    }
    assert "3 value cells in 1 table" in capsys.readouterr().out


def test_a_place_for_cells_without_cells_is_refused(table: Path, tmp_path: Path):
    assert run("inspect", str(table), "-o", str(tmp_path / "cells.csv")) == 2
    assert not (tmp_path / "cells.csv").exists()


def test_a_folder_in_the_place_of_the_file_is_refused(table: Path, tmp_path: Path):
    assert run("inspect", str(table), "--cells", "-o", str(tmp_path)) == 4
