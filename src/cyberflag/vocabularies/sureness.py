"""What each sign weighs that speaks for or against the reading of a figure, and how sure the reading is by all of them.

The signs and their words stand in ``data/sureness.toml``; what they weigh in ``data/sureness_weights.toml``, which
``make calibrate`` fits to drawn campaigns whose truth is known (docs/decisions/0009).
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from cyberflag.vocabularies.list_files import read_settings

_DIGITS = 10_000
"""Sureness is told in steps of a ten-thousandth, rounded down: no reading is ever told to be wholly sure."""
_MOST = 0.9999


@dataclass(frozen=True)
class SignWeight:
    """One sign: its name, what it is to a person, whether it speaks for the reading, and its weight in log-odds.

    The weight of a sign that speaks for is never below nought, of one that speaks against never above.
    """

    name: str
    words: str
    speaks_for: bool
    weight: float


@cache
def sign_weights() -> dict[str, SignWeight]:
    """Every sign by its name, in the order of the vocabulary. A sign that is neither set nor measured weighs
    nothing.
    """
    weights = _fitted()["weights"]
    return {
        name: SignWeight(
            name, str(sign["words"]), sign["speaks"] == "for", float(sign.get("weight", weights.get(name, 0.0)))
        )
        for name, sign in _signs().items()
    }


def weigh(signs: Collection[str]) -> float:
    """How sure a reading with these signs is: the share right among such readings, 0 to 1 (a logistic model).

    Raises ``KeyError`` for a sign that the vocabulary does not hold.
    """
    known = sign_weights()
    log_odds = float(_fitted()["base"]) + sum(known[name].weight for name in set(signs))
    share = 1 / (1 + math.exp(-log_odds))
    return min(_MOST, math.floor(share * _DIGITS) / _DIGITS)


def explain(signs: Collection[str]) -> tuple[str, ...]:
    """The signs in words, what speaks against first and the weightiest first; of a reading without any, that it is
    plain.
    """
    found = sorted((sign_weights()[name] for name in set(signs)), key=lambda sign: (sign.weight, sign.name))
    return tuple(sign.words for sign in found) or (str(_vocabulary()["plain"]),)


def least_sureness() -> float:
    """The sureness below which a reading is an issue and no count, where nobody says otherwise."""
    return float(_fitted()["threshold"])


def _signs() -> dict[str, dict[str, Any]]:
    signs: dict[str, dict[str, Any]] = _vocabulary()["signs"]
    return signs


@cache
def _vocabulary() -> dict[str, Any]:
    return read_settings("sureness.toml")


@cache
def _fitted() -> dict[str, Any]:
    return read_settings("sureness_weights.toml")
