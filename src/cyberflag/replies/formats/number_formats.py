"""What a number format of a workbook shows: ``[<5]"<5";0`` on 3 shows ``<5``.

The grammar is that of ECMA-376 part 1, section 18.8.31. Only what a reply needs is drawn: sections and their conditions, literal text,
digits, thousands, scaling, per cent, exponents, fractions, dates and times, text. Colours and the width of a column are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from cyberflag.replies.formats.date_formats import show_date

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
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d*)?(?:E[+-]?\d+)?)$", re.IGNORECASE)
_ELAPSED = re.compile(r"(h+|m+|s+)$", re.IGNORECASE)
_CURRENCY = re.compile(r"\$([^-]*)(?:-.*)?$")
_GENERAL_WIDTH = 11
"""Characters that Excel gives a General number: 0.333333333, 12345678901."""


@dataclass(frozen=True)
class Token:
    """One piece of a number format: its kind (a group name of the grammar) and its text."""

    kind: str
    text: str


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
        return show_date(value, _section_for(Decimal(1), sections)[0].tokens, number_format)
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    number = Decimal(repr(value))
    section, is_absolute = _section_for(number, sections)
    return _show_number(abs(number) if is_absolute else number, section.tokens)


def is_date_format(number_format: str) -> bool:
    """Whether a number under this format is a date or a time."""
    return any(s.is_date for s in parse_format(number_format or "General")[:3])


@lru_cache(maxsize=1024)
def parse_format(number_format: str) -> tuple[Section, ...]:
    """The sections of a number format, at most four."""
    sections: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, Decimal] | None = None
    for found in _TOKEN.finditer(number_format[:512]):
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
            tokens.append(Token({"quoted": "literal", "escaped": "literal"}.get(kind, kind), text))
    sections.append(Section(tuple(tokens), condition))
    return tuple(sections[:4])


def _section_for(value: Decimal, sections: tuple[Section, ...]) -> tuple[Section, bool]:
    """The section for a number, and whether the sign is the section's own affair."""
    parts = sections[:3]
    if any(s.condition for s in parts):
        for place, section in enumerate(parts):
            is_last = place == len(parts) - 1
            if section.condition and section.allows(value):
                return section, value < 0 and section.condition[0] in ("<", "<=") and section.condition[1] <= 0
            if not section.condition and (is_last or (place == 1 and value < 0 and parts[0].condition is None)):
                return section, False
        return (parts[-1] if parts[-1].condition is None else Section((Token("general", ""),))), False
    if value < 0 and len(parts) > 1:
        return parts[1], True
    if value == 0 and len(parts) > 2:
        return parts[2], False
    return parts[0], False


def _show_text(value: str, sections: tuple[Section, ...]) -> str:
    section = sections[3] if len(sections) == 4 else sections[-1]
    if not any(t.kind == "at" for t in section.tokens):
        return "" if len(sections) == 4 and not section.tokens else value
    return "".join(value if t.kind == "at" else _literal(t) for t in section.tokens)


def _literal(token: Token) -> str:
    if token.kind == "space":
        return " "
    return "" if token.kind == "fill" else token.text


def show_general(value: Decimal) -> str:
    """A number as Excel's General format shows it in a wide enough cell: 6, 2.5, 0.333333333, 1E+12."""
    size = abs(value)
    if value == 0:
        return "0"
    if size >= 10**_GENERAL_WIDTH or size < Decimal("1e-9"):
        mantissa, exponent = f"{value:.5E}".split("E")
        mantissa = mantissa.rstrip("0").rstrip(".")
        return f"{mantissa}E{exponent[0]}{int(exponent[1:]):02d}"
    room = max(0, _GENERAL_WIDTH - 1 - len(str(int(size))))
    text = f"{_round(value, room):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _round(value: Decimal, places: int) -> Decimal:
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) if value.adjusted() < 20 else value
    return abs(rounded) if rounded == 0 else rounded


def _show_number(value: Decimal, tokens: tuple[Token, ...]) -> str:
    kinds = {t.kind for t in tokens}
    if kinds & {"date", "elapsed", "ampm"}:
        return show_date(_from_serial(value), tokens, "") if 0 <= value < 2_958_466 else show_general(value)
    if "general" in kinds or kinds == {"at"}:
        return "".join(show_general(value) if t.kind in ("general", "at") else _literal(t) for t in tokens)
    if "digits" not in kinds:
        return ("-" if value < 0 and kinds else "") + "".join(_literal(t) for t in tokens if t.kind != "comma")
    value = value.scaleb(2 * sum(t.kind == "percent" for t in tokens))
    if "slash" in kinds:
        return _show_fraction(value, tokens)
    if "exponent" in kinds:
        return _show_exponent(value, tokens)
    return _show_decimal(value, tokens)


