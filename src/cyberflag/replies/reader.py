"""The process in which replies are read beside others: ``python -P -m cyberflag.replies.reader``.

It takes pickled tasks on its standard input until that ends, and gives what their files say, pickled, on its standard
output; before the first it says that it is ready. Each file is parsed in a child of its own, as everywhere.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from typing import BinaryIO

from cyberflag.replies.formats.confined.sandbox import given_up, read_safely
from cyberflag.replies.formats.confined.wire import Ending
from cyberflag.replies.reading import read_stages
from cyberflag.replies.readings import ReplyReading
from cyberflag.replies.side_by_side import READY, Task
from cyberflag.replies.stages import Stages


def main() -> None:
    """Answer tasks until the standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the answers
    _send(answers, READY)
    with suppress(EOFError):
        while True:
            task: Task = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own program wrote it
            _send(answers, _read(task))


def _send(answers: BinaryIO, answer: object) -> None:
    pickle.dump(answer, answers)
    answers.flush()


def _read(task: Task) -> ReplyReading | Stages:
    read = (lambda _, reply: given_up(reply, Ending.DIED)) if task.ends_readers else read_safely
    stages = read_stages(task.path, task.reply, task.request, read, task.sureness)
    return stages if task.whole else stages.reading


if __name__ == "__main__":
    main()
