"""A reply with what a person said of it beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from corrected_reply import REPLY
from cyberflag.model import Request
from cyberflag.replies import ReplyReading, read_reply
from readings import ASKED

Correct = Callable[..., ReplyReading]


@pytest.fixture
def correct(tmp_path: Path) -> Correct:
    """Writes a reply and beside it a reading file with these lines below its head, and reads the reply."""

    def write(lines: str, reply: str = REPLY, name: str = "Kent.csv", request: Request = ASKED) -> ReplyReading:
        path = tmp_path / name
        path.write_text(reply, encoding="utf-8")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        head = f'format = 1\nsha256 = "{digest}"\n'
        path.with_name(f"{name}.reading.toml").write_text(head + lines, encoding="utf-8")
        return read_reply(path, name, request)

    return write
