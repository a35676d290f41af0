"""What the noun that heads a title says is counted, whatever stands behind it: ``No. of victims``, ``Below are the
arrests where the suspect was under 18``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Measure
from cyberflag.vocabularies.measures import understand_measure

_SURE: Final = 0.9
_NUMBERED_TITLE: Final = re.compile(r"\s*(?:table|annex|part|section|question|q)\s*\w{1,3}\s*[.:)–-]\s*", re.IGNORECASE)
_PARTS_OF_TITLE: Final = re.compile(r"[,:;(–—]|\s-\s")
_COUNTED: Final = re.compile(
    r"\b(?:numbers?|nos?|count|counts|headcount|tally|how\s+many|unique|distinct|individual)\b", re.IGNORECASE
)
_POINTS_AT_TABLE: Final = (
    r"(?:(?:please\s+)?(?:see|find)\s+(?:the\s+)?(?:table\s+)?below(?:\s+for)?|below\s+(?:is|are)|the\s+following\s+(?:is|are)"
    r"|(?:(?:the|this)\s+)?(?:(?:below|following|next|above)\s+)?(?:table|figures|data)(?:\s+(?:below|above))?"
    r"\s+(?:shows?|gives?|contains?|lists?|details?|provides?|sets?\s+out|(?:is|are)\s+of)"
    r"|the\s+following\s+(?:shows?|gives?|lists?))\s+"
)
_HEADED: Final = re.compile(
    rf"\s*(?:{_POINTS_AT_TABLE})?(?:(?:the|all|same|these|those|any|such|a\s+(?:breakdown|count|total)\s+of)\s+)*"
    r"(?P<head>(?:(?!and\b|or\b|who\b|of\b)[a-z]+\s+){0,2}?[a-z]+?)"
    r"(?:\s+(?:under|where|with|which|that|who|for|made|recorded|following|from|after|"
    r"(?:linked|connected|relat(?:ed|ing))\s+(?:to|with))\b(?!\s+(?:an?\s+|the\s+)?(?:charge|summons|caution|conviction|outcome|disposal|result))|\s+(?:by|in|during|between)\b|\s*[:.]?\s*$)",
    re.IGNORECASE,
)
"""A title that begins with what is counted, or points at a table of it, and what may stand behind that."""
_COUNTED_OF_SUSPECTS: Final = frozenset({Measure.ARRESTS, Measure.CHARGES})


def people_counted(text: str) -> Measure | None:
    """Victims, where a whole title says that it gives a number of them or counts each for one: ``No. of victims``,
    ``Number of children``; ``Child victims`` alone may as well head offences by their victims.
    """
    bare = _NUMBERED_TITLE.sub("", text)
    for part in (bare, _PARTS_OF_TITLE.split(bare)[-1]):  # "Flagged offences: number of victims"
        said = understand_measure(part.strip(" .:)"))
        if said is not None and said.value is Measure.VICTIMS and _COUNTED.search(part):
            return Measure.VICTIMS
    return None


def arrests_headed(text: str) -> Measure | None:
    """Arrests or charges, where a title begins with them or points at a table of them: ``Arrests under section 15A``,
    ``The table below shows charges with any of these codes``.
    """
    found = _HEADED.match(_NUMBERED_TITLE.sub("", text))
    said = understand_measure(found["head"]) if found is not None else None
    is_sure = said is not None and said.score >= _SURE and said.value in _COUNTED_OF_SUSPECTS
    return said.value if said is not None and is_sure else None
