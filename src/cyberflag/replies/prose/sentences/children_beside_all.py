"""Victims under 18 whom a letter tells of beside a table of all victims, as its request asked for both: ``Upskirting
offences, and the number with a victim under 18``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import CHILDREN, Count
from cyberflag.replies.letters.passages import QUESTIONS, Sentence
from cyberflag.replies.prose.sentences.children_told import (
    GOES_ON,
    is_of_children_told,
    may_be_of_children,
    tells_children_apart,
)
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.vocabularies.offences import offences_named_in


def with_children_beside_all(
    told: Sequence[Count], in_tables: Sequence[Count], sentences: Sequence[Sentence]
) -> list[Count]:
    """The counts in text, those of victims under 18 of that age where they were asked for as a part, and the tables
    give more of the same crimes for each of their days: these are of all victims.
    """
    if not any(_asks_for_part(s.text) for s in sentences if s.part in QUESTIONS):
        return list(told)
    places = places_by_source(sentences)
    by_sentence: dict[str, list[Count]] = defaultdict(list)
    for count in told:
        if may_be_of_children(count) and is_of_children_told(count, sentences, places):
            by_sentence[count.provenance.source].append(count)
    parts = [c for counts in by_sentence.values() if all(_is_less(c, in_tables) for c in counts) for c in counts]
    return [replace(c, age=CHILDREN) if any(c is part for part in parts) else c for c in told]


def _asks_for_part(text: str) -> bool:
    """Whether a question names crimes and goes on to those of them that had a child for their victim."""
    goes_on = GOES_ON.search(text)
    return goes_on is not None and tells_children_apart(text) and bool(offences_named_in(text[: goes_on.start()]))


def _is_less(part: Count, in_tables: Sequence[Count]) -> bool:
    """Whether a table gives the same crimes of the same days, and more of them each time that it does."""
    same = [c for c in in_tables if c.meaning == part.meaning]
    return bool(same) and all(part.bounds.high is not None and part.bounds.high < c.bounds.low for c in same)
