"""Several bytes or numbers at once: which of sixty-four lie between two bounds, as the bits of one number; eight bytes
read as one number; and arrays laid so that such a look takes one line of memory.

The processor compares as many at once as its registers hold; LLVM finds the instructions for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba import types
from numba.extending import intrinsic
from numpy.typing import DTypeLike, NDArray

WIDTH = 64
"""How many are looked at together."""

_LINE = 64
"""Bytes that the processor fetches from memory at once, each such line from a place that is a multiple of it."""


def on_lines(size: int, dtype: DTypeLike) -> NDArray[Any]:
    """An array of so many noughts that begins where a line of memory does; numpy's own begin anywhere, and what lies
    on two lines is fetched twice.
    """
    held = np.zeros(size * np.dtype(dtype).itemsize + _LINE, np.uint8)
    first = -held.ctypes.data % _LINE
    return held[first : len(held) - _LINE + first].view(dtype)


@intrinsic
def _between(_context: Any, array: Any, at: Any, _low: Any, _high: Any) -> tuple[Any, Callable[..., Any]]:
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        several = ir.VectorType(ir.IntType(array.dtype.bitwidth), WIDTH)
        nothing = ir.Constant(several, ir.Undefined)
        first, last = (
            builder.shuffle_vector(
                builder.insert_element(nothing, bound, ir.Constant(ir.IntType(32), 0)),
                nothing,
                ir.Constant(ir.VectorType(ir.IntType(32), WIDTH), None),
            )
            for bound in arguments[2:]
        )
        held = context.make_array(signature.args[0])(context, builder, arguments[0])
        place = builder.bitcast(builder.gep(held.data, [arguments[1]]), several.as_pointer())
        found = builder.load(place, align=1, typ=several)
        inside = builder.icmp_unsigned("<=", builder.sub(found, first), builder.sub(last, first))
        return builder.bitcast(inside, ir.IntType(WIDTH))

    return types.uint64(array, at, array.dtype, array.dtype), generate


between: Any = _between
"""``between(array, at, low, high)``: of 64 entries of an array of unsigned numbers from a place on, those that lie
between two bounds, both included, as bits. That so many entries are there is not looked at.
"""


@intrinsic
def _eight_bytes(_context: Any, array: Any, at: Any) -> tuple[Any, Callable[..., Any]]:
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        held = context.make_array(signature.args[0])(context, builder, arguments[0])
        place = builder.bitcast(builder.gep(held.data, [arguments[1]]), ir.IntType(64).as_pointer())
        return builder.load(place, align=1)

    return types.uint64(array, at), generate


eight_bytes: Any = _eight_bytes
"""``eight_bytes(array, at)``: eight bytes from a place on as one number, the first the lowest. That so many are there
is not looked at.
"""
