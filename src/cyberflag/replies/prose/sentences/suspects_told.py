"""Ages and sexes that a text tells of people who were arrested, suspected or charged: the columns of a count hold those
of the victims (counts contract).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL_AGES, AgeBand, Count, Measure, Sex
from cyberflag.replies.facts import MAY_BE_OF_PEOPLE, OF_PEOPLE, PERHAPS_OF_PEOPLE, traits_of_suspects
from cyberflag.replies.letters.passages import ASKING, Sentence
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.suspects import tells_number_charged, tells_people_charged, young_dealt_with_in

_OF_THEM: Final = re.compile(r"\b(?:ages?|aged|sex|sexes|genders?|those|people|persons|individuals)\b", re.IGNORECASE)
"""Says of a heading on arrests or suspects that their own ages and sexes stand below it."""
_BEHIND_VICTIM: Final = re.compile(
    r"\b(?:victims?|complainants?|against|upon|towards)\W+"
    r"(?:(?:of|aged|were|was|who|is|are|being|a|an|the|child(?:ren)?|girls?|boys?|(?:fe)?males?)\W+)*$",
    re.IGNORECASE,
)
_BEFORE_VICTIM: Final = re.compile(r"\s+(?:child\s+)?(?:victims?|complainants?)\b", re.IGNORECASE)
"""Where an age or sex of a victim stands in a heading."""
_BY_CHARGES: Final = re.compile(
    r"\W*(?:(?:the\s+)?(?:total\s+)?numbers?\s+of\s+|\d+\s+)?(?:people\s+)?(?:charges|cautions|convictions|prosecutions)"
    r"(?:\s+by\s+(?:age|sex|gender)(?:\s+and\s+(?:age|sex|gender))?)?\s*(?:[:(]|\s[-–]\s|$)(?!.*\b(?:girls?|boys?|child(?:ren)?|sons?|daughters?|pupils?|aggrieved|injured|harmed)\b)",
    re.IGNORECASE,
)
"""Begins with charges that the line then parts, by the people charged: ``Charges: male 3, female 2``."""
_LONGEST_HEAD: Final = 12
"""The most words of a line that heads a list of people."""


def with_suspects_apart(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts of a text, the ages and sexes of those arrested or suspected in their detail and not in their columns.

    Where the reply asks or heads by victims, a line that speaks of neither leaves open whose they are.
    """
    if not any(c.measure in PERHAPS_OF_PEOPLE and _has_traits(c) for c in counts):
        return list(counts)
    asks_victims = any(s.part in ASKING and says(s.text, Cue.VICTIMS_NAMED) for s in sentences)
    places = places_by_source(sentences)
    found = []
    for count in counts:
        own = places.get(count.provenance.source, ())
        head = _head_above(sentences, own)
        found.append(_apart(count, _text_of(count, sentences, own, head), _said_of_victims(head), asks_victims))
    return found


def _has_traits(count: Count) -> bool:
    return count.age != ALL_AGES or count.sex is not Sex.ALL


def _head_above(sentences: Sequence[Sentence], own: Sequence[int]) -> str:
    """The sentence that stands over the list in which the sentences at the places ``own`` are."""
    above = (s.text for s in reversed(sentences[: own[0]]) if not read_tokens(s.text).numbers) if own else ()
    return next(iter(above), "")


def _said_of_victims(head: str) -> set[AgeBand | Sex]:
    """The ages and sexes that a heading says of a victim, right beside the word: ``Arrests with a victim under 18``."""
    tokens = read_tokens(head)
    ages = {token.value for token in tokens.ages if _stands_at_victim(head, token.start, token.end)}
    return ages | {token.value for token in tokens.sexes if _stands_at_victim(head, token.start, token.end)}


def _stands_at_victim(head: str, start: int, end: int) -> bool:
    return _BEHIND_VICTIM.search(head[:start]) is not None or _BEFORE_VICTIM.match(head, end) is not None


def _text_of(count: Count, sentences: Sequence[Sentence], own: Sequence[int], head: str) -> str:
    """The words that speak of a figure: those of its sentence, of suspects of its clause where that says who they are
    (``..., in which 28 men were suspects``), and what heads its list (``Ages of those arrested:``). ``own`` are the
    places of the sentences on its line.
    """
    prints = re.compile(rf"(?<!\w){re.escape(count.printed)}(?!\w)")
    printing = [at for at in own if prints.search(sentences[at].text)] or own
    text = " ".join(sentences[at].text for at in printing)
    if count.measure is Measure.SUSPECTS:
        clauses = [clause for clause in re.split(r"[,;:]\s", text) if count.printed in clause]
        parted = [clause for clause in clauses if (tokens := read_tokens(clause)).sexes or tokens.ages]
        text = parted[0] if len(parted) == 1 else text
    is_head = len(head.split()) <= _LONGEST_HEAD and not head.rstrip().endswith("?")
    heads = says(head, Cue.OF_SUSPECTS) and _OF_THEM.search(head)
    return f"{head} {text}" if is_head and (heads or _BY_CHARGES.fullmatch(head.strip())) else text


def _apart(count: Count, text: str, of_victims: Collection[AgeBand | Sex], asks_victims: bool) -> Count:
    are_charged = (
        _BY_CHARGES.match(text) is not None
        or tells_people_charged(text)
        or tells_number_charged(text)
        or bool(young_dealt_with_in(text))
    )
    is_of_people = count.measure in OF_PEOPLE or (count.measure in MAY_BE_OF_PEOPLE and are_charged)
    is_theirs = count.measure is Measure.SUSPECTS or says(text, Cue.OF_SUSPECTS) or bool(young_dealt_with_in(text))
    is_open = asks_victims and not is_theirs
    if not is_of_people or not _has_traits(count) or is_open or says(text, Cue.VICTIMS_NAMED):
        return count
    words = _label_of(count.printed, text) if count.sex is Sex.UNKNOWN else ""
    age, sex = (ALL_AGES if count.age in of_victims else count.age), (Sex.ALL if count.sex in of_victims else count.sex)
    traits = traits_of_suspects(age, sex, words or count.sex.value)
    kept = replace(count, age=count.age if age == ALL_AGES else ALL_AGES, sex=count.sex if sex is Sex.ALL else Sex.ALL)
    return replace(kept, detail=(*count.detail, *traits))


def _label_of(printed: str, text: str) -> str:
    """The label of a figure, since a list may have several for those whose sex is not known (``Unspecified: 1``)."""
    found = re.search(rf"(?P<label>[^\W\d][^\d:=;,.]*?)\s*[:=–-]\s*{re.escape(printed)}(?!\d)", text)
    return found["label"] if found else ""
