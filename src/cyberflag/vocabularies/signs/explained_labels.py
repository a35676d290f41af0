"""Labels before numbers that are signs which those numbers explain: ``Key: * = 1 to 4``, ``Dash: none``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.signs.figure_rules import FigureRules
from cyberflag.vocabularies.signs.figure_signs import signs_in, without_key_word

_BOUND: Final = re.compile(r"(?:<\s?=?|≤)\s?\d{1,2}|\d{1,2} (?:or|and) (?:fewer|less|below|under)", re.IGNORECASE)


def is_explained(label: str, rules: FigureRules) -> bool:
    """Whether a label is a sign, its name or a bound, where the ``rules`` of its own line explain signs."""
    if not rules.signs and rules.threshold is None:
        return False
    sign = without_key_word(label)
    is_sign = sign in {rule.sign.strip("[]") for rule in rules.signs} or bool(signs_in(f"{sign} ="))
    return is_sign or _BOUND.fullmatch(sign) is not None
