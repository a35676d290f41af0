"""The benchmark of the flag runs our own jobs, and says so where a peer is not there."""

from pathlib import Path
from types import ModuleType

import pytest

from benchmark_scripts import load_benchmark


@pytest.fixture
def bench(project: Path) -> ModuleType:
    return load_benchmark(project, "bench_flags")


@pytest.mark.parametrize("job", ["decide_with_cyberflag", "flag_parquet", "copy_memory"])
def test_each_of_our_jobs_takes_time_on_the_texts_given(bench: ModuleType, job: str) -> None:
    assert getattr(bench, job)(["Abuse sent on facebook"] * 2000, []) >= 0


def test_a_peer_that_is_not_installed_is_told_and_stops_nothing(bench: ModuleType, tmp_path: Path, monkeypatch) -> None:
    for name, text in (("texts", '["x"]'), ("terms", '["x"]')):
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    missing = tmp_path / "python"
    missing.write_text("#!/bin/sh\necho nothing here >&2\nexit 1\n", encoding="utf-8")
    missing.chmod(0o755)
    monkeypatch.setattr(bench, "PEERS", missing)
    assert bench.measure("medspaCy", tmp_path) == {"failed": "nothing here"}


def test_where_no_peer_is_installed_it_is_told_how_they_come(bench: ModuleType, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(bench, "PEERS", tmp_path / "python")
    assert "make bench" in bench.measure("medspaCy", tmp_path)["failed"]


@pytest.mark.parametrize(
    ("together", "texts"), [(1, ["a", "b", "c", "d", "e"]), (2, ["a b", "c d"]), (5, ["a b c d e"])]
)
def test_summaries_are_joined_to_longer_texts_and_none_to_a_shorter_one(
    bench: ModuleType, together: int, texts: list[str]
) -> None:
    assert bench.join(["a", "b", "c", "d", "e"], together) == texts
