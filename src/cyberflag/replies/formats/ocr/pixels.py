"""The pixels of a scanned page made ready for OCR: paper made white, lines laid level, rules found and taken away."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from cyberflag.replies.formats.pdf_pages.page import Box, Rule

_INK: Final = 0.5
"""Darker than that, of 0 (black) to 1 (paper), is ink."""
_RIDGE: Final = 0.08
"""How much darker a rule is than what lies above and below it: rules are finer than letters and come out paler."""
_PAPER: Final = 0.9
"""Paler than that is paper."""
_WHOLE: Final = 0.95
"""Of a rule's length: so much of it is darker than paper."""
_LEAST_CONTRAST: Final = 25.0
"""Of 255: a page whose darkest and lightest parts lie nearer is blank."""
_FEW_PIXELS: Final = 60
"""Darker pixels than the ink's own are no more than these."""
_MOST_SKEW: Final = 4.0
"""Degrees by which a page may have been laid askew on the scanner."""
_LEAST_SKEW: Final = 0.08
_LEVEL_RULE: Final = 0.35
"""Of an inch: a level line of ink that long is a rule."""
_UPRIGHT_RULE: Final = 0.22
"""The same for upright ones, which must reach a level rule; letters of headings are nearly as tall."""
_BORDER: Final = 2.0
"""Inches: the border of a table is at least so long."""
_STEM: Final = 0.35
"""Of an inch: letters are not taller."""
_THICK: Final = 0.05
"""Of an inch: what is thicker is an area and no rule."""
_FLANK, _MOST_FLANK = 0.25, 0.7
"""Of a rule's length: more ink than that on its emptier and on its fuller side, and it is a line of letters."""

Ink = NDArray[np.bool_]
Grey = NDArray[np.uint8]


@dataclass(frozen=True)
class Prepared:
    """A page made ready: ``grey`` without rules, the same as ``ink``, and the rules in pixels."""

    grey: Grey
    ink: Ink
    rules: tuple[Rule, ...]


def prepare(grey: Grey, dots: int) -> Prepared | None:
    """The page made ready; None where nothing is on it."""
    if grey.size <= _FEW_PIXELS:
        return None
    shade = _whiten(grey, dots)
    if shade is None:
        return None
    angle = _find_skew(shade < _INK, dots)
    if abs(angle) >= _LEAST_SKEW:
        shade = ndimage.rotate(shade, angle, reshape=False, order=1, mode="constant", cval=1.0)
    ink = shade < _INK
    rules, drawn = _find_rules(shade, dots)
    shade[drawn] = 1.0
    return Prepared(np.round(shade * 255).astype(np.uint8), ink & ~drawn, tuple(rules))


