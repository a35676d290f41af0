"""The leanings of a lexicon made ready for columns of texts."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.decisions import DECISIONS, LEANING, rule_names
from cyberflag.flags.features import LEAST, MOST, feature_kinds, silent_classes
from cyberflag.flags.leanings import Leanings
from cyberflag.flags.lexicon import Lexicon
from cyberflag.flags.masks import WIDTH
from cyberflag.flags.words import make_rooms

Tables = tuple[NDArray[Any], ...]

_DEAF = Leanings(0, 0, 0, 0, {}, {})


class Listener:
    """The leanings of a lexicon's pack ready for columns of texts; where it has none nothing is heard. It holds no
    state between calls, so threads may share it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.hears = lexicon.pack.leanings is not None
        own = lexicon.pack.leanings or _DEAF
        kinds = feature_kinds(lexicon)
        names = [name for kind in kinds for name in kind]
        first = rule_names(lexicon.pack).index(f"{LEANING}-{DECISIONS[0]}")
        limits = (own.bias, own.within, own.sure, own.turns, LEAST, MOST, first)
        self._weighed = (
            np.array([own.rules.get(name, 0) for name in names], np.int64),
            np.cumsum([0, *map(len, kinds)], dtype=np.int64),
            np.array(limits, np.int64),
            silent_classes(lexicon),
        )
        self._marks = (lexicon.mark_hashes, lexicon.mark_places, lexicon.mark_pairs)

    def make_ears(self, sums: NDArray[np.int64], room: int) -> tuple[Tables | NDArray[np.int64], ...]:
        """What `listening.lean` goes by and where it puts the sums of records, with room of its own for texts that
        take so much in the lanes.
        """
        listed = (np.empty(room // WIDTH, np.uint64), np.empty(room, np.uint32), np.empty(room, np.uint32))
        return self._weighed, sums, self._marks, make_rooms(), listed
