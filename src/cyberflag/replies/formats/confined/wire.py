"""A document as one line of JSON, for the way out of the process that parses replies.

The other end may have been taken over by the file it read, so nothing is believed: every value is checked for its type
and its bounds, and nothing that comes back can be more than text, numbers and dates.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, TypeVar

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind, Problem, Raw

_MAX_PLACE: Final = 2**31
_MAX_WHOLE: Final = 10**18
_CELL_PARTS: Final = 13
_COLOUR: Final = re.compile(r"[0-9A-F]{6}")
_T = TypeVar("_T")


class Ending(StrEnum):
    """How the reading of a file ended; ``READY`` is what a worker says before the first."""

    READY = "ready"
    DONE = "done"
    TIMED_OUT = "timed out"
    TOO_LONG = "too long"
    DIED = "died"


class WireError(ValueError):
    """What came back is not a document."""


def encode_document(document: Document) -> bytes:
    """The blocks and problems of a document; its reply is known to whoever asked."""
    blocks = [_encode_grid(b) if isinstance(b, Grid) else _encode_line(b) for b in document.blocks]
    problems = [[p.source, p.kind.value, p.message] for p in document.problems]
    return json.dumps([blocks, problems], separators=(",", ":")).encode("ascii")


def decode_document(data: bytes, reply: str) -> Document:
    """The document of a reply. Raises `WireError` where the bytes are none."""
    try:
        blocks, problems = _list(json.loads(data), 2)
        return Document(reply, _tuple(blocks, _decode_block), _tuple(problems, _decode_problem))
    except WireError:
        raise
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise WireError("no document") from error


def _encode_line(line: Line) -> list[Any]:
    return [
        "line",
        line.number,
        line.text,
        line.kind.value,
        list(line.notes),
        line.prefix,
        line.sureness,
        line.is_whole,
        line.depth,
    ]


def _encode_grid(grid: Grid) -> list[Any]:
    fills = [[row, column, colour] for (row, column), colour in grid.fills.items()]
    return ["grid", grid.name, grid.is_sheet, grid.hidden, [_encode_cell(c) for c in grid.cells.values()], fills]


def _encode_cell(cell: Cell) -> list[Any]:
    raw: Any = cell.raw
    if isinstance(raw, date):
        raw = ["moment" if isinstance(raw, datetime) else "day", raw.isoformat()]
    elif isinstance(raw, int) and not isinstance(raw, bool) and abs(raw) > _MAX_WHOLE:
        raw = float(raw) if abs(raw) < 1e300 else cell.shown
    parts = [cell.row, cell.column, cell.shown, raw, cell.number_format, cell.row_span, cell.column_span]
    return [*parts, cell.hidden, cell.comment, list(cell.notes), cell.is_heading, cell.indent, cell.sureness]


def _decode_block(value: object) -> Grid | Line:
    parts = _list(value)
    if parts and parts[0] == "line":
        _, number, text, kind, notes, prefix, sureness, is_whole, depth = _list(parts, 9)
        return Line(
            _whole(number),
            _text(text),
            LineKind(_text(kind)),
            _tuple(notes, _text),
            _text(prefix),
            _share(sureness),
            is_whole=_truth(is_whole),
            depth=_whole(depth),
        )
    _, name, is_sheet, hidden, cells, fills = _list(parts, 6)
    found = {(c.row, c.column): c for c in _tuple(cells, _decode_cell)}
    if parts[0] != "grid":
        raise WireError("no block")
    return Grid(_text(name), found, _truth(is_sheet), _truth(hidden), fills=dict(_tuple(fills, _decode_fill)))


def _decode_fill(value: object) -> tuple[tuple[int, int], str]:
    row, column, colour = _list(value, 3)
    if not _COLOUR.fullmatch(_text(colour)):
        raise WireError("no colour")
    return (_whole(row), _whole(column)), _text(colour)


def _decode_cell(value: object) -> Cell:
    parts = _list(value, _CELL_PARTS)
    row, column, shown, raw, number_format, rows, columns, hidden, comment, notes, is_heading, indent, sure = parts
    return Cell(
        _whole(row),
        _whole(column),
        _text(shown),
        _decode_raw(raw),
        _text(number_format),
        max(1, _whole(rows)),
        max(1, _whole(columns)),
        _truth(hidden),
        _text(comment),
        _tuple(notes, _text),
        _truth(is_heading),
        _whole(indent),
        _share(sure),
    )


def _decode_raw(value: object) -> Raw:
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int) and abs(value) <= _MAX_WHOLE:
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    kind, text = _list(value, 2)
    if kind not in ("day", "moment"):
        raise WireError("no value of a cell")
    return datetime.fromisoformat(_text(text)) if kind == "moment" else date.fromisoformat(_text(text))


def _decode_problem(value: object) -> Problem:
    source, kind, message = _list(value, 3)
    return Problem(_text(source), IssueKind(_text(kind)), _text(message))


def _list(value: object, length: int | None = None) -> list[Any]:
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise WireError("no list of that length")
    return value


def _tuple(value: object, read: Callable[[object], _T]) -> tuple[_T, ...]:
    return tuple(read(item) for item in _list(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise WireError("no text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _MAX_PLACE:
        raise WireError("no place")
    return value


def _share(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise WireError("no share")
    return float(value)


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise WireError("neither true nor false")
    return value
