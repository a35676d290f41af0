"""The narrow door between the process that parses a reply and the program that reads pictures: one question (grey
pixels), one kind of answer (a table of words), each of a size that is said before it and bounded.
"""

from __future__ import annotations

import os
import select
import struct
import time
from typing import Final

from cyberflag.replies.formats.ocr.recognition import go_through
from cyberflag.replies.formats.ocr.tesseract import (
    MAX_PIXELS,
    MOST_TABLE,
    SECONDS,
    Answer,
    Manner,
    Picture,
    run_tesseract,
)

_QUESTION: Final = struct.Struct("<4sBIIH")
_MARK: Final = b"OCR?"
_ANSWER: Final = struct.Struct("<BI")
_CHUNK: Final = 1 << 20


def open_door(asking: int, told: int) -> None:
    """From now on this process writes pictures to the pipe ``asking`` and reads the words from the pipe ``told``."""

    def ask(picture: Picture, manner: Manner) -> tuple[Answer, bytes]:
        question = _QUESTION.pack(_MARK, manner, picture.width, picture.height, picture.dots)
        _write(asking, question + picture.pixels, None)
        how, size = _ANSWER.unpack(_read(told, _ANSWER.size, None))
        return Answer(how), _read(told, min(size, MOST_TABLE), None)

    go_through(ask)


def answer(asked: int, telling: int, deadline: float | None = None) -> bool:
    """Read one picture from the pipe ``asked`` and write what tesseract finds in it to ``telling``.

    ``deadline`` is by the monotonic clock. False where the other end is closed or says anything else, or time is up.
    """
    try:
        mark, manner, width, height, dots = _QUESTION.unpack(_read(asked, _QUESTION.size, deadline))
        if mark != _MARK or not 0 < width * height <= MAX_PIXELS:
            return False
        picture = Picture(width, height, _read(asked, width * height, deadline), dots)
        left = SECONDS if deadline is None else min(SECONDS, deadline - time.monotonic())
        how, table = run_tesseract(picture, Manner(manner), max(left, 0.1))
        _write(telling, _ANSWER.pack(how, len(table)) + table, deadline)
    except (OSError, EOFError, ValueError):
        return False
    return True


def _read(pipe: int, size: int, deadline: float | None) -> bytes:
    pieces = bytearray()
    while len(pieces) < size:
        _wait([pipe], [], deadline)
        piece = os.read(pipe, min(size - len(pieces), _CHUNK))
        if not piece:
            raise EOFError
        pieces += piece
    return bytes(pieces)


def _write(pipe: int, data: bytes, deadline: float | None) -> None:
    view = memoryview(data)
    while view:
        _wait([], [pipe], deadline)
        # a pipe that is ready takes so much without blocking
        view = view[os.write(pipe, view[: _CHUNK if deadline is None else select.PIPE_BUF]) :]


def _wait(readable: list[int], writable: list[int], deadline: float | None) -> None:
    """Wait for a pipe, at most until the deadline; without one the read or write itself waits."""
    if deadline is None:
        return
    left = deadline - time.monotonic()
    if left <= 0 or not any(select.select(readable, writable, [], left)):
        raise TimeoutError


def main() -> None:
    """Answer until the standard input ends: for systems on which the process that parses cannot be forked."""
    asked, telling = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    while answer(asked, telling):
        pass


if __name__ == "__main__":
    main()
