"""The benchmark of protection protects its drawn tables by our own program, and says where a peer is not there."""

from pathlib import Path
from types import ModuleType

import pytest

from benchmark_scripts import load_benchmark


@pytest.fixture
def bench(project: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(project / "benchmarks")
    return load_benchmark(project, "bench_protection")


def test_our_own_row_is_safe_and_a_missing_peer_is_told(bench: ModuleType, tmp_path: Path, monkeypatch) -> None:
    missing = tmp_path / "python"
    missing.write_text("#!/bin/sh\necho nothing here >&2\nexit 1\n", encoding="utf-8")
    missing.chmod(0o755)
    monkeypatch.setattr(bench, "PEERS", missing)
    table = bench.prepare(tmp_path, 6)
    withheld, seconds = bench.protect_with_cyberflag(tmp_path)
    assert {cell.name for cell in table.primary} < set(withheld)
    assert seconds > 0
    row = bench.row_of("ACRO", "force x age band", table, tmp_path)
    assert row[2] == "did not run: nothing here"
