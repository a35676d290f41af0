"""A reply with what a person said of it beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from cyberflag.model import Request
from cyberflag.replies import ReplyReading, read_reply
from readings import ASKED

REPLY = """Kent Police: offences with the online flag

Offence,2017/18,2018/19
Rape of a female child under 13,7,<5
Sexual communication with a child,30,l2
Offences of an unheard-of kind xyzzy,1,2
Total,38,45
"""

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
