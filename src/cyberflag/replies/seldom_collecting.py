"""Fewer looks for what nothing points at any more while a reply is read."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Iterator
from typing import Final

_MADE: Final = 50_000
"""So many objects more than went before Python looks: a sheet of 20,000 rows is a million of them at every stage."""
_LOCK: Final = threading.Lock()


class _AtWork:
    """How many readings go on in this process, and what held before the first of them."""

    readings = 0
    before = gc.get_threshold()


@contextlib.contextmanager
def seldom_collecting() -> Iterator[None]:
    """Python looks more seldom for objects that only point at one another as long as the block runs.

    What a reading makes are values of values, of which counting alone gets rid; looking for anything else finds
    nothing, and takes a fifth of the time of a long list.
    """
    with _LOCK:
        if not _AtWork.readings:
            _AtWork.before = gc.get_threshold()
            gc.set_threshold(max(_MADE, _AtWork.before[0]) if _AtWork.before[0] else 0, *_AtWork.before[1:])
        _AtWork.readings += 1
    try:
        yield
    finally:
        with _LOCK:
            _AtWork.readings -= 1
            if not _AtWork.readings:
                gc.set_threshold(*_AtWork.before)
