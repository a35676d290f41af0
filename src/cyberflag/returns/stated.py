"""Stated numbers with the numbers they claim to follow from: a table of them, or the sentences of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import dataframely as dy

from cyberflag.errors import InputError, TableError
from cyberflag.model import Bounds
from cyberflag.returns.loading import check_table, read_table
from cyberflag.vocabularies.plain_text import write_plainly

TEXT_ENDINGS = (".md", ".txt")
"""Files that are read as a running text and not as a table of stated numbers."""

_NUMBER = r"\d[\d,]*"
_BOUNDS = re.compile(rf"({_NUMBER})(?:\s*(?:-|to)\s*({_NUMBER})|\s*(\+|or more))?")


class StatedNumbers(dy.Schema):
    """A table of stated numbers: one row a claim, with the numbers that it claims to follow from."""

    where = dy.String(nullable=False, description="where it is printed: a paper, a page, a line")
    claim = dy.String(nullable=False, description="the words as printed: a rise of 573%, 5.7 times as many, 8 a day")
    value = dy.String(
        nullable=False, description="the later number, or the part: 361, 302 to 303, 100 or more; empty for a sum"
    )
    base = dy.String(
        nullable=False, description="the earlier number, the whole, the days of a rate, or the parts: 116+95+59+26"
    )


def load_stated(path: Path) -> Iterator[tuple[str, str, Bounds | None, Bounds | None]]:
    """Where each claim stands, its words, and its two numbers as bounds (None where the cell is empty), row by row.

    The column ``where`` may be missing: the row in the file then says it. Raises ``NotFoundError``, and ``TableError``
    for a missing column or a cell that is no number.
    """
    table = check_table(read_table(path, StatedNumbers, optional={"where": ""}), StatedNumbers, path.name)
    for row, (where, claim, value, base) in enumerate(table.rows(), start=2):
        at = f"{path.name}, row {row}, column"
        yield where or f"row {row}", claim, _number(value, f"{at} value"), _number(base, f"{at} base")


def read_story(path: Path) -> str:
    """The running text of a file. Raises ``InputError`` where it is no text in UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is no text in UTF-8.", "Save it as plain text in UTF-8.") from error


def _number(cell: str, where: str) -> Bounds | None:
    """``63``, ``302 to 303``, ``100 or more``, ``116+95+59+26``; None where nothing stands."""
    text = write_plainly(cell).strip()
    if not text:
        return None
    parts = re.split(r"\+(?=\s*\d)", text)
    found = [_BOUNDS.fullmatch(part.strip()) for part in parts]
    if not all(found):
        raise TableError(
            f"{where}: {cell!r} is no number.", "Write it as 361, 302 to 303, 100 or more, or as a sum: 116+95+59+26."
        )
    try:
        return Bounds.sum(_bounds(match) for match in found if match)
    except ValueError as error:
        raise TableError(f"{where}: {cell!r} has its bounds the wrong way round.", "Write the lesser first.") from error


def _bounds(match: re.Match[str]) -> Bounds:
    low = int(match[1].replace(",", ""))
    if match[3]:
        return Bounds(low, None)
    return Bounds(low, int(match[2].replace(",", "")) if match[2] else low)
