"""Sentences that name years and give figures of all of them together: ``In the two years 2017/18 and 2018/19 there were
26 flagged offences and 12 rapes``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import PeriodKind, follow_on
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.periods import understand_period

_YEAR: Final = r"(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?![\d/])"
_AND: Final = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)"
_LISTED: Final = re.compile(
    r"(?P<called>\b(?:the\s+|these\s+|those\s+)?(?:(?P<number>two|three|four|five|six|[2-6])\s+)?"
    r"(?:(?:financial|fiscal|calendar|full|complete|whole|last|past|most\s+recent)\s+)*years\s*[,:(–-]?\s*)?"
    rf"(?<![\w/-])(?P<years>{_YEAR}(?:{_AND}{_YEAR})+)",
    re.IGNORECASE,
)
_EACH_ITS_OWN: Final = re.compile(
    r"\b(?:each|every|either|both|respectively|separately|in\s+turn|in\s+that\s+order|annual\w*|per\s+(?:year|annum)|a\s+year|yearly"
    r"|former|latter|first|second|third|earlier|later|next|then|previous\w*|following|followed|before|compar\w+|than|went|moved|chang\w+|up|down"
    r"|ris\w+|rose|f[ae]ll\w*|increas\w*|decreas\w*|drop\w*|no|none|nil|zero|nought|neither|not)\b",
    re.IGNORECASE,
)
"""Says that each year has a number, or that there is none."""
_OF_NOTHING: Final = re.compile(
    r"\((?:[^()]*\)|[^()]*$)|\b(?:to\s+date|so\s+far|as\s+yet)\b"
    r"|\b(?:and|of|the|there|were|was|are|is|in|on|from|against|them|these|those|which|flagged|recorded|such|only|just)\b",
    re.IGNORECASE,
)
"""Says nothing of what is counted: things with other remarks behind them are the same."""
_CLAUSE = re.compile(r"(?:\s*,)?\s+and\b(?=[^()]*$)", re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z]+", re.IGNORECASE)
_ONE: Final = re.compile(_YEAR)
_POINTING: Final = ("these", "those")


def with_years_as_one(text: str) -> str:
    """The sentence with the days from the first to the last of its years in the place of these, all else where it was,
    where its numbers count different things and so cannot be one of each year, or its years are called so many and it
    has one number; any other sentence as it stands.
    """
    found = list(_LISTED.finditer(text))
    if len(found) != 1 or _EACH_ITS_OWN.search(text) or (found[0]["called"] or "").casefold().startswith(_POINTING):
        return text  # "those years, 2017/18 and 2018/19" points to years that the reply told before
    start, end = found[0].span("years")
    span = _span(_ONE.findall(found[0]["years"]), found[0]["number"])
    if span is None or len(span) > end - start:
        return text
    tokens = read_tokens(text)
    is_alone = all(found[0].start() <= token.start and token.end <= end for token in tokens.periods)
    numbers = [number for number in tokens.numbers if not found[0].start() <= number.start < end]
    counts = _counts_of_all(text, numbers, is_called=found[0]["called"] is not None)
    return f"{text[:start]}{span:<{end - start}}{text[end:]}" if is_alone and counts else text


def _span(years: Sequence[str], number: str | None) -> str | None:
    """Years as the first and the last of them; None where they do not follow on one another or are not so many."""
    said = [understand_period(year) for year in years]
    known = [one.value for one in said if one is not None]
    is_whole = len(known) == len(years) and follow_on(known) and len({period.kind for period in known}) == 1
    if not is_whole or (number is not None and read_number(number.casefold()) not in (None, len(years))):
        return None
    return f"{years[0]}-{years[-1]}" if known[0].kind is PeriodKind.FINANCIAL_YEAR else f"CY {years[0]}-{years[-1]}"


def _counts_of_all(text: str, numbers: Sequence[Token[str]], *, is_called: bool) -> bool:
    """Whether each number counts a thing of its own; one number alone is of all years that are called so many."""
    if len(numbers) <= 1:
        return is_called and len(numbers) == 1
    ends = [*(number.start for number in numbers[1:]), len(text)]
    words = [text[number.end : end] for number, end in zip(numbers, ends, strict=True)]
    behind = [_things(one) for one in (*map(_before_next, words[:-1]), words[-1])]
    return all(behind) and all(one != other for one, other in pairwise(behind))


def _before_next(words: str) -> str:
    """Words behind a number without those that lead to the next (``offences and Kent Police recorded``)."""
    closing = list(_CLAUSE.finditer(words))
    return words[: closing[-1].start()] if closing else words


def _things(words: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(_OF_NOTHING.sub("", words)))
