"""What texts call the years of their figures: financial, calendar or academic ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final


class KindOfYear(StrEnum):
    """From which month the years of a figure run: April, January or that of schools."""

    FINANCIAL = "financial"
    CALENDAR = "calendar"
    ACADEMIC = "academic"


_NAMES = (
    r"(?P<calendar>\bcalendar\s+(?:years?|yrs?)\b)"
    r"|(?P<academic>\b(?:academic|school)\s+(?:years?|yrs?)\b(?!\s+\d{1,2}\b))"
    r"|(?P<financial>\b(?:financial|performance|policing|fin\.?)[\s-]+(?:years?|yrs?|periods?)\b"
    r"(?!\s+(?:report\w*|accounts?|budgets?|settlements?|ends?)\b)|\bfiscal(?=\s+(?:years?|yrs?|periods?|\d))|\bf/?ys?(?![a-z])"
    r"|\b(?:years?|yrs?)(?:\s+(?:shown|given|listed|below))?(?:\W{1,3}|\s+(?:is|are)\s+)financial\b"
    r"|\b(?:1(?:st)?\s+(?:of\s+)?)?apr(?:il|\.)?\s*(?:to|until|through|-|–)\s*(?:the\s+end\s+of\s+)?(?:31(?:st)?\s+)?mar(?:ch|\.)?\b(?![\s,]*\d))"
)
_KIND = re.compile(_NAMES, re.IGNORECASE)
_ANY_YEARS = r"(?:financial|fiscal|calendar|academic|school)\s+(?:years?|yrs?)"
_DENIED = re.compile(
    r"\b(?:not|than|cannot|can't|unable|never|instead\s+of|in\s+place\s+of|without|(?:is|are)n't)\s+"
    rf"(?:(?!\b(?:but|only|and)\b)[\w-]+\s+){{0,8}}?{_ANY_YEARS}\b"
    rf"|\b{_ANY_YEARS}(?:\s+(?:figures?|data|totals?|numbers?))?\s+(?:(?:is|are|was|were|can|could)\s*(?:not|n't)|cannot|can't)\b",
    re.IGNORECASE,
)
"""Years that the figures are not of: ``calendar years, not financial years``, ``cannot be split by financial year``."""
_NUMBER_BEHIND = re.compile(r"[\s:,'’(–-]*\d")
_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ONE_OF_THEM = re.compile(
    r"(?:\d|\b(?:current|this|that|last|latest|next|previous|same|new|old|one|an?|first|our|their|its)"
    r"|(?<!\bthe )\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many))"
    r"(?:[\s-]+(?:full|whole|complete))?[\s-]+$"
    r"|\b(?:start|beginning|ends?|close)\s+of\s+(?:(?:the|each|every|a|any)\s+)?$",
    re.IGNORECASE,
)
"""Before a year that is one and not all: ``the current financial year``, ``the 2021 financial year``, ``at the end of
each financial year``.
"""
_OF_SOMETHING: Final = re.compile(r"\s+of\s+(?:the|an?|their|its|his|her|each|every|that)\b", re.IGNORECASE)
"""Behind a year that is one of a thing's own: ``the academic year of the victim``."""
_ALONE = re.compile(
    r"\W*(?:(?:please\s+note|note|nb|all|the|years?|figures?|data|dates?|by|for|are|is|shown|given|here|in|per|each|these)\b\W*)*"
    r"(?:(?:financial|fiscal|calendar|academic|school)(?:\s+(?:years?|yrs?))?|f/?ys?)\b(?P<rest>\W*(?:(?:1(?:st)?\s+)?apr\w*\b.*\bmar\w*)?\W*)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\W*(?:[\w'’-]+[\s:,]+){0,6}?(?:figures?|data|dates?|years?|numbers?|counts?|totals?|statistics|results?|information|tables?|columns?"
    r"|rows?|offences|crimes|records|they|these|those|this|everything)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:is|are|was|were|been|refers?|relates?|covers?|runs?|means?|denotes?|represents?|shows?|shown|given|provided|presented|hold"
    r"|held|count|counted|record|recorded|grouped)\b|=",
    re.IGNORECASE,
)
_OF_OTHER_THINGS = re.compile(
    r"\b(?:will|would|could|should|may|might|can|previous|previously|earlier|next|future|until|since|before|after|annual|annually|report|reports"
    r"|publish\w*|website|budget\w*|cost\w*|fees?|charges?|staff|officers?|training|spen[dt]\w*|fund\w*|review\w*|audit\w*|inspect\w*"
    r"|compar\w*|another|please|other\s+forces|home\s+office|(?:kept|stored)\s+for|retain\w*|retention|delet\w+|whatever|regardless"
    r"|finali[sz]\w+|reconcil\w+|correct\s+(?:as\s+)?(?:of|at))\b",
    re.IGNORECASE,
)
_AS_ASKED = re.compile(
    r"\b(?:(?:as|that|which)\s+)?(?:you|your\s+request)\s+(?:have\s+|has\s+)?(?:asked|requested|ask|request|wanted|specif\w+)(?:\s+for)?"
    r"|\bas\s+(?:requested|asked(?:\s+for)?)|\bplease\s+(?:note|be\s+aware)(?:\s+that)?|\bi\s+can\s+confirm(?:\s+that)?",
    re.IGNORECASE,
)
_PLEASE_FIND: Final = re.compile(r"\bplease\s+(?:find|see)(?:\s+(?:below|attached|enclosed|here))?", re.IGNORECASE)
_EXAMPLE: Final = re.compile(r"\W+(?:so|i\.?e|e\.?g|for\s+example|meaning)\b.*$", re.IGNORECASE | re.DOTALL)
"""What a sentence says its years are, said of one: ``so 2018 means April 2018 to March 2019``."""
_CAN: Final = re.compile(r"\b(?:can|could)\s+only\b", re.IGNORECASE)
_CAN_ONLY: Final = re.compile(
    r"\b(?:can|could|able\s+to)\s+only\s+(?:be\s+)?(?:provid|suppl|giv|split|broken|report|show|offer|break|extract)\w*"
    r"(?:\s+[\w'’]+){0,6}\s+$",
    re.IGNORECASE,
)
_OF_ITS_FIGURES = re.compile(
    r"\b(?:by|per|(?:for|in|within|during)\s+(?:each|every)(?:\s+of\s+the)?|(?:for|in|over|across)\s+the(?:\s+(?:two|three|four|five|six|\d))?|all)\s+"
    rf"(?:(?:full|whole|complete|last|past)\s+)*{_ANY_YEARS}\b|\(\s*(?:all\s+|both\s+|by\s+|these\s+are\s+)*{_ANY_YEARS}",
    re.IGNORECASE,
)


