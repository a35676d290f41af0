"""The cuts learnt so far, to judge patterns of whole cells by: what breaks one of them is unsafe without any attack."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.sparse import csc_array, csr_array

from cyberflag.disclosure.suppression.cuts import Cut
from cyberflag.disclosure.suppression.solver import NoPatternError
from cyberflag.disclosure.table_system import Floats

Pattern = npt.NDArray[np.bool_]
"""Which cells are withheld, in the order of the system's cells."""

_KEPT = 1e-6
"""What a sum may lack of one: the solver of the master problem is no finer."""


_FREE = 1e-9


class CutPool:
    """Cuts, each once, over the cells that ``may`` be withheld."""

    def __init__(self, may: Pattern) -> None:
        self._may = may
        self._seen: set[tuple[bytes, bytes]] = set()
        self._cuts: list[Cut] = []
        self._rows: csr_array | None = None
        self._columns: csc_array | None = None

    def __len__(self) -> int:
        return len(self._cuts)

    def take(self, cut: Cut) -> Cut | None:
        """Keep a cut, less the cells that may not be withheld; None where it is known."""
        kept = self._may[cut.cells]
        cut = Cut(cut.cells[kept], cut.weights[kept])
        if cut.key in self._seen:
            return None
        self._seen.add(cut.key)
        self._cuts.append(cut)
        self._rows = self._columns = None
        return cut

    def broken_by(self, pattern: Pattern) -> csr_array:
        """The cuts that a pattern does not keep, one a row."""
        rows = self._as_rows()
        return rows[np.flatnonzero(rows @ pattern.astype(np.float64) < 1 - _KEPT)]

    def need(self, cell: int, pattern: Pattern) -> bool:
        """Whether a pattern that keeps all cuts would break one if this cell were published."""
        rows = self._as_rows()
        if self._columns is None:
            self._columns = rows.tocsc()
        here = slice(self._columns.indptr[cell], self._columns.indptr[cell + 1])
        sums = rows @ pattern.astype(np.float64)
        return bool((sums[self._columns.indices[here]] - self._columns.data[here] < 1 - _KEPT).any())

    def _as_rows(self) -> csr_array:
        if self._rows is None:
            cells = [cut.cells for cut in self._cuts] or [np.zeros(0, dtype=np.int32)]
            weights = [cut.weights for cut in self._cuts] or [np.zeros(0)]
            starts = np.cumsum([0, *(len(cut.cells) for cut in self._cuts)])
            shape = (len(self._cuts), len(self._may))
            self._rows = csr_array((np.concatenate(weights), np.concatenate(cells), starts), shape=shape)
        return self._rows


def cover(broken: csr_array, pattern: Pattern, costs: Floats) -> Pattern:
    """The pattern with further cells so that it keeps these cuts: again and again the cell that gives most of what is
    lacking for its cost.

    Raises ``NoPatternError`` where nothing more can be withheld that any of them counts.
    """
    pattern, price = pattern.copy(), np.maximum(costs, _FREE)
    lacking: Floats = 1 - broken @ pattern.astype(np.float64)
    while len(open_ := np.flatnonzero(lacking > _KEPT)):
        rows = broken[open_]
        given = np.minimum(rows.data, np.repeat(lacking[open_], np.diff(rows.indptr)))
        gain = np.bincount(rows.indices, given, minlength=len(pattern))
        gain[pattern] = 0.0
        best = int(np.argmax(gain / price))
        if gain[best] <= 0:
            raise NoPatternError("nothing more can be withheld that a cut counts")
        pattern[best] = True
        lacking -= broken[:, [best]].toarray().ravel()
    return pattern
