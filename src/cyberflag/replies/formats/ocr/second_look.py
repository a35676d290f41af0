"""Whether the figures that OCR read on a page are what stands there: a second reading, and a count of the strokes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

import numpy as np
from scipy import ndimage

from cyberflag.replies.formats.ocr.digit_shapes import Opinion, compare_digits
from cyberflag.replies.formats.ocr.pixels import Blobs, Grey
from cyberflag.replies.formats.ocr.recognition import Recognised, recognise
from cyberflag.replies.formats.ocr.tesseract import MAX_PIXELS, Manner, Picture
from cyberflag.replies.formats.pdf_pages.page import Box, Rule, surround
from cyberflag.replies.formats.pdf_pages.words import UNSURE

_ENLARGED: Final = 1.5
"""How much larger the figures are at their second reading: other pixels, and with luck other mistakes."""
_MORE_ENLARGED: Final = 2.0
"""The same at the third, of what the first passed over."""
_PAD, _GAP = 3, 30
"""Pixels kept around a figure, and white between two of them."""
_SLACK: Final = 3
"""Pixels by which the middle of a word's ink may lie above or below its box."""
_SURE: Final = 0.5
"""Figures of which either reading is less sure are not believed."""
_SURER: Final = 0.8
"""The same for figures that the first reading passed over."""
_LEAST_SURE: Final = 0.3
"""The same for those whose digits all look like the others of their kind."""
_SIGNS: Final = frozenset("-*")
_BY_SHAPE: Final = 0.5
"""How sure a dash or a star is that was told by its shape alone."""
_AS_TALL: Final = 0.75
"""Of the nearest word's height: what is lower is no digit, but a sign or a part of one."""
_PALE: Final = 200
"""Of 255: darker than that may be part of a digit."""
_DIGIT: Final = 0.68
"""Of their height: the width of digits, from middle to middle. A wider shape is of several that touch."""
_LIKE_A_FIGURE = re.compile(r"[\dOoIlSsZzBQg|!«»<>≤≥~*,.()\[\]%/+—–-]{1,12}")
"""Digits, and what is taken for digits or digits are taken for: 0 and O, 1 and l, 5 and S."""
_ALIKE: Final = str.maketrans({"—": "-", "–": "-", "‘": "'", "’": "'", "“": '"', "”": '"'})
_TALL = re.compile(r"[A-Z0-9bdfhkl]")
_EVEN: Final = 1.2
"""How much taller than the others the tallest digit of a number may be."""
_WHOLE = re.compile(r"<?\d{1,3}(,?\d{3})*")


@dataclass(frozen=True)
class Place:
    """What stands at a place of the picture, in pixels; ``text`` is `UNSURE` where the readings do not agree."""

    text: str
    sureness: float
    box: Box


def find_unread(blobs: Blobs, found: Sequence[Recognised], rules: Sequence[Rule], capital: float) -> list[Box]:
    """Ink of the size of a figure or sign that belongs to no word, on a line of words or within the rules of a table.

    ``capital`` is the height of capitals and figures. Blobs that lie side by side are one.
    """
    read = {id(b) for w in found for b in blobs.level_with(w.box, _SLACK) if _covers(w.box, b)}
    loose = [
        b
        for b in blobs.boxes
        if 0.25 * capital <= max(b.width, b.height)
        and b.height <= 1.6 * capital
        and b.width <= 4 * capital
        and id(b) not in read
    ]
    groups: list[Box] = []
    for blob in sorted(loose, key=lambda b: b.x0):
        near = next((i for i, g in enumerate(groups) if _is_beside(g, blob, capital, rules)), None)
        if near is None:
            groups.append(blob)
        else:
            g = groups[near]
            groups[near] = Box(g.x0, min(g.top, blob.top), max(g.x1, blob.x1), max(g.bottom, blob.bottom))
    return [g for g in groups if _is_on_a_line(g, found) or _is_in_a_table(g, rules)]


