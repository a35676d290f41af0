"""CSV files and their like: one grid named ``csv``, every cell as it is written."""

from __future__ import annotations

import csv
import io
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.containers import MAX_CELLS
from cyberflag.replies.formats.contents import Contents, UnreadableError, count_indent, split_notes, trim
from cyberflag.replies.formats.decoding import decode

_DELIMITERS: Final = (",", ";", "\t", "|")
_SAMPLE: Final = 200


def read_delimited(data: bytes) -> Contents:
    """The file as one grid. Raises `UnreadableError` where it is too large or is no table of text."""
    text = decode(data)
    delimiter, text = _named_delimiter(text)
    cells: dict[tuple[int, int], Cell] = {}
    csv.field_size_limit(10_000_000)
    try:
        for row, fields in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or find_delimiter(text))
        ):
            for column, written in enumerate(fields):
                if shown := trim(written):
                    cells[row, column] = _read_field(row, column, written, shown)
            if len(cells) > MAX_CELLS:
                raise UnreadableError(
                    f"The file has more than {MAX_CELLS:,} cells and was not read. Ask for a smaller copy, or split it."
                )
    except csv.Error as error:
        raise UnreadableError(
            f"The file is no well-formed CSV ({error}). Open it in a spreadsheet program and save it again."
        ) from error
    return Contents([Grid("csv", cells, is_sheet=True)] if cells else [])


def _read_field(row: int, column: int, written: str, shown: str) -> Cell:
    if shown.startswith('="') and shown.endswith('"') and len(shown) > 2:
        # a habit of exports that keeps leading noughts: ="00123"
        shown = shown[2:-1]
    text, notes = split_notes(shown)
    return Cell(row, column, shown=text, raw=shown, notes=notes, indent=count_indent(written))


def _named_delimiter(text: str) -> tuple[str, str]:
    """The delimiter that Excel's first line ``sep=;`` names, with that line emptied so that rows keep their numbers."""
    first, newline, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], newline + rest
    return "", text


def find_delimiter(text: str) -> str:
    """The delimiter under which the rows agree best: most rows with one number of fields, then most fields."""
    best, best_score = ",", (0.0, 0)
    sample = io.StringIO(text[:100_000], newline="").readlines()[:_SAMPLE]
    for delimiter in _DELIMITERS:
        try:
            widths = [len(fields) for fields in csv.reader(sample, delimiter=delimiter) if fields]
        except csv.Error:
            continue
        wide = [w for w in widths if w > 1]
        if not wide:
            continue
        commonest = max(set(wide), key=lambda w: (wide.count(w), w))
        score = (wide.count(commonest) / len(widths), commonest)
        if score > best_score:
            best, best_score = delimiter, score
    return best
