"""The benchmark measures the same files with each reader."""

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas


@pytest.fixture
def replies(tmp_path: Path) -> Path:
    """Two replies, a file that only looks like one, and two PDFs."""
    for name in ("Kent", "Essex"):
        book = openpyxl.Workbook()
        for row in (["Offences", "2017/18"], [f"{name} Police", 37]):
            book.active.append(row)
        book.save(tmp_path / f"{name}.xlsx")
        canvas = Canvas(str(tmp_path / f"{name}.pdf"))
        canvas.drawString(60, 700, f"{name} Police recorded 37 offences.")
        canvas.save()
    (tmp_path / "Surrey.xlsx").write_text("no workbook", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "job",
    [
        "cyberflag, xlsx alone",
        "openpyxl, xlsx alone",
        "cyberflag, pdf alone",
        "pdfplumber, pdf alone",
    ],
)
def test_each_reader_is_measured_on_the_same_files(project: Path, replies: Path, job: str) -> None:
    command = [sys.executable, str(project / "benchmarks" / "bench_reading.py"), "--job", job, str(replies)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured = json.loads(done.stdout)
    assert measured["files"] == 2
    assert 0 < measured["seconds"] < 60
    assert 10 < measured["peak"] < 4000, "mebibytes"
