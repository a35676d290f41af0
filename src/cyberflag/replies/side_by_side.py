"""Replies read by several processes at a time, each a program of its own (`cyberflag.replies.reader`)."""

from __future__ import annotations

import contextlib
import os
import pickle
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from cyberflag.model import Request
from cyberflag.replies.own_programs import start_program

if TYPE_CHECKING:  # they load all that a reading needs, and whoever has readers read needs none of it
    from cyberflag.replies.readings import ReplyReading
    from cyberflag.replies.stages import Stages

_READER: Final = "cyberflag.replies.reader"
READY: Final = "ready"
"""What a reader says first."""
_MOST: Final = 8
"""Each reader takes some 200 MB of memory."""
_FILES_EACH: Final = 8
"""To start a reader takes about as long as to read so many replies."""


class NoReaderError(Exception):
    """A reader that cannot be started here."""


class _EndedError(Exception):
    """A reader that ended before it answered."""


@dataclass(frozen=True)
class Task:
    """A file to be read as a reply, and what is wanted of it: ``whole`` asks for every stage, not the reading alone.

    ``ends_readers`` says that it has ended those that tried to read it, so that nothing but this is to be told of it.
    """

    path: Path
    reply: str
    request: Request
    sureness: float | None = None
    whole: bool = False
    ends_readers: bool = False


def readers_for(files: int) -> int:
    """How many readers are worth their start for so many files on this machine: from 1 to 8."""
    return max(1, min(processors(), files // _FILES_EACH, _MOST))


def processors() -> int:
    """How many processors this program may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


class Readers:
    """Processes that read replies, started at once. A context manager: its end ends them, whatever they are at.

    A reply that ends its reader is tried once more, in a new one; if it ends that as well, it is told of as unreadable.
    Raises `NoReaderError` where one cannot be started.
    """

    def __init__(self, number: int) -> None:
        self._lock = threading.Lock()
        self._over = False
        self._every: list[_Reader] = []
        self._new: list[_Reader] = []
        self._of_thread = threading.local()
        self._threads = ThreadPoolExecutor(number, "readers", self._take)
        try:
            self._new += [self._start() for _ in range(number)]
        except NoReaderError:
            self.close()
            raise

    def read(self, tasks: Iterable[Task]) -> Iterator[ReplyReading | Stages]:
        """What the files of the tasks say, in the order of the tasks. Raises `NoReaderError`."""
        return self._threads.map(self._read, tasks)

    def close(self) -> None:
        """End all of them; what they are at is lost."""
        with self._lock:
            self._over = True
            for reader in self._every:
                reader.end()
        self._threads.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _take(self) -> None:
        """Give this thread a reader of its own."""
        self._of_thread.reader = self._new.pop()

    def _read(self, task: Task) -> ReplyReading | Stages:
        for attempt in (task, task, replace(task, ends_readers=True)):
            reader: _Reader = self._of_thread.reader
            try:
                return reader.ask(attempt)
            except _EndedError:
                self._of_thread.reader = self._start()
        raise NoReaderError

    def _start(self) -> _Reader:
        with self._lock:
            if self._over:
                raise NoReaderError
            self._every.append(_Reader())
            return self._every[-1]


class _Reader:
    """One process that reads replies. Raises `NoReaderError` where it cannot be started."""

    def __init__(self) -> None:
        self._is_ready = False
        try:
            process = start_program(_READER)
        except OSError as error:
            raise NoReaderError from error
        if process.stdin is None or process.stdout is None:
            raise NoReaderError
        self._process, self._stdin, self._stdout = process, process.stdin, process.stdout

    def ask(self, task: Task) -> ReplyReading | Stages:
        """What the file of the task says. Raises `NoReaderError`, and `_EndedError` where the process ends instead."""
        if not self._is_ready:
            self._wait()
        try:
            pickle.dump(task, self._stdin)
            self._stdin.flush()
        except (OSError, ValueError) as error:
            raise _EndedError from error
        answer: ReplyReading | Stages = self._receive()
        return answer

    def end(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._stdin, self._stdout):
            with contextlib.suppress(OSError):
                pipe.close()

    def _wait(self) -> None:
        """Until all is loaded that a reading needs."""
        try:
            self._is_ready = self._receive() == READY
        except _EndedError as error:
            raise NoReaderError from error

    def _receive(self) -> Any:
        try:
            return pickle.load(self._stdout)  # noqa: S301 - our own program wrote it
        except (EOFError, OSError, ValueError, pickle.UnpicklingError) as error:
            raise _EndedError from error
