"""``cyberflag simulate records`` leaves records and truth together, or nothing."""

from pathlib import Path

import polars as pl
import pytest

from commands import run
from cyberflag.records import read_records


def test_records_and_their_truth_are_written_and_the_records_can_be_read(tmp_path: Path) -> None:
    out = tmp_path / "force.parquet"
    assert run("simulate", "records", "-o", out, "--rows", 3000, "--seed", 4, "--force", "kent") == 0
    truth = pl.read_parquet(tmp_path / "force.truth.parquet")
    batches = list(read_records(out))
    good = pl.concat([batch.good for batch in batches])
    assert good["crime_reference"].to_list() == truth["crime_reference"].to_list()
    broken = pl.concat([batch.failures for batch in batches])
    assert set(broken["rule"]) <= {"csa-flag-missing"}
    assert "online" not in good.columns


@pytest.mark.parametrize("words", [("--missed", 2), ("--force", "nowhere")])
def test_a_setting_that_cannot_be_leaves_nothing_behind(tmp_path: Path, words: tuple[object, ...]) -> None:
    assert run("simulate", "records", "-o", tmp_path / "force.parquet", *map(str, words)) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_name_must_be_that_of_a_parquet_file(tmp_path: Path) -> None:
    assert run("simulate", "records", "-o", tmp_path / "force.csv") == 2
