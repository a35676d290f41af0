"""CSV files and their like: one grid named ``csv``, every cell as it is written."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.formats.containers import MAX_CELLS
from cyberflag.replies.formats.contents import Contents, UnreadableError, count_indent, split_notes, trim
from cyberflag.replies.formats.decoding import decode

_DELIMITERS: Final = (",", ";", "\t", "|")
_SAMPLE: Final = 200
_LONGEST_FIELD: Final = 10_000_000
_SWALLOWED: Final = 10
"""Lines in one field from which a quotation mark that is never closed is more likely than a long text."""


def read_delimited(data: bytes) -> Contents:
    """The file as one grid. Raises `UnreadableError` where it is too large or is no table of text."""
    text = decode(data)
    delimiter, text = _named_delimiter(text)
    delimiter = delimiter or find_delimiter(text)
    contents = Contents()
    cells: dict[tuple[int, int], Cell] = {}
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        for row, fields in enumerate(_rows(text, delimiter, contents)):
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
    if cells:
        contents.blocks.append(Grid("csv", cells, is_sheet=True))
    return contents


def _rows(text: str, delimiter: str, contents: Contents) -> Iterator[list[str]]:
    """The rows. A quotation mark that is never closed would swallow the rest of the file; it is then taken as a
    character.
    """
    if text.count('"') % 2:
        for row, fields in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
            if any(written.count("\n") >= _SWALLOWED for written in fields):
                message = (
                    f"A quotation mark in or after row {row + 1} is not closed. Rows were parted at every line end; "
                    "compare them with the file."
                )
                contents.report(f"csv!A{row + 1}", IssueKind.UNREADABLE, message)
                for plain in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE):
                    yield [written.strip('"') for written in plain]
                return
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _read_field(row: int, column: int, written: str, shown: str) -> Cell:
    if shown.startswith('="') and shown.endswith('"') and len(shown) > 3:
        # a habit of exports that keeps leading noughts: ="00123"
        shown = shown[2:-1]
    text, notes = split_notes(shown)
    return Cell(row, column, shown=text, raw=shown, notes=notes, indent=count_indent(written))


def _named_delimiter(text: str) -> tuple[str, str]:
    """The delimiter that Excel's first line ``sep=;`` names, with that line emptied so that rows keep their numbers."""
    first, newline, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5 and first[4] not in '"\r\n':
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
            continue  # this delimiter does not part the file; another may
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        commonest = max(set(wide), key=lambda width: (wide.count(width), width))
        score = (wide.count(commonest) / len(widths), commonest)
        if score > best_score:
            best, best_score = delimiter, score
    return best
