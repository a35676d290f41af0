"""Victims under 18 whom a letter tells of beside a table of all victims, as its request asked for both: ``Upskirting
offences, and the number with a victim under 18``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import CHILDREN, Count
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.sentences.children_told import (
    GOES_ON,
    is_of_children_told,
    is_on_children,
    may_be_of_children,
    tells_children_alone,
    tells_children_apart,
)
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.vocabularies.offences import offences_named_in

_DENIES: Final = re.compile(
    r"\b(?:no|not|non|nor|neither|without|except|excluding|other|rather)\b|n['’]t\b", re.IGNORECASE
)


def with_children_beside_all(
    told: Sequence[Count], in_tables: Sequence[Count], sentences: Sequence[Sentence]
) -> list[Count]:
    """The counts in text, those of victims under 18 of that age where they were asked for as a part, their sentence
    says no more of them, and the tables give more of the same crimes for each of their days: these are of all victims.
    """
    if not _asks_for_part([s.text for s in sentences if s.part in QUESTIONS]):
        return list(told)
    places = places_by_source(sentences)
    by_sentence: dict[str, list[Count]] = defaultdict(list)
    for count in told:
        if may_be_of_children(count) and is_of_children_told(count, sentences, places):
            by_sentence[count.provenance.source].append(count)
    if any(_speaks_of_children(s, by_sentence) for s in sentences):
        return list(told)
    telling = [s for s in sentences if tells_children_apart(s.text)]
    more = {source for s in telling if not tells_children_alone(s.text) for source in s.sources}
    plain = {source for s in telling for source in s.sources} - more
    less = {of for of in plain & by_sentence.keys() if all(_is_less(c, in_tables) for c in by_sentence[of])}
    of_children = {id(count) for source in less for count in by_sentence[source]}
    return [replace(c, age=CHILDREN) if id(c) in of_children else c for c in told]


def _asks_for_part(asked: Sequence[str]) -> bool:
    """Whether questions name crimes, with nothing on children, and go on to those of them that had a child for their
    victim: not ``with a victim under 18, and how many of these led to a charge``.
    """
    for at, text in enumerate(asked):
        goes_on = GOES_ON.search(text)
        if goes_on is None:
            continue
        before, behind = " ".join([*asked[:at], text[: goes_on.start()]]), text[goes_on.start() :]
        return (
            bool(offences_named_in(before))
            and not is_on_children(before)
            and tells_children_apart(behind)
            and _DENIES.search(behind) is None
        )
    return False


def _speaks_of_children(sentence: Sentence, by_sentence: dict[str, list[Count]]) -> bool:
    """Whether a sentence of the answer that gives none of the numbers speaks of victims under 18: the title of a table
    that is of those too.
    """
    is_of_reply = sentence.part in (Part.ANSWER, Part.HEADING)
    return is_of_reply and tells_children_apart(sentence.text) and by_sentence.keys().isdisjoint(sentence.sources)


def _is_less(part: Count, in_tables: Sequence[Count]) -> bool:
    """Whether a table gives the same crimes of the same days, and more of them each time that it does."""
    same = [c for c in in_tables if c.meaning == part.meaning]
    return bool(same) and all(part.bounds.high is not None and part.bounds.high < c.bounds.low for c in same)
