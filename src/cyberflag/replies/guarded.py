"""Limits for what is made of a parsed reply, and an issue where its time is up or the program fails.

In the main thread of a system with interval timers the limit reaches into a single step of Python, such as the search
for a pattern in a text that was made to make it slow; elsewhere it is heard between two steps.
"""

from __future__ import annotations

import contextlib
import ctypes
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from traceback import extract_tb
from types import FrameType
from typing import Final, TypeVar

from cyberflag.model import IssueKind
from cyberflag.replies.document import Document, Problem
from cyberflag.replies.long_runs import shorten_runs
from cyberflag.replies.seldom_collecting import seldom_collecting

SECONDS: Final = 60.0
"""Of the processor, for what is made of one reply; an ordinary one takes less than one second."""
_OFTEN: Final = 0.02
_STEPS: Final = 100
"""The first hears it; the rest are for one that was heard already, and kept, by what Python runs aside."""
_CURE: Final = "Look whether the right file was sent, save its tables alone, or enter its figures by hand."
_T = TypeVar("_T")


class _TimeIsUpError(BaseException):
    """Raised within a reading that takes too long; no ``except Exception`` on its way may keep it."""


def read_guarded(document: Document, read: Callable[[Document], _T], seconds: float | None = None) -> _T:
    """What ``read`` makes of a document. Where that takes more than ``seconds`` (None: `SECONDS`), or fails, it is what
    ``read`` makes of a document that holds nothing but this problem, so that one reply never costs another.
    """
    limit = SECONDS if seconds is None else seconds
    document = shorten_runs(document)
    try:
        with seldom_collecting(), _limited(limit):
            return read(document)
    except _TimeIsUpError:
        what = f"What the file says could not be worked out in {limit:g} seconds"
    except Exception as error:  # noqa: BLE001 - whatever a reply brings about in us must not stop the others
        what = f"A fault of this program ({_told(error)}) ended the reading of this file. Tell its makers"
    problem = Problem("", IssueKind.UNREADABLE, f"{what}; none of its figures was counted. {_CURE}")
    return read(replace(document, blocks=(), problems=(*document.problems, problem)))


def _limited(seconds: float) -> contextlib.AbstractContextManager[None]:
    """Raises `_TimeIsUpError` in this thread, whichever it is and on every system, where the block takes longer: by the
    time that the processor gave to it, so that a busy machine changes nothing.
    """
    is_main = threading.current_thread() is threading.main_thread()
    return _limited_by_timer(seconds) if is_main and hasattr(signal, "SIGVTALRM") else _limited_by_thread(seconds)


@contextlib.contextmanager
def _limited_by_timer(seconds: float) -> Iterator[None]:
    """The limit in the main thread: a signal, to which even a long search for a pattern listens.

    The timer counts what the whole process computes, so that where it rings the thread's own time is asked for.
    """
    spent = _time_of(threading.get_ident())
    end = spent() + seconds

    def ring(_number: int, _frame: FrameType | None) -> None:
        if (left := end - spent()) <= 0:
            raise _TimeIsUpError
        signal.setitimer(signal.ITIMER_VIRTUAL, max(_OFTEN, left))

    handled = signal.signal(signal.SIGVTALRM, ring)
    before, _ = signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, before)
    finally:  # also where it rings at the very end
        signal.signal(signal.SIGVTALRM, handled)


@contextlib.contextmanager
def _limited_by_thread(seconds: float) -> Iterator[None]:
    """The limit in any other thread, by one beside it.

    It is raised between two steps of Python: what a library does in one step is finished first. The solver keeps a time
    of its own; what keeps the search for a pattern short is the length of texts (``containers.MAX_TEXT``) and of runs
    in them (`shorten_runs`).
    """
    thread, over, rung, lock = threading.get_ident(), threading.Event(), threading.Event(), threading.Lock()
    spent = _time_of(thread)
    end, heard = spent() + seconds, False

    def ring() -> None:
        while not over.wait(max(_OFTEN, end - spent())):
            with lock:
                if spent() >= end and not over.is_set():
                    rung.set()
                    _raise_in(thread, _TimeIsUpError)
                    return

    clock = threading.Thread(target=ring, name="limit", daemon=True)
    clock.start()
    try:
        yield
    except _TimeIsUpError:
        heard = True
        raise
    finally:
        with lock:
            over.set()
        if rung.is_set() and not heard:
            _hear()


def _time_of(thread: int) -> Callable[[], float]:
    """A clock of the processor's time that a thread takes; where the system keeps none, of what the program takes."""
    clock_of: Callable[[int], int] | None = getattr(time, "pthread_getcpuclockid", None)
    if clock_of is None:
        return time.process_time
    clock = clock_of(thread)
    return lambda: time.clock_gettime(clock)


def _raise_in(thread: int, error: type[BaseException]) -> None:
    """Raise an error in a thread, at the next of its steps.

    It cannot be taken back: before Python 3.13, setting none in its place leaves the whole process looking for an error
    at every step as long as it lives, which slows it, and hangs it as soon as anything traces its calls.
    """
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))


def _hear() -> None:
    """Take some steps, between which an error that was raised in this thread just now comes up here."""
    for _ in range(_STEPS):
        time.sleep(0)


def _told(error: Exception) -> str:
    """The kind of an error and where it arose in this program: never what it says, which may quote the reply."""
    frames = [frame for frame in extract_tb(error.__traceback__) if "cyberflag" in frame.filename]
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"
