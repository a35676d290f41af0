"""What titles say of how numbers are shown, behind what these are of: ``Rape offences, rounded to the nearest 5``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of

_BRACKET: Final = re.compile(r"\s*\((?P<rule>[^()]*)\)")
_BEHIND: Final = re.compile(r"\s*(?:[,;]|\s[-–—])\s+(?P<rule>[^,;()]+)$")
_HOW_SHOWN: Final = re.compile(
    r"\W*(?:(?:all|the|these|our)\s+)*(?:(?:figures?|numbers?|counts?|totals?|data|cells)\s+)?"
    r"(?:(?:are|is|were|was|have|has|been|all|each)\s+)*(?:(?:randomly|provisionally)\s+)?(?:rounded|rounding|to\s+the\s+nearest|provisional)\b",
    re.IGNORECASE,
)
"""Opens a clause that tells only how numbers are shown, and not, as ``which are provisional``, of some of them."""


@lru_cache(maxsize=4096)
def without_rule_behind(title: str) -> str:
    """A title without a bracket or a last clause that says only that its numbers are rounded or provisional; a text
    that says more of how numbers are shown, as what a sign hides, stays whole, since it may be a note on some crimes.
    """
    shorter = _BRACKET.sub(lambda found: "" if _tells_how_shown(found["rule"]) else found[0], title)
    behind = _BEHIND.search(shorter)
    if behind is not None and _tells_how_shown(behind["rule"]):
        shorter = shorter[: behind.start()]
    is_title = any(map(str.isalpha, shorter)) and figure_rules_of(shorter) == NO_RULES
    return shorter.strip() if shorter != title and is_title else title


def _tells_how_shown(clause: str) -> bool:
    rules = figure_rules_of(clause)
    is_all = rules.threshold is None and not rules.signs
    return is_all and (rules.rounded_to is not None or rules.provisional) and _HOW_SHOWN.match(clause) is not None
