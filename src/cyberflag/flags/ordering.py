"""The states of an automaton in the order of their use.

A pack has some hundred thousand states and texts go through some thousands of them. Laid side by side those fit into
the processor's nearest memory and its list of pages; among the others they do not. What is decided stays the same.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.automaton import CHAINED, Automaton
from cyberflag.flags.compiling import Array, Tables, compiled
from cyberflag.flags.lanes import LANES, USED, lay_records, read_lanes

FIXED = 1
"""How many states keep their place: every text begins in the first one."""


@compiled
def count_visits(records: Tables, machine: Tables, tracks: Tables, visits: Array) -> None:
    """Add up how often each state is met in texts.

    - ``records``: the bytes and the offsets of the column;
    - ``machine``: what each byte is, the table, and how many columns it has;
    - ``tracks``: room for the lanes, the texts in them, and the states before each of their bytes.
    """
    text, offsets = records
    byte_class, table, width = machine
    lanes, plain, states = tracks
    number = 0
    while number < len(offsets) - 1:
        number = lay_records(text, offsets, number, plain, lanes)
        read_lanes(plain, lanes, table, byte_class, states)
        for lane in range(LANES):
            begin = lane * lanes[LANES, USED]
            for at in range(begin, begin + lanes[lane, USED]):
                visits[states[at] // width] += 1


def order_states(automaton: Automaton, visits: NDArray[np.int64]) -> Automaton:
    """The same automaton with its states in the order of how often each was visited: the first stays where it is, then
    come those with which no term ends, then the others, of either the most visited first.
    """
    width = automaton.width
    rows = automaton.table.reshape(-1, width)
    border = automaton.ending // width
    parts = (np.arange(FIXED), np.arange(FIXED, border), np.arange(border, len(rows)))
    order = np.concatenate([part[np.argsort(-visits[part], kind="stable")] for part in parts])
    place = np.empty(len(order), np.uint32)
    place[order] = np.arange(len(order), dtype=np.uint32) * np.uint32(width)
    table = np.empty_like(rows)
    np.take(place, rows[order] // np.uint32(width), out=table)
    table[:, CHAINED] = rows[order, CHAINED]
    return replace(automaton, table=table.ravel(), ordered=True, file=None)
