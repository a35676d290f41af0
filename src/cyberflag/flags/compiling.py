"""How the kernels of the room are compiled by numba.

They release the interpreter's lock and are kept compiled in numba's cache, next to their files or, where that may not
be written, in the user's cache folder.
"""

from __future__ import annotations

from collections.abc import Callable
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


def compiled(kernel: Kernel) -> Kernel:
    """The kernel compiled when it is first called, as every one of the room is."""
    made: Kernel = njit(**_OPTIONS)(kernel)
    return made


def inlined(kernel: Kernel) -> Kernel:
    """The same for what is too small to be worth a call."""
    made: Kernel = njit(**_OPTIONS, inline="always")(kernel)
    return made


@intrinsic
def _set_bits(_context: Any, _number: Any) -> tuple[Any, Callable[..., Any]]:
    def generate(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.ctpop(arguments[0])

    return types.uint64(types.uint64), generate


set_bits: Any = _set_bits
"""How many bits of a number are set."""
