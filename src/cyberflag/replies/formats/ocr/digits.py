"""Digits under the placeholders of a number format: ``#,##0`` on 1024 shows ``1,024``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

_GENERAL_WIDTH: Final = 11
"""Characters that Excel gives a General number: 0.333333333, 12345678901."""
_LARGEST: Final = 25
"""Digits beyond which a number is shown as it is; no count has as many."""


@dataclass(frozen=True)
class Token:
    """One piece of a number format: its kind (``digits``, ``point``, ``literal``, ``date``...) and its text."""

    kind: str
    text: str

    @property
    def shown(self) -> str:
        """What it shows where it stands for nothing but itself."""
        return {"space": " ", "fill": ""}.get(self.kind, self.text)


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


def show_digits(value: Decimal, tokens: Sequence[Token]) -> str:
    """A number under a section that has placeholders for digits."""
    if value.adjusted() > _LARGEST:
        return show_general(value)
    kinds = {t.kind for t in tokens}
    value = value.scaleb(2 * sum(t.kind == "percent" for t in tokens))
    if "slash" in kinds:
        return _show_fraction(value, tokens)
    if "exponent" in kinds:
        return _show_exponent(value, tokens)
    return _show_decimal(value, tokens)


def _round(value: Decimal, places: int) -> Decimal:
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded


def _show_decimal(value: Decimal, tokens: Sequence[Token]) -> str:
    point = next((i for i, t in enumerate(tokens) if t.kind == "point"), len(tokens))
    runs = [i for i, t in enumerate(tokens) if t.kind == "digits"]
    before, after = [i for i in runs if i < point], [i for i in runs if i > point]
    commas = [i for i, t in enumerate(tokens) if t.kind == "comma"]
    places = "".join(tokens[i].text for i in after)
    has_thousands = any(before and before[0] < i < before[-1] for i in commas)
    # commas after the last placeholder of the whole part divide by a thousand each: 0.0,, shows millions
    scaling = [i for i in commas if i > (before[-1] if before else -1)]
    number = _round(value.scaleb(-3 * len(scaling)), len(places))
    whole, _, decimals = f"{abs(number):f}".partition(".")
    whole = whole.lstrip("0").rjust(sum(tokens[i].text.count("0") for i in before), "0")
    shares = _share(whole, [len(tokens[i].text) for i in before], has_thousands)
    decimals = _drop_noughts(decimals, places)
    shown = ["-"] if number < 0 else []
    for i, token in enumerate(tokens):
        if token.kind == "digits":
            if i < point:
                shown.append(shares[before.index(i)])
            else:
                shown.append(decimals[: len(token.text)])
                decimals = decimals[len(token.text) :]
        elif i == point:
            shown.append("." if before else f"{whole}.")
        elif token.kind != "comma":
            shown.append(token.shown)
    return "".join(shown)


def _share(whole: str, widths: list[int], has_thousands: bool) -> list[str]:
    """The digits of the whole part over the runs of placeholders; the first takes what is left over (``00-00-00``)."""
    if has_thousands:
        groups = []
        while whole:
            groups.append(whole[-3:])
            whole = whole[:-3]
        return [",".join(reversed(groups)), *[""] * (len(widths) - 1)]
    shares: list[str] = []
    for width in reversed(widths[1:]):
        shares.append(whole[-width:] if whole else "")
        whole = whole[:-width]
    return [whole, *reversed(shares)] if widths else []


def _drop_noughts(digits: str, places: str) -> str:
    """Decimals without the noughts that ``#`` and ``?`` leave out."""
    keep = len(digits)
    while keep and digits[keep - 1] == "0" and places[keep - 1] in "#?":
        keep -= 1
    return digits[:keep]


def _show_exponent(value: Decimal, tokens: Sequence[Token]) -> str:
    mark = next(i for i, t in enumerate(tokens) if t.kind == "exponent")
    before = tokens[:mark]
    point = next((i for i, t in enumerate(before) if t.kind == "point"), len(before))
    places = sum(len(t.text) for i, t in enumerate(before) if t.kind == "digits" and i > point)
    mantissa, exponent = f"{value:.{places}E}".split("E")
    width = next((len(t.text) for t in tokens[mark + 1 :] if t.kind == "digits"), 1)
    sign = "-" if exponent.startswith("-") else ("+" if tokens[mark].text.endswith("+") else "")
    return f"{mantissa}E{sign}{int(exponent.lstrip('+-')):0{width}d}"


def _show_fraction(value: Decimal, tokens: Sequence[Token]) -> str:
    slash = next(i for i, t in enumerate(tokens) if t.kind == "slash")
    below = "".join(t.text for t in tokens[slash + 1 :] if t.kind in ("digits", "literal")).strip()
    has_whole = sum(t.kind == "digits" for t in tokens[:slash]) > 1
    exact = Fraction(abs(value))
    if below.isascii() and below.isdigit() and int(below):
        fraction = Fraction(round(exact * int(below)), int(below))
    else:
        fraction = exact.limit_denominator(10 ** max(1, min(len(below), 4)) - 1)
    sign = "-" if value < 0 else ""
    whole, rest = divmod(fraction, 1) if has_whole else (0, fraction)
    if has_whole and not rest:
        return f"{sign}{whole}"
    text = f"{rest.numerator}/{rest.denominator}"
    return f"{sign}{whole} {text}" if whole else sign + text
