"""The number of a question, an answer or a part before a line: ``(c)``, ``Question 2:``, ``1a)``, ``Part b``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import count, takewhile
from typing import Final, Literal

SIGN: Final = r"(?:[A-Z]{1,2}|[a-z]|[ivx]{1,4}|[A-Z]{1,3}[.-]?\d{1,2}|\d{1,2})"
"""What a key sets before the words that it stands for: ``C``, ``iv``, ``A2``."""
_ANSWER_NAMED: Final = r"(?:answers?|ans|responses?|repl(?:y|ies)|ateb|ymateb|a|r)"
_ANSWER: Final = rf"(?:{_ANSWER_NAMED}(?:\s*[/|]\s*{_ANSWER_NAMED})?)"
_ENDS: Final = r"\s*\.?\s*(?:$|(?<=\s)\()"
_NO_QUESTION: Final = (
    rf"(?:2[1-9]|[3-9]\d|[1-9]\d{{2,}}|[1-9]\d{{0,2}}(?:,\d{{3}})+|(?<=(?-i:\b[AR])\s)(?:1\d|20)){_ENDS}"
)
"""A number that is higher than that of a question, and nothing behind it but a remark."""
_ANSWERS_WITH_A_NUMBER: Final = (
    rf"(?:{_ANSWER}\.\s+\d{{1,2}}{_ENDS}|{_ANSWER}\s+{_NO_QUESTION}|{_ANSWER}\s+(?:2[1-9]|[3-9]\d)\s*[/|])"
)
"""The answer to the question above it and no numbered answer: ``A. 57``, ``A. 12 (all of them in March)``, ``A 57``,
``Ateb 57 / Answer 57``.
"""
_PART: Final = (
    r"(?:answers?|ans|responses?|questions?|q|a|parts?|points?|items?|requests?|limbs?|elements?|queries|query|heads?"
    r"|ateb|ymateb|cwestiwn|rhan|pwynt|eitem)"
)
"""What is numbered, in English or Welsh."""
ENUMERATOR = re.compile(
    r"\s*(?:[-*•·–]\s+(?!\d+\s*$))?(?:"
    rf"{_ANSWER}\s+(?={_NO_QUESTION})|"
    r"(?:(?:our\s+)?(?:responses?|answers?|repl(?:y|ies))\s*(?:\s|[-–—:])\s*(?:(?:to|for|on)\s+)?)?"
    rf"(?!{_ANSWERS_WITH_A_NUMBER})"
    rf"{_PART}\.?(?:\s*[/|]\s*{_PART}\.?)?\s*(?P<named>\d{{1,2}}[a-z]?)(?:\s*[/|]\s*{_PART}\.?\s*(?P=named))?"
    r"(?:\s*(?:and|to|&|,)\s*\d{1,2}|-\d{1,2}|\s*-\s*\d{1,2}(?=\s*[:)]))?\s*(?:[.:)]|\s-\s|$|(?<=\s)(?=\())|"
    r"(?-i:Q)(?:uestion\s+)?(?P<told>\d{1,2}[a-z]?)\s*[-–—:.]?\s*(?:(?:our|the)\s+)?(?:response|answer|reply)\s*(?:[.:]|\s[-–—]\s)|"
    r"(?-i:[QA])(?P<plain>\d{1,2}[a-z]?)\s+(?=(?:<\s?)?(?!(?:19|20)\d\d\b)\d[\d,]*\s*\.?\s*$)|"
    r"(?:the\s+)?(?:response|answer|reply)\s+to\s+(?:your\s+)?(?:question|q|part|point)\s*(?P<said>\d{1,2}[a-z]?)\s+(?:is|was)\s*[:,-]?\s*(?=\S)|"
    r"(?-i:Q)(?P<asked>\d{1,2}[a-z]?)\s+(?=(?-i:[A-Z])[a-z])|"
    r"(?:(?:responses?|answers?|repl(?:y|ies))\s+(?:(?:to|for)\s+)?)?(?-i:Q)\d{1,2}[a-z]?(?:\s*(?:/|and|&|,)\s*(?-i:Q)\d{1,2}[a-z]?)+\s*(?:[.:)]|\s-\s|$)|"
    r"(?:answers?|ans|questions?|parts?|points?|items?|requests?|limbs?|elements?|queries|query|heads?)\.?\s+\(?(?P<lettered>[a-h])\)?\s*(?:[.:)]|\s[-–]\s|$)|"
    r"(?:(?:our\s+)?(?:responses?|answers?|reply)\s+to\s+|(?:responses?|repl(?:y|ies))\s*)(?P<replied>\d{1,2}[a-z]?)\s*(?:[:)]|\.(?!\d))\s*(?=\S)|"
    r"\(?(?P<number>\d{1,2}[a-z]?)(?:\.?\)|\.|\([ivxa-h]{1,4}\)|(?<=\d[a-z])\s+(?:to|and|&)\s+\d{1,2}[a-z]?\.?\)?(?<=[.)])(?=\s+(?-i:[A-Z])[a-z]+\s))(?:\s*(?:to|and|&|,|-|–)\s*\(?\d{1,2}[a-z]?(?:\.?\)|\.))*(?:\s+|$)|\((?P<letter>[a-z]|[ivx]{1,4})\)\s+|(?P<bare>[a-hivx]{1,4})(?:\.?\)|\.)\s+"
    r")\s*",
    re.IGNORECASE,
)
Way = Literal["named", "told", "asked", "lettered", "replied", "plain", "said", "number", "letter", "bare"]
"""The ways in which an `ENUMERATOR` writes its number, of which it has one at the most: by the name of a question or
answer (``Question 2:``), as answered (``Q2 response:``, ``Response 2.``) or asked (``Q2 How many``), or alone.
"""
BY_LETTERS: Final[frozenset[Way]] = frozenset({"lettered", "letter", "bare"})
"""The ways that may write a letter for a number: ``Part b:``, ``(b)``, ``b)``."""
OF_ANSWERS: Final[frozenset[Way]] = frozenset({"told", "replied", "said"})
"""The ways that number an answer alone."""
WITH_COLON: Final = re.compile(r"\s*(?P<number>\d{1,2}):\s+(?=\S)")
"""A number before an answer with a colon behind it, which may as well be an age: ``4: None``."""
ASKED_ALONE: Final = re.compile(r"\s*Q(?:uestion)?\s*[.:)]\s+(?=[A-Z])")
"""Before a question that has no number: ``Q. How many``."""
_FIGURE: Final = re.compile(r"[<*]?\s?\d[\d,]*|\*|nil|none|zero", re.IGNORECASE)
_QUARTERS: Final = re.compile(r"\bquarter(?:s|ly)?\b", re.IGNORECASE)
_FEWEST: Final = 3
_FIRST_OF_TWO: Final = 9
"""Numbers so high at most may be those of a list within an answer."""


def number_in(found: re.Match[str] | None, *, without: Collection[Way] = ()) -> str:
    """The number or letter that a match of `ENUMERATOR` holds (``2``, ``1a``, ``c``), capitals made small; empty where
    it holds none, or writes it in one of the ways ``without`` which the caller reads.
    """
    way = found.lastgroup if found is not None else None
    return found[way].casefold() if found is not None and way is not None and way not in without else ""


def numbers_of_questions(texts: Sequence[str]) -> frozenset[str]:
    """The numbers (``Q2``) of answers with nothing but a gap behind them, where each has a question of its number among
    the texts, and these speak of no quarters: ``Q1 12`` is as likely one.
    """
    found = [(mark, text[mark.end() :]) for text in texts if (mark := ENUMERATOR.match(text))]
    asked = {number_in(mark) for mark, rest in found if mark.lastgroup != "plain" and _FIGURE.fullmatch(rest) is None}
    plain = {number_in(mark) for mark, _ in found if mark.lastgroup == "plain"}
    is_by_quarter = any(map(_QUARTERS.search, texts))
    return frozenset() if is_by_quarter or not plain <= asked else frozenset(f"Q{number}" for number in plain)


def number_and_rest(text: str, *, without: Collection[Way] = ()) -> tuple[str, str]:
    """The number or letter before a text (`number_in`), and what stands behind it: the whole text without one."""
    found = ENUMERATOR.match(text)
    return number_in(found, without=without), text[found.end() if found else 0 :]


def numbering_before(text: str) -> tuple[str, int]:
    """The first number before a text that is no letter, empty without one, and where all its numbering ends."""
    number = ""
    at = 0
    while (found := ENUMERATOR.match(text, at)) and not _is_figure_behind(text, at, found):
        is_answer = at == 0 or (found["number"] or "").isdecimal()
        if found.end() >= len(text.rstrip()) and not found["named"] and is_answer:
            break  # the last number of a line is what it says: "2. 41.", "A5. 49."
        number = number or number_in(found, without=BY_LETTERS)
        at = found.end()
    return number, at


def _is_figure_behind(text: str, at: int, found: re.Match[str]) -> bool:
    """Whether what looks like one more number before a line (``found``, behind the numbering up to ``at``) is the
    answer by that numbering, and a sentence follows it: ``Q4: 39. Please note ...``.
    """
    number = found["number"] or ""
    if at == 0 or not number.isdecimal() or found[0].strip() != f"{number}." or text.rstrip().endswith("?"):
        return False
    is_listed = re.search(rf"(?<!\d){int(number) + 1}\.\s", text[found.end() :]) is not None
    return not is_listed and int(number) > (_FIRST_OF_TWO if text[:at].strip(" .)").isdecimal() else 0)


def numbers_before_colons(texts: Iterable[str]) -> frozenset[str]:
    """The numbers 1, 2, 3 and on before colons that number answers: one of these at least is more than a figure, as
    those behind ages are (``1: October 2010``, ``2: October 5, November 7``, ``3: None``).
    """
    found = {int(m["number"]): text[m.end() :].strip(" .") for text in texts if (m := WITH_COLON.match(text))}
    run = list(takewhile(found.__contains__, count(1)))
    is_run = len(run) >= _FEWEST and len(run) == len(found)
    return frozenset(map(str, run)) if is_run and not all(map(_FIGURE.fullmatch, found.values())) else frozenset()
