"""The words of a picture. The process that parses a reply starts no program: it hands grey pixels through a door
(``ocr_door``) and gets a table of words back.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cyberflag.errors import MissingExtraError
from cyberflag.replies.formats.contents import UnreadableError
from cyberflag.replies.formats.ocr.tesseract import MAX_PIXELS, Answer, Manner, Picture, run_tesseract
from cyberflag.replies.formats.pdf_pages.page import Box

_MOST_WORDS: Final = 20_000
_SUREST: Final = 0.99
"""Nothing that was recognised is as sure as what a file says itself."""
_WORD_LEVEL: Final = "5"

Door = Callable[[Picture, Manner], tuple[Answer, bytes]]
"""Whatever takes a picture to tesseract."""


@dataclass(frozen=True)
class Recognised:
    """One word that was recognised; ``sureness`` from 0 to 1 is tesseract's own, ``box`` in pixels."""

    text: str
    sureness: float
    box: Box


class _Doors:
    """The door of this process: tesseract itself, until `go_through` puts another in its place."""

    door: Door = staticmethod(run_tesseract)


def go_through(door: Door) -> None:
    """From now on have pictures recognised behind this door."""
    _Doors.door = staticmethod(door)


def recognise(picture: Picture, manner: Manner) -> list[Recognised]:
    """The words of a picture.

    Raises `MissingExtraError` where tesseract is not installed, `UnreadableError` where it fails or takes too long.
    """
    if picture.width * picture.height > MAX_PIXELS:
        raise UnreadableError("is too large a picture for OCR. Enter its figures by hand.")
    how, table = _Doors.door(picture, manner)
    if how is Answer.NO_PROGRAM:
        raise missing_ocr()
    if how is not Answer.WORDS:
        raise UnreadableError("is a picture over which OCR failed or took too long. Enter its figures by hand.")
    try:
        return _read_table(table.decode("utf-8", "replace"))
    except (ValueError, KeyError, csv.Error) as error:
        raise UnreadableError("is a picture of which OCR made nothing. Enter its figures by hand.") from error


def missing_ocr() -> MissingExtraError:
    """What is told where a picture cannot be read for want of a program or a library."""
    return MissingExtraError(
        "It is a picture of text, such as a scan, and OCR, which reads those, is not installed.",
        "Install it (pip install 'cyberflag[ocr]', and tesseract: apt install tesseract-ocr, brew install tesseract or "
        "winget install tesseract), or enter its figures by hand.",
    )


def _read_table(table: str) -> list[Recognised]:
    words = []
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != _WORD_LEVEL or not text:
            continue
        left, top, width, height = (float(row[name]) for name in ("left", "top", "width", "height"))
        sureness = min(max(float(row["conf"]) / 100, 0.0), _SUREST)
        words.append(Recognised(text, sureness, Box(left, top, left + width, top + height)))
    return words[:_MOST_WORDS]
