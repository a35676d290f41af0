"""What one text says of the codes of a column: ``1 female, 2 male``, ``age of the victim; 99 not known``, ``quarter of
the year, 1 = Jan-Mar``, ``calendar year, last two digits``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cyberflag.replies.finding.explained.keys_of_codes import PARTS
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dates import full_year, named_months
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear
from cyberflag.vocabularies.unknown_words import unknown_score

_CODE: Final = re.compile(
    r"(?P<code>\d{1,3})\s*(?:(?:=|:|-|–|is|means|for)?\s+(?P<words>[A-Za-z][A-Za-z /'-]*)"
    r"|(?:=|\bmeans\b|\bis\b|\bstands\s+for\b)\s*(?P<said>[A-Za-z<][^=;]*|\d{1,2}(?:\s*(?:-|–|to)\s*\d{1,2}|\s?\+)?))"
)
_NAMES: Final = {
    Dimension.SEX: "Sex",
    Dimension.AGE: "Age",
    Dimension.PLATFORM: "Platform",
    Dimension.PERIOD: "Period",
}
_TWO_DIGITS: Final = re.compile(
    r"\b(?:(?:in|as|by|its|the|last|final)\s+)*(?:two|2)[\s-]+(?:digits?|figures?)\b|\bYY\b", re.IGNORECASE
)
_FINANCIAL: Final = re.compile(r"\b(?:financial|fiscal|f/?y|ending|ended|starting|beginning)\b", re.IGNORECASE)
_QUARTER: Final = re.compile(r"\b(?:quarter|qtr)\b", re.IGNORECASE)
_FEWEST: Final = 2
_MONTHS_IN_QUARTER: Final = 3
_QUARTERS: Final = 4


@dataclass(frozen=True)
class CodesInRow:
    """What a column is of, what its codes mean, and whether that is all codes."""

    heading: str
    codes: Mapping[str, str]
    is_whole: bool


def codes_in_row(text: str) -> CodesInRow | None:
    """What a text says of a column and its codes, None where it says it of no column or not all of it is understood."""
    text = text.strip(" .")
    if (years := _years_by_two_digits(text)) is not None:
        return years
    head, colon, behind = text.partition(":")
    named = understand_dimension(head.strip()) if colon else None
    if named is not None and named.value in _kind_of(codes := _codes_of(behind)):
        only_unknown = all(unknown_score(words) for words in codes.values())  # beside ages themselves
        return CodesInRow(head.strip(), codes, is_whole=not only_unknown) if len(codes) >= _FEWEST else None
    return _codes_alone(text) or _codes_behind(text)


def _codes_alone(text: str) -> CodesInRow | None:
    codes = _codes_of(text)
    kinds = _kind_of(codes)
    if len(codes) < _FEWEST or len(kinds) != 1:
        return None
    return CodesInRow(_NAMES[kinds.pop()], codes, is_whole=True)


def _codes_behind(text: str) -> CodesInRow | None:
    """Codes behind what the column is of; of quarters the first alone says the others."""
    parts = PARTS.split(text)
    codes = _codes_of(text[text.index(parts[1]) :]) if len(parts) > 1 else {}
    said = understand_dimension(parts[0].strip())
    if said is None or said.value not in _kind_of(codes):
        return None
    if said.value is not Dimension.PERIOD:
        return CodesInRow(parts[0].strip(), codes, is_whole=False)
    quarters = _quarters(codes) if _QUARTER.search(parts[0]) else {}
    return CodesInRow(parts[0].strip(), quarters, is_whole=True) if quarters else None


def _codes_of(text: str) -> dict[str, str]:
    """The codes of a text that is nothing but those with their meanings, each once; else none."""
    found = [_CODE.fullmatch(part.strip()) for part in PARTS.split(text.strip(" ."))]
    codes = {m["code"]: (m["words"] or m["said"]).strip() for m in found if m is not None}
    return codes if len(codes) == len(found) else {}


def _kind_of(codes: Mapping[str, str]) -> set[Dimension]:
    """What all meanings may be of."""
    return set.intersection(*({*fits_of(words)} for words in codes.values())) & {*_NAMES} if codes else set()


def _quarters(codes: Mapping[str, str]) -> dict[str, str]:
    """The four quarters, where every code that is explained is the number of its quarter, counted from the first."""
    parts = {int(code): _part(words) for code, words in codes.items()}
    firsts = {
        (part.month - 1 - _MONTHS_IN_QUARTER * (number - 1)) % 12
        for number, part in parts.items()
        if part is not None and part.month and part.months == _MONTHS_IN_QUARTER and 1 <= number <= _QUARTERS
    }
    if len(firsts) != 1 or None in parts.values() or not {*parts} <= set(range(1, _QUARTERS + 1)):
        return {}
    first = firsts.pop()
    return {str(n + 1): named_months(first + 1 + _MONTHS_IN_QUARTER * n, _MONTHS_IN_QUARTER) for n in range(_QUARTERS)}


def _part(words: str) -> PartOfYear | None:
    found = fits_of(words).get(Dimension.PERIOD)
    return found.value if found is not None and isinstance(found.value, PartOfYear) else None


def _years_by_two_digits(text: str) -> CodesInRow | None:
    """Calendar years of which the last two digits are written; which of its two a financial year has is not known."""
    found = _TWO_DIGITS.search(text)
    head = text[: found.start()].strip(" ,;:(-") if found else ""
    named = understand_dimension(head)
    if named is None or named.value is not Dimension.PERIOD or _FINANCIAL.search(text) or _QUARTER.search(head):
        return None
    return CodesInRow(head, {f"{n:02}": str(full_year(f"{n:02}")) for n in range(100)}, is_whole=True)
