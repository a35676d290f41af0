"""What stands in a row of flagged records is what the engine decided."""

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.flags.decisions import names_of
from cyberflag.flags.flagging import _named

NAMES = tuple(f"name {number}" for number in range(150))


@settings(deadline=None)
@given(st.lists(st.integers(0, 2**150 - 1) | st.just(0), max_size=20))
def test_every_bit_of_a_mask_is_named_in_order(masks: list[int]) -> None:
    words = [[mask >> 64 * word & (2**64 - 1) for word in range(3)] for mask in masks]
    found = _named(np.array(words, np.uint64).reshape(-1, 3), pa.array(NAMES)).to_pylist()
    assert found == [list(names_of(mask, NAMES)) for mask in masks]