def _whiten(grey: Grey, dots: int) -> Any:
    """From 0 to 1, with the paper at 1 and the ink near 0 wherever shadows or tints lie; None for a blank page."""
    smooth = ndimage.gaussian_filter(grey.astype(np.float32), dots / 300)
    size = max(dots // 4, 8)
    rows, columns = -(-smooth.shape[0] // size), -(-smooth.shape[1] // size)
    spread = ((0, rows * size - smooth.shape[0]), (0, columns * size - smooth.shape[1]))
    blocks = np.pad(smooth, spread, mode="edge").reshape(rows, size, columns, size)
    paper = ndimage.median_filter(np.percentile(blocks[:, ::2, :, ::2], 85, axis=(1, 3)), 3, mode="nearest")
    ground = ndimage.zoom(paper, size, order=1, grid_mode=True, mode="nearest")[: smooth.shape[0], : smooth.shape[1]]
    # a single short word must count, and grains of noise must not
    contrast = float(np.median(paper)) - float(np.partition(smooth, _FEW_PIXELS, axis=None)[_FEW_PIXELS])
    if contrast < _LEAST_CONTRAST:
        return None
    strokes = smooth[ground - smooth > 0.4 * contrast]
    darkest = float(np.median(strokes)) if len(strokes) else float(smooth.min())
    # ink darkens what it lies on: it is measured from the ground beneath it
    shade = (smooth - darkest) / np.maximum(ground - darkest, _LEAST_CONTRAST)
    return np.clip(shade * 1.25 - 0.1, 0.0, 1.0)


def _find_skew(ink: Ink, dots: int) -> float:
    """Degrees by which the page must be turned (anticlockwise) for its lines to be level."""
    step = max(dots // 75, 1)
    down, across = np.nonzero(ink[::step, ::step])
    if len(down) < 50:
        return 0.0

    def sharpness(angle: float) -> float:
        moved = down - across * math.tan(math.radians(angle))
        heights = np.bincount((moved - moved.min()).astype(np.int64)).astype(np.float64)
        return float(np.square(np.diff(heights)).sum())

    best = max(np.arange(-_MOST_SKEW, _MOST_SKEW + 0.01, 0.25), key=sharpness)
    best = max(best + np.arange(-0.2, 0.21, 0.05), key=sharpness)
    # no better than level: leave the pixels as they are
    return float(best) if sharpness(best) > 1.02 * sharpness(0.0) else 0.0


def _find_rules(shade: Any, dots: int) -> tuple[list[Rule], Ink]:
    """The rules, in pixels, and which pixels they take up."""
    levels = _runs(shade, int(_LEVEL_RULE * dots), dots)
    turned = np.ascontiguousarray(shade.T)
    uprights = [Box(b.top, b.x0, b.bottom, b.x1) for b in _runs(turned, int(_UPRIGHT_RULE * dots), dots)]
    reach = 0.03 * dots
    standing = [u for u in uprights if u.height > dots or any(_crosses(u, b, reach) for b in levels)]
    standing = [_end_at_rules(u, [b.middle[1] for b in levels if _crosses(u, b, reach)], dots) for u in standing]
    drawn = np.zeros(shade.shape, dtype=bool)
    rules = []
    for box, level in (*((b, True) for b in levels), *((b, False) for b in standing)):
        drawn[int(box.top) : int(box.bottom), int(box.x0) : int(box.x1)] = True
        across, down = box.middle
        rules.append(Rule(True, down, box.x0, box.x1) if level else Rule(False, across, box.top, box.bottom))
    # the grey edges of a rule go with it
    return rules, ndimage.binary_dilation(drawn, iterations=max(dots // 150, 1))


def _crosses(upright: Box, level: Box, reach: float) -> bool:
    return (
        level.x0 - reach <= upright.middle[0] <= level.x1 + reach
        and upright.top - reach <= level.middle[1] <= upright.bottom + reach
    )


def _end_at_rules(upright: Box, heights: list[float], dots: int) -> Box:
    """An upright without what juts out beyond the first or the last level rule: the stem of a letter that it runs
    into.
    """
    stem = _STEM * dots
    top, bottom = min(heights, default=upright.top), max(heights, default=upright.bottom)
    return Box(
        upright.x0,
        top if 0 < top - upright.top < stem else upright.top,
        upright.x1,
        bottom if 0 < upright.bottom - bottom < stem else upright.bottom,
    )


def _runs(shade: Any, length: int, dots: int) -> list[Box]:
    """Where ink, however pale, runs across for at least so many pixels, and is thin. Small breaks do not end a run."""
    ink = shade < _INK
    # averaged along the rule its own grain is gone, and letters are as dark as those beside them
    along = ndimage.uniform_filter1d(shade, max(dots // 13, 3), axis=1)
    reach = max(dots // 50, 2)
    padded = np.pad(along, ((reach, reach), (0, 0)), mode="edge")
    ridge = np.minimum(padded[: -2 * reach], padded[2 * reach :]) - along > _RIDGE
    thick = ndimage.maximum_filter1d((ink | ridge).view(np.uint8), 3, axis=0)
    closed = ndimage.minimum_filter1d(ndimage.maximum_filter1d(thick, 3, axis=1), 3, axis=1)
    opened = ndimage.maximum_filter1d(ndimage.minimum_filter1d(closed, length, axis=1), length, axis=1)
    labels, count = ndimage.label(opened)
    found = []
    for down, across in ndimage.find_objects(labels, count):
        box = Box(float(across.start), float(down.start), float(across.stop), float(down.stop))
        # one pixel on either side came of the thickening
        if box.height - 2 <= _THICK * dots:
            found.append(box)
        elif box.width > 3 * box.height:
            found += _slice(opened, box, dots)
    return [box for box in found if _is_unbroken(shade, box) and _is_free(ink, box, _BORDER * dots)]


def _is_unbroken(shade: Any, box: Box) -> bool:
    """Whether it is no row of letters, between which the paper shows."""
    darkest = shade[int(box.top) : int(box.bottom), int(box.x0) : int(box.x1)].min(axis=0)
    return float((darkest < _PAPER).mean()) >= _WHOLE


def _is_free(ink: Ink, box: Box, long: float) -> bool:
    """Whether hardly anything stands right above it and right below, as it does along a line of letters. Where it is
    long, figures may touch one side of it: it is a thick border.
    """
    left, right = int(box.x0), int(box.x1)
    rows = [ink[at, left:right] for at in (int(box.top) - 2, int(box.bottom) + 1) if 0 <= at < ink.shape[0]]
    shares = [float(row.mean()) for row in rows] or [0.0]
    return min(shares) <= _FLANK and max(shares) <= (_MOST_FLANK if box.width >= long else _FLANK)


def _slice(opened: NDArray[np.uint8], box: Box, dots: int) -> list[Box]:
    """The parts of a run that is bent or lies askew, each level enough."""
    found = []
    places = np.linspace(box.x0, box.x1, max(2, int(box.width / (0.5 * dots))) + 1).astype(int)
    for left, right in pairwise(places):
        down = np.nonzero(opened[int(box.top) : int(box.bottom), left:right].any(axis=1))[0]
        if len(down) and down[-1] - down[0] - 1 <= _THICK * dots:
            found.append(Box(float(left), box.top + down[0], float(right), box.top + down[-1] + 1))
    return found


@dataclass(frozen=True)
class Blobs:
    """The boxes around connected ink, in pixels, sorted by how far down their middle lies (``middles``)."""

    boxes: tuple[Box, ...]
    middles: tuple[float, ...]

    def level_with(self, box: Box, slack: float) -> tuple[Box, ...]:
        """Those whose middle lies no higher and no lower than a box, give or take ``slack`` pixels."""
        start, end = bisect_left(self.middles, box.top - slack), bisect_right(self.middles, box.bottom + slack)
        return self.boxes[start:end]


def find_blobs(ink: Ink) -> Blobs:
    """The boxes around connected ink."""
    labels, count = ndimage.label(ink, structure=np.ones((3, 3)))
    boxes = sorted(
        (
            Box(float(across.start), float(down.start), float(across.stop), float(down.stop))
            for down, across in ndimage.find_objects(labels, count)
        ),
        key=lambda b: b.middle[1],
    )
    return Blobs(tuple(boxes), tuple(b.middle[1] for b in boxes))