def kind_of_years_in(heading: str) -> KindOfYear | None:
    """What a heading calls the years below it, the last of several names; None where it calls them nothing, or tells
    what they are not.
    """
    found = list(_KIND.finditer(_DENIED.sub("", heading)))
    return _kind(found[-1]) if found else None


@lru_cache(maxsize=4096)
def kind_of_years_stated(sentence: str) -> KindOfYear | None:
    """What a sentence states that the years of all figures are: ``Years are financial years``, ``All data is by
    financial year``; nothing where it is of one year, of years of two kinds, of what was asked or of other things.
    """
    alone = _ALONE.fullmatch(_DENIED.sub("", sentence))
    text = _DENIED.sub("", _AS_ASKED.sub("", _PLEASE_FIND.sub("below is", _EXAMPLE.sub("", sentence))))
    found = _of_several(_KIND.finditer(text), text)
    kinds = {_kind(one) for one in _KIND.finditer(text)}
    if not found or text.rstrip().endswith("?") or _A_YEAR.search(text):
        return None
    if _CAN_ONLY.search(text[: found[-1].start()]) and not _OF_OTHER_THINGS.search(_CAN.sub("", text)):
        return _kind(found[-1])
    if len(kinds) > 1:
        return None
    return _kind(found[-1]) if alone is not None or _says_of_figures(text) else None


def is_said_of_all_figures(sentence: str) -> bool:
    """Whether a sentence says what all figures are, of no year by its number and of nothing else: ``Columns are years
    ending 31 March``.
    """
    text = _AS_ASKED.sub("", _PLEASE_FIND.sub("below is", _EXAMPLE.sub("", sentence)))
    is_of_all = not text.rstrip().endswith("?") and _A_YEAR.search(text) is None
    return is_of_all and _says_of_figures(text)


def _says_of_figures(text: str) -> bool:
    return _SUBJECT.match(text) is not None and _SAYS.search(text) is not None and not _OF_OTHER_THINGS.search(text)


def kind_of_own_years(sentence: str) -> KindOfYear | None:
    """What a sentence calls the years that it names: ``By financial year there were 40 in 2018``."""
    text = _DENIED.sub("", sentence)
    found = _of_several(_OF_ITS_FIGURES.finditer(text), text)
    return kind_of_years_in(found[-1][0]) if found and not _OF_OTHER_THINGS.search(text) else None


def _of_several(found: Iterable[re.Match[str]], text: str) -> list[re.Match[str]]:
    """The names of years in a text; none where one of them is of one year, by a word before it or by its number."""
    names = list(found)
    is_of_one = any(_ONE_OF_THEM.search(text[: one.start()]) for one in names)
    behind = (_NUMBER_BEHIND, _OF_SOMETHING)
    return [] if is_of_one else [one for one in names if not any(said.match(text, one.end()) for said in behind)]


def _kind(found: re.Match[str]) -> KindOfYear:
    return next(kind for kind in KindOfYear if found[kind.value])
