"""Whether a stated percentage, ratio, difference, rate or sum follows from the numbers that it is stated beside."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from cyberflag.model import Bounds
from cyberflag.vocabularies.claims import Allows, Claim, ClaimKind, understand_claim

_LOOSE = Fraction(1, 10)
"""How far, as a share of what is stated, ``about`` may be off to either side and ``nearly`` below."""


class StatedVerdict(StrEnum):
    """What a stated number is worth beside those it claims to follow from."""

    HOLDS = "holds"
    CUT_OFF = "cut-off"
    """It follows only where decimals are cut off and not rounded: 8.7 a day as 8."""
    SLIP = "slip"
    """It does not follow, whatever the numbers are within their bounds."""
    NOT_UNDERSTOOD = "not-understood"
    """No known word says how the number should follow, or a number it needs is not given."""


@dataclass(frozen=True)
class Stated:
    """A claim as printed (``phrase``), where it stands, and its numbers.

    ``value`` is the later number, the part, or what is spread over days; ``base`` the earlier number, the whole, how
    many days there are, or the sum of the parts. None where it is not given; a sum needs no value.
    """

    where: str
    phrase: str
    value: Bounds | None
    base: Bounds | None


@dataclass(frozen=True)
class StatedCheck:
    """A claim weighed. ``follows``: what the numbers give; ``cause``: what was done instead, where that fits."""

    stated: Stated
    verdict: StatedVerdict
    follows: str = ""
    cause: str = ""

    @property
    def message(self) -> str:
        """One sentence for an editor: what is said, what follows, and what seems to have happened."""
        says = f"{self.stated.where}: {self.stated.phrase!r}"
        match self.verdict:
            case StatedVerdict.NOT_UNDERSTOOD:
                return f"{says} is not checked: {self.cause}."
            case StatedVerdict.HOLDS:
                return f"{says} holds: {self.follows}."
            case StatedVerdict.CUT_OFF:
                return f"{says} is cut off, not rounded: {self.follows}."
            case _:
                return f"{says} does not follow: {self.follows}.{f' {self.cause}.' if self.cause else ''}"


def check_stated(stated: Stated) -> StatedCheck:
    """The verdict on a claim.

    It holds where some numbers within the bounds give what is printed: to within half a unit of its last digit, on the
    right side where it is a limit (``more than``; ``nearly`` reaches a tenth below), or within a tenth where it says
    ``about`` or uses a word such as ``doubled``. Arithmetic is in fractions, so no rounding of ours comes in.
    """
    claim = understand_claim(stated.phrase)
    if claim is None:
        return StatedCheck(stated, StatedVerdict.NOT_UNDERSTOOD, cause="no known word says how its number follows")
    lacking = _lacking(claim, stated)
    if lacking:
        return StatedCheck(stated, StatedVerdict.NOT_UNDERSTOOD, cause=lacking)
    least, most = _range(claim.kind, stated)
    follows = _told(claim, stated, (least, most))
    if _allows(claim, least, most):
        return StatedCheck(stated, StatedVerdict.HOLDS, follows)
    if claim.allows == Allows.ROUNDING and _is_cut_off(claim, least, most):
        return StatedCheck(stated, StatedVerdict.CUT_OFF, follows)
    return StatedCheck(stated, StatedVerdict.SLIP, follows, _cause(claim, stated))


_Formula = Callable[[Fraction, Fraction], Fraction]

_FORMULAS: dict[ClaimKind, _Formula] = {
    ClaimKind.CHANGE: lambda value, base: 100 * (value - base) / base,
    ClaimKind.TIMES: lambda value, base: value / base,
    ClaimKind.SHARE: lambda value, base: 100 * value / base,
    ClaimKind.DIFFERENCE: lambda value, base: value - base,
    ClaimKind.RATE: lambda value, base: value / base,
    ClaimKind.TOTAL: lambda _, base: base,
}
"""What follows from the later number (or the part) and the earlier (or the whole), by kind of claim."""

_DIVIDES = frozenset({ClaimKind.CHANGE, ClaimKind.TIMES, ClaimKind.SHARE, ClaimKind.RATE})


def _lacking(claim: Claim, stated: Stated) -> str:
    if stated.base is None or (stated.value is None and claim.kind != ClaimKind.TOTAL):
        return "the numbers that it follows from are not beside it"
    if claim.kind in _DIVIDES and stated.base.low == 0:
        return "nothing can be said in per cent, times or a rate of nought"
    if stated.base.high is None and claim.kind != ClaimKind.TOTAL:
        return "nothing bounds the number that it is set against"
    return ""


def _range(kind: ClaimKind, stated: Stated) -> tuple[Fraction, Fraction | None]:
    """The least and the most that follow within the bounds; None where nothing bounds it from above.

    Every formula rises with the value and falls with the base; a sum is its base.
    """
    base, formula = stated.base or Bounds.exactly(0), _FORMULAS[kind]
    if kind == ClaimKind.TOTAL or stated.value is None or base.high is None:
        return Fraction(base.low), None if base.high is None else Fraction(base.high)
    most = None if stated.value.high is None else formula(Fraction(stated.value.high), Fraction(base.low))
    return formula(Fraction(stated.value.low), Fraction(base.high)), most


def _allows(claim: Claim, least: Fraction, most: Fraction | None) -> bool:
    half = claim.step / 2
    slack = max(abs(claim.number) * _LOOSE, half)
    reaches: dict[Allows, tuple[Fraction | None, Fraction | None]] = {
        Allows.ROUNDING: (claim.number - half, claim.number + half),
        Allows.ABOUT: (claim.number - slack, claim.number + slack),
        Allows.MORE: (claim.number, None),
        Allows.LESS: (claim.number - slack, claim.number),
    }
    low, high = reaches[claim.allows]
    if claim.number < 0 and claim.allows in (Allows.MORE, Allows.LESS):  # "a fall of more than 12%" lies below -12
        low, high = (None, claim.number) if claim.allows == Allows.MORE else (claim.number, claim.number + slack)
    return (high is None or least <= high) and (low is None or most is None or most >= low)


def _is_cut_off(claim: Claim, least: Fraction, most: Fraction | None) -> bool:
    ends = (least,) if most is None else (least, most)
    return any(math.trunc(end / claim.step) * claim.step == claim.number for end in ends)


def _told(claim: Claim, stated: Stated, found: tuple[Fraction, Fraction | None]) -> str:
    """What follows, in an editor's words, with one digit more than is printed where that digit decides."""
    value, base = stated.value, stated.base
    match claim.kind:
        case ClaimKind.CHANGE:
            times = _range(ClaimKind.TIMES, stated)
            return (
                f"{base}, then {value}: {_change(found, claim.step)}, {_figures(times, Fraction(1, 10))} times as many"
            )
        case ClaimKind.TIMES:
            change = _range(ClaimKind.CHANGE, stated)
            return f"{value} is {_figures(found, _finer(claim))} times {base}, {_change(change, Fraction(1))}"
        case ClaimKind.SHARE:
            return f"{value} is {_figures(found, _finer(claim))}% of {base}"
        case ClaimKind.DIFFERENCE:
            return f"{value} less {base} is {_figures(found, claim.step)}"
        case ClaimKind.RATE:
            return f"{value} over {base} is {_figures(found, _finer(claim))}"
        case _:
            return f"the parts come to {base}"


