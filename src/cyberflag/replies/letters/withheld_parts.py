"""Sentences on small figures by which a breakdown or a question is withheld with them, or in their place."""

from __future__ import annotations

import re

from cyberflag.model import ALL
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.platforms import platforms_named_in
from cyberflag.vocabularies.sexes import sexes_named_in
from cyberflag.vocabularies.signs.small_figures import without_small_figures

_BREAKDOWN_TOO = re.compile(
    r"\b(?:and|or|as well as|together with|along with)(?:\s+(?:the|all|any|exact|victims?'?|their|of))*\s+"
    r"(?:ages?|gend[a-z]+|sex(?:es)?|platforms?)\b[^.]{0,40}\b(?:withheld|exempt\w*|redacted|removed|not\s+(?:given|provided|disclosed|released))",
    re.IGNORECASE,
)
"""Small figures are withheld and a breakdown with them: ``numbers below five, and ages, are withheld``."""
_OF_A_PART = re.compile(
    r"^\W*(?:q(?:uestion)?\.?\s*\d+\w?\W+)?(?:(?:the|all|any|victims?'?s?|exact|our|full|further|separate)\s+)*"
    r"(?:breakdowns?|splits?|ages?|genders?|sex|sexes|platforms?|apps?|questions?|parts?|nationalit\w+|ethnicit\w+)\b",
    re.IGNORECASE,
)
"""Opens a sentence of which a breakdown is what it is about: ``Age and sex: withheld, as the numbers are small``."""
_OF_CELLS = re.compile(
    r"^\W*(?:where\s+)?(?:(?:the|all|any|some|each|every|a|single|individual|small|low|these|those)\s+)*"
    r"(?:numbers?|values?|cells?|figures?|counts?|totals?|results?|entries|data)\s+(?:(?:that|which)\s+(?:is|are)\s+)?"
    r"(?:marked|below|under|of|from|less|lower|fewer|smaller|between|shown|has|have|was|is)\b"
    # a sign and what it stands for: "<5 means one to four offences, withheld under ..."
    r"|^\W*(?:\d{1,2}|[a-z]|n/?[a-z])?\W*(?:=|(?:means?|denotes?|represents?|indicates?|hides?|masks?|stands?\s+for|is\s+used\s+for)\b)"
    r"|^\W*(?:(?:fewer|less|lower|smaller)\s+than|under|below)\s+(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|ten\b)",
    re.IGNORECASE,
)
"""Opens a sentence of which single figures are what it is about: ``Values lower than five by age are withheld``."""
_SIGN_IN_WORDS = re.compile(
    r"^\W*(?:(?:an?|the|any|each|every|single)\s+)*(?:asterisk|star|hash|dash|sign|symbol)(?:e?s)?\W*"
    r"(?:means?|denotes?|represents?|indicates?|hides?|masks?|stands?\s+for|is\s+used\s+for)\s+"
    r"(?:(?:an?|the|any|all|each|every|single|small|low|exact)\s+)*"
    r"(?:\d|(?:one|two|three|four|five|six|ten|fewer|less|lower|under|below|between|numbers?|values?|figures?|counts?)\b)"
    r"(?!.*\b(?:breakdowns?|splits?|ages?|gend[a-z]+|sex(?:es)?|platforms?|apps?)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""A sign by its name and the single figures that it stands for, with no word of a part of the answer beside them."""
_BROKEN_DOWN_BY = re.compile(r"\bby\s+(?:the\s+)?(?:victims?'?s?\s+)?(?:age|sex|gender|platform)s?\b", re.IGNORECASE)
_OF_A_KIND = re.compile(
    r"^\W*(?:(?:the|all|any|our|but|and)\s+)*(?:figures?|numbers?|data|details|counts?|totals?)\s+(?:for|of|on|about|against|involving)\s+"
    r"(?P<kind>[^.;:()<]{3,60}?)\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:(?:being|also|therefore)\s+)*"
    r"(?:withheld|exempt\w*|refused|redacted|not\s+(?:given|provided|disclosed|released))\b",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:fewer|less|lower|below|small\w*|low|under\s+(?:five|ten|\d)|between)\b", re.IGNORECASE)
"""Says of figures which of them are withheld, of whatever kind."""


def is_of_a_part(text: str) -> bool:
    """Whether a sentence on small figures withholds a breakdown, a question or a kind of crime or victim (``The number
    of rapes is withheld``), and not those figures alone.
    """
    if _OF_A_PART.match(text) or _is_of_a_kind(text):
        return True
    return (_BREAKDOWN_TOO.search(text) is not None and not _BROKEN_DOWN_BY.search(text)) or (
        says(without_small_figures(text), Cue.NO_BREAKDOWN)
        and not _OF_CELLS.match(text)
        and not _SIGN_IN_WORDS.match(text)
    )


def _is_of_a_kind(text: str) -> bool:
    """Whether what a sentence withholds are the figures of a kind of crime or victim, whatever they are."""
    found = _OF_A_KIND.match(text)
    if found is None or _SMALL.search(found["kind"]):
        return False
    kind = found["kind"]
    is_crime = any(crime.value != ALL for crime in offences_named_in(kind))
    return is_crime or bool(sexes_named_in(kind) or platforms_named_in(kind) or ages_named_in(kind))
