"""Arrays in one file that processes map into their memory.

Of a mapped file only what is used is ever read, and all processes of a machine that map it share the memory that it
takes: Spark's workers use one automaton of some hundred megabytes, in place of a copy each. Windows lets no mapped file
be removed or replaced, so there they are read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from mmap import ACCESS_COPY, mmap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_FORM = "cyberflag tables 1"

_HEAD = 4096
"""Bytes before the first array: what the file holds, in JSON, and blanks."""

_LINE = 64
"""Each array begins on a border of so many bytes, a line of the processor's cache."""


def write_tables(tables: Mapping[str, NDArray[Any]], path: Path) -> None:
    """Write arrays of one dimension to a file, which is on the disk when this is over. Raises ``OSError``."""
    told, begin = {}, _HEAD
    for name, table in tables.items():
        told[name] = (table.dtype.str, len(table), begin)
        begin += -(-table.nbytes // _LINE) * _LINE
    with path.open("wb") as file:
        file.write(json.dumps({"form": _FORM, "tables": told}).encode().ljust(_HEAD))
        for name, table in tables.items():
            file.seek(told[name][2])
            file.write(np.ascontiguousarray(table).data)
        file.truncate(begin)
        file.flush()
        os.fsync(file.fileno())  # nothing is looked over when it is mapped, so nothing may be missing


def map_tables(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays of a file. Raises ``OSError``, and ``ValueError`` or ``KeyError`` where it is no such file.

    They seem to be writable, as numba compiles a kernel anew for arrays that are not; what is written would stay with
    this process.
    """
    with path.open("rb") as file:
        held: mmap | bytearray | None = None
        if os.name != "nt":
            with suppress(OSError):  # a mounted store may map no files
                held = mmap(file.fileno(), 0, access=ACCESS_COPY)
        if held is None:
            held = bytearray(file.read())
    said = json.loads(bytes(held[:_HEAD]))
    if said["form"] != _FORM:
        raise ValueError("These are no tables of this form.")
    return {
        name: np.frombuffer(held, np.dtype(kind), number, begin)
        for name, (kind, number, begin) in said["tables"].items()
    }
