"""Short answers to whether the information is held: ``We have to tell you whether it is held. It is not``."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from cyberflag.replies.letters.refusing import speaks_of_a_part
from cyberflag.vocabularies.letters import Cue, says

_DENIED: Final = (
    r"\s*(?:(?:it|this|that)\s+(?:is|does)\s+not|they\s+(?:are|do)\s+not|(?:we|[\w\s]{0,30}?(?:police|force|constabulary))\s+(?:do|does)\s+not"
    r"|no|none|nothing(?:\s+is)?)(?:\s+(?:held|hold\s+(?:it|this|that|any(?:\s+of\s+it)?)))?\s*(?:[.;]|$)"
)
_SOME: Final = r"[^.?]{0,120}?"
_ASKED_AND_DENIED: Final = re.compile(
    rf"(?:\bwhether\b{_SOME}\b(?:held|holds?|have)\b{_SOME}"
    rf"|\b(?:is|are)\s+(?:the|this|that|any|such)\s+{_SOME}\bheld\b{_SOME}"
    rf"|^\W*(?:the\s+)?(?:information|data)\s+held\s*)[.?:]{_DENIED}",
    re.IGNORECASE,
)
_OF_SOME: Final = re.compile(
    r"\bnot\s+(?:\w+\s+)?(?:hold|have)\s+(?:all|every|the\s+whole|the\s+entirety)\b|\bnot\s+all\b.{0,80}\b(?:held|hold|have)\b"
    r"|\bheld,?\s+in\s+part\b|\b(?:part(?:ly|ially)?|only\s+some)\b.{0,20}\bheld\b|\bholds?\s+(?:only\s+)?(?:a\s+)?(?:parts?|some)\s+of\b",
    re.IGNORECASE,
)
_PART: Final = (
    r"(?:ages?|sex(?:es)?|genders?|platforms?|apps?|web\s?sites?|sites?|social\s+media|outcomes?|offence\s+types?)"
)
_ENDS: Final = (
    r"(?=\s*(?:$|[.,;:]|(?:by|on|in|within)\s+(?:us|(?:the|this|our|a|any)\s+(?:[\w-]+\s+){0,2}(?:force|system|format|field|way|database|software))\b"
    r"|by\s+(?:[\w-]+\s+){1,4}(?:police|constabulary)\b|and\s+(?:so|therefore|thus|hence|cannot|can)\b|so\b))"
)
"""Behind what is not recorded nothing narrows that: not ``for adults``, ``until ...``, ``in all cases``."""
_OF_IT: Final = (
    r"(?:\s+(?:of|for)\s+(?:the\s+|each\s+)?(?:victims?|offences?|crimes?|child(?:ren)?)"
    r"|\s+(?:used|involved|concerned|(?:was|were|is)\s+used))*"
)
_PART_LACKING: Final = re.compile(
    r"^\W*(?:(?:unfortunately|however|but|please\s+note(?:\s+that)?|note(?:\s+that)?|as)\W+)*(?:q(?:uestion)?\.?\s*\d+\w?\W+|\d\W+)?"
    r"(?:(?:the|any|all|information|data|details?|figures?|on|about|of|for|as\s+to|regarding|concerning|exact|victims?'?s?|which|name)\s+)*"
    rf"{_PART}(?:\s+(?:or|and|nor)\s+(?:the\s+)?{_PART})?{_OF_IT}\s+"
    r"(?:is|are)\s+not\s+(?:currently\s+|routinely\s+|something\s+(?:that\s+)?(?:we|the\s+force)\s+)?"
    rf"(?:recorded|captured|collected|collate[ds]?|stored|kept|records?|captures?|collects?|holds?){_ENDS}"
    r"|\b(?:we|police|force|constabulary|service|systems?)\s+(?:do|does|did)\s+not\s+(?:currently\s+|routinely\s+)?"
    r"(?:record|capture|collect|collate|store|keep)\s+(?:(?:the|any|which|what|data|details?|information|on|of|about|victims?'?s?|name|type)\s+)*"
    rf"{_PART}{_OF_IT}{_ENDS}",
    re.IGNORECASE,
)
"""Says of a breakdown that it is not recorded: ``The platform used is not recorded``."""
_FIELD_LACKING: Final = re.compile(
    r"\W*(?:we|(?:the|our)\s+(?:force|system))\s+(?:do|does)\s+not\s+(?:currently\s+)?(?:hold|have|keep|use)\s+(?:an?|any)\s+(?:searchable\s+|separate\s+|single\s+|specific\s+)?"
    r"(?:age|sex|gender|platform|app|website|social\s+media|outcome)\s+field(?P<rest>$|[.;,]|\s+and\b.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Says first that a field for a breakdown is lacking: ``We do not hold a searchable platform field``."""
_FOLLOWS: Final = re.compile(
    r"\b(?:so|therefore|thus|hence|consequently|means?|no|not|none|nor|nothing|cannot|unable|without|before|until|since|held|hold|holds"
    r"|information|data|figures?|years?|lost|gone|missing|deleted|withheld|refused|exempt|available|unavailable)\b|\b(?:19|20)\d\d",
    re.IGNORECASE,
)
"""Says behind it what is not held, or until when."""
_IS_DENIAL: Final = re.compile(_DENIED, re.IGNORECASE)


def answers_not_held(text: str, paragraph: str) -> bool:
    """Whether a sentence says that nothing is held in answer to that question, which it or the one before it puts."""
    found = _ASKED_AND_DENIED.search(paragraph)
    return found is not None and (_IS_DENIAL.fullmatch(text) is not None or found[0].strip() in text)


def lacks_a_field_alone(text: str) -> bool:
    """Whether a sentence says that the field for a breakdown is not held, and lacks nothing else for that: ``We do not
    hold a platform field``, and not ``..., so no information is held``.
    """
    found = _FIELD_LACKING.match(text)
    return found is not None and _FOLLOWS.search(text[found.start("rest") :]) is None


def without_lack(text: str) -> str:
    """A sentence without the clause that says of a breakdown that it is not recorded (``We do not record which platform
    was used``), be it of no crime: what some crimes lack says another clause (``where``). It may only be the reason of
    another: ``As the platform is not recorded, no information is held``.
    """
    return _PART_LACKING.sub(" ", text)


def lacks_alone(refused: Collection[str], not_held: Collection[str]) -> bool:
    """Whether all sentences that seem to refuse something only say that it is not held: ``We are unable to provide the
    information requested, as it is not held``.
    """
    is_lacking = all(text in not_held and says(text, Cue.NOT_HELD) for text in refused)
    return bool(refused) and is_lacking and not any(says(text, Cue.HARD_TO_FIND) for text in refused)


def lacks_some(text: str) -> bool:
    """Whether a sentence says that a part of the information is not held, and so that the rest is: ``does not hold all
    the information requested``, ``is held in part``, ``do not hold what is requested at points 5 and 6``.
    """
    return _OF_SOME.search(text) is not None or speaks_of_a_part(text)
