"""How the kernels of the room are compiled by numba.

They release the interpreter's lock and are kept compiled in numba's cache, next to their files or, where that may not
be written, in the user's cache folder. There a kernel is dropped when its own file changes. What it takes from other
files, constants and kernels put into it, is compiled into it as well, so here it is dropped when any file of the room
does.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numba import njit, types
from numba.core.extending import intrinsic
from numba.cpython.unsafe import numbers

Array = Any
"""A numpy array, to numba's eyes."""

Number = Any
"""A number of 64 bits, to numba's eyes. Unsigned ones are not mixed with others: numba would make them fractions."""

Tables = Any
"""Several arrays that go together. A plain tuple: numba's cache could not outlive a change to a named one."""

signed: Any = np.int64
unsigned: Any = np.uint64
leading_zeros: Any = numbers.leading_zeros
trailing_zeros: Any = numbers.trailing_zeros
Kernel = TypeVar("Kernel", bound=Callable[..., Any])

_OPTIONS: dict[str, Any] = {"cache": True, "nogil": True, "_nrt": False, "forceinline": True}
"""The kernels make no arrays, so numba need not count who holds which (``_nrt``): counting at every byte took twenty
times the work itself. What one calls of another is put into it (``forceinline``): an array goes over in seven numbers.
"""


def stamp_of(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """The names of the Python files of a folder, when each was written, in nanoseconds, and how many bytes it has."""
    files = [(file.name, file.stat()) for file in sorted(folder.glob("*.py"))]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in files)


_STAMP = stamp_of(Path(__file__).parent)


def compiled(kernel: Kernel) -> Kernel:
    """The kernel compiled when it is first called, as every one of the room is."""
    made: Kernel = njit(**_OPTIONS)(kernel)
    return _stamped(made)


def inlined(kernel: Kernel) -> Kernel:
    """The same for what is too small to be worth a call."""
    made: Kernel = njit(**_OPTIONS, inline="always")(kernel)
    return _stamped(made)


def _stamped(made: Kernel) -> Kernel:
    """The kernel, to be kept for as long as no file of the room changes. Numba has no setting for that: it compares
    the stamp that it holds beside what it keeps, and has none where it was told not to compile or to keep.
    """
    kept = getattr(getattr(made, "_cache", None), "_cache_file", None)
    if kept is not None:
        kept._source_stamp = _STAMP  # noqa: SLF001 - see above
    return made


@intrinsic
def _set_bits(_context: Any, _number: Any) -> tuple[Any, Callable[..., Any]]:
    def generate(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.ctpop(arguments[0])

    return types.uint64(types.uint64), generate


set_bits: Any = _set_bits
"""How many bits of a number are set."""
