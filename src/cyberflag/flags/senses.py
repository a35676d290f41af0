"""The senses of a lexicon as one table of numbers: a row a sense, so that what belongs together lies together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.lexicon import Lexicon

COLUMNS = (
    "kind",
    "cls",
    "tier",
    "status",
    "directions",
    "reach",
    "needs",
    "gives",
    "involvement",
    "classes",
    "groups",
    "signs",
)
"""What the columns hold; see `Lexicon`."""

KIND, CLS, TIER, STATUS, DIRECTIONS, REACH, NEEDS, GIVES, INVOLVEMENT, CLASSES, GROUPS, SIGNS = range(len(COLUMNS))


def tabulate_senses(lexicon: Lexicon) -> NDArray[np.int32]:
    """The table, with the columns of ``COLUMNS``."""
    return np.ascontiguousarray(np.stack([getattr(lexicon, column) for column in COLUMNS], axis=1), dtype=np.int32)
