"""The words with which titles of tables of one shape begin, before what tells them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from cyberflag.vocabularies.scopes import without_exclusions

_BOUNDS_AGES: Final = re.compile(r"\b(?:under|over|below|above|than|up\s+to)(?:\s+the\s+age\s+of)?$", re.IGNORECASE)
"""Ends what titles begin with: the number behind it is no age of its own (``victims under 16``)."""
DENIES: Final = re.compile(r"\b(?:not|no|non|never|other)\b", re.IGNORECASE)
"""Words of titles that deny what follows, or set it apart."""


def words_shared(titles: Sequence[Sequence[str]]) -> int:
    """With how many words all titles begin, of which something is left, but for a bound; none where they deny it."""
    alike = [words[0] for words in takewhile(lambda words: len(set(words)) == 1, zip(*titles, strict=False))]
    if (bound := _BOUNDS_AGES.search(" ".join(alike))) is not None:
        alike = alike[: -len(bound[0].split())]
    denies = DENIES.search(" ".join(alike)) or any(without_exclusions(t) != t for t in map(" ".join, titles))
    return 0 if denies else max(0, min(len(alike), *(len(words) - 1 for words in titles)))
