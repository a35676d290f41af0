"""Kernels that are kept compiled between runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cyberflag.flags import compiling

CALL = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from cyberflag.flags import compiling
compiling._STAMP = compiling.stamp_of(Path(sys.argv[1]))
import kernels
print(kernels.doubled(4), sum(kernels.doubled.stats.cache_hits.values()))
"""

KERNELS = """
from cyberflag.flags.compiling import compiled
from constants import TIMES

@compiled
def doubled(number):
    return TIMES * number
"""


@pytest.fixture
def call(tmp_path: Path) -> object:
    """Calls a kernel in a process of its own: what it gives, and how often it was found compiled."""
    (tmp_path / "kernels.py").write_text(KERNELS, encoding="utf-8")

    def run(times: int) -> tuple[int, int]:
        constants = tmp_path / "constants.py"
        if not constants.exists() or f"TIMES = {times}" not in constants.read_text(encoding="utf-8"):
            constants.write_text(f"TIMES = {times}\n", encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-B", "-c", CALL, str(tmp_path)], check=True, capture_output=True, text=True
        )
        given, found = done.stdout.split()
        return int(given), int(found)

    return run


def test_a_kernel_is_compiled_anew_when_a_file_that_it_takes_a_constant_from_changes(call) -> None:
    assert call(2) == (8, 0)
    assert call(2) == (8, 1)
    assert call(3) == (12, 0)


def test_the_stamp_of_a_room_tells_a_file_that_was_written_anew(tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.write_text("A = 1\n", encoding="utf-8")
    before = compiling.stamp_of(tmp_path)
    assert compiling.stamp_of(tmp_path) == before
    file.write_text("A = 12\n", encoding="utf-8")
    assert compiling.stamp_of(tmp_path) != before