def tighten(found: Sequence[Recognised], blobs: Blobs) -> list[Recognised]:
    """The words with their boxes drawn close around the ink in them."""
    tightened = []
    for word in found:
        own = [b for b in blobs.level_with(word.box, 0) if word.box.holds(b.middle)]
        tightened.append(replace(word, box=surround(own)) if own else word)
    return tightened


def _covers(word: Box, blob: Box) -> bool:
    across, down = blob.middle
    return word.x0 - 2 <= across <= word.x1 + 2 and word.top - _SLACK <= down <= word.bottom + _SLACK


def _is_beside(group: Box, blob: Box, capital: float, rules: Sequence[Rule]) -> bool:
    """Whether a blob goes on with a group to its left; a rule between them parts two cells."""
    across, down = (group.x1 + blob.x0) / 2, blob.middle[1]
    near = blob.x0 - group.x1 <= 0.6 * capital and abs(down - group.middle[1]) <= 0.8 * capital
    reach = abs(blob.x0 - group.x1) / 2 + 1
    return near and not any(not r.level and r.start < down < r.end and abs(r.at - across) <= reach for r in rules)


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
    grey: Grey, found: Sequence[Recognised], unread: Sequence[Box], blobs: Blobs, dots: int
) -> list[Place]:
    """Every word, those that hold or may be figures read again, and what was not read at first."""
    doubtful = [w for w in found if _may_mislead(w.text)]
    boxes = [*(w.box for w in doubtful), *unread]
    again = _read_again(grey, boxes, dots, _ENLARGED)
    third = _read_again(grey, unread, dots, _MORE_ENLARGED)
    first = [(w.text, w.sureness) for w in doubtful]
    places = [_agree(a, b, w.box, blobs) for a, b, w in zip(first, again, doubtful, strict=False)]
    least = [_SURE] * len(doubtful) + [_SURER] * len(unread)
    for one, other, box in zip(again[len(doubtful) :], third, unread, strict=True):
        places.append(_tell_unread(grey, _agree(one, other, box, blobs), found))
    return [
        *(Place(w.text, w.sureness, w.box) for w in found if not _may_mislead(w.text)),
        *_weigh(grey, places, least, blobs),
    ]


def _weigh(grey: Grey, places: Sequence[Place], least: Sequence[float], blobs: Blobs) -> list[Place]:
    """The places with those made unsure in which a digit looks like another, or which are less sure than ``least`` and
    have no look to speak for them.
    """
    digits: list[tuple[str, Box]] = []
    spans: dict[int, range] = {}
    for at, place in enumerate(places):
        signs = [c for c in place.text if c.isdigit() or c == "<"]
        shapes = _shapes(place.box, blobs)
        if _WHOLE.fullmatch(place.text) and len(shapes) == len(signs):
            spans[at] = range(len(digits), len(digits) + len(signs))
            digits.extend(zip(signs, shapes, strict=True))
    opinions = compare_digits(grey, digits)
    weighed = []
    for at, (place, needed) in enumerate(zip(places, least, strict=True)):
        said = {opinions[i] for i in spans.get(at, ())}
        is_vouched = said == {Opinion.LIKE_ITS_KIND} and place.sureness >= _LEAST_SURE
        is_sign = place.sureness == _BY_SHAPE and place.text in _SIGNS
        believed = Opinion.LIKE_ANOTHER not in said and (place.sureness >= needed or is_vouched or is_sign)
        weighed.append(place if believed else Place(UNSURE, 0.0, place.box))
    return weighed


def _agree(one: tuple[str, float], other: tuple[str, float], box: Box, blobs: Blobs) -> Place:
    """What two readings agree on and the strokes bear out."""
    text, sure = one[0], min(one[1], other[1])
    agreed = bool(text) and _plain(text) == _plain(other[0])
    if agreed and _has_its_strokes(text, box, blobs):
        return Place(text, sure, box)
    return Place(UNSURE, 0.0, box)


