"""What titles say of how numbers are shown, behind what these are of: ``Rape offences, rounded to the nearest 5``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of

_BRACKET: Final = re.compile(r"\s*\((?P<rule>[^()]*)\)")
_BEHIND: Final = re.compile(r"\s*(?:[,;]|\s[-–—])\s+(?P<rule>[^,;()]+)$")
_BETWEEN: Final = re.compile(r",\s+(?P<rule>[^,;()]+)(?=,\s)")
_FIGURES: Final = r"(?:figures?|numbers?|counts?|totals?|data|cells)"
_HOW_SHOWN: Final = re.compile(
    rf"\W*(?:(?:all|the|these|our)\s+)*(?:{_FIGURES}\s+)?"
    r"(?:(?:are|is|were|was|have|has|been|all|each)\s+)*(?:(?:randomly|provisionally)\s+)?"
    rf"(?:(?:rounded|rounding)\b(?:\s+(?:up|down|{_FIGURES}))*(?:\s+to\s+(?:the\s+)?(?:(?:nearest|next)\s+)?(?:(?:whole|multiple\s+of|base)\s+)?\w+)?"
    rf"|to\s+the\s+nearest\s+\w+|provisional\b(?:\s+{_FIGURES}\b)?)",
    re.IGNORECASE,
)
"""Opens a clause that tells only how numbers are shown, and not, as ``which are provisional``, of some of them."""
_JOINS: Final = re.compile(r"[\s,;:]*(?:(?:and|but|which|that|also)\s+)*", re.IGNORECASE)
"""Between how numbers are shown and what else a clause says of them: ``provisional and only for Maidstone``."""


@lru_cache(maxsize=4096)
def without_rule_behind(title: str) -> str:
    """A title without what a bracket or a clause behind it says of its numbers being rounded or provisional, of which
    all else stays (``provisional, excluding rape``); a text that says more of how numbers are shown, as what a sign
    hides, stays whole, since it may be a note on some crimes.
    """
    shorter = _BRACKET.sub(lambda found: _with_rest(found, " (", ")"), title)
    shorter = _BETWEEN.sub(lambda found: _with_rest(found, ", ", ""), shorter)
    behind = _BEHIND.search(shorter)
    if behind is not None:
        shorter = shorter[: behind.start()] + _with_rest(behind, ", ", "")
    is_title = any(map(str.isalpha, shorter)) and figure_rules_of(shorter) == NO_RULES
    return shorter.strip() if shorter != title and is_title else title


def _with_rest(clause: re.Match[str], opens: str, closes: str) -> str:
    """A clause, or what it says behind how numbers are shown, set apart as before; empty where that is nothing."""
    rule = _HOW_SHOWN.match(clause["rule"])
    if rule is None or not _tells_how_shown(clause["rule"]):
        return clause[0]
    joined = _JOINS.match(clause["rule"], rule.end())
    rest = clause["rule"][joined.end() if joined is not None else rule.end() :].strip(" .")
    return f"{opens}{rest}{closes}" if rest else ""


def _tells_how_shown(clause: str) -> bool:
    rules = figure_rules_of(clause)
    is_all = rules.threshold is None and not rules.signs
    return is_all and (rules.rounded_to is not None or rules.provisional)
