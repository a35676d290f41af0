"""Figures too small to give, as cells print them: ``<5``, ``*``, ``fewer than five``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import MANY_TEXTS

_SMALL: Final = re.compile(r"\W*(?:[<≤]\s*=?\s*\d{1,2}|\*|(?:fewer|less)\s+than\s+\w+)\W*", re.IGNORECASE)


@lru_cache(maxsize=MANY_TEXTS)
def is_small_figure(text: str) -> bool:
    """Whether the whole text of a cell is a figure that is not given since it is small."""
    return _SMALL.fullmatch(text) is not None
