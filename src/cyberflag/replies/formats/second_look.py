"""Whether the figures that OCR read on a page are what stands there: a second reading, and a count of the strokes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

import numpy as np
from scipy import ndimage

from cyberflag.replies.formats.pdf_layout import UNSURE
from cyberflag.replies.formats.pdf_page import Box, Rule, surround
from cyberflag.replies.formats.pixels import Grey
from cyberflag.replies.formats.recognition import Recognised, recognise
from cyberflag.replies.formats.tesseract import Manner, Picture

_ENLARGED: Final = 1.5
"""How much larger the figures are at their second reading: other pixels, and with luck other mistakes."""
_MORE_ENLARGED: Final = 2.0
"""The same at the third, of what the first passed over."""
_PAD, _GAP = 3, 30
"""Pixels kept around a figure, and white between two of them."""
_MOST: Final = 400
"""Figures of one second reading."""
_SURE: Final = 0.5
"""Figures of which either reading is less sure are not believed."""
_SURER: Final = 0.8
"""The same for figures that the first reading passed over."""
_BY_SHAPE: Final = 0.5
"""How sure a dash or a star is that was told by its shape alone."""
_DIGIT: Final = 0.68
"""Of their height: the width of digits, from middle to middle. A wider shape is of several that touch."""
_LIKE_A_FIGURE = re.compile(r"[\dOoIlSsZzBQg|!«»<>≤≥~*,.()\[\]%/+—–-]{1,12}")
"""Digits, and what is taken for digits or digits are taken for: 0 and O, 1 and l, 5 and S."""
_ALIKE: Final = str.maketrans({"—": "-", "–": "-", "‘": "'", "’": "'", "“": '"', "”": '"'})
_WHOLE = re.compile(r"<?\d{1,3}(,?\d{3})*")


@dataclass(frozen=True)
class Place:
    """What stands at a place of the picture, in pixels; ``text`` is `UNSURE` where the readings do not agree."""

    text: str
    sureness: float
    box: Box


def find_unread(blobs: Sequence[Box], found: Sequence[Recognised], rules: Sequence[Rule], capital: float) -> list[Box]:
    """Ink of the size of a figure or sign that belongs to no word, on a line of words or within the rules of a table.

    ``capital`` is the height of capitals and figures. Blobs that lie side by side are one.
    """
    loose = [
        b
        for b in blobs
        if 0.25 * capital <= max(b.width, b.height)
        and b.height <= 1.6 * capital
        and b.width <= 4 * capital
        and not any(_covers(w.box, b) for w in found)
    ]
    groups: list[Box] = []
    for blob in sorted(loose, key=lambda b: b.x0):
        near = next((i for i, g in enumerate(groups) if _is_beside(g, blob, capital)), None)
        if near is None:
            groups.append(blob)
        else:
            g = groups[near]
            groups[near] = Box(g.x0, min(g.top, blob.top), max(g.x1, blob.x1), max(g.bottom, blob.bottom))
    return [g for g in groups if _is_on_a_line(g, found) or _is_in_a_table(g, rules)]


def tighten(found: Sequence[Recognised], blobs: Sequence[Box]) -> list[Recognised]:
    """The words with their boxes drawn close around the ink in them."""
    tightened = []
    for word in found:
        own = [b for b in blobs if word.box.holds(b.middle)]
        tightened.append(replace(word, box=surround(own)) if own else word)
    return tightened


def _covers(word: Box, blob: Box) -> bool:
    across, down = blob.middle
    return word.x0 - 2 <= across <= word.x1 + 2 and word.top - 3 <= down <= word.bottom + 3


def _is_beside(group: Box, blob: Box, capital: float) -> bool:
    return blob.x0 - group.x1 <= 0.6 * capital and abs(blob.middle[1] - group.middle[1]) <= 0.8 * capital


def _is_on_a_line(blob: Box, found: Sequence[Recognised]) -> bool:
    return any(w.box.top <= blob.middle[1] <= w.box.bottom and len(w.text) > 1 for w in found)


def _is_in_a_table(blob: Box, rules: Sequence[Rule]) -> bool:
    across, down = blob.middle
    levels = [r.at for r in rules if r.level and r.start <= across <= r.end]
    uprights = [r.at for r in rules if not r.level and r.start <= down <= r.end]
    return _lies_between(down, levels) and _lies_between(across, uprights)


def _lies_between(at: float, places: Sequence[float]) -> bool:
    return bool(places) and min(places) < at < max(places)


def check_figures(
    grey: Grey, found: Sequence[Recognised], unread: Sequence[Box], blobs: Sequence[Box], dots: int
) -> list[Place]:
    """Every word, those that hold or may be figures read again, and what was not read at first."""
    doubtful = [w for w in found if _may_mislead(w.text)]
    boxes = [*(w.box for w in doubtful), *unread]
    again = _read_again(grey, boxes, dots, _ENLARGED)
    third = _read_again(grey, unread, dots, _MORE_ENLARGED)
    places = [Place(w.text, w.sureness, w.box) for w in found if not _may_mislead(w.text)]
    first = [(w.text, w.sureness) for w in doubtful]
    places += [_agree(a, b, w.box, blobs, _SURE) for a, b, w in zip(first, again, doubtful, strict=False)]
    capital = median([w.box.height for w in doubtful] or [1.0])
    for one, other, box in zip(again[len(doubtful) :], third, unread, strict=True):
        sign = _tell_sign(box, capital, found)
        agreed = _agree(one, other, box, blobs, _SURER)
        places.append(agreed if sign is None else Place(sign, _BY_SHAPE, box))
    return places


def _agree(one: tuple[str, float], other: tuple[str, float], box: Box, blobs: Sequence[Box], least: float) -> Place:
    """What two readings agree on and the strokes bear out."""
    text, sure = one[0], min(one[1], other[1])
    agreed = bool(text) and _plain(text) == _plain(other[0]) and sure >= least
    if agreed and _has_its_strokes(text, box, blobs):
        return Place(text, sure, box)
    return Place(UNSURE, 0.0, box)


def _tell_sign(box: Box, capital: float, found: Sequence[Recognised]) -> str | None:
    """A dash or a star that stands alone, which OCR does not see; None where the shape is another."""
    beside = [w.box for w in found if w.box.top <= box.middle[1] <= w.box.bottom]
    if any(b.x0 - 0.6 * capital < box.x1 and box.x0 < b.x1 + 0.6 * capital for b in beside):
        return None
    if box.height <= 0.3 * capital and 1.6 * box.height <= box.width <= capital:
        return "-"
    # a star is about square, and stands high on its line
    if (
        0.25 * capital <= box.height <= 0.6 * capital
        and 0.7 <= box.width / box.height <= 1.4
        and any(box.bottom <= b.top + 0.65 * b.height for b in beside)
    ):
        return "*"
    return None


def _may_mislead(text: str) -> bool:
    return any(c.isdigit() for c in text) or _LIKE_A_FIGURE.fullmatch(text) is not None


def _plain(text: str) -> str:
    return "".join(text.split()).translate(_ALIKE).strip(".'\"")


def _read_again(grey: Grey, boxes: Sequence[Box], dots: int, scale: float) -> list[tuple[str, float]]:
    """The text at each of the boxes, cut out, enlarged and set under one another, with its sureness."""
    read: list[tuple[str, float]] = []
    for start in range(0, len(boxes), _MOST):
        read += _read_column([_cut(grey, b, scale) for b in boxes[start : start + _MOST]], int(dots * scale))
    return read


def _cut(grey: Grey, box: Box, scale: float) -> Grey:
    top, left = max(int(box.top) - _PAD, 0), max(int(box.x0) - _PAD, 0)
    part = grey[top : int(box.bottom) + _PAD, left : int(box.x1) + _PAD].astype(np.float32)
    larger = ndimage.zoom(part, scale, order=3, mode="nearest", prefilter=True)
    cut: Grey = np.clip(np.round(larger), 0, 255).astype(np.uint8)
    return cut


def _read_column(cuts: Sequence[Grey], dots: int) -> list[tuple[str, float]]:
    width = max(c.shape[1] for c in cuts) + 2 * _GAP
    height = sum(c.shape[0] + _GAP for c in cuts) + _GAP
    column = np.full((height, width), 255, dtype=np.uint8)
    spans = []
    top = _GAP
    for cut in cuts:
        column[top : top + cut.shape[0], _GAP : _GAP + cut.shape[1]] = cut
        spans.append((top - _GAP / 2, top + cut.shape[0] + _GAP / 2))
        top += cut.shape[0] + _GAP
    words = recognise(Picture(width, height, column.tobytes(), dots), Manner.COLUMN)
    read = []
    for upper, lower in spans:
        own = sorted((w for w in words if upper <= w.box.middle[1] < lower), key=lambda w: w.box.x0)
        read.append(("".join(w.text for w in own), min((w.sureness for w in own), default=0.0)))
    return read


def _has_its_strokes(text: str, box: Box, blobs: Sequence[Box]) -> bool:
    """Whether a whole number has as many shapes as digits, none of them raised like a note mark."""
    if _WHOLE.fullmatch(text) is None:
        return True
    own = [b for b in blobs if _covers(box, b) and b.height >= 0.45 * box.height]
    shapes = sum(max(1, round(b.width / (_DIGIT * box.height))) for b in own)
    raised = any(b.bottom < box.bottom - 0.3 * box.height and b.height < 0.75 * box.height for b in own)
    return shapes == sum(c.isdigit() or c == "<" for c in text) and not (raised and "<" not in text)
