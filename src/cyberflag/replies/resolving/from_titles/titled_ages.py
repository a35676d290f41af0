"""The one band of ages of victims that a title narrows the figures below it to."""

from __future__ import annotations

import re

from cyberflag.model import ALL_AGES, CHILDREN, UNKNOWN_AGE, AgeBand
from cyberflag.replies.resolving.from_titles.titled_offences import without_offences
from cyberflag.vocabularies.age_mentions import ADULT, ages_named_in
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.scopes import without_exclusions
from cyberflag.vocabularies.signs.brackets import without_brackets_told
from cyberflag.vocabularies.totals import may_pool_years

_NAMED_AGES = 0.7
"""How surely a title without figures is a word for a band of ages: ``Teenagers``."""
_SAYS_WHOSE = re.compile(
    r"\b(?:includ|exclud|count|left|leav|omit|remov|shown|show|given|put|added|taken|stand)\w*\b", re.IGNORECASE
)
"""In a sentence on where victims of unknown ages are, which is no title of their figures."""
_ADULTS = AgeBand(18, None)
_OF_CHILDREN = re.compile(
    r"\b(?:child|children|minors?|juveniles?|young\s+(?:people|persons?))\s+(?:victims?|complainants?)\b"
    r"|\b(?:against|involving|affecting|victims?\W+)\s*(?:an?\s+)?(?:child|children|minors?|juveniles?|young\s+(?:people|persons?))\b"
    r"|^\W*(?:children|minors|juveniles|young\s+people)\W*$",
    re.IGNORECASE,
)
_OF_CHILDREN_TOO = re.compile(r"\bchild|\bunder|\byoung|\bminors?\b|\bjuvenile|\ball\s+ages|\bboth\b", re.IGNORECASE)


def age_titled(text: str, everybody: AgeBand = CHILDREN) -> AgeBand | None:
    """A band of ages of victims that a title speaks of; "under 18" only says whom the whole request is about,
    unless that asks about others, as do the ages of ``everybody`` who was asked about.
    """
    if may_pool_years(text) or (says(text, Cue.OF_SUSPECTS) and not says(text, Cue.OF_VICTIMS)):
        return None
    bare = without_exclusions(without_offences(without_brackets_told(text)))
    whole = understand_age(text) if not any(sign.isdigit() for sign in text) else None
    if whole is not None and whole.value == UNKNOWN_AGE and whole.score >= _NAMED_AGES and not _SAYS_WHOSE.search(text):
        return UNKNOWN_AGE
    loose = [whole] if whole is not None and whole.score >= _NAMED_AGES else []
    said = {found.value for found in ages_named_in(bare)}
    named = (said | {found.value for found in loose}) - {CHILDREN, ALL_AGES, UNKNOWN_AGE, everybody}
    of_children = CHILDREN in said or (everybody.is_adult and _OF_CHILDREN.search(text) and not ADULT.search(bare))
    if not named and of_children and everybody not in said:
        named = {CHILDREN}
    if not named and ADULT.search(bare) and not _OF_CHILDREN_TOO.search(bare):
        named = {_ADULTS} - {everybody}
    return named.pop() if len(named) == 1 else None
