"""Questions in the left column of a page, each with its answer level with it in the right one: read one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.formats.pdf_pages.prose import is_labelled_value
from cyberflag.replies.formats.pdf_pages.words import Line

_QUESTION: Final = re.compile(
    r"\(?(?:q(?:uestion)?\.?\s*)?(?P<number>\d{1,2})\s*[.):]\s+\S.*|q(?:uestion)?\s?(?P<named>\d{1,2})\b.*",
    re.IGNORECASE,
)
"""The first line of a numbered question."""
_ASKS: Final = re.compile(r"\?\s*$|\b(?:please|how\s+many|what|which|number\s+of|total|break\w*)\b", re.IGNORECASE)
_LEVEL: Final = 0.4
"""Of the font's size: lines whose baselines differ by no more are level."""
_TIGHT: Final = 1.4
"""Of the font's size: lines further apart are not of one text."""
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")


def bands_of_answers(left: Sequence[Line], right: Sequence[Line]) -> list[tuple[list[Line], list[Line]]]:
    """The questions on the left with the answers on the right that begin level with them, what stands over the first
    (the names of both columns) as a pair of its own; empty where the sides are no questions and answers.
    """
    starts = [line for line in left if _QUESTION.match(_text(line))]
    if not starts or any(len(line) > 1 for line in right) or not any(_says_something(line) for line in right):
        return []
    heights = [line[0].baseline for line in starts]
    beginnings = _beginnings(right)
    are_level = all(any(abs(line[0].baseline - at) < _LEVEL * line[0].size for line in beginnings) for at in heights)
    slack = _LEVEL * left[0][0].size
    ends = [float("-inf"), *(at - slack for at in heights), float("inf")]
    bands = [
        ([x for x in left if low <= x[0].baseline < high], [x for x in right if low <= x[0].baseline < high])
        for low, high in pairwise(ends)
    ]
    asks = all(_ASKS.search(" ".join(map(_text, asked))) for asked, _ in bands[1:])
    is_numbered = any(_number(line) for line in right)
    if not (are_level and asks) or (is_numbered and any(not _is_numbered_as(*band) for band in bands[1:])):
        return []
    return [band for band in bands if any(band)]


def _is_numbered_as(asked: Sequence[Line], answers: Sequence[Line]) -> bool:
    """Whether the answer beside a question begins with the number of that question, and with no other."""
    numbers = [_number(line) for line in answers]
    return bool(numbers) and numbers[0] == _number(asked[0]) and set(numbers[1:]) <= {"", numbers[0]}


def _says_something(line: Line) -> bool:
    return _LETTERS.search(_text(line)) is not None or is_labelled_value(_text(line))


def _number(line: Line) -> str:
    """The number of a question or answer that a line begins with; empty without one."""
    found = _QUESTION.match(_text(line))
    return "" if found is None else found["number"] or found["named"]


def _beginnings(lines: Sequence[Line]) -> list[Line]:
    """The lines that begin something: the first, and those further below the line before than lines of one text are."""
    below = (
        lower for upper, lower in pairwise(lines) if lower[0].baseline - upper[0].baseline > _TIGHT * upper[0].size
    )
    return [*lines[:1], *below]


def _text(line: Line) -> str:
    return " ".join(piece.text for piece in line)
