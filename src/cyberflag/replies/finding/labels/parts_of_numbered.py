"""Labels that point by its number at the one that they are a part of: ``Q1 Offences recorded`` and ``Q2 Of Q1, victim
aged 12 or under``, as a form of the requester has them. Such a number is as likely a quarter of a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.document import Cell, Document, Grid, in_columns, in_rows
from cyberflag.vocabularies.measures import measures_named_in

_WORD: Final = r"(?:questions?|q|parts?|rows?|lines?|items?|answers?)\.?\s*"
_KEY: Final = r"\d{1,2}[a-z]?|[a-h]"
_NUMBERED: Final = re.compile(
    rf"\s*(?:{_WORD}\(?(?P<named>{_KEY})\)?|\(?(?P<bare>{_KEY})\)?(?=\s*[.:)]))\s*[.:)–-]*\s+(?P<text>(?=[^\W\d]).+)",
    re.IGNORECASE | re.DOTALL,
)
_POINTS: Final = re.compile(
    r"\s*(?:and\s+|out\s+)?of\s+(?:(?:the|those|these|all)\s+)?(?:(?:offences|crimes|figures?|total|numbers?|cases|records)\s+)?"
    r"(?:(?:given|counted|recorded|listed)\s+)?"
    rf"(?:(?:(?:in|at|under|from|for)\s+)?(?:{_WORD}\(?(?P<named>{_KEY})\)?|\((?P<bracketed>{_KEY})\))"
    rf"|(?:in|at|under)\s+(?P<bare>\d{{1,2}}[a-z]?)|(?P<alone>\d{{1,2}}[a-z]?)(?=\s*[,:]))(?![\w/-])(?:\s+(?:above|total))?"
    r"\s*[,:–-]*\s*(?P<rest>(?=[^\W\d])(?!how\s+many\b|what\b).+)",
    re.IGNORECASE | re.DOTALL,
)
"""A question in whole words (``Of the offences at 1, how many ...``) is read as one."""
_NUMBER_OF: Final = re.compile(r"\s*(?:total\s+)?(?:numbers?\s+of\s+)?", re.IGNORECASE)
_MEASURED: Final = re.compile(
    r"%|\b(?:per\s?cent\w*|proportions?|rates?|average|mean|median|longest|shortest|highest|lowest)\b", re.IGNORECASE
)
"""What is no number of crimes: ``percentage of victims under 13``."""
_BY_LETTER: Final = re.compile(r"[^\d,:]*\bq\.?\s*\(?\d", re.IGNORECASE)
_QUARTER: Final = re.compile(r"\bq(?:uarter|tr)?s?\.?\s*\(?\d|\bquarters?\b", re.IGNORECASE)
_HEAD_AND_WHOLE: Final = 2
_KEYS: Final = ("named", "bracketed", "bare", "alone")


def write_out_parts_of_numbered(document: Document) -> Document:
    """The document with each such label written as a part of the label that it points at; where another stands between
    that and it, with the words of both. Its number goes, and that of the label that it points at. Every cell keeps what
    it prints.
    """
    return document.with_grids(_written)


@dataclass(frozen=True)
class _Label:
    """The cell of a label, what it says without its number, and the label of the whole that it is a part of, if any."""

    cell: Cell
    text: str
    whole: _Label | None = None


def _written(grid: Grid) -> Grid:
    if not any(_pointing(cell.shown) for cell in grid):
        return grid
    shown = [cell for cell in grid if cell.shown.strip() and not cell.hidden]
    written: dict[tuple[int, int], Cell] = {}
    for line in (*in_columns(shown), *in_rows(shown)):
        if any(_pointing(cell.shown) for cell in line):
            written |= _line_written(line)
    return grid.with_cells(written)


def _line_written(line: Iterable[Cell]) -> Mapping[tuple[int, int], Cell]:
    """The labels of one row or column that are written otherwise. Where one points at a number that none above or
    before it has, those alone that may pass for quarters of a year (`_pointing_at_unnumbered`).
    """
    told: dict[str, _Label] = {}
    labels: list[_Label] = []
    cells = tuple(line)
    for cell in cells:
        key, text = _number_and_text(cell.shown)
        points = _POINTS.fullmatch(text)
        whole = told.get(_key(points)) if points is not None else None
        if points is not None and whole is None:
            return _pointing_at_unnumbered(cells)
        labels.append(_Label(cell, points["rest"] if points is not None else text, whole))
        if key:
            told[key] = labels[-1]
    pointed_at = {label.whole.cell.shown for label in labels if label.whole is not None}
    written: dict[tuple[int, int], Cell] = {}
    last: _Label | None = None
    for label in labels:
        parts, root = _parts_and_root(label)
        said = label.text if label.cell.shown in pointed_at else ""
        if parts:
            said = f"Of these, {', '.join(parts)}" if last is root else _beside_root(parts, root)
        if said:
            written[label.cell.row, label.cell.column] = label.cell.written_out(said)
        last = last if parts and last is root else label
    return written


def _pointing_at_unnumbered(cells: Sequence[Cell]) -> Mapping[tuple[int, int], Cell]:
    """The labels that point at a question by its letter (``Of Q1, male``) where no label has a number: parts of the one
    right before them where all point at the first, else in words that are no quarter of a year. None where a label is
    one.
    """
    found = [(cell, _POINTS.fullmatch(cell.shown)) for cell in cells]
    pointing = [(cell, points) for cell, points in found if points is not None and _BY_LETTER.match(cell.shown)]
    others = [cell.shown for cell, points in found if points is None]
    is_row_of_figures = not any(sign.isalpha() for text in others for sign in text)
    if is_row_of_figures or len(pointing) + len(others) < len(cells):
        return {}
    if any(_number_and_text(text)[0] or _QUARTER.search(text) for text in others):
        return {}
    are_last = all(cell is own for (cell, _), own in zip(reversed(pointing), reversed(cells), strict=False))
    is_first = len(others) == _HEAD_AND_WHOLE and are_last and {_key(points) for _, points in pointing} == {"1"}
    return {
        (cell.row, cell.column): cell.written_out(
            f"{'Of these' if is_first else f'Of question {_key(points)}'}, {points['rest']}"
        )
        for cell, points in pointing
    }


def _parts_and_root(label: _Label) -> tuple[Sequence[str], _Label]:
    """What a label says of the whole that it is in the end a part of, the nearest to that first, and the whole."""
    parts: list[str] = []
    while label.whole is not None:
        parts.insert(0, label.text)
        label = label.whole
    return parts, label


def _beside_root(parts: Sequence[str], root: _Label) -> str:
    """A part whose whole does not stand right above it, in words of its own: ``number of charges for rape offences``,
    where it counts something else than the crimes of the whole.
    """
    said = ", ".join(parts)
    counts_others = any(found.value is not Measure.OFFENCES for found in measures_named_in(said))
    if counts_others or _MEASURED.search(said):
        return f"{said} for {_NUMBER_OF.sub('', root.text, count=1)}"
    return f"{root.text}, {said}"


def _pointing(text: str) -> bool:
    return _POINTS.fullmatch(_number_and_text(text)[1]) is not None


def _number_and_text(text: str) -> tuple[str, str]:
    """The number before a label, empty without one, and what stands behind it."""
    found = _NUMBERED.fullmatch(text)
    return (_key(found), found["text"]) if found is not None else ("", text)


def _key(found: re.Match[str]) -> str:
    groups = found.groupdict()
    return next((key.casefold() for name in _KEYS if (key := groups.get(name))), "")
