"""Tables under the bare number of a question that the reply quotes, ``2.`` for what the second question asks; and
tables under a name at which the answer to a question points: ``3. Please see Table A``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.tables import Table, Text

_MOST_TITLES: Final = 3
_WORD: Final = r"(?:q(?:uestion)?|part|point|query|request|no)"
_BARE: Final = re.compile(
    rf"\s*(?:(?:our\s+)?(?:response|reply|answer|a)s?\s*(?:[-–—:]\s*)?(?:to|for)?\s*)?{_WORD}?\.?\s*(?P<number>\d{{1,2}})\s*[.):–-]?\s*",
    re.IGNORECASE,
)
_OF_QUESTION: Final = re.compile(r"\s*q(?:uestion)?\.?\s*(?:no\.?\s*)?(?P<number>\d{1,2})\s*[.):–-]?\s*", re.IGNORECASE)
_ASKED: Final = re.compile(
    rf"[\s>]*(?:{_WORD}\.?\s*(?P<worded>\d{{1,2}})\s*[.):–-]?|(?P<number>\d{{1,2}})\s*[.):–-])\s+(?P<text>[^\W\d].*)",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST_WORDS: Final = 4
_NAME: Final = re.compile(
    r"\s*(?P<kind>table|annex|appendix|chart|list|schedule|section)\s+(?:no\.?\s*)?(?P<name>\d{1,2}|[A-H])\s*(?:$|[.:)–-].*)",
    re.IGNORECASE,
)
_POINTS_AT: Final = (
    r"\b(?:see|refer\s+to|consult|in|at|as\s+per|by|under|is|are|to)\s+(?:the\s+)?"
    r"(?:attached\s+|accompanying\s+)?{}\s+(?:no\.?\s*)?{}\b"
)
_LONGEST_POINTER: Final = 40
_NEAR: Final = 3
"""So many lines at most stand between a question and its answer that points at a table."""


def with_question_answered(table: Table, lines: Sequence[Line]) -> Table:
    """The table with the question of that number written out where one of its nearest titles is but a number; ``lines``
    are those of its file. As it is where no question, or several, have the number.
    """
    titles = list(table.titles)
    for at, title in enumerate(titles[:_MOST_TITLES]):
        if (named := _NAME.fullmatch(title.text)) is not None:
            asked = _asked_by_pointer(named, lines)
            titles[at + 1 : at + 1] = [Text(asked, title.source)] if asked else []
            break
        found = _BARE.fullmatch(title.text)
        if found is None:
            continue
        question = _asked_by_number(found["number"], lines) or _asked_right_above(found["number"], titles[at + 1 :])
        titles[at] = Text(question, title.source) if question else title
        break
    return replace(table, titles=tuple(titles)) if tuple(titles) != table.titles else table


def _asked_by_number(number: str, lines: Sequence[Line]) -> str:
    """The question of a number behind it, or else below it (``Question 1``); empty where none or several have it."""
    asked = [m for line in lines if (m := _ASKED.fullmatch(line.text)) and _number(m) == number]
    texts = {m["text"].strip() for m in asked if len(m["text"].split()) >= _FEWEST_WORDS}
    heads = [m and m["number"] == number for m in (_OF_QUESTION.fullmatch(line.text) for line in lines)]
    below = {line.text.strip() for head, line in zip(heads, lines[1:], strict=False) if head and _asks(line)}
    texts = texts or below
    return f"{number}. {texts.pop()}" if len(texts) == 1 else ""


def _asked_right_above(number: str, above: Sequence[Text]) -> str:
    """What stands between the number of an answer and the same number of its question right above it (``Question 1``,
    ``How many crimes were flagged?``, ``Answer 1``); empty where anything else stands there.
    """
    asked: list[str] = []
    for text in above[: _NEAR + 1]:
        if (named := _BARE.fullmatch(text.text)) is not None:
            is_own = named["number"] == number and any(len(part.split()) >= _FEWEST_WORDS for part in asked)
            return f"{number}. {' '.join(reversed(asked))}" if is_own else ""
        asked.append(text.text.strip())
    return ""


def _asked_by_pointer(named: re.Match[str], lines: Sequence[Line]) -> str:
    """The question whose answer points at a table by its name; empty where none or several do."""
    points = re.compile(_POINTS_AT.format(named["kind"], named["name"]), re.IGNORECASE)
    pointing = [
        at
        for at, line in enumerate(lines)
        if points.search(line.text) and len(line.text.split()) <= _LONGEST_POINTER and not _asks(line)
    ]
    asked = {question for at in pointing if (question := _question_above(lines, at))}
    return asked.pop() if len(asked) == 1 else ""


def _question_above(lines: Sequence[Line], at: int) -> str:
    """The question that a line answers: by the number before it, else the nearest above it."""
    own = _ASKED.fullmatch(lines[at].text)
    if own is not None and (question := _asked_by_number(_number(own), [*lines[:at], *lines[at + 1 :]])):
        return question
    above = reversed(lines[max(0, at - _NEAR) : at])
    return next((line.text.strip() for line in above if _asks(line)), "")


def _asks(line: Line) -> bool:
    text = line.text.rstrip()
    is_numbered_heading = line.kind is LineKind.HEADING and _ASKED.fullmatch(line.text) is not None
    return len(text.split()) >= _FEWEST_WORDS and (text.endswith("?") or is_numbered_heading)


def _number(asked: re.Match[str]) -> str:
    return str(asked["worded"] or asked["number"])
