"""What a clause only says is not told or held: ``no breakdown of under 13s is held, 40 offences were recorded``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final, TypeVar

from cyberflag.model import UNKNOWN_AGE, Sex
from cyberflag.replies.prose.sentences.left_out import without_left_out
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, overlaps, read_tokens
from cyberflag.replies.prose.sentences.vague import without_vague
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM

T = TypeVar("T")

_CLAUSE: Final = re.compile(
    r"[;:()]|,(?!\d)|\.\s|\s[-\u2013\u2014]\s"
    r"|\b(?:but|however|although|though|while|whilst|whereas|so|and(?=\s+(?:we|there|it|the|in)\b))\b",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|be|been|do|does|did|can|cannot|could|would|will|we|it|involv\w+|relat\w+)\b",
    re.IGNORECASE,
)
_OF_SOME: Final = re.compile(r"\b(?:where|who|whom|whose|which|that|if|when)\b", re.IGNORECASE)
"""Says of some crimes what is not known of them, which are counted then: ``boys whose age is not recorded``."""
_NOT_PARTED: Final = re.compile(
    r"\b(?:brok?en?|break\w*|split\w*|giv\w+|provid\w+|show\w*|part\w*|separat\w+|suppl\w+)\b(?:\s+[\w-]+){0,4}?\s+(?:by|into)\b",
    re.IGNORECASE,
)
"""What stands before it is counted, and not by what stands behind: ``Arrests cannot be broken down by platform``."""
_UNKNOWN: Final = (Sex.UNKNOWN, UNKNOWN_AGE, UNKNOWN_PLATFORM)


def own_words(text: str) -> Tokens:
    """The words of a sentence that say what its numbers count: not those for what is left out, of which there are only
    vague numbers, or of which nothing is told.
    """
    return without_vague(text, without_untold(text, without_left_out(text)))


def without_untold(text: str, tokens: Tokens) -> Tokens:
    """The words of a sentence without those of clauses that give no number and say that nothing is told of these."""
    return tokens_told(text, tokens) if tokens.numbers else tokens


def tokens_told(text: str, tokens: Tokens, *, counting: bool = False) -> Tokens:
    """The words of a text without those for victims, platforms and offences that stand in such clauses; where
    ``counting``, without those there for what is counted, too.
    """
    spans = [Token(None, *zone) for zone in _untold(text)]

    def kept(words: Sequence[Token[T]]) -> tuple[Token[T], ...]:
        return tuple(word for word in words if not overlaps(word, spans))

    if not spans:
        return tokens
    return replace(
        tokens,
        ages=kept(tokens.ages),
        sexes=kept(tokens.sexes),
        platforms=kept(tokens.platforms),
        offences=kept(tokens.offences),
        measures=kept(tokens.measures) if counting else tokens.measures,
    )


@lru_cache(maxsize=8192)
def _untold(text: str) -> tuple[tuple[int, int], ...]:
    """The clauses that say so, and what stands in a list with them: ``no data on Kik, WhatsApp or Facebook``."""
    plain, tokens = write_plainly(text), read_tokens(text)
    names = [*tokens.ages, *tokens.sexes, *tokens.platforms, *tokens.offences]
    named = (*names, *tokens.periods)
    cuts = [0, *(cut.start() for cut in _CLAUSE.finditer(plain) if not _inside(cut.start(), named)), len(plain)]
    clauses = list(pairwise(cuts))
    denied = [at for at, clause in enumerate(clauses) if _is_untold(plain, clause, tokens)]
    for at in tuple(denied):
        for step in (-1, 1):
            other = at + step
            while 0 <= other < len(clauses) and _goes_on(plain, clauses[other], tokens, names):
                denied.append(other)
                other += step
    return tuple((_told_from(plain, clauses[at]), clauses[at][1]) for at in denied)


def _told_from(plain: str, clause: tuple[int, int]) -> int:
    """Where what a clause says nothing of begins."""
    found = _NOT_PARTED.search(plain, *clause)
    return clause[0] if found is None else found.end()


def _is_untold(plain: str, clause: tuple[int, int], tokens: Tokens) -> bool:
    words = plain[slice(*clause)]
    if _has(clause, tokens.numbers) or _OF_SOME.search(words) or not says(words, Cue.UNTOLD):
        return False
    known = [word for word in (*tokens.ages, *tokens.sexes, *tokens.platforms) if word.value in _UNKNOWN]
    # "no data" is none of the crimes of which something is not known
    return not _has(clause, [word for word in known if not plain.startswith("no ", word.start)])


def _goes_on(plain: str, clause: tuple[int, int], tokens: Tokens, names: Sequence[Token[object]]) -> bool:
    """Whether a clause is nothing but names in a list."""
    is_bare = _VERB.search(plain, *clause) is None and not _has(clause, (*tokens.numbers, *tokens.periods))
    return is_bare and _has(clause, names)


def _has(clause: tuple[int, int], words: Sequence[Token[object]]) -> bool:
    return any(clause[0] <= word.start < clause[1] for word in words)


def _inside(place: int, tokens: Sequence[Token[object]]) -> bool:
    return any(token.start < place < token.end for token in tokens)
