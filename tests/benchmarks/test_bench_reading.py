"""The benchmark measures the same workbooks with both readers."""

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest


@pytest.fixture
def workbooks(tmp_path: Path) -> Path:
    """Two workbooks, and a file that only looks like one."""
    for name in ("Kent", "Essex"):
        book = openpyxl.Workbook()
        for row in (["Offences", "2017/18"], [f"{name} Police", 37]):
            book.active.append(row)
        book.save(tmp_path / f"{name}.xlsx")
    (tmp_path / "Surrey.xlsx").write_text("no workbook", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("job", ["cyberflag, xlsx alone", "openpyxl, xlsx alone"])
def test_each_reader_is_measured_on_the_same_files(project: Path, workbooks: Path, job: str) -> None:
    command = [sys.executable, str(project / "benchmarks" / "bench_reading.py"), "--job", job, str(workbooks)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured = json.loads(done.stdout)
    assert measured["files"] == 2
    assert 0 < measured["seconds"] < 60
    assert 10 < measured["peak"] < 4000, "mebibytes"
