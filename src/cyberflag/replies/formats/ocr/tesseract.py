"""The program tesseract, started for one picture under limits of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from cyberflag.replies.formats.confined.confinement import confine_program

MAX_PIXELS: Final = 16_000_000
"""The most pixels of a picture that is recognised: a page of A2 at 200 dots an inch."""
SECONDS: Final = 12.0
"""The longest that tesseract may take over one picture."""
MOST_TABLE: Final = 8 * 1024**2
"""Bytes of the table of words that comes of one picture."""
_MEMORY: Final = 1024**3
_ENVIRONMENT: Final = ("PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SYSTEMROOT")


class Manner(IntEnum):
    """How the text of a picture is looked for: tesseract's page segmentation modes."""

    COLUMN = 6
    """One column of lines."""
    ANYWHERE = 11
    """Wherever it stands, in no order."""


class Answer(IntEnum):
    """What came of a picture."""

    WORDS = 0
    NO_PROGRAM = 1
    FAILED = 2


@dataclass(frozen=True)
class Picture:
    """Grey pixels, row by row from the top, one byte each; ``dots`` an inch."""

    width: int
    height: int
    pixels: bytes
    dots: int


def run_tesseract(picture: Picture, manner: Manner, seconds: float = SECONDS) -> tuple[Answer, bytes]:
    """Start tesseract on the pixels and take its table of words (its own TSV).

    It gets nothing but pixels on its standard input, so no decoder of its own ever sees a reply; it may write no file,
    has no network, and ends with whoever started it.
    """
    program = shutil.which("tesseract")
    if program is None:
        return Answer.NO_PROGRAM, b""
    command = [program, "stdin", "stdout", "--psm", str(int(manner)), "--dpi", str(picture.dots), "-l", "eng", "tsv"]
    image = b"P5 %d %d 255\n" % (picture.width, picture.height) + picture.pixels
    environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    limits: dict[str, Any] = {}
    if sys.platform != "win32":
        limits["preexec_fn"] = lambda: confine_program(_MEMORY, seconds)
    try:
        done = subprocess.run(  # noqa: S603 - nothing of a reply stands in the command
            command,
            input=image,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"},
            timeout=seconds,
            check=True,
            **limits,
        )
    except (OSError, subprocess.SubprocessError):
        return Answer.FAILED, b""
    return (Answer.WORDS, done.stdout) if len(done.stdout) <= MOST_TABLE else (Answer.FAILED, b"")
