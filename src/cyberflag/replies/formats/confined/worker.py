"""The process in which replies are parsed: ``python -P -m cyberflag.replies.formats.confined.worker``.

It takes requests as lines of JSON on its standard input and gives frames on its standard output: a line of JSON that
says how it ended and how many bytes follow, then those bytes. Each file is parsed in a child of its own, forked from
this process, which has loaded the libraries and never opens a reply itself. So no file can touch the reading of
another, and a child that crashes, hangs or runs out of memory is one frame that says so. Where there is no ``fork``
this process parses by itself, and whoever started it starts another after a failure.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any, BinaryIO, Final

from cyberflag.replies.document import Document
from cyberflag.replies.formats import read_document
from cyberflag.replies.formats.confined.confinement import Limits, confine
from cyberflag.replies.formats.confined.wire import Ending, encode_document
from cyberflag.replies.formats.inside import explain
from cyberflag.replies.formats.ocr.door import answer, open_door

_LIKELY: Final = {
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".xls": "xls",
    ".ods": "ods",
    ".csv": "delimited",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".eml": "eml",
    ".msg": "msg",
    ".pdf": "pdf",
}
"""The reader that is likely to be needed, by the ending of the name: it is loaded once and not in each child."""
_CHUNK: Final = 65_536
_kept: Final[list[subprocess.Popen[bytes]]] = []
"""What must not be collected, lest its pipes close."""
CAN_FORK: Final = hasattr(os, "fork")
WITHOUT_FORK: Final = "--without-fork"
"""On the command line: parse in this process itself, as where there is no ``fork``."""


def main() -> None:
    """Answer requests until the standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    forks = CAN_FORK and WITHOUT_FORK not in sys.argv[1:]
    if not forks:
        _open_door_beside()
        confine(Limits())
    _send(answers, Ending.READY, b"", forks=forks)
    for line in sys.stdin.buffer:
        request = json.loads(line)
        limits = Limits(request["memory"], request["seconds"], request["answer"])
        path = Path(request["path"])
        _load_likely(path)
        if forks:
            _send(answers, *_parse_in_child(path, limits))
        else:
            _send(answers, Ending.DONE, _parse(path))


def _send(answers: BinaryIO, how: Ending, data: bytes, **more: object) -> None:
    head: dict[str, Any] = {"how": how, "size": len(data), **more}
    answers.write(json.dumps(head).encode("ascii") + b"\n" + data)
    answers.flush()


def _open_door_beside() -> None:
    """Start the process that has pictures recognised, before this one may start no more."""
    command = [sys.executable, "-P", "-m", "cyberflag.replies.formats.ocr.door"]
    beside = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own program
    if beside.stdin is not None and beside.stdout is not None:
        open_door(beside.stdin.fileno(), beside.stdout.fileno())
        _kept.append(beside)


def _load_likely(path: PurePath) -> None:
    if name := _LIKELY.get(path.suffix.lower()):
        with contextlib.suppress(ImportError):
            import_module(f"cyberflag.replies.formats.{name}")


def _parse(path: Path) -> bytes:
    try:
        return encode_document(read_document(path, ""))
    except MemoryError as error:
        return encode_document(Document("", (), (explain(error),)))


def _parse_in_child(path: Path, limits: Limits) -> tuple[Ending, bytes]:
    """How the child ended, and its answer."""
    deadline = time.monotonic() + limits.seconds
    reader, writer = os.pipe()
    asked, asking = os.pipe()
    told, telling = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            for end in (reader, asked, telling):
                os.close(end)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            open_door(asking, told)
            confine(limits)
            _write_all(writer, _parse(path))
            code = 0
        finally:
            # neither the parent's buffers nor its handlers at exit are the child's
            os._exit(code)
    for end in (writer, asking, told):
        os.close(end)
    try:
        how, data = _collect(reader, (asked, telling), deadline, limits.answer)
    finally:
        for end in (reader, asked, telling):
            os.close(end)
    status = _reap(child, deadline if how == Ending.DONE else 0.0)
    if how == Ending.DONE and status != 0:
        by_clock = hasattr(signal, "SIGXCPU") and os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
        late = by_clock or time.monotonic() >= deadline
        return (Ending.TIMED_OUT if late else Ending.DIED), b""
    return how, data if how == Ending.DONE else b""


def _write_all(writer: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(writer, view) :]


def _collect(reader: int, door: tuple[int, int], deadline: float, most: int) -> tuple[Ending, bytes]:
    """All that the child writes until it closes its end, within the time and the size. Meanwhile the pictures that it
    asks about are answered.
    """
    pieces: list[bytes] = []
    size = 0
    watched = [reader, door[0]]
    while True:
        left = deadline - time.monotonic()
        ready = select.select(watched, [], [], left)[0] if left > 0 else []
        if not ready:
            return Ending.TIMED_OUT, b""
        if reader not in ready:
            if not answer(*door, deadline):
                watched = [reader]
            continue
        piece = os.read(reader, _CHUNK)
        if not piece:
            return Ending.DONE, b"".join(pieces)
        size += len(piece)
        if size > most:
            return Ending.TOO_LONG, b""
        pieces.append(piece)


def _reap(child: int, deadline: float) -> int:
    """The child's status; it is killed where it has not ended by the deadline."""
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        if time.monotonic() >= deadline:
            os.kill(child, signal.SIGKILL)
            return os.waitpid(child, 0)[1]
        time.sleep(0.001)


if __name__ == "__main__":
    main()
