"""Ctrl-C, sent to the running program: what lies in OUT afterwards is of one run, and no half-written file is left."""

import csv
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

import polars as pl
import pytest

from commands import run

PATIENCE = 90.0
_BY_THEN = 8.0
"""Seconds after which a search is under way; a stop before, while the program loads, must leave as little behind."""
STOPPED = "Stopped; nothing in OUT was changed."


def started(*words: object) -> subprocess.Popen[str]:
    """The program in a process of its own, as somebody types it: one that hears Ctrl-C, even where these tests run in
    the background of a shell, which has its jobs ignore it.
    """
    heard_before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        line = [sys.executable, "-m", "cyberflag", *map(str, words)]
        return subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, heard_before)


def interrupt_when(process: subprocess.Popen[str], is_time: Callable[[], bool]) -> tuple[int, str]:
    """Send Ctrl-C at that time, or never where it ends before; its exit code as a shell has it, and its last words."""
    ends = time.monotonic() + PATIENCE
    while process.poll() is None and not is_time():
        assert time.monotonic() < ends, "the program never came so far"
        time.sleep(0.002)
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=PATIENCE)
    code = 128 + signal.SIGINT if process.returncode == -signal.SIGINT else process.returncode
    return code, (said.strip().splitlines() or [""])[-1]


def content(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def write_cube(folder: Path) -> tuple[Path, Path]:
    """A drawn table of three ways with its totals that takes a search of many seconds."""
    draw = random.Random(6)  # noqa: S311 - a drawn table, no secret
    sizes = (24, 8, 6)
    counts = {place: draw.choice([0, 1, 2, 3, 4, 6, 9, 14, 40]) for place in product(*(range(n) for n in sizes))}
    names = [[*map(str, range(n)), "all"] for n in sizes]

    def value(at: tuple[str, ...]) -> int:
        return sum(n for p, n in counts.items() if all(a in ("all", str(b)) for a, b in zip(at, p, strict=True)))

    cells, equations = folder / "c.csv", folder / "e.csv"
    with cells.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(
            "cell value cost status lower_protection upper_protection lower_bound upper_bound".split()  # noqa: SIM905
        )
        for at in product(*names):
            n = value(at)
            need = ("primary", 1, 5 - n) if 0 < n < 5 else ("open", "", "")
            rows.writerow(("/".join(at), n, 1 + n, *need, 0, ""))
    with equations.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("total", "parts"))
        for axis, parts in enumerate(names):
            for rest in product(*(names[:axis] + names[axis + 1 :])):
                whole = ["/".join((*rest[:axis], part, *rest[axis:])) for part in parts]
                rows.writerow((whole[-1], " | ".join(whole[:-1])))
    return cells, equations


def test_a_search_that_is_stopped_leaves_nothing_and_says_so(tmp_path: Path):
    cells, equations = write_cube(tmp_path)
    out = tmp_path / "out"
    search = started("protect", "--cells", cells, "--equations", equations, "-o", out, "--set", "effort=100")
    begun = time.monotonic()
    code, said = interrupt_when(search, lambda: time.monotonic() - begun > _BY_THEN)
    assert (code, said) == (130, STOPPED)
    assert not out.exists()


@pytest.fixture
def replies(tmp_path: Path) -> Path:
    folder = tmp_path / "replies"
    folder.mkdir()
    (folder / "request.toml").write_text('basis = "flag"\nmeasure = "offences"\n', encoding="utf-8")
    write_year(folder, 37)
    return folder


def write_year(folder: Path, number: int) -> None:
    for force in ("Kent", "Essex", "Surrey"):
        text = f"Recorded offences with the online flag by age of victim\nYear,12,13,Total\n2017/18,<5,{number},\n"
        (folder / f"{force} Police.csv").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("files", [0, 1, 4, 8], ids=lambda n: f"when {n} files are written")
def test_a_run_that_is_stopped_leaves_the_earlier_run_whole(replies: Path, tmp_path: Path, files: int):
    out = tmp_path / "out"
    assert run("run", replies, "-o", out) == 0
    before = content(out)
    write_year(replies, 99)

    def is_so_far() -> bool:
        return any(len(list((staged / "new").glob("*"))) >= files for staged in out.glob(".cyberflag-*"))

    code, said = interrupt_when(started("run", replies, "-o", out), is_so_far)
    after = content(out)
    assert code == 130 or files  # by then nearly all of the work is still to come
    if code == 130:
        assert said == STOPPED
        assert after == before
    else:
        assert code == 0
        assert set(after) == set(before)
        assert b"99" in after["counts.csv"]


def test_ctrl_c_that_a_library_hands_on_as_a_panic_stops_the_run(replies: Path, tmp_path: Path, monkeypatch, capsys):
    def panic(*_words: object, **_options: object) -> None:
        raise pl.exceptions.PanicException("called unwrap on PyErr { type: <class 'KeyboardInterrupt'> }")

    monkeypatch.setattr("cyberflag.cli.run.run_folder", panic)
    assert run("run", replies, "-o", tmp_path / "out") == 130
    assert capsys.readouterr().err.strip() == STOPPED
