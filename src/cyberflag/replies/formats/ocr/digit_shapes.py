"""Whether each digit that was read looks like the others of its kind on the page.

A page is set in a few fonts, so that all its fours look alike. A `1` that OCR took for a `4` looks like the page's
ones, whatever OCR thinks of it: an opinion that owes nothing to OCR's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Final

import numpy as np
from scipy import ndimage

from cyberflag.replies.formats.ocr.pixels import Grey
from cyberflag.replies.formats.pdf_pages.page import Box

_ROWS, _COLUMNS = 14, 10
"""The size to which each digit is brought."""
_FEWEST: Final = 2
"""Others of a kind that make an opinion."""
_LIKE: Final = 0.9
"""How like another kind a digit must be where there are too few of its own to compare it with; 1 is the same."""


class Opinion(Enum):
    """What the look of a digit says of what it was read as."""

    LIKE_ITS_KIND = "like its kind"
    LIKE_ANOTHER = "like another kind"
    NONE = "too few to compare with"


def compare_digits(grey: Grey, digits: Sequence[tuple[str, Box]]) -> list[Opinion]:
    """For each of the ``digits`` (what was read, and where) whether it looks like the others of its kind."""
    looks = [_look(grey, box) for _, box in digits]
    kinds: dict[str, list[int]] = defaultdict(list)
    for at, (digit, _) in enumerate(digits):
        kinds[digit].append(at)
    sums = {digit: np.sum([looks[at] for at in places], axis=0) for digit, places in kinds.items()}
    return [_compare(looks[at], digit, sums, kinds) for at, (digit, _) in enumerate(digits)]


def _compare(look: Any, digit: str, sums: Mapping[str, Any], kinds: Mapping[str, Sequence[int]]) -> Opinion:
    others = [_likeness(look, sums[k]) for k, places in kinds.items() if k != digit and len(places) >= _FEWEST]
    most = max(others, default=0.0)
    if len(kinds[digit]) - 1 < _FEWEST:
        return Opinion.LIKE_ANOTHER if most >= _LIKE else Opinion.NONE
    # its own look is no evidence of what it is
    own = _likeness(look, sums[digit] - look)
    if most > own:
        return Opinion.LIKE_ANOTHER
    return Opinion.LIKE_ITS_KIND if others and own >= _LIKE else Opinion.NONE


def _look(grey: Grey, box: Box) -> Any:
    """The digit brought to one size, with its proportions, as a vector of length 1."""
    part = 255.0 - grey[int(box.top) : int(box.bottom), int(box.x0) : int(box.x1)].astype(np.float32)
    scale = (_ROWS / part.shape[0], _COLUMNS / part.shape[1])
    zoomed = ndimage.zoom(part, scale, order=1, mode="nearest", grid_mode=True)
    flat = zoomed.ravel() - zoomed.mean()
    length = float(np.linalg.norm(flat))
    flat = flat / length if length else flat
    # narrow ones and broad ones are no more alike for being brought to one size
    slim = np.array([min(box.width / box.height, 1.2)], dtype=np.float32)
    whole = np.concatenate([flat, slim])
    return whole / np.linalg.norm(whole)


def _likeness(look: Any, kind: Any) -> float:
    length = float(np.linalg.norm(kind))
    return float(look @ kind) / length if length else 0.0
