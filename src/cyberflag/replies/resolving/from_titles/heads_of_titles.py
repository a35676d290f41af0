"""What the noun that heads a title says is counted, whatever stands behind it: ``No. of victims``, ``Below are the
arrests where the suspect was under 18``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.outcomes import follows_arrests

_SURE: Final = 0.9
_NUMBERED_TITLE: Final = re.compile(
    r"\s*(?:table|annex|part|section|question|q)\s*\w{1,3}(?:\s*[.:)–-]\s*|\s+(?=(?:the\s+)?tables?\s+of\b))",
    re.IGNORECASE,
)
_PARTS_OF_TITLE: Final = re.compile(r"[,:;(–—]|\s-\s")
_COUNTED: Final = re.compile(
    r"\b(?:numbers?|nos?|count|counts|headcount|tally|how\s+many|unique|distinct|individual)\b", re.IGNORECASE
)
_NUMBER_BEFORE: Final = re.compile(r"\s*\(?\d{1,2}[.)]\s+")
_POINTS_AT_TABLE: Final = (
    r"(?:(?:please\s+)?(?:see|find)\s+(?:the\s+)?(?:table\s+)?below(?:\s+for)?"
    r"|below\s+(?:is|are)|the\s+following\s+(?:is|are)"
    r"|(?:(?:the|this)\s+)?(?:(?:below|following|next|above)\s+)?(?:table(?:\s+(?:\d{1,2}|[a-h]))?|figures|data)(?:\s+(?:below|above))?"
    r"\s+(?:shows?|gives?|contains?|lists?|details?|provides?|sets?\s+out|(?:is|are)\s+of)"
    r"|the\s+following\s+(?:shows?|gives?|lists?))\s+"
)
_TABLE_OF: Final = r"(?:(?:the|a)\s+)?(?:tables?|breakdowns?|figures|data)\s+(?:of|for|on)\s+"
_POINTER: Final = re.compile(rf"(?!.*\b(?:above|last)\b){_POINTS_AT_TABLE}", re.IGNORECASE)
_NOT_SO: Final = re.compile(
    r"\b(?:but|rather|instead|none|no|nor|nothing|as\s+(?:offences|crimes)|not\s+(?:as|the|people|persons|victims|of))\b",
    re.IGNORECASE,
)
"""Takes back behind it what a sentence says that a table shows: ``victims of rape, but counts offences``."""
_HEADED: Final = re.compile(
    rf"\s*(?:{_POINTS_AT_TABLE}|{_TABLE_OF})?(?:(?:the|all|same|these|those|any|such|a\s+(?:breakdown|count|total)\s+of)\s+)*"
    r"(?P<head>(?:(?!(?:and|or|who|of|is|are|was|were)\b)[a-z]+\s+){0,2}?(?!(?:is|are|was|were)\b)[a-z]+?)"
    r"(?:\s+(?:under|where|with|which|that|who|for|made|recorded|following|from|after|"
    r"(?:linked|connected|relat(?:ed|ing))\s+(?:to|with))\b(?P<said>.*)|\s+(?:by|in|during|between)\b"
    r"|\s*[,(–-]?\s*(?:19|20)\d\d\b(?!.*\b(?:is|are|was|were|has|have|had|led|resulted)\b)|\s*[:.]?\s*$)",
    re.IGNORECASE | re.DOTALL,
)
"""A title that begins with what is counted, or points at a table of it, and what may stand behind that."""
_IS_SENTENCE: Final = re.compile(
    r"(?<!which )(?<!that )(?<!who )\b(?:are|is|have|has|do|does|can|will|may)\b|\b(?:was|were)\b.*\b(?:was|were)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Says something of what is counted, so that no title ends there: ``Arrests under this section are not included``."""
_COUNTED_OF_SUSPECTS: Final = frozenset({Measure.ARRESTS, Measure.CHARGES})


def title_pointed_at(text: str) -> str:
    """What a sentence says that a table shows, which then heads it as a title of these words would: ``Victims of rape``
    in ``a) The table below shows victims of rape``; a text that points at no table as it is.
    """
    found = _POINTER.match(bare := without_numbering(text).strip())
    return text if found is None or _NOT_SO.search(bare, found.end()) else bare[found.end() :]


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
    ``The table below shows charges with any of these codes``. Those that led to something are not all of them.
    """
    found = _HEADED.match(_NUMBER_BEFORE.sub("", _NUMBERED_TITLE.sub("", text), count=1))
    behind = (found["said"] or "") if found is not None else ""
    if found is None or _IS_SENTENCE.search(behind) or follows_arrests(behind):
        return None
    said = understand_measure(found["head"])
    is_sure = said is not None and said.score >= _SURE and said.value in _COUNTED_OF_SUSPECTS
    return said.value if said is not None and is_sure else None
