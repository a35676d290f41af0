"""The fields of a line of plain text: what stands between two or more blanks, tabs or upright strokes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cyberflag.replies.formats.contents import BLANKS, trim

MAX_COLUMNS: Final = 100
_FIELD = re.compile(r"\S+(?: \S+)*")
_FIGURE = re.compile(
    r"(?:[<>~≤≥]\s?)?(?:[£$]\s?)?\d[\d,. ]*%?\*?|[*\-–—]{1,3}|n/?[akds]|nil|none|not held", re.IGNORECASE
)
_RULER: Final = frozenset("-=+|_:" + BLANKS)
_MAX_WIDTH: Final = 400
_YEAR: Final = r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d){1,2})?"
_YEARS_IN_A_ROW: Final = re.compile(rf"{_YEAR}(?: {_YEAR})*(?: (?:Grand )?Total)?", re.IGNORECASE)
_EACH_HEAD: Final = re.compile(rf"{_YEAR}|(?:Grand )?Total", re.IGNORECASE)
_EACH_YEAR: Final = re.compile(_YEAR)


@dataclass(frozen=True)
class Field:
    """A text between two or more blanks: where it begins and ends on its line."""

    start: int
    end: int
    text: str

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a column of the screen."""
        return self.start < end and start < self.end

    @property
    def is_figure(self) -> bool:
        """Whether it is a number or a sign that stands for one."""
        return _FIGURE.fullmatch(self.text) is not None

    @property
    def is_year(self) -> bool:
        """Whether it is written as a year: ``2021``, ``2021/22``."""
        return _EACH_YEAR.fullmatch(self.text) is not None


def is_ruler(line: str) -> bool:
    """Whether a line is drawn rather than written: ``-----+----``."""
    return len(trim(line)) >= 3 and set(line) <= _RULER


def fields_of(line: str) -> list[Field]:
    """The fields of a line, none where it is drawn, quoted or no line of a table; years one blank apart are parted."""
    if len(line) > _MAX_WIDTH or line.lstrip().startswith(">") or is_ruler(line):
        return []
    if line.count("|") >= 2 or ("|" in line and line.strip().startswith("|")):
        return _stroke_fields(line)
    # a tab parts fields even where the text before it leaves a single blank
    spread = line.replace("\u00a0", " ").replace("\t", "  \t").expandtabs(8)
    found = (Field(found.start(), found.end(), found[0]) for found in _FIELD.finditer(spread))
    return [each for field in found for each in _years_apart(field)]


def _years_apart(field: Field) -> Iterator[Field]:
    """Years that stand one blank apart, with a total behind them, as heads of their own."""
    if _YEARS_IN_A_ROW.fullmatch(field.text) is None:
        yield field
        return
    for head in _EACH_HEAD.finditer(field.text):
        yield Field(field.start + head.start(), field.start + head.end(), head[0])


def _stroke_fields(line: str) -> list[Field]:
    """Fields between upright strokes; each takes a screen column of its own order, so that ragged widths do no harm."""
    text = line.strip()
    # a stroke before the first field frames the line only where one behind the last does
    framed = text.removeprefix("|") if text.endswith("|") else text
    parts = framed.removesuffix("|").split("|")
    width = _MAX_WIDTH
    return [Field(n * width, n * width + 1, trim(part)) for n, part in enumerate(parts) if trim(part)]


def merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping spans joined."""
    strips: list[tuple[int, int]] = []
    for left, right in sorted(spans):
        if strips and left < strips[-1][1]:
            strips[-1] = (strips[-1][0], max(right, strips[-1][1]))
        else:
            strips.append((left, right))
    return strips