def _tell_unread(grey: Grey, agreed: Place, found: Sequence[Recognised]) -> Place:
    """What stands where the first reading saw nothing: what two others agree on, if it is as tall as the nearest word
    on its line, or a dash or a star told by its shape.
    """
    box = agreed.box
    line = [w for w in found if w.box.top <= box.middle[1] <= w.box.bottom and _TALL.search(w.text)]
    if not line:
        return Place(UNSURE, 0.0, box)
    near = min((w.box for w in line), key=lambda b: max(b.x0 - box.x1, box.x0 - b.x1))
    if box.height >= _AS_TALL * near.height:
        return agreed
    sign = _tell_sign(box, near) if _has_room(grey, box, near) else None
    return Place(sign or UNSURE, _BY_SHAPE if sign else 0.0, box)


def _tell_sign(box: Box, near: Box) -> str | None:
    """A dash or a star, which OCR does not see; None where the shape is another. ``near`` is a word on its line."""
    height = near.height
    if max(near.x0 - box.x1, box.x0 - near.x1) < 0.6 * height:
        return None
    middle = (box.middle[1] - near.top) / height
    if box.height <= 0.3 * height and 1.6 * box.height <= box.width <= height and 0.3 <= middle <= 0.8:
        return "-"
    # a star is about square, and stands high on its line
    square = all(0.3 * height <= side <= 0.6 * height for side in (box.width, box.height))
    return "*" if square and middle <= 0.45 else None


def _has_room(grey: Grey, box: Box, near: Box) -> bool:
    """Whether nothing stands right above and right below it on its line, of which it might be a part."""
    left, right = int(box.x0), int(box.x1)
    above = grey[int(near.top) : int(box.top) - 1, left:right]
    below = grey[int(box.bottom) + 2 : int(near.bottom), left:right]
    return all(part.size == 0 or int(part.min()) > _PALE for part in (above, below))


def _may_mislead(text: str) -> bool:
    return any(c.isdigit() for c in text) or _LIKE_A_FIGURE.fullmatch(text) is not None


def _plain(text: str) -> str:
    return "".join(text.split()).translate(_ALIKE).strip(".'\"")


def _read_again(grey: Grey, boxes: Sequence[Box], dots: int, scale: float) -> list[tuple[str, float]]:
    """The text at each of the boxes, cut out, enlarged and set under one another, with its sureness."""
    read: list[tuple[str, float]] = []
    cuts: list[Grey] = []
    for box in boxes:
        cut = _cut(grey, box, scale)
        if cuts and _size([*cuts, cut]) > MAX_PIXELS // 2:
            read += _read_column(cuts, int(dots * scale))
            cuts = []
        cuts.append(cut)
    return read + (_read_column(cuts, int(dots * scale)) if cuts else [])


def _size(cuts: Sequence[Grey]) -> int:
    """Pixels of a column of cuts."""
    width, height = max(c.shape[1] for c in cuts) + 2 * _GAP, sum(c.shape[0] + _GAP for c in cuts) + _GAP
    return int(width * height)


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


def _has_its_strokes(text: str, box: Box, blobs: Blobs) -> bool:
    """Whether a whole number has as many shapes as digits, none of them raised like a note mark or taller than the
    others like a rule.
    """
    if _WHOLE.fullmatch(text) is None:
        return True
    own = _shapes(box, blobs)
    if not own or max(b.height for b in own) > _EVEN * median(b.height for b in own if "<" not in text or b is own[-1]):
        return False
    shapes = sum(max(1, round(b.width / (_DIGIT * box.height))) for b in own)
    raised = any(b.bottom < box.bottom - 0.3 * box.height and b.height < 0.75 * box.height for b in own)
    return shapes == sum(c.isdigit() or c == "<" for c in text) and not (raised and "<" not in text)


def _shapes(box: Box, blobs: Blobs) -> list[Box]:
    """The blobs of a word that are as tall as a digit, from left to right."""
    near = blobs.level_with(box, _SLACK)
    return sorted((b for b in near if _covers(box, b) and b.height >= 0.45 * box.height), key=lambda b: b.x0)
