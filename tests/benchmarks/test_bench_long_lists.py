"""The lists that the reading of long replies is measured with are lists that it reads."""

from pathlib import Path

import pytest

from benchmark_scripts import load_benchmark
from cyberflag.replies import read_folder


@pytest.fixture
def bench(project, monkeypatch):
    """The script, which finds the one beside it."""
    monkeypatch.syspath_prepend(str(Path(project) / "benchmarks"))
    return load_benchmark(project, "bench_long_lists")


@pytest.mark.parametrize("kind", ["a crime a row, by day", "a crime a row, by year", "a count a row"])
def test_every_row_of_such_a_list_is_counted(bench, tmp_path, kind):
    bench.write_list(kind, 60, tmp_path / "Kent.xlsx")

    read = read_folder(tmp_path)

    assert len(bench.KINDS) == 3
    assert read.issues.is_empty()
    assert len(read.counts) == 60 if kind == "a count a row" else read.counts["low"].sum() == 60