def _from_serial(value: Decimal) -> datetime:
    """A date of the 1900 system; the day that never was (29 February 1900) is passed over."""
    days = float(value) + (1 if value < 60 else 0)
    moment = datetime(1899, 12, 30) + timedelta(days=days)  # noqa: DTZ001 - a cell's date has no time zone
    return (moment + timedelta(milliseconds=500)).replace(microsecond=0)


def _show_decimal(value: Decimal, tokens: tuple[Token, ...]) -> str:
    first = next(i for i, t in enumerate(tokens) if t.kind == "digits")
    last = max(i for i, t in enumerate(tokens) if t.kind == "digits")
    point = next((i for i, t in enumerate(tokens) if t.kind == "point"), len(tokens))
    commas = [i for i, t in enumerate(tokens) if t.kind == "comma"]
    whole_end = max((i for i, t in enumerate(tokens) if t.kind == "digits" and i < point), default=-1)
    has_thousands = any(first < i < whole_end for i in commas)
    # commas straight after the last digit divide by a thousand each: 0.0,, shows millions
    scale = sum(
        1
        for i in commas
        if i > whole_end and all(t.kind in ("comma", "digits", "point") for t in tokens[whole_end + 1 : i])
    )
    wholes = "".join(t.text for i, t in enumerate(tokens) if t.kind == "digits" and i < point)
    places = "".join(t.text for i, t in enumerate(tokens) if t.kind == "digits" and i > point)
    number = _round(value.scaleb(-3 * scale), len(places))
    whole, _, rest = f"{abs(number):f}".partition(".")
    whole = whole.lstrip("0").rjust(wholes.count("0"), "0")
    if has_thousands:
        whole = f"{int(whole):,}".rjust(0) if whole and len(whole) > 3 else whole
    rest = _trim_places(rest, places)
    shown, is_written = ["-"] if number < 0 else [], False
    for i, token in enumerate(tokens):
        if token.kind == "digits" and i < point:
            # digits parted by literal text (00-00-00) each take their own share
            shown.append(_take_digits(whole, tokens, i, point) if not has_thousands else ("" if is_written else whole))
            is_written = True
        elif token.kind == "point" and i == point:
            shown.append(("" if is_written else whole) + "." + rest)
        elif token.kind == "percent":
            shown.append("%")
        elif token.kind in ("digits", "comma") or (token.kind == "point" and i <= last):
            continue
        else:
            shown.append(_literal(token))
    return "".join(shown)


def _take_digits(whole: str, tokens: tuple[Token, ...], place: int, point: int) -> str:
    """The digits that one run of placeholders shows; the first run takes what is left over."""
    runs = [i for i, t in enumerate(tokens) if t.kind == "digits" and i < point]
    after = sum(len(tokens[i].text) for i in runs if i > place)
    upto = len(whole) - after
    start = 0 if place == runs[0] else max(0, upto - len(tokens[place].text))
    return whole[start : max(upto, 0)]


def _trim_places(digits: str, places: str) -> str:
    """Decimals without the noughts that ``#`` and ``?`` leave out."""
    keep = len(digits)
    while keep and digits[keep - 1] == "0" and keep <= len(places) and places[keep - 1] in "#?":
        keep -= 1
    return digits[:keep]


def _show_exponent(value: Decimal, tokens: tuple[Token, ...]) -> str:
    mark = next(i for i, t in enumerate(tokens) if t.kind == "exponent")
    before = tokens[:mark]
    point = next((i for i, t in enumerate(before) if t.kind == "point"), len(before))
    places = sum(len(t.text) for i, t in enumerate(before) if t.kind == "digits" and i > point)
    mantissa, exponent = f"{value:.{places}E}".split("E")
    width = next((len(t.text) for t in tokens[mark + 1 :] if t.kind == "digits"), 1)
    sign = "-" if exponent.startswith("-") else ("+" if tokens[mark].text.endswith("+") else "")
    return f"{mantissa}E{sign}{int(exponent.lstrip('+-')):0{width}d}"


def _show_fraction(value: Decimal, tokens: tuple[Token, ...]) -> str:
    slash = next(i for i, t in enumerate(tokens) if t.kind == "slash")
    below = "".join(t.text for t in tokens[slash + 1 :] if t.kind in ("digits", "literal")).strip()
    has_whole = sum(t.kind == "digits" for t in tokens[:slash]) > 1
    exact = Fraction(abs(value))
    if below.isdigit() and int(below):
        fraction = Fraction(round(exact * int(below)), int(below))
    else:
        fraction = exact.limit_denominator(10 ** max(1, min(len(below), 4)) - 1)
    sign = "-" if value < 0 else ""
    whole, rest = divmod(fraction, 1) if has_whole else (0, fraction)
    if has_whole and not rest:
        return f"{sign}{whole}"
    text = f"{rest.numerator}/{rest.denominator}"
    return f"{sign}{whole} {text}" if whole else sign + text
