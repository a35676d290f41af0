"""What a text says a figure counts: period, measure, offence, age, sex, platform, basis; each unset where the text
does not say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields, replace
from typing import Final, TypeVar

from cyberflag.model import ALL, ALL_AGES, CHILDREN, WITHOUT_FLAG, AgeBand, Basis, Measure, Period, Sex
from cyberflag.replies.facts import OF_PEOPLE
from cyberflag.replies.prose.sentences.left_out import left_out_of, without_left_out
from cyberflag.replies.prose.sentences.tokens import Token, Tokens
from cyberflag.replies.prose.sentences.wordings import OF_CRIMES_TOLD, OF_THOSE_ABOVE
from cyberflag.replies.prose.sentences.young_dealt_with import ages_dealt_with
from cyberflag.vocabularies.bases import are_all_flagged, basis_named_in, names_those_without_flag
from cyberflag.vocabularies.crimes.crimes_asked_for import asks_for_crimes, asks_for_others, kind_asked_for
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM
from cyberflag.vocabularies.signs.brackets import without_brackets_told
from cyberflag.vocabularies.some_crimes import are_some
from cyberflag.vocabularies.spans.pooled_years import pooled_years_in
from cyberflag.vocabularies.things_counted import is_of_no_offence

T = TypeVar("T")

_ASKS_KINDS = re.compile(
    r"\b(?:which|what|whether|any|each|every|by|per|according\s+to|the|or)\s+(?:[\w/,-]+\s+){0,7}?"
    r"(?:platforms?|apps?|applications?|sites?|websites?|services?|networks?|channels?)\b"
    r"|\b(?:nam(?:e|es|ed|ing)|mention\w*|cit(?:e|es|ed|ing)|refer(?:s|red|ring)?\s+to|contain\w*\s+the\s+names?\s+of)\s+"
    r"(?:an?|one\s+or\s+more|some)\s+(?:[\w-]+\s+){0,2}?(?:platforms?|sites?|websites?|networks?)\b"
    r"(?!,?\s+(?:such\s+as|like|e\.?\s?g\b|for\s+(?:example|instance)))",
    re.IGNORECASE,
)
"""Asks by platforms, or for crimes whose text names one of them, whichever it is."""
_WHO = r"others|suspects?|offenders?|perpetrators?|defendants?|adults?|persons?|people|men|man"
_OF_BEFORE = (
    r"(?:pending|already|before|for\s+(?:an?|another|like|similar|sexual)|on\s+(?:record|file|the)|in\s+(?:the|their|his|her)"
    r"|(?:o[fn]\s+)?the\s+suspect)\b"
)
"""Behind what somebody has on record, which is not what became of a crime: ``with a conviction for a like offence``."""
_FEWER = (
    r"exclud\w+|except\w*|than|less|minus|without|includ\w+|those|them|before|until|pending|await\w*|waiting|some|any"
)
_LATER = r"(?:since|later|then|subsequently|eventually|also|so\s+far)\s+"
_CAME_TO = re.compile(
    r"\b(?:offences|crimes|cases)\b(?:(?!\b(?:and|how)\b)[^.?;]){0,60}?"
    r"\b(?:(?:led|leading|lead)\s+to|result(?:ed|ing)?\s+in|(?:for|in|on)\s+which|where|whose)\b(?!.*\b(?:not|no|nobody|without|never)\b)"
    r"|\b(?:reports|allegations)\s+(?:(?:that|which)\s+(?:(?:have|had)\s+)?(?:led\s+to|(?:resulted|ended)\s+in)|(?:leading\s+to|(?:resulting|ending)\s+in))\b"
    rf"|\b(?:offences|crimes|cases)\b(?:(?!\b(?:and(?!\s+(?:19|20)\d\d)|how|{_WHO})\b)[^.?;]){{0,60}}?"
    r"\b(?:with|having|(?:that|which)\s+(?:had|have|received))\s+(?:an?|at\s+least\s+one)\s+(?:charge|summons|caution|conviction|arrest)\b"
    rf"(?!\s+(?:(?:rates?|ratio|decision|file)\b|{_OF_BEFORE}))"
    r"|\b(?:offences|crimes|cases)\b[^.?;]{0,90}?\b(?:with|have|has|had|having|given|assigned|allocated|received|showing)\s+"
    r"(?:(?:an?\s+|the\s+)?(?:\w+\s+)?outcomes?\s+(?:\w+\s+)?\d"
    r"|(?:an?|the)\s+[\w /-]{3,40}?\s+as\s+(?:the|an|its|their)\s+(?:\w+\s+)?outcome\b)"
    rf"|\b(?:offences|crimes|cases)\b(?:(?!\b(?:and|how|whether|if|not|never|none|{_FEWER}|{_WHO})\b)[^.?;]){{0,60}}?"
    rf"\b(?:that|which)\s+(?:(?:were|was)\s+(?:{_LATER})?|(?:have|has|had)\s+(?:{_LATER})?been\s+(?:{_LATER})?)"
    r"(?:charged|summonsed)(?:\s*(?:or|/)\s*summonsed)?(?:,?\s+(?:to\s+date|so\s+far))?"
    r"(?=\W*$|,?\s+by\s+(?:the\s+)?(?:(?:financial|calendar)\s+)?year\b"
    r"|,?\s+(?:(?:recorded|reported)\s+)?(?:in|during|for|between|from)\s+(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:years?\s+)?(?:19|20)\d\d[^a-z]*(?:(?:and|to)\b[^a-z]*)?$)",
    re.IGNORECASE,
)
"""Crimes with what became of them: ``flagged offences for which somebody had been charged``, ``with outcome 16``,
``that have had a caution as the outcome``."""
_BESIDE: Final = re.compile(
    r"(?<!\bnot )(?<!\bnot been )(?<!\bnever )(?<!\bnever been )\b"
    r"(?:(?:were|was|been)\s+(?:also\s+)?(?P<together>))?"
    r"(?:recorded|reported|committed|crimed|logged)\s+(?:(?:in|during|for|from)\s+[\w/ -]{1,40}?\s+)?"
    r"(?:alongside|in\s+(?:conjunction|combination)\s+with|(?(together)together\s+with|(?!)))\b"
    r"(?P<others>(?![^.;:?]*\band\s+how\s+many\b)(?:(?!\b(?:were|was|are|is|where|how\s+many|as)\b)[^.;:?])*)",
    re.IGNORECASE,
)
"""Names crimes that those counted stand with, and are not: ``How many rapes were recorded alongside stalking?`` Some
``recorded together with`` others may be their sum.
"""
_RIGHT_BEHIND: Final = re.compile(
    r"\s*(?:(?:an?|any|other|another)\s+)*(?:(?:offence|crime)s?\s+of\s+)?", re.IGNORECASE
)
_LIKELY = 0.6
"""A heading that may be a year or an age (``17/18``) is taken for neither."""


@dataclass(frozen=True)
class Meaning:
    """What a figure counts, as far as it is said. ``detail`` is a breakdown without a column of its own."""

    period: Period | None = None
    measure: Measure | None = None
    offence: str | None = None
    age: AgeBand | None = None
    sex: Sex | None = None
    platform: str | None = None
    basis: Basis | None = None
    detail: tuple[tuple[str, str], ...] = ()

    def over(self, wider: Meaning) -> Meaning:
        """What is said here, and where nothing is, what the wider meaning says; of the flag both in one place."""
        if self.basis is not None and WITHOUT_FLAG in wider.detail:
            wider = replace(wider, detail=())
        return Meaning(**{f.name: getattr(self, f.name) or getattr(wider, f.name) for f in fields(self)})


NOTHING_SAID = Meaning()
"""The meaning of a text that says nothing of what is counted."""

_IS_SO_MANY: Final = re.compile(
    r"\b(?:total|number|figure)\s+(?:recorded|reported)\s+(?:was|were|is|came|comes|stood|stands|rose|fell|amounts?|amounted)\b",
    re.IGNORECASE,
)
"""How many of what was spoken of were recorded, which is no name of all crimes: ``The total recorded was 153``."""

NARROWING = ("age", "sex", "platform")
"""What parts crimes by their victims or by where they were committed."""


def without_narrowing(meaning: Meaning, kinds: Collection[str] = NARROWING) -> Meaning:
    """What a meaning says beside which victims or platforms, or beside those kinds of them that are given."""
    return replace(
        meaning,
        age=None if "age" in kinds else meaning.age,
        sex=None if "sex" in kinds else meaning.sex,
        platform=None if "platform" in kinds else meaning.platform,
    )


def only_narrowing(meaning: Meaning) -> Meaning:
    """Which victims or platforms a meaning names."""
    return Meaning(age=meaning.age, sex=meaning.sex, platform=meaning.platform)


def spoken_of(text: str) -> Meaning:
    """The one offence, or the victims or platform, of which a sentence speaks."""
    meaning = meaning_of(text)
    return replace(only_narrowing(meaning), offence=meaning.offence)


def meaning_of(text: str) -> Meaning:
    """What a heading, a question or an introduction says of the figures under it, and not of those in brackets alone. A
    thing of which it names several is left unset.
    """
    text = without_brackets_told(text)
    tokens = without_left_out(text)
    basis = basis_named_in(text)
    is_without = names_those_without_flag(text)
    asks = text.rstrip().endswith("?") or _ASKS_KINDS.search(text) is not None
    whole = None if tokens.periods else understand_period(text)
    measure = _counted(text, tokens)
    theirs = ages_dealt_with(tokens.ages, text) if measure in OF_PEOPLE else []
    return Meaning(
        period=_only(tokens.periods)
        or pooled_years_in(text)
        or (whole.value if whole is not None and whole.score > _LIKELY else None),
        measure=measure,
        offence=_only(_without_those_beside(text, tokens.offences)),
        age=_only((*tokens.ages, *theirs), lambda age: age != ALL_AGES and (age != CHILDREN or bool(theirs))),
        sex=_only(tokens.sexes),
        platform=_only(
            tokens.platforms, lambda platform: platform != ALL and not (asks and platform in KINDS_OF_PLATFORM)
        ),
        basis=Basis.NONE if is_without or names_all_crime(text) else basis.value if basis else None,
        detail=(WITHOUT_FLAG,)
        if is_without
        else left_out_of(text) or _beside_others(text, tokens) or _kind(text, tokens),
    )


def _without_those_beside(text: str, offences: tuple[Token[str], ...]) -> tuple[Token[str], ...]:
    """The offences of a question without those that the crimes it counts were recorded with; one for a part of the
    crimes above is read with those (`asked`).
    """
    zones = [found.span("others") for found in _beside_in(text, offences)]
    return tuple(one for one in offences if not any(start <= one.start < end for start, end in zones))


def _beside_in(text: str, offences: tuple[Token[str], ...]) -> list[re.Match[str]]:
    """Where a text says that crimes were recorded with others whose name stands right behind: a flag is no crime."""
    if OF_THOSE_ABOVE.search(text.casefold()):
        return []
    starts = {one.start for one in offences}
    return [
        m
        for m in _BESIDE.finditer(text)
        if (b := _RIGHT_BEHIND.match(m["others"])) and m.start("others") + b.end() in starts
    ]


def _beside_others(text: str, tokens: Tokens) -> tuple[tuple[str, str], ...]:
    """The words by which a question says with which other crimes those that it counts were recorded."""
    said = [found[0].strip(" ,") for found in _beside_in(text, tokens.offences)]
    return (("of which", "; ".join(said)),) if said else ()


def _kind(text: str, tokens: Tokens) -> tuple[tuple[str, str], ...]:
    """Which crimes of a name a question asks for, that counts them without a word for crimes (``school rapes``), or by
    such words with others that are known to narrow crimes: ``How many stranger rapes were recorded``.
    """
    measures = {token.value for token in tokens.measures}
    kind = kind_asked_for(text) if measures <= {Measure.OFFENCES} else ""
    return (("kind", kind),) if kind and (not measures or are_some(kind)) else ()


def of_no_offence(meaning: Meaning, text: str, about: Collection[str | None] = ()) -> Meaning:
    """The meaning of a heading, label or sentence that counts what is of no offence (applications under a disclosure
    scheme) and names none: what the reply as a whole is ``about`` does not hold for it.
    """
    is_apart = meaning.measure is Measure.OTHER and meaning.offence is None and is_of_no_offence(text, about)
    return replace(meaning, offence=ALL) if is_apart else meaning


def names_all_crime(text: str) -> bool:
    """Whether a text speaks of all crimes of a kind, with the flag or without it."""
    return says(_IS_SO_MANY.sub(" ", text), Cue.ALL_CRIME) and not are_all_flagged(text)


def shared_meaning(texts: Iterable[str]) -> Meaning:
    """What several texts say together: only what they do not contradict."""
    meanings = [meaning_of(text) for text in texts]
    return Meaning(
        period=_agreed(meaning.period for meaning in meanings),
        measure=_agreed(meaning.measure for meaning in meanings),
        offence=_agreed(meaning.offence for meaning in meanings),
        age=_agreed(meaning.age for meaning in meanings),
        sex=_agreed(meaning.sex for meaning in meanings),
        platform=_agreed(meaning.platform for meaning in meanings),
    )


def _agreed(values: Iterable[T | None]) -> T | None:
    said = {value for value in values if value is not None}
    return said.pop() if len(said) == 1 else None


def _only(tokens: tuple[Token[T], ...], keep: Callable[[T], bool] = lambda _: True) -> T | None:
    values = list(dict.fromkeys(token.value for token in tokens if keep(token.value)))
    return values[0] if len(values) == 1 else None


def _counted(text: str, tokens: Tokens) -> Measure | None:
    """What a question or heading asks to be counted: the first thing that it names, or what became of the crimes of
    which it speaks (``how many of these crimes have led to a charge``).
    """
    if not tokens.measures:
        return Measure.OFFENCES if asks_for_crimes(text) else None
    became = {token.value for token in tokens.measures} - {Measure.OFFENCES, Measure.VICTIMS}
    comes_to = OF_CRIMES_TOLD.search(text) or _CAME_TO.search(text)
    if tokens.measures[0].value is Measure.OFFENCES and len(became) == 1 and comes_to:
        return became.pop()
    counted = tokens.measures[0].value
    return None if counted is Measure.OFFENCES and asks_for_others(text) else counted
