"""Tables under the bare number of a question that the reply quotes, ``2.`` for what the second question asks; and
tables under a name at which the answer to a question points: ``3. Please see Table A``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.tables import Table, Text

_MOST_TITLES: Final = 3
_WORD: Final = r"(?:q(?:uestion)?|part|point|query|request|no)"
_GOES_ON: Final = r"(?:[(\[]?cont(?:inued|['’.]?d)?[.)\]]*\s*)?"
_BARE: Final = re.compile(
    rf"\s*(?:(?:our\s+)?(?:response|reply|answer|a)s?\s*(?:[-–—:]\s*)?(?:to|for)?\s*)?{_WORD}?\.?\s*(?P<number>\d{{1,2}})\s*[.):–-]?\s*{_GOES_ON}",
    re.IGNORECASE,
)
_OF_QUESTION: Final = re.compile(
    rf"\s*q(?:uestion)?\.?\s*(?:no\.?\s*)?(?P<number>\d{{1,2}})\s*[.):–-]?\s*{_GOES_ON}", re.IGNORECASE
)
_OF_ANSWER: Final = re.compile(r"\s*(?:our\s+)?(?:(?:response|reply|answer)s?\b|a\W?\s*\d).*", re.IGNORECASE)
_ASKED: Final = re.compile(
    rf"[\s>]*(?:{_WORD}\.?\s*(?P<worded>\d{{1,2}})\s*[.):–-]?|(?P<number>\d{{1,2}})\s*[.):–-])\s+(?P<text>[^\W\d].*)",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST_WORDS: Final = 4
_REQUESTS: Final = re.compile(
    r"(?:\?|\bplease)\W*$|^\W*(?:please(?!\s+(?:note|see|be\s+aware|refer))|kindly|provide|give|(?:i|we)\s+(?:would|request|want|need)|(?:can|could|would)\s+(?:you|i|we)|how\s+many|what"
    r"|(?:the\s+)?(?:total\s+)?numbers?\s+of)\b",
    re.IGNORECASE,
)
"""Asks for something; a numbered line that does not may be a note."""
_OF_ALL: Final = re.compile(
    r"\binstead\b|\ball\s+(?:the\s+)?(?:(?:recorded|reported|sexual|kinds?\s+of|types?\s+of)\s+)*(?:crimes?|offences?)\b",
    re.IGNORECASE,
)
"""Says above a table that it is of other crimes than were asked for, or of more."""
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
        if question := _question_of(found["number"], titles, at, lines):
            titles[at:] = [Text(question, title.source), *_without_other_questions(titles[at + 1 :], found["number"])]
            setting = tuple(_without_other_questions(table.setting, found["number"]))
            return replace(table, titles=tuple(titles), setting=setting)
        break
    return replace(table, titles=tuple(titles)) if tuple(titles) != table.titles else table


def lines_that_ask(lines: Sequence[Line]) -> list[Line]:
    """The lines of a sheet without the numbered ones that ask for nothing, which may be its notes."""
    numbered = [(line, _ASKED.fullmatch(line.text)) for line in lines]
    return [line for line, found in numbered if found is None or _REQUESTS.search(found["text"])]


def _question_of(number: str, titles: Sequence[Text], at: int, lines: Sequence[Line]) -> str:
    """The question of the number of an answer among the titles of a table; empty where none or several have it, or
    another title near it says that the table is of other crimes.
    """
    near = [title.text for title in titles[: at + _NEAR] if not title.text.rstrip().endswith("?")]
    if any(map(_OF_ALL.search, near)):
        return ""
    return _asked_right_above(number, titles[at + 1 :]) or _asked_by_number(number, lines)


def _without_other_questions(titles: Sequence[Text], number: str) -> list[Text]:
    """Titles further up without the questions of other numbers, which say nothing of what this one counts."""
    numbered = [(title, _ASKED.fullmatch(title.text)) for title in titles]
    return [
        title
        for title, found in numbered
        if found is None or _number(found) == number or _REQUESTS.search(found["text"]) is None
    ]


def _asked_by_number(number: str, lines: Sequence[Line]) -> str:
    """The question of a number behind it, or else below it (``Question 1``); empty where none or several have it."""
    asked = [m for line in lines if (m := _ASKED.fullmatch(line.text)) and _number(m) == number]
    texts = {m["text"].strip() for m in asked if len(m["text"].split()) >= _FEWEST_WORDS}
    texts = texts or _asked_below(number, lines)
    return f"{number}. {texts.pop()}" if len(texts) == 1 else ""


def _asked_below(number: str, lines: Sequence[Line]) -> set[str]:
    """The questions below the heads of a number (``Question 1``); empty where one head has several of them, or where
    there are more answers of that number than heads, as in replies to several requests.
    """
    found = [(_OF_QUESTION.fullmatch(line.text), _BARE.fullmatch(line.text)) for line in lines]
    heads = [at for at, (head, _) in enumerate(found) if head and head["number"] == number]
    is_answer = [bare and bare["number"] == number and _OF_ANSWER.fullmatch(bare[0]) for _, bare in found]
    below = [list(takewhile(_asks, lines[at + 1 : at + 3])) for at in heads]
    if any(len(asked) > 1 for asked in below) or sum(map(bool, is_answer)) > max(1, len(heads)):
        return set()
    return {line.text.strip() for asked in below for line in asked}


def _asked_right_above(number: str, above: Sequence[Text]) -> str:
    """What stands between the number of an answer and the same number of its question right above it (``Question 1``,
    ``How many crimes were flagged?``, ``Answer 1``); empty where anything else stands there.
    """
    asked: list[str] = []
    for text in above[: _NEAR + 1]:
        if (named := _BARE.fullmatch(text.text)) is not None:
            is_own = named["number"] == number and any(len(part.split()) >= _FEWEST_WORDS for part in asked)
            is_own = is_own and sum(part.endswith("?") for part in asked) <= 1
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
