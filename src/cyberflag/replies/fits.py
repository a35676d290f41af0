"""How well a text fits each dimension: the evidence on which a table is understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from cyberflag.model import ALL, Basis, Measure
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.bases import basis_named_in, heads_online, is_without_flag
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension, dimensions_named_in_corner, understand_dimension
from cyberflag.vocabularies.forces import is_letters_of_sites, understand_force
from cyberflag.vocabularies.known_or_not import is_of_known_and_unknown
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import MANY_TEXTS
from cyberflag.vocabularies.platforms import UNKNOWN, understand_platform
from cyberflag.vocabularies.purposes import understand_purpose
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.understanding import How, Understood
from cyberflag.vocabularies.unknown_words import without_where_missing

_LONGEST_LABEL = 80
_SCORE_OF_BASIS = 0.7


def _understand_basis(text: str) -> Understood[Basis] | None:
    """A short label that says why its crimes count as online: ``With the online flag``, ``Not flagged``."""
    if len(text) <= _LONGEST_LABEL and is_without_flag(text):
        return Understood(Basis.NONE, How.PATTERN, _SCORE_OF_BASIS, 0, len(text))
    named = basis_named_in(text) if len(text) <= _LONGEST_LABEL else None
    if named is not None:
        return replace(named, score=_SCORE_OF_BASIS)
    return Understood(Basis.UNKNOWN, How.ALIAS, _SCORE_OF_BASIS, 0, len(text)) if heads_online(text) else None


def _understand_period(text: str) -> Understood[object] | None:
    """A period, or a month or quarter whose year stands in another label."""
    return understand_period(text) or understand_part_of_year(text)


READINGS: Mapping[Dimension, Callable[[str], Understood[object] | None]] = {
    Dimension.PERIOD: _understand_period,
    Dimension.AGE: understand_age,
    Dimension.SEX: understand_sex,
    Dimension.PLATFORM: understand_platform,
    Dimension.OFFENCE: understand_offence,
    Dimension.FORCE: understand_force,
    Dimension.MEASURE: understand_measure,
    Dimension.BASIS: _understand_basis,
}
"""The dimensions whose labels have a vocabulary, each with the reading of a whole text."""


_REMARK = re.compile(r"\s*[(\[](?P<inner>[^()]{8,})[)\]]\s*$")
_MOSTLY = re.compile(
    r"(?<=\w)\s*\((?:mostly|mainly|largely|usually|typically|chiefly|predominantly|because)\b[^()]*\)\s*$"
)
"""A bracket on what most of a label is, or why, that narrows it by nothing: ``No age (mostly image crimes)``."""
_OF_THEM = r"(?:(?:out )?of|among(?:st)?) (?:which|these|those|whom|them)"
_LEAD_IN = re.compile(
    rf"^\s*(?:[-–—•>]+\s*)?(?:\(?{_OF_THEM}\)?|o/w|including|included in (?:the )?above)[\s:,-]+",
    re.IGNORECASE,
)
_LED_OUT = re.compile(
    r"(?<=\w)(?<!\ball)(?<!\bnone)(?<!\bsome)(?<!\bmost)(?<!\beach)(?<!\bone)(?<!\bany)(?<!\bboth)(?<!either)(?<!\d)"
    rf"[\s,(]+{_OF_THEM}\)?\s*:?\s*$",
    re.IGNORECASE,
)
"""The same behind the label: ``Girls among them``."""


_BOTH_LANGUAGES = 2
_WELSH = re.compile(
    r"\b(?:y|yr|yn|o|i|a|ac|ar|ar-lein|am|dan|gan|gyda|heb|neu|pob|nifer|trosedd(?:au)?|rhyw(?:iol)?|plant|plentyn"
    r"|oed(?:ran)?|dioddefw\w+|benyw\w*|gwryw\w*|merch(?:ed)?|bechgyn|[bf]lwyddyn|[bf]lynyddoedd|[cg]yfan|[cg]yfanswm|chwarter(?:i|au)?|mis(?:oedd)?|arall|anhysbys"
    r"|[cg]ofnod\w+|h[yŷ]n|iau|dros|wedi|oes|g?wefan|heddlu|treisio|ymosod\w*|cyfathrebu|delwedd\w*|anweddus|meddu|annog"
    r"|[bp]h?lant|[bp]h?lentyn|ferch(?:ed)?|[bf]achgen|[bm]l(?:wydd|ynedd)|g?weithred\w*|ffotograff\w*|peri|dinoethi|cyfarfod|d?osbarthu"
    r"|dwy|tair|thair|pedair|phedair|pum|phum|tri|pedwar|ion(?:awr)?|chwef(?:ror)?|[mf]aw(?:rth)?|ebr(?:ill)?|mai|meh(?:efin)?|gorff(?:ennaf)?|awst|medi|hyd(?:ref)?|tach(?:wedd)?|rhag(?:fyr)?"
    r"|calendr|ariannol|cwestiwn|ateb|atodiad|tabl|rhan|rhwng|blynyddol"
    r"|achosi|gweithgaredd\w*|camfanteisio|defnydd\w*|ddefnydd\w*|faner|baner|seiber|rhyngrwyd|hollol|dim|yw|oedd|sy'n)\b",
    re.IGNORECASE,
)


def is_understood(text: str) -> bool:
    """Whether a text is a label of anything, a total, or the name of what labels beside it are of."""
    return bool(fits_of(text) or understand_total(text) or understand_dimension(text))


def names_dimension(text: str) -> bool:
    """Whether a text only names what labels beside it are of (``Age group``) and is no label of that itself; also both
    what those below it and what those on its right are of (``Year v age``).
    """
    named = understand_dimension(text)
    if named is None:
        return bool(dimensions_named_in_corner(text))
    return named.value not in fits_of(text)


@lru_cache(maxsize=MANY_TEXTS)
def starts_as_part(text: str) -> bool:
    """Whether a label says that it is a part of the one before it (``of which``, ``including``)."""
    return bool(_LEAD_IN.match(text) or _LED_OUT.search(text))


def is_lead_in(text: str) -> bool:
    """Whether a text only says that what stands behind or below it is a part: ``Of which``."""
    return _LEAD_IN.fullmatch(f"{text} ") is not None


@lru_cache(maxsize=MANY_TEXTS)
def without_lead_in(text: str) -> str:
    """A label without the words that only say that it is a part of the one before it."""
    return _LED_OUT.sub("", _LEAD_IN.sub("", text))


@lru_cache(maxsize=MANY_TEXTS)
def is_online_part(text: str) -> bool:
    """Whether a label is of those among the crimes before it that are online, on whatever platform: ``of which
    online``; alone the word may be a platform beside others.
    """
    return starts_as_part(text) and heads_online(without_lead_in(text))


def _without_rule(text: str) -> str:
    """The text without a bracket that tells how its figures are shown: ``Offences (rounded to nearest 5)``."""
    found = _REMARK.search(text)
    return text[: found.start()] if found and figure_rules_of(found["inner"]) != NO_RULES else text


@lru_cache(maxsize=MANY_TEXTS)
def fits_of(text: str) -> Mapping[Dimension, Understood[object]]:
    """Every dimension that the whole text can be a label of, with how it was understood.

    Words that only say that a row is part of the one above (``of which under 13``), or what it is given for (``For
    comparison, under 13``), are passed over; the latter not before nothing but crimes, which may be other ones than
    those that the figures beside them are of (``For comparison, sexual offences``).
    """
    purposed = understand_purpose(text)
    if purposed is None:
        return _fits_of(text)
    found = _fits_of(purposed.label)
    return found if _says_its_own(found, is_compared=purposed.is_compared) else _fits_of(text)


def _says_its_own(found: Mapping[Dimension, Understood[object]], *, is_compared: bool) -> bool:
    """Whether a label given for comparison or information says what its figures count that those beside it do not."""
    measure, offence = found.get(Dimension.MEASURE), found.get(Dimension.OFFENCE)
    if found.keys() - {Dimension.MEASURE, Dimension.OFFENCE} or (measure and measure.value is not Measure.OFFENCES):
        return True
    return not is_compared and offence is not None and offence.value not in (ALL, SEXUAL_OFFENCES)


def _fits_of(text: str) -> Mapping[Dimension, Understood[object]]:
    bare = without_where_missing(_MOSTLY.sub("", _without_rule(without_lead_in(text))))
    found = {dimension: said for dimension, read in READINGS.items() if (said := read(bare)) is not None}
    unknown = {dimension for dimension, said in found.items() if str(said.value) == UNKNOWN}
    if unknown and is_of_known_and_unknown(bare):  # "App named or not" is no app that is unknown
        found = {dimension: said for dimension, said in found.items() if dimension not in unknown}
    if is_online_part(text):
        found.pop(Dimension.PLATFORM, None)
    if is_letters_of_sites(bare):  # a force only where a heading or another label says so
        found.pop(Dimension.FORCE, None)
    english = "" if found else without_welsh(bare)
    return fits_of(english) if english else found


def is_all_offences(text: str) -> bool:
    """Whether a label says that what stands beside it is of all offences: ``Offences with the online flag``."""
    found = fits_of(text).get(Dimension.OFFENCE)
    return found is not None and found.value == ALL


def without_welsh(text: str) -> str:
    """The English half of a label in both languages, where the other is Welsh; empty for any other label."""
    halves = [half.strip() for half in text.split(" / ")]
    english = [half for half in halves if not is_welsh(half)]
    return english[0] if len(halves) == _BOTH_LANGUAGES and len(english) == 1 else ""


def is_welsh(text: str) -> bool:
    """Whether half of the words of a label or more are Welsh, as far as they are known."""
    words = text.split()
    return len(_WELSH.findall(text)) * 2 >= len(words) > 0
