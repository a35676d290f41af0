"""Many replies are read by several processes at a time, and what they say is the same."""

import os
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from cyberflag.replies import Reading, read_folder, side_by_side
from cyberflag.replies.side_by_side import NoReaderError, Readers, Task, readers_for
from cyberflag.replies.stages import Stages
from readings import ASKED

REPLIES = 17
TROUBLED = "Essex 03.txt"

ENDING = f"""
import os

from cyberflag.replies import reader

read = reader._read


def end(task):
    if task.reply == "{TROUBLED}" and not task.ends_readers:
        os._exit(1)
    return read(task)


reader._read = end
reader.main()
"""
"""A reader that one reply ends, as a fault in a library would."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Replies of two forces, so many that two processes are worth their start; one takes the place of another."""
    folder = tmp_path / "replies"
    folder.mkdir()
    for number in range(REPLIES):
        force = "Essex" if number % 2 else "Kent"
        head = f"{force} Police\nOur ref: FOI {1000 + number}/20"
        text = f"{head}\n\nIn 2018/19 we recorded {number} sexual offences with the online flag.\n"
        (folder / f"{force} {number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "Kent 02 v2.txt").write_text((folder / "Kent 02.txt").read_text(encoding="utf-8"), encoding="utf-8")
    return folder


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "processors", lambda: 2)


def assert_same(one: Reading, other: Reading) -> None:
    for table in ("counts", "sums", "issues", "replies"):
        assert_frame_equal(getattr(one, table), getattr(other, table))


def tasks_of(folder: Path) -> list[Task]:
    return [Task(path, path.name, ASKED) for path in sorted(folder.iterdir())]


def take_for_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str) -> None:
    """Make another program the reader."""
    (tmp_path / "other_reader.py").write_text(program, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(map(str, [tmp_path, *sys.path])))
    monkeypatch.setattr(side_by_side, "_READER", "other_reader")


def test_replies_read_side_by_side_say_the_same(folder, monkeypatch):
    alone = read_folder(folder, ASKED)
    monkeypatch.setattr(side_by_side, "processors", lambda: 2)
    told: list[tuple[int, int, str]] = []
    assert_same(read_folder(folder, ASKED, lambda *told_now: told.append(told_now)), alone)
    assert len(alone.counts) == REPLIES + 1
    assert alone.replies.filter(pl.col("replaced_by") != "").height == 1
    assert told == [(n, REPLIES + 1, path.name) for n, path in enumerate(sorted(folder.iterdir()))] + [
        (REPLIES + 1, REPLIES + 1, "")
    ]


@pytest.mark.usefixtures("two_processors")
def test_every_stage_of_a_reply_read_beside_others_is_shown(folder):
    stages: dict[str, Stages] = {}
    reading = read_folder(folder, ASKED, look=lambda path, shown: stages.update({path.name: shown}))
    assert list(stages) == sorted(path.name for path in folder.iterdir())
    assert sum(len(shown.reading.counts) for shown in stages.values()) == len(reading.counts)
    assert all(shown.document.lines for shown in stages.values())


@pytest.mark.usefixtures("two_processors")
def test_a_reply_that_ends_its_reader_is_told_and_the_others_are_read(folder, tmp_path, monkeypatch):
    take_for_reader(monkeypatch, tmp_path, ENDING)
    reading = read_folder(folder, ASKED)
    assert set(reading.replies["reply"]) - set(reading.counts["reply"]) == {TROUBLED}
    issues = reading.issues.filter(pl.col("reply") == TROUBLED)
    assert issues["kind"].to_list() == ["unreadable"]


@pytest.mark.usefixtures("two_processors")
@pytest.mark.parametrize("program", ["raise SystemExit(1)", "print('no pickle')"])
def test_where_no_reader_can_be_started_the_replies_are_read_all_the_same(folder, tmp_path, monkeypatch, program):
    take_for_reader(monkeypatch, tmp_path, program)
    with Readers(1) as readers, pytest.raises(NoReaderError):
        list(readers.read(tasks_of(folder)))
    assert len(read_folder(folder, ASKED).counts) == REPLIES + 1


def test_readers_end_with_what_they_work_for_whatever_they_are_at(folder, tmp_path, monkeypatch):
    take_for_reader(monkeypatch, tmp_path, "import time\ntime.sleep(600)")
    began = time.monotonic()
    with Readers(2) as readers:
        readers.read(tasks_of(folder))
    assert time.monotonic() - began < 60
    assert len(readers._every) == 2
    assert all(reader._process.returncode is not None for reader in readers._every)


@pytest.mark.parametrize(
    ("files", "processors", "readers"), [(15, 8, 1), (16, 8, 2), (45, 2, 2), (900, 4, 4), (900, 64, 8)]
)
def test_few_replies_are_not_worth_a_reader_and_many_take_the_processors_there_are(
    monkeypatch, files, processors, readers
):
    monkeypatch.setattr(side_by_side, "processors", lambda: processors)
    assert readers_for(files) == readers


READS_A_FOLDER = """
import sys
from pathlib import Path

from cyberflag.replies import read_folder, side_by_side

side_by_side.processors = lambda: 2
print(len(read_folder(Path(sys.argv[1])).replies))
"""


def test_a_script_may_read_many_replies_without_a_guard_and_beside_files_named_as_libraries(folder):
    """New processes of Python's own pools run the script again, and look for libraries where it was started."""
    for name in ("pickle.py", "cyberflag.py", "json.py"):
        (folder / name).write_text("raise SystemExit(3)\n", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-P", "-c", READS_A_FOLDER, str(folder)],
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    assert ended.stdout == f"{REPLIES + 4}\n"
