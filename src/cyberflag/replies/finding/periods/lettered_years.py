"""Letters over columns or before figures of a line, where the request or a note lists years by them: ``(a) 2021/22, (b)
2022/23``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Document, Grid, Line
from cyberflag.replies.finding.strips import CellKind, kind_of_text
from cyberflag.vocabularies.periods import understand_period

_FEWEST: Final = 2
_MARK: Final = r"(?<![\w(])\(?(?:[a-h]|[ivx]{1,4})\)"
_LETTER: Final = _MARK.replace("(?:", "(?P<letter>")
_LISTED: Final = re.compile(rf"{_LETTER}\s*(?P<words>(?:(?!{_MARK})[^();])+)")
_ALONE: Final = re.compile(rf"\s*{_LETTER}\s*(?P<words>[^();]+)")
_REFERS: Final = re.compile(r"\s*(?:$|[,.;:)]|(?:and|or|to|of|above|below|have|has|had|led|was|were|is|are)\b)")
"""Behind a letter that only points at what another text lists by it."""
_BEFORE_FIGURE: Final = " :=-–"
_ENDS: Final = re.compile(r"(?:[\s,;.:?]|\band\b|\bor\b)+$")


def write_out_lettered_years(document: Document) -> Document:
    """The document with letters in brackets that stand alone over columns of figures, or before each figure of a line,
    written out as the years that its text lists by them; every cell keeps what it prints.

    Nothing is written out where the text lists anything else by those letters, or a letter beside them is not known.
    """
    years = _years_listed(document)
    if len(set(years.values())) < _FEWEST:
        return document
    written = document.with_grids(lambda grid: _written(grid, years))
    blocks = [_line_written(block, years) if isinstance(block, Line) else block for block in written.blocks]
    return replace(written, blocks=tuple(_with_lines_of_one(blocks, years)))


def _with_lines_of_one(blocks: Sequence[Grid | Line], years: Mapping[str, str]) -> Sequence[Grid | Line]:
    """The blocks with lines below one another that are nothing but a letter and its figure (``(a) 211`` above ``(b)
    243``) written out, where all the letters of the list stand there once.
    """
    found = {at: alone for at, block in enumerate(blocks) if isinstance(block, Line) and (alone := _alone(block.text))}
    letters = [alone["letter"] for alone in found.values()]
    if sorted(letters) != sorted(years) or max(found) - min(found) != len(found) - 1:
        return blocks
    return [
        replace(block, text=f"{years[found[at]['letter']]}: {found[at]['words'].strip(_BEFORE_FIGURE)}", breaks=())
        if isinstance(block, Line) and at in found
        else block
        for at, block in enumerate(blocks)
    ]


def _alone(text: str) -> re.Match[str] | None:
    found = _ALONE.fullmatch(text)
    return found if found is not None and _is_answer(_ENDS.sub("", found["words"])) else None


def _years_listed(document: Document) -> Mapping[str, str]:
    """The year that each letter is listed for; empty where one is listed for two things, or for one that is no year."""
    found: dict[str, str] = {}
    for line in document.lines:
        for letter, words in _listed(line.text):
            if understand_period(words) is None or found.setdefault(letter, words) != words:
                return {}
    return found


def _listed(text: str) -> Iterator[tuple[str, str]]:
    for listed in _LISTED.finditer(text):
        words = _ENDS.sub("", listed["words"])
        if not _is_answer(words) and not _REFERS.match(listed["words"]):
            yield listed["letter"], words


def _is_answer(words: str) -> bool:
    bare = words.strip(_BEFORE_FIGURE)
    return kind_of_text(bare) is CellKind.FIGURE and understand_period(bare) is None


def _line_written(line: Line, years: Mapping[str, str]) -> Line:
    """The line with its letters written out, where each of them is listed, stands once and has a figure behind it."""
    listed = list(_LISTED.finditer(line.text))
    letters = [found["letter"] for found in listed]
    if len(set(letters)) < max(_FEWEST, len(letters)) or not set(letters) <= set(years):
        return line
    if len(re.findall(_LETTER, line.text)) > len(listed) or not all(
        _is_answer(_ENDS.sub("", found["words"])) for found in listed
    ):
        return line
    return line.rewritten(lambda text: re.sub(_LETTER, lambda found: years[found["letter"]], text))


def _written(grid: Grid, years: Mapping[str, str]) -> Grid:
    first = min((cell.column for cell in grid), default=0)
    cells = dict(grid.cells)
    for row in grid.filled_rows(hidden=True):
        heads = [cell for cell in row if cell.column > first]
        letters = [found["letter"] for cell in heads if (found := re.fullmatch(_LETTER, cell.shown.strip()))]
        if len(letters) < _FEWEST or len(set(letters)) < len(heads) or not set(letters) <= set(years):
            continue
        for cell, letter in zip(heads, letters, strict=True):
            cells[cell.row, cell.column] = cell.written_out(years[letter])
    return replace(grid, cells=cells)
