"""Months and quarters of a sentence, each with a number of its own, of which one alone has the year: ``7 were recorded
in Q1 and 9 in Q2 of 2019/20``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.document import Document, Line, LineKind
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.vocabularies.dates import MONTH, month_number

_YEAR: Final = r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?(?![/\d])"
_PART: Final = re.compile(
    rf"\b(?:Q(?P<quarter>[1-4])|(?:quarter|qtr)\s+(?P<number>[1-4])|(?P<month>{MONTH}))(?![\w/-])"
    rf"(?P<year>(?:\s+of|\s+in)?(?:\s+the\s+(?:financial\s+)?year)?\s*,?\s+\(?{_YEAR}\)?)?",
    re.IGNORECASE,
)
_ANY_YEAR: Final = re.compile(rf"(?<!\d){_YEAR}")
_NUMBER: Final = re.compile(
    r"(?<![\w/.-])(?:\d{1,3}(?:,\d{3})+|\d{1,5}|none|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
_QUARTERS: Final = re.compile(
    r"\b(?:(?:Q|quarters?\s+)(?P<first>[1-4])(?:\s*,\s*(?:Q|quarter\s+)?[1-4])*\s*(?:,?\s*and|&)\s*(?:Q|quarter\s+)?(?P<last>[1-4])"
    rf"|(?P<which>first|last|final)\s+(?P<many>two|three)\s+quarters)(?:\s+(?:of|in))?(?:\s+the\s+(?:financial\s+)?year)?\s+(?P<year>{_YEAR})",
    re.IGNORECASE,
)
"""Quarters that have one number together: ``in Q1 and Q2 of 2019/20 there were 7``."""
_ALL_QUARTERS: Final = 4
_SPAN: Final = re.compile(r"\b(?:to|until|between|through|since)\b|[–]", re.IGNORECASE)
_COMPARES: Final = re.compile(r"\b(?:than|compar\w+|more|fewer|less|rises?|rose|falls?|fell|up|down)\b", re.IGNORECASE)
_FEWEST: Final = 2
_OF_EACH: Final = re.compile(
    r"\b(?:each|apiece|both|either|per|every|respectively|except\w*|exclud\w+|apart\s+from|other\s+than|outside|but\s+not)\b",
    re.IGNORECASE,
)
"""The number is of each quarter, or of none of them."""
_OF_SOME: Final = re.compile(r"\bof\s+(?:which|these|them|those|whom)\b", re.IGNORECASE)
"""What became later of some of the crimes, which are none of the later quarter: ``7 in Q1, 3 of them closed in Q2``."""


def write_out_years_of_parts(document: Document) -> Document:
    """The document with the year written behind each of such months (in their order within a calendar year) or
    quarters; spans of several stay as they are.
    """
    return document.with_lines(_written)


def _written(line: Line) -> Line:
    if line.kind in (LineKind.QUOTED, LineKind.FURNITURE) or "?" in line.text or not _ANY_YEAR.search(line.text):
        return line
    text = line.text
    for sentence in sentences_of(text):
        text = text.replace(sentence, _with_years(_with_span(sentence)), 1)
    return replace(line, text=text) if text != line.text else line


def _with_span(sentence: str) -> str:
    """The sentence with the quarters that its only number is of as a span; those named must follow on one another."""
    found = _QUARTERS.search(sentence)
    if (
        found is None
        or _OF_EACH.search(sentence)
        or len(_NUMBER.findall(f"{sentence[: found.start()]} {sentence[found.end() :]}")) != 1
    ):
        return sentence
    named = [int(digit) for digit in re.findall(r"[1-4]", found[0][: found.start("year") - found.start()])]
    if found["many"]:
        many = 2 if found["many"].casefold() == "two" else 3
        first = 1 if found["which"].casefold() == "first" else _ALL_QUARTERS + 1 - many
        named = list(range(first, first + many))
    if any(later != one + 1 for one, later in pairwise(named)):
        return sentence
    return f"{sentence[: found.start()]}Q{named[0]} to Q{named[-1]} {found['year']}{sentence[found.end() :]}"


def _with_years(sentence: str) -> str:
    parts = [part for part in _PART.finditer(sentence) if part[0][0].isupper() or not part["month"]]  # "may be"
    dated = [part for part in parts if part["year"]]
    if (
        _OF_SOME.search(sentence)
        or len(parts) < _FEWEST
        or len(dated) != 1
        or len(_ANY_YEAR.findall(sentence)) != 1
        or _SPAN.search(sentence)
    ):
        return sentence
    if dated[0] not in (parts[0], parts[-1]) or not _follow_on(parts) or not _have_numbers(sentence, parts):
        return sentence
    (year,) = _ANY_YEAR.findall(sentence)
    for part in reversed(parts):
        end = part.start("year") if part["year"] else part.end()
        sentence = f"{sentence[:end]} {year}{sentence[part.end() :]}"
    return sentence


def _follow_on(parts: Sequence[re.Match[str]]) -> bool:
    """Whether parts are all quarters or all months, each later than the one before; months of a calendar year."""
    are_months = [part["month"] is not None for part in parts]
    if len(set(are_months)) > 1 or (are_months[0] and any(re.search(r"\d\D\d", part["year"] or "") for part in parts)):
        return False
    places = [month_number(p["month"]) if p["month"] else int(p["quarter"] or p["number"]) for p in parts]
    return all(one is not None and other is not None and one < other for one, other in pairwise(places))


def _have_numbers(sentence: str, parts: Sequence[re.Match[str]]) -> bool:
    """Whether exactly one number stands before each part, or behind each; between quarters any, of which none is only
    compared with another.
    """
    if not parts[0]["month"] and not _COMPARES.search(sentence):
        return all(_NUMBER.search(sentence, a.end(), b.start()) for a, b in pairwise(parts))
    starts, ends = [part.start() for part in parts], [part.end() for part in parts]
    before = [*zip([0, *ends[:-1]], starts, strict=True)]
    behind = [*zip(ends, [*starts[1:], len(sentence)], strict=True)]
    return any(all(len(_NUMBER.findall(sentence[a:b])) == 1 for a, b in gaps) for gaps in (before, behind))
