"""What a reader of one format gives back, and how it says that it cannot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Grid, Line, Problem

ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
"""Superscripts that belong to the number they follow ("30th April") and are no note marks."""

BLANKS: Final = (
    " \t\r\n\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""Blanks, and characters that look like them or like nothing."""
_SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"
_PLAIN_DIGITS: Final = str.maketrans(_SUPERSCRIPTS, "0123456789()")


LOCKED: Final = "The file is locked with a password. Ask the force for the password or an open copy."
CUT_OFF: Final = "The file is damaged or cut off. Ask the force to send it again."


class UnreadableError(Exception):
    """A file, or a part of it, that a reader gives up on. ``kind`` says whether it is broken or only not supported.

    It never leaves ``read_document``, which turns it into a `Problem`.
    """

    def __init__(self, message: str, kind: IssueKind = IssueKind.UNREADABLE) -> None:
        super().__init__(message)
        self.message = message
        self.kind = kind


@dataclass
class Contents:
    """The blocks of a file in reading order, and what was wrong on the way; filled while the file is read."""

    blocks: list[Grid | Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, source: str, kind: IssueKind, message: str) -> None:
        """Add a problem at a place of the file."""
        self.problems.append(Problem(source, kind, message))


@dataclass
class Written:
    """Text as it is gathered run by run: what stands on the line, and the note marks set above it."""

    pieces: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    def add(self, text: str, *, superscript: bool = False) -> None:
        """Add a run. A superscript is a note mark, unless it is the end of an ordinal or nothing stands before it."""
        if not superscript or text.strip().lower() in ORDINALS:
            self.pieces.append(text)
        elif text.strip():
            self.marks.append(text.strip())

    @property
    def lead(self) -> str:
        """The blanks before the text on the line that it begins on."""
        raw = "".join(self.pieces)
        return raw[: len(raw) - len(raw.lstrip(BLANKS))].rpartition("\n")[2]

    def finish(self) -> tuple[str, tuple[str, ...]]:
        """The trimmed text and its notes. Where all was superscript it is the text itself."""
        text = trim("".join(self.pieces))
        if not text and self.marks:
            return trim(" ".join(self.marks)), ()
        text, more = split_notes(text)
        return text, (*self.marks, *more)


def trim(text: str) -> str:
    """The text without the blanks around it, those that only look like blanks included."""
    return text.strip(BLANKS)


def split_notes(text: str) -> tuple[str, tuple[str, ...]]:
    """Note marks typed as superscript digits at the end of a text, kept apart: ``12³`` is ``12`` with the note 3."""
    end = len(text)
    while end and (text[end - 1] in _SUPERSCRIPTS or (text[end - 1] in ", " and end < len(text))):
        end -= 1
    body, marks = text[:end], text[end:]
    if not marks or not trim(body):
        return text, ()
    return body.rstrip(BLANKS), tuple(marks.translate(_PLAIN_DIGITS).replace(",", " ").split())


def count_indent(text: str) -> int:
    """Steps of indentation shown by blanks before a text: two blanks, or one tab, are a step."""
    text = text.lstrip("\r\n")
    before = text[: len(text) - len(text.lstrip(BLANKS))]
    width = len(before) + before.count("\t")
    return (width + 1) // 2
