"""Titles that say in a clause which crimes they are of, and sentences that state something: ``Crimes in which Kik is
mentioned`` and ``Crimes in which Kik is mentioned are few``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.crimes.crimes_asked_for import are_crimes_alone
from cyberflag.vocabularies.measures import measures_named_in

_STATES: Final = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|cannot|holds?"
    r"|means?|includes?|excludes?|please|note|apply|applies|appears?|comes?|came|gives?|gave|took|takes?|leads|employs)\b"
    r"|^\W*(?:we\s+(?:received|made|published|replaced|introduced|began|started)|it\s+costs?)\b)",
    re.IGNORECASE,
)
"""Words of a sentence that states something, which a title does not."""
_RELATIVE: Final = re.compile(
    rf"\b(?:where|in\s+which|which|that|whose|who)\b(?:(?!{_STATES.pattern})[^.;:?])*{_STATES.pattern}"
    r"(?:\s+(?:not|been|being|had|have))*",
    re.IGNORECASE,
)
"""A clause that says which crimes a title is of, up to its verb: ``Persons charged where Facebook is``."""
_PARTICIPLE: Final = re.compile(
    r"\b(?:involving|mentioning|naming|containing|using|(?:referring|relating|related|linked|connected)\s+(?:to|with))\b",
    re.IGNORECASE,
)
"""Opens a clause without a verb of its own: ``Crimes involving Kik``."""


def states(text: str) -> bool:
    """Whether a sentence states something, and does not only name what is counted, with a clause that says of which
    (``Persons charged where Facebook is mentioned in the MO``).
    """
    clause = _RELATIVE.search(text)
    if clause is None or not (measures_named_in(head := text[: clause.start()]) or are_crimes_alone(head)):
        return _STATES.search(text) is not None
    return _STATES.search(head + text[clause.end() :]) is not None


def names_crimes_by_clause(text: str) -> bool:
    """Whether a title names crimes of no kind with a clause that says which: ``Crimes in which Kik is mentioned``."""
    clause = _RELATIVE.search(text) or _PARTICIPLE.search(text)
    return clause is not None and are_crimes_alone(text[: clause.start()]) and not states(text)
