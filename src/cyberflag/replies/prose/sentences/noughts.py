"""Words for nought in a sentence, and whether they give a figure: ``no offences in 2018/19``, ``16 or 17 in none``."""

from __future__ import annotations

import re

from cyberflag.model import Basis, Count
from cyberflag.replies.prose.around.setting import ProseContext, Setting
from cyberflag.replies.prose.sentences.tokens import Token, Tokens
from cyberflag.replies.prose.sentences.wordings import WITHOUT_ANY
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.number_words import NOTHING

_SO = re.compile(
    r"\b(?:so|therefore|thus|hence|consequently|as\s+a\s+(?:result|consequence)|which\s+means)\b", re.IGNORECASE
)
_OPENS = re.compile(r"\W*(?:(?:and|but|while|there\s+(?:were|was|are))\s+)*", re.IGNORECASE)
_IN = re.compile(r"\bin\s+$", re.IGNORECASE)


_COUNTED = (
    r"(?:arrests?|offences?|crimes?|charges?|cautions?|convictions?|prosecutions?|incidents?|allegations?|victims?|suspects?"
    r"|rapes?|reports?|disposals?|outcomes?|cases?|occurrences?)"
)
_NONE_AT_ALL = re.compile(
    r"\W*(?:(?:(?:we|the\s+(?:force|police|constabulary))\s+(?:have|has|had)|there\s+(?:were|was|are|(?:have|has|had)\s+been))\s+)?"
    rf"(?:no|nil|zero)\s+(?:such\s+|recorded\s+|reported\s+|relevant\s+)*{_COUNTED}"
    r"(?:\s+(?:(?:have|has|had)\s+been|were|was))?(?:\s+(?:recorded|made|found|identified|received|reported|located|returned|brought))?"
    r"(?:\s+(?:(?:that|which|who)\s+)?(?:match\w*|meet\w*|met|fit\w*|fall\w*\s+within)\s+(?:all\s+(?:of\s+)?)?(?:the|these|this|those|your)"
    r"\s+(?:[\w-]+\s+){0,2}criteri\w+|\s+(?:in|during|for|within|over)\s+(?:that|this|the|these|those)\s+(?:[\w-]+\s+){0,3}"
    r"(?:periods?|time(?:\s*frame|scale)?|years?|dates?|question))?\W*",
    re.IGNORECASE,
)
"""A whole sentence that says of all that its question counts that there was none: ``No arrests have been recorded.``"""


def says_none(number: Token[str]) -> bool:
    """Whether a number is a word for nought."""
    return number.value.casefold() in NOTHING


def follows_from_no_flag(count: Count, context: ProseContext) -> bool:
    """Whether a nought in words tells how many crimes carry a flag that the force does not use: no count of them."""
    has_no_flag = context.request.basis is Basis.FLAG and context.basis is Basis.UNKNOWN
    return has_no_flag and count.basis is Basis.FLAG and count.printed.casefold() in NOTHING


def says_nought(text: str, tokens: Tokens, number: Token[str], setting: Setting) -> bool:
    """Whether a word for nought is a figure: with its period said, as one part of a breakdown (``in none``, or ``No
    male victims were over 16`` behind the others), or where the whole sentence says that there was none of what its
    question asks the number of, and when; and where the sentence says neither what is not held nor which rows are left
    out (``offences with no crimes``), nor that none was flagged since there is no flag.
    """
    before = text[: number.start]
    is_dated = bool(tokens.periods or tokens.years)
    is_part = bool(tokens.sexes or tokens.ages or tokens.platforms) and _IN.search(before) is not None
    if says(before, Cue.FLAG_NOT_USED) or (_SO.search(before) and says(text, Cue.FLAG_NOT_USED)):
        return False
    is_part = is_part or _is_of_last_part(before, tokens, setting)
    is_asked = setting.wider.measure is not None and setting.wider.period is not None
    is_whole = is_asked and _NONE_AT_ALL.fullmatch(text) is not None
    return (is_dated or is_part or is_whole) and not says(text, Cue.NOT_HELD) and not WITHOUT_ANY.search(before)


def _is_of_last_part(before: str, tokens: Tokens, setting: Setting) -> bool:
    """Whether a word for nought opens a sentence that goes on with the parts of the figures right before it."""
    named = {"sex": tokens.sexes, "age": tokens.ages, "platform": tokens.platforms}
    kinds = {kind for kind, found in named.items() if found}
    return _OPENS.fullmatch(before) is not None and bool(kinds) and kinds <= setting.previous_parts
