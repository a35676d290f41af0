"""What a command says about memory to the libraries that it is about to load."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import Final

_KEPT: Final = MappingProxyType(
    {"_RJEM_MALLOC_CONF": "dirty_decay_ms:-1,muzzy_decay_ms:-1", "ARROW_DEFAULT_MEMORY_POOL": "system"}
)
"""The first is read by the allocator that polars brings along: pages are never given back while the process lives. The
second has Arrow take its memory from the system's allocator, which keeps it too, in place of one that does not.
"""


def keep_memory() -> None:
    """Have polars and Arrow keep the memory that they were given, for a process that wants as much again a moment
    later, batch after batch: to give it back and be given new pages takes the system as long as a tenth to a third of
    the work on them. Both look when they are loaded, so this comes before; processes begun from here on do the same. A
    setting that the environment has already stands.
    """
    for name, value in _KEPT.items():
        os.environ.setdefault(name, value)
