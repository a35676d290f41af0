"""Reads replies in processes of their own, so that no file can harm the reading of another or anything else."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from cyberflag.model import IssueKind
from cyberflag.replies.document import Document, Problem
from cyberflag.replies.formats.confined.confinement import Limits
from cyberflag.replies.formats.confined.wire import Ending, WireError, decode_document
from cyberflag.replies.own_programs import start_program

__all__ = ["Limits", "Sandbox", "given_up", "read_ahead", "read_safely"]

_WORKER: Final = "cyberflag.replies.formats.confined.worker"
WORKERS: Final = 2
"""How many files are parsed at a time."""
_FILES_EACH: Final = 500
"""After so many files a worker is replaced, lest what it leaks adds up."""
_START_SECONDS: Final = 60.0
_GRACE: Final = 10.0
"""A worker keeps the time itself; this much later it is taken for stuck."""
_HEAD: Final = 10_000


class _FailureError(Exception):
    """A worker that did not answer as it should."""


class Sandbox:
    """A few worker processes that parse replies under limits. It is a context manager; `close` ends the workers.

    It may be used from several threads at once. ``forks`` false makes each worker parse by itself rather than in a
    child of its own, as it does anyway where there is no ``fork``.
    """

    def __init__(self, limits: Limits | None = None, workers: int = WORKERS, *, forks: bool = True) -> None:
        self.limits = limits or Limits()
        self._forks = forks
        self._workers = workers
        self._slots = threading.BoundedSemaphore(workers)
        self._idle: queue.LifoQueue[_Worker] = queue.LifoQueue()

    def read(self, path: Path, reply: str) -> Document:
        """The same as `read_document`, but parsed by a worker.

        A file that crashes its reader, takes too long, or needs too much memory is a document with one problem.
        """
        with self._slots:
            try:
                how, data = self._ask(path)
            except _FailureError:
                how, data = Ending.DIED, b""
        if how != Ending.DONE:
            return given_up(reply, how, self.limits)
        try:
            return decode_document(data, reply)
        except WireError:
            return given_up(reply, Ending.DIED, self.limits)

    def read_ahead(self, files: Iterable[tuple[Path, str]]) -> Iterator[Document]:
        """The documents of many files in their order; while one is looked at, the next are being parsed."""
        waiting: deque[Future[Document]] = deque()
        with ThreadPoolExecutor(self._workers, thread_name_prefix="read") as threads:
            try:
                for path, reply in files:
                    waiting.append(threads.submit(self.read, path, reply))
                    if len(waiting) > 2 * self._workers:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()

    def close(self) -> None:
        """End the workers that are idle."""
        with contextlib.suppress(queue.Empty):
            while True:
                self._idle.get_nowait().end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _ask(self, path: Path) -> tuple[Ending, bytes]:
        try:
            current = self._idle.get_nowait()
        except queue.Empty:
            current = _Worker(forks=self._forks)
        try:
            answer = current.ask(path, self.limits)
        except _FailureError:
            if current.asked == 1 or not current.parses_in_children:
                raise
            # something ended the worker while it was idle: that says nothing of this file
            current = _Worker(forks=self._forks)
            answer = current.ask(path, self.limits)
        if current.asked < _FILES_EACH:
            self._idle.put(current)
        else:
            current.end()
        return answer


class _Worker:
    """One worker process. Raises `_FailureError` wherever it does not do as it should, and is then ended."""

    def __init__(self, *, forks: bool) -> None:
        self.asked = 0
        try:
            self._process = start_program(_WORKER, *([] if forks else ["--without-fork"]))
        except OSError as error:
            raise _FailureError from error
        how, _, head = self._receive(_START_SECONDS, 0)
        if how != Ending.READY:
            self.end()
            raise _FailureError
        self.parses_in_children = bool(head.get("forks"))

    def ask(self, path: Path, limits: Limits) -> tuple[Ending, bytes]:
        """How the reading of a file ended, and the document that came of it, on the wire."""
        self.asked += 1
        request = {
            "path": os.fspath(path.absolute()),
            "memory": limits.memory,
            "seconds": limits.seconds,
            "answer": limits.answer,
        }
        stdin = self._process.stdin
        if stdin is None:
            raise _FailureError
        try:
            stdin.write(json.dumps(request).encode("ascii") + b"\n")
            stdin.flush()
        except OSError as error:
            self.end()
            raise _FailureError from error
        how, data, _ = self._receive(limits.seconds + _GRACE * self.parses_in_children, limits.answer)
        return how, data

    def end(self) -> None:
        """End the process, by force where it does not end by itself."""
        process = self._process
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _receive(self, seconds: float, most: int) -> tuple[Ending, bytes, dict[str, Any]]:
        """One frame. Where it does not come in time the process is killed, which ends the waiting."""
        stdout = self._process.stdout
        if stdout is None:
            raise _FailureError
        timer = threading.Timer(seconds, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            head = json.loads(stdout.readline(_HEAD) or b"null")
            how, size = Ending(head["how"]), min(head["size"], most)
            data = stdout.read(size) if size > 0 else b""
            complete = len(data) == head["size"]
        except (ValueError, TypeError, KeyError) as error:
            self.end()
            raise _FailureError from error
        except BaseException:
            self.end()
            raise
        finally:
            timer.cancel()
        if not complete:
            self.end()
            raise _FailureError
        return how, data, head


def given_up(reply: str, how: Ending, limits: Limits | None = None) -> Document:
    """The document of a reply that could not be read: nothing but the problem, by how the reading ended."""
    limits = limits or Limits()
    reasons = {
        Ending.TIMED_OUT: f"Reading the file took more than {limits.seconds:g} seconds and was stopped.",
        Ending.TOO_LONG: "The file holds more than any reply does and was not read.",
        Ending.DIED: "The file broke the program that reads it, as damaged or hostile files do.",
    }
    cure = "Open it in its own program and save its tables alone, or enter its figures by hand."
    message = f"{reasons.get(how, reasons[Ending.DIED])} {cure}"
    return Document(reply, (), (Problem("", IssueKind.UNREADABLE, message),))


class _Shared:
    """The sandbox that the whole program shares, made when the first file is read."""

    sandbox: Sandbox | None = None
    process = 0
    lock = threading.Lock()


def _shared() -> Sandbox:
    with _Shared.lock:
        # after a fork the pipes belong to the parent
        if _Shared.sandbox is None or _Shared.process != os.getpid():
            _Shared.sandbox, _Shared.process = Sandbox(), os.getpid()
        return _Shared.sandbox


def read_safely(path: Path, reply: str, limits: Limits | None = None) -> Document:
    """Read a reply of any kind in a process of its own; the same document as `read_document` gives, and never an error.

    ``limits`` other than those that hold without it take a worker of their own.
    """
    if limits is None:
        return _shared().read(path, reply)
    with Sandbox(limits, workers=1) as sandbox:
        return sandbox.read(path, reply)


def read_ahead(files: Iterable[tuple[Path, str]]) -> Iterator[Document]:
    """`Sandbox.read_ahead` of the sandbox that the whole program shares."""
    return _shared().read_ahead(files)


@atexit.register
def _end_shared() -> None:
    if _Shared.sandbox is not None and _Shared.process == os.getpid():
        _Shared.sandbox.close()
