"""Results that go into a folder all together, or not at all: what lies in one folder is of one run."""

from __future__ import annotations

import shutil
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from cyberflag.cli.folders import placed
from cyberflag.errors import OutputError, UsageError
from cyberflag.publication import FILES as PUBLICATION
from cyberflag.publication.files import CERTIFICATE, REVISIONS
from cyberflag.returns.published import is_published

COUNTS = "counts.csv"
"""The table that every id in the files of a publication leads to."""

_PAUSES = (0, 0.05, 0.2, 0.5, 1)
"""Seconds before each try to remove a folder."""


@contextmanager
def placing_in(out: Path, *, outdated: tuple[str, ...] = ()) -> Iterator[Path]:
    """Hand over an empty folder to write to; when the block ends well, all that lies in it moves to ``out`` at once.

    What stood there under the same names is replaced, and the files named in ``outdated`` are removed. Where the block
    or a move fails, or is interrupted, ``out`` is left as it was, and not made where it was not.

    Raises ``OutputError`` where nothing can be written or moved there.
    """
    made = [place for place in (out, *out.parents) if not place.exists()]
    staged: Path | None = None
    try:
        out.mkdir(parents=True, exist_ok=True)
        staged = Path(mkdtemp(prefix=".cyberflag-", dir=out))  # inside: moves within one file system only rename
        new, old = staged / "new", staged / "old"
        new.mkdir()
        old.mkdir()
        yield new
        with _uninterrupted():
            _exchange(new, out, old, outdated)
            placed.append(out)
    except OSError as error:
        raise OutputError(
            f"The results cannot be written to {out}: {error.strerror or error}.",
            "Make room, free the files that another program holds open, or choose another folder with -o. "
            f"Nothing in {out.name} was changed.",
        ) from error
    finally:
        if staged is not None:
            _remove(staged)
        for place in made:
            with suppress(OSError):  # not empty: the results are in it
                place.rmdir()


def _remove(folder: Path) -> None:
    """Remove a folder, some times over: a library's thread may still be about to write into it after Ctrl-C."""
    for pause in _PAUSES:
        time.sleep(pause)
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return


def _exchange(new: Path, out: Path, old: Path, outdated: tuple[str, ...]) -> None:
    """Move what is old out of the way and what is new in; undo it all where one move fails."""
    names = sorted(part.name for part in new.iterdir())
    away = [name for name in (*names, *outdated) if (out / name).exists() or (out / name).is_symlink()]
    moves = [(out / name, old / name) for name in away] + [(new / name, out / name) for name in names]
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            source.rename(target)
            done.append((source, target))
    except OSError:
        for source, target in reversed(done):
            target.rename(source)
        raise


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until the block is done. Only the main thread hears of it at all."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


def outdated_by_reading(out: Path) -> tuple[str, ...]:
    """The files of an earlier publication in ``out``: new counts beside them would be those of another run."""
    return tuple(name for name in (*PUBLICATION, CERTIFICATE, REVISIONS) if (out / name).exists())


def check_results(out: Path) -> Path:
    """The folder, fit to take the results of a run.

    Raises ``UsageError`` where it holds a table of published figures that somebody gathered: `figures.csv` is the name
    of one of the results too, and that table cannot be made again.
    """
    if out.is_dir() and is_published(out):
        raise UsageError(
            f"{out} holds published figures (figures.csv with a column `release`), which would be replaced.",
            "Choose another folder with -o.",
        )
    return out


def check_same_run(folder: Path, out: Path) -> Path:
    """The folder to publish to, where it holds no counts or those of ``folder``.

    Raises ``UsageError`` where it holds other counts: the ids in the report would lead to rows of another run.
    """
    check_results(out)
    counts, there = folder / COUNTS, out / COUNTS
    if out == folder or not there.exists() or not counts.exists() or there.read_bytes() == counts.read_bytes():
        return out
    raise UsageError(
        f"{out} holds the counts of another run ({COUNTS} differs from that in {folder}).",
        f"Publish beside the counts, -o {folder}, or to a folder of its own.",
    )
