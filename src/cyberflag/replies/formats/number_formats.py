"""What a number format of a workbook shows: ``[<5]"<5";0`` on 3 shows ``<5``.

The grammar is that of ECMA-376 part 1, section 18.8.31. Only what a reply needs is drawn: sections and their
conditions, literal text,
digits, thousands, scaling, per cent, exponents, fractions, dates and times, text. Colours and the width of a column
are left out.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final

from cyberflag.replies.formats.date_formats import show_date
from cyberflag.replies.formats.ocr.digits import Token, show_digits, show_general

Value = str | int | float | bool | date | time | timedelta | None
"""What a cell of a workbook can hold."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    r"|\\(?P<escaped>.)"
    r"|_(?P<space>.)"
    r"|\*(?P<fill>.)"
    r"|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<general>General)"
    r"|(?P<ampm>AM/PM|A/P)"
    r"|(?P<exponent>E[+-])"
    r"|(?P<date>y+|m+|d+|h+|s+|e+|b+)"
    r"|(?P<digits>[0#?]+)"
    r"|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<slash>/)|(?P<at>@)"
    r"|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d*)?(?:E[+-]?\d{1,3})?)$", re.IGNORECASE)
_ELAPSED = re.compile(r"(h+|m+|s+)$", re.IGNORECASE)
_CURRENCY = re.compile(r"\$([^-]*)(?:-.*)?$", re.DOTALL)
_LONGEST: Final = 512
_LAST_DAY: Final = 2_958_466
"""The first serial number after 31 December 9999."""


@dataclass(frozen=True)
class Section:
    """One of up to four parts of a format, with the condition under which it is used."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None

    @property
    def is_date(self) -> bool:
        """Whether it shows a date or a time."""
        return any(t.kind in ("date", "elapsed", "ampm") for t in self.tokens)

    def allows(self, value: Decimal) -> bool:
        """Whether its condition holds for a value; no condition always does."""
        if self.condition is None:
            return True
        sign, limit = self.condition
        return {
            "<": value < limit,
            "<=": value <= limit,
            ">": value > limit,
            ">=": value >= limit,
            "=": value == limit,
            "<>": value != limit,
        }[sign]


_GENERAL: Final = Section((Token("general", "General"),))


def show_value(value: Value, number_format: str = "General") -> str:
    """The text that a cell shows for a value under its number format; empty for no value.

    Dates whose format depends on the reader's own machine (the short date) are shown in ISO form.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    sections = parse_format(number_format or "General")
    if isinstance(value, str):
        return _show_text(value, sections)
    if isinstance(value, date | time | timedelta):
        return show_date(value, sections[0].tokens, number_format)
    if not math.isfinite(value):
        return str(value)
    number = Decimal(repr(value))
    section, drops_sign = _section_for(number, sections)
    return _show_number(abs(number) if drops_sign else number, section)


def is_date_format(number_format: str) -> bool:
    """Whether a number under this format is a date or a time."""
    return any(s.is_date for s in parse_format(number_format or "General")[:3])


@lru_cache(maxsize=1024)
def parse_format(number_format: str) -> tuple[Section, ...]:
    """The sections of a number format, at most four."""
    sections: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, Decimal] | None = None
    for found in _TOKEN.finditer(number_format[:_LONGEST]):
        kind = found.lastgroup or "literal"
        text = found[kind]
        if kind == "literal" and text == ";":
            sections.append(Section(tuple(tokens), condition))
            tokens, condition = [], None
        elif kind == "bracket":
            if limit := _CONDITION.match(text):
                condition = (limit[1], Decimal(limit[2]))
            elif _ELAPSED.match(text):
                tokens.append(Token("elapsed", text.lower()))
            elif money := _CURRENCY.match(text):
                tokens.append(Token("literal", money[1]))
        else:
            tokens.append(Token("literal" if kind in ("quoted", "escaped") else kind, text))
    sections.append(Section(tuple(tokens), condition))
    return tuple(sections[:4])


def _section_for(value: Decimal, sections: tuple[Section, ...]) -> tuple[Section, bool]:
    """The section for a number, and whether that section leaves the minus sign out."""
    parts = sections[:3]
    if any(s.condition for s in parts):
        return _conditional_section(value, parts)
    if value < 0 and len(parts) > 1:
        return parts[1], True
    if value == 0 and len(parts) > 2:
        return parts[2], False
    return parts[0], False


def _conditional_section(value: Decimal, parts: tuple[Section, ...]) -> tuple[Section, bool]:
    """Sections are tried in order; a first one without a condition is for numbers above nought."""
    for place, section in enumerate(parts):
        is_last = place == len(parts) - 1
        if section.condition is None and not is_last and value <= 0 and place == 0:
            continue
        if section.allows(value):
            drops_sign = (
                section.condition is not None and section.condition[0] in ("<", "<=") and section.condition[1] <= 0
            )
            return section, value < 0 and drops_sign
    return _GENERAL, False


def _show_text(value: str, sections: tuple[Section, ...]) -> str:
    section = sections[3] if len(sections) == 4 else sections[-1]
    if not any(t.kind == "at" for t in section.tokens):
        return "" if len(sections) == 4 and not section.tokens else value
    return "".join(value if t.kind == "at" else t.shown for t in section.tokens)


def _show_number(value: Decimal, section: Section) -> str:
    tokens = section.tokens
    kinds = {t.kind for t in tokens}
    if section.is_date:
        return show_date(_from_serial(value), tokens, "") if 0 <= value < _LAST_DAY else show_general(value)
    if kinds & {"general", "at"}:
        return "".join(show_general(value) if t.kind in ("general", "at") else t.shown for t in tokens)
    if "digits" not in kinds:
        return ("-" if value < 0 and tokens else "") + "".join(t.shown for t in tokens if t.kind != "comma")
    return show_digits(value, tokens)


def _from_serial(value: Decimal) -> datetime:
    """A date of the 1900 system; the day that never was (29 February 1900) is passed over."""
    days = float(value) + (1 if value < 60 else 0)
    moment = datetime(1899, 12, 30) + timedelta(days=days)  # noqa: DTZ001 - a cell's date has no time zone
    return (moment + timedelta(milliseconds=500)).replace(microsecond=0)
