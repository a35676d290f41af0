"""What is written for a folder of results and does not get there is gone afterwards."""

import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from cyberflag.cli.placement import placing_in


def test_a_thread_that_still_writes_when_the_run_is_stopped_leaves_nothing_behind(tmp_path: Path) -> None:
    """A library that was stopped may go on for a while: polars does, with the file that it was about to open."""

    def write_on(folder: Path) -> None:
        end = time.monotonic() + 0.15
        while time.monotonic() < end:
            with suppress(OSError):  # it is gone
                for number in range(50):
                    (folder / f".{number}.part").touch()

    def stopped() -> None:
        with placing_in(tmp_path) as new:
            (new / "counts.csv").write_text("id\n", encoding="utf-8")
            writer.append(threading.Thread(target=write_on, args=(new,)))
            writer[0].start()
            raise KeyboardInterrupt

    writer: list[threading.Thread] = []
    with pytest.raises(KeyboardInterrupt):
        stopped()
    writer[0].join()
    assert list(tmp_path.iterdir()) == []