def _finer(claim: Claim) -> Fraction:
    return claim.step / 10


def _change(found: tuple[Fraction, Fraction | None], step: Fraction) -> str:
    least, most = found
    if most is not None and most < 0:
        return f"a fall of {_figures((-most, -least), step)}%"
    return f"a rise of {_figures(found, step)}%" if least >= 0 else f"a change of {_figures(found, step)}%"


def _figures(found: tuple[Fraction, Fraction | None], step: Fraction) -> str:
    least, most = found
    if most is None:
        return f"{_rounded(least, step)} or more"
    one, other = _rounded(least, step), _rounded(most, step)
    return one if one == other else f"{one} to {other}"


def _rounded(number: Fraction, step: Fraction) -> str:
    """Rounded half away from nought, as the press does."""
    units = math.floor(abs(number) / step + Fraction(1, 2)) * (1 if number >= 0 else -1)
    decimals = max(len(str(step.denominator)) - 1, 0)
    return f"{float(units * step):,.{decimals}f}"


@dataclass(frozen=True)
class _Mistake:
    """A formula that is taken for the right one, and how an editor is told."""

    formula: _Formula
    words: Callable[[Claim, Stated], str]


def _percent_of(claim: Claim, stated: Stated) -> str:
    return (
        f"{_rounded(abs(claim.number), claim.step)}% is {stated.value} as a percentage of {stated.base}, not the rise: "
        "a rise takes 100 away"
    )


_MISTAKES: dict[ClaimKind, tuple[_Mistake, ...]] = {
    ClaimKind.CHANGE: (
        _Mistake(lambda v, b: 100 * v / b, _percent_of),
        _Mistake(lambda v, b: -100 * (v - b) / b, lambda *_: "It moved the other way"),
        _Mistake(
            lambda v, b: 100 * (v - b) / v,
            lambda _, s: f"The difference was divided by the later number, {s.value}, and not by {s.base}",
        ),
    ),
    ClaimKind.TIMES: (
        _Mistake(lambda v, b: (v - b) / b, lambda *_: "That many times was added; it is one more times as many"),
    ),
    ClaimKind.SHARE: (
        _Mistake(lambda v, b: 100 * b / v, lambda *_: "The whole was divided by the part"),
        _Mistake(lambda v, b: 100 * (v - b) / b, lambda *_: "That is the change and not the share"),
    ),
    ClaimKind.DIFFERENCE: (_Mistake(lambda v, b: b - v, lambda *_: "It moved the other way"),),
}


def _cause(claim: Claim, stated: Stated) -> str:
    """The first known mistake that gives what is printed; empty where none does."""
    value, base = stated.value, stated.base
    if value is None or base is None or not value.is_exact or not base.is_exact or value.low == 0:
        return ""
    for mistake in _MISTAKES.get(claim.kind, ()):
        wrong = mistake.formula(Fraction(value.low), Fraction(base.low))
        if _allows(claim, wrong, wrong) or _is_cut_off(claim, wrong, wrong):
            return mistake.words(claim, stated)
    return ""
