"""What a note beside a table says that narrows or widens all its figures: ``Medway only``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.model import ALL, ALL_AGES, AgeBand, Sex
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces_counted import forces_counted_in
from cyberflag.vocabularies.notes_of_some import counted_alone, taken_in
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.restrictions import place_alone, words_of
from cyberflag.vocabularies.scopes import Scope
from cyberflag.vocabularies.some_crimes import words_of_some
from cyberflag.vocabularies.told_words import told_words

_NOTED: Final = "noted"
_ALONE: Final = "some of the crimes alone"
_MORE: Final = "more than the crimes that were asked for"
_OF_ANY_AGE: Final = re.compile(r"\b(?:all|any)\s+ages?\b(?!\s+(?:under|up|below|of\s+child))", re.IGNORECASE)
_LEAVES_OUT: Final = re.compile(r"\W*(?:excl(?:ud\w+)?|not\s+including)\b", re.IGNORECASE)
_ADULTS: Final = frozenset({"adult", "adults"})
_BEHIND_VICTIMS: Final = frozenset({"over", "aged", "18"})
"""What makes victims adults: ``victims over 18``."""
_OF_OTHERS_OR_NOW: Final = re.compile(
    r"\b(?:by|suspects?|offenders?|perpetrators?|reports?|reported|now|no|not|never|without|at\s+the\s+time)\b",
    re.IGNORECASE,
)
"""Adults who are not the victims, or were children then: ``offences by adults``, ``victims now aged over 18``."""
_MOST_WORDS: Final = 8
"""Of what alone is counted, a column of a count tells no more words than these."""


def scopes_of_note(text: str, resolved: ResolvedTable, context: Context, wider: str) -> Iterator[Scope]:
    """What a note says of all figures of a table that its labels do not show; ``wider`` is the kind of what takes in
    more than was asked for.
    """
    if (what := counted_alone(text)) and (words := _narrowing(what, resolved, context)):
        yield Scope(_NOTED, words, _ALONE)
    if what := taken_in(text):
        if _takes_in_adults(what, resolved, context):
            yield Scope(wider, what, _MORE)
        if any(force.id != context.force for force in forces_counted_in(what)):
            yield Scope(_NOTED, what, _MORE)


def _narrowing(what: str, resolved: ResolvedTable, context: Context) -> str:
    """The words by which what alone is counted is less than all; empty where it is all that the table counts anyway."""
    words = words_of_some(what)
    if (place := place_alone(what)) is not None:
        words = place.words
    if not words and any(force.id != context.force for force in forces_counted_in(f"figures for {what}")):
        words = what
    asked = context.request.questions[:1]
    if words and any(words_of(words) <= words_of(question) for question in asked):
        return ""
    return words or (what if len(what.split()) <= _MOST_WORDS and _tells_column(what, resolved, context) else "")


def _tells_column(what: str, resolved: ResolvedTable, context: Context) -> bool:
    """Whether words name an age, sex, platform or offence that neither a label nor a text around the table says."""
    named, told = read_tokens(what), {*(level.dimension for level in resolved.levels), *resolved.told}
    ages = {token.value for token in named.ages} - {ALL_AGES, context.request.everybody}
    sexes = {token.value for token in named.sexes} - {Sex.ALL, Sex.UNKNOWN}
    platforms = {token.value for token in named.platforms} - {ALL}
    offences = {token.value for token in named.offences} - {ALL, SEXUAL_OFFENCES}
    found = {
        Dimension.AGE: any(isinstance(age, AgeBand) and age.is_known for age in ages),
        Dimension.SEX: len(sexes) == 1,
        Dimension.PLATFORM: bool(platforms),
        Dimension.OFFENCE: bool(offences),
    }
    return any(is_named and dimension not in told for dimension, is_named in found.items())


def _takes_in_adults(what: str, resolved: ResolvedTable, context: Context) -> bool:
    """Whether others are counted than those whom the request asks about, as adults are beside children, and no label
    parts the ages.
    """
    asked = context.request.ages
    if not asked.is_known or any(level.dimension is Dimension.AGE for level in resolved.levels):
        return False
    ages = [token.value for token in read_tokens(what).ages]
    if _OF_OTHERS_OR_NOW.search(what) is not None:
        return False
    of_any = _OF_ANY_AGE.search(what) is not None
    return of_any or any(age == ALL_AGES or (age.is_known and not asked.contains(age)) for age in ages)


def leaves_out_adults(scope: Scope, text: str, context: Context) -> bool:
    """Whether a text, from the words of a scope on to its end, leaves out adults and nothing else, where the request
    asks for children alone.
    """
    plain = write_plainly(text)
    at = plain.find(scope.words)
    opened = _LEAVES_OUT.match(plain, at) if at >= 0 else None
    if not context.request.ages.is_child or opened is None:
        return False
    words = re.findall(r"\w+", plain[opened.end() :].casefold())
    behind = [*words[1:], ""]
    are_adults = all(
        word in _ADULTS
        or (word in told_words("beside_adults") and (not word.startswith("victim") or _are_of_age(before, after)))
        for before, word, after in zip(["", *words], words, behind, strict=False)
    )
    return are_adults and bool({*_ADULTS, "over"}.intersection(words))


def _are_of_age(before: str, after: str) -> bool:
    return before in _ADULTS or after in _BEHIND_VICTIMS
