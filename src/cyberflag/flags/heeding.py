"""The leanings of a lexicon made ready for columns of texts."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.decisions import DECISIONS, LEANING, rule_names
from cyberflag.flags.features import LEAST, MOST, feature_kinds
from cyberflag.flags.leanings import Leanings
from cyberflag.flags.lexicon import Lexicon
from cyberflag.flags.listening import lean

Tables = tuple[NDArray[Any], ...]


class Listener:
    """Leanings, those of a lexicon's pack, ready for columns of texts. It holds no state between calls, so threads may
    share it.
    """

    def __init__(self, own: Leanings, lexicon: Lexicon, senses: NDArray[np.int32]) -> None:
        self._senses = senses
        kinds = feature_kinds(lexicon)
        names = [name for kind in kinds for name in kind]
        first = rule_names(lexicon.pack).index(f"{LEANING}-{DECISIONS[0]}")
        limits = (own.bias, own.within, own.sure, own.turns, LEAST, MOST, first)
        self._weighed = (
            np.array([own.rules.get(name, 0) for name in names], np.int64),
            np.cumsum([0, *map(len, kinds)], dtype=np.int64),
            np.array(limits, np.int64),
        )
        self._marks = (lexicon.mark_hashes, lexicon.mark_weights)

    def heed(self, records: Tables, found: Tables, tracks: Tables) -> NDArray[np.int64]:
        """The leanings of records (`Decided.leaning`), and what is decided on them anew where it stands.

        ``records`` are those of `kernel.decide_records`; ``found`` what it put down: the columns of what is decided,
        the platforms and the spans; ``tracks`` room for its lanes and the texts in them.
        """
        sums = np.empty(len(found[0]), np.int64)
        table = (*self._marks, np.full(len(self._marks[0]), -1, np.int32))
        lean(records, (*found, self._senses), self._weighed, table, tracks, sums)
        return sums
