"""What a clause only says is not told or held: ``no breakdown of under 13s is held, 40 offences were recorded``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final, TypeAlias, TypeVar

from cyberflag.model import UNKNOWN_AGE, Sex
from cyberflag.replies.prose.sentences.left_out import without_left_out
from cyberflag.replies.prose.sentences.named_words import naming_only
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, overlaps, read_tokens
from cyberflag.replies.prose.sentences.vague import without_vague
from cyberflag.vocabularies.letters import Cue, find_cues, says
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM

T = TypeVar("T")
Span: TypeAlias = tuple[int, int]

_CLAUSE: Final = re.compile(
    r"[;:]|(?<!\d)\(|(?<!\d\(\d)\)|,(?!\d)|\.\s|\s[-\u2013\u2014]\s"
    r"|\b(?:but|however|although|though|while|whilst|whereas|so"
    r"|and(?=\s+(?:we|there|it|the|in|cannot|(?:can|could|do|does|did)\s+not|(?:are|is|were|was)\s+(?:not|unable))\b))\b",
    re.IGNORECASE,
)
_OF_SOME: Final = re.compile(r"\b(?:where|who|whom|whose|which|that|if|when)\b", re.IGNORECASE)
"""Says of some crimes what is not known of them, which are counted then: ``boys whose age is not recorded``."""
_OF_OTHER_DAYS: Final = re.compile(
    r"\b(?:before|until|till|prior|since|earlier|previous\w*|elsewhere)\b", re.IGNORECASE
)
"""Says when or where else something was not held, which is held here: ``Rape was not recorded before 2016``."""
_TIE: Final = (
    r"(?:the|a|an|any|all|of|for|on|about|to|by|against|from|in|as|were|was|have|has|took|place|involv\w+|relat\w+|commit\w+|how|many"
    r"|figures?|numbers?|data|details?|information|statistics|records?|breakdowns?|split|counts?|out|up"
    r"|offences|crimes|victims|those|specifically|separately|such|recorded|over|under|via|through|only|or|and|nor|both|[,/])"
)
_TIED: Final = re.compile(rf"(?:\s*\b{_TIE}\b|\s*[,/&])*\s*", re.IGNORECASE)
"""All that may stand between a name and the words that say that nothing is told of it."""
_OPENS: Final = re.compile(
    rf"\W*(?:(?:but|however|although|though|while|whilst|whereas|so|and|as|because|please|note)\b[\s,]*)*{_TIED.pattern}",
    re.IGNORECASE,
)
_SET_APART: Final = re.compile(
    r"[.;:]\s|\b(?:but|however|although|though|while|whilst|whereas)\b"
    r"|,\s+(?=(?:(?:the|any|all)\s+)?(?:figures?|numbers?|data|details)\b)",
    re.IGNORECASE,
)
_IS_DENIED: Final = re.compile(
    r"(?:(?:cannot|can\s+not|could\s+not)\s+be|(?:is|are|was|were|been)\s+not)\b", re.IGNORECASE
)
"""What stands right before it is not told: ``Rape offences cannot be separated from the total``."""
_IS_WITHHELD: Final = re.compile(
    r"(?:is|are|was|were|been|being)\s+(?:(?:being|therefore|also)\s+)?"
    r"(?:withheld|exempt|refused|suppressed|redacted|too\s+(?:small|low|few))\b",
    re.IGNORECASE,
)
"""The same of victims, platforms and offences; what is counted may be given all the same: ``Boys are withheld``."""
_IS: Final = re.compile(
    r"(?:\s+(?:offences|crimes|victims|cases|figures))?\s+(?:is|are|was|were|has\s+been|have\s+been)\s+", re.IGNORECASE
)
"""Between a name and what says that it is not told."""
_A_BREAKDOWN_IS: Final = re.compile(
    r"\W*(?:(?:and|but|although|though|while|whilst|however)\b\W*)*(?:(?:the|any)\s+)?"
    r"(?:(?:social\s+media\s+)?(?:platforms?|services?|sites?|apps?)|ages?|sex(?:es)?|genders?)"
    r"(?:\s+(?:used|involved|concerned)|\s+of\s+(?:the\s+)?(?:victims?|child(?:ren)?))?"
    r"\s+(?:is|are|was|were|has\s+been|have\s+been)\s+",
    re.IGNORECASE,
)
"""All of a clause before what says that nothing of a kind is told: ``...; the platform used is not held``."""
_BY_WHAT: Final = re.compile(r"\b(?:by|into|down)\b", re.IGNORECASE)
"""What stands before it is counted, and not by what stands behind: ``Arrests cannot be broken down by platform``."""
_COUNTED_AGAIN: Final = re.compile(
    r"\b(?:such|together|combined|both|of\s+(?:these|those|them|which)|(?:on|with|by)\s+(?:it|them))\b", re.IGNORECASE
)
"""Goes back to what stands before it."""
_COUNTED_ANEW: Final = re.compile(r"\d\s+(?:[\w-]+\s+)?(?:offences|crimes)\b", re.IGNORECASE)
"""Numbers of crimes that a sentence goes on to; without the word they are those that it told of before."""
_NUMBER: Final = re.compile(r"\d")
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
    """The words of a text without those for victims, platforms and offences of which such clauses tell nothing; where
    ``counting``, without those there for what is counted, too.
    """
    spans = [Token(None, *span) for span in _untold(text, counting)]
    if not spans:
        return tokens
    kept = naming_only(tokens, lambda word: not overlaps(word, spans))
    return replace(kept, measures=tuple(m for m in kept.measures if not (counting and overlaps(m, spans))))


@lru_cache(maxsize=8192)
def _untold(text: str, counting: bool) -> tuple[tuple[int, int], ...]:
    """The names of which clauses say that nothing is told, with those in a list with them: ``no data on Kik, WhatsApp
    or Facebook``; not where they deny only something else of them (``For girls we cannot give ages``).
    """
    plain, tokens = write_plainly(text), read_tokens(text)
    named = [*tokens.ages, *tokens.sexes, *tokens.platforms, *tokens.offences]
    cuts = [cut.start() for cut in _CLAUSE.finditer(plain) if not _inside(cut.start(), (*named, *tokens.periods))]
    clauses = list(pairwise([0, *cuts, len(plain)]))
    counted = [clause for clause in clauses if _has(clause, tokens.numbers)]
    names = [*named, *tokens.measures] if counting else named
    spans = sorted({(n.start, n.end) for n in names if not any(start <= n.start < end for start, end in counted)})
    denying = (_IS_DENIED,) if counting else (_IS_DENIED, _IS_WITHHELD)
    untold = [
        span
        for clause in clauses
        if _is_untold(plain, clause, tokens)
        for cue in find_cues(plain[slice(*clause)], Cue.UNTOLD)
        for span in _denied_by((clause[0] + cue.start, clause[0] + cue.end), plain, clause, spans, denying)
    ]
    return tuple(untold)


def _denied_by(
    cue: Span, plain: str, clause: Span, names: Sequence[Span], denying: Sequence[re.Pattern[str]]
) -> list[Span]:
    """The names that words of a clause deny: those tied to them behind, and what they say themselves is not told; where
    they are ``denying`` ones, those before them too.
    """
    denied = [name for name in names if name[0] < cue[1] and cue[0] < name[1]]
    denied += _tied([name for name in names if name[0] >= cue[1]], plain, cue[1])
    says_more = _BY_WHAT.search(plain, cue[0], clause[1]) or not any(one.match(plain, cue[0]) for one in denying)
    behind = plain[clause[1] :]
    if says_more or (_NUMBER.search(behind) and not _COUNTED_ANEW.search(behind)):
        return denied
    before = _tied([name for name in reversed(names) if name[1] <= cue[0]], plain, cue[0])
    begins = min((start for start, _ in before), default=0)
    return [*denied, *before] if before and _OPENS.fullmatch(plain, _opening(plain, begins), begins) else denied


def _tied(names: Sequence[Span], plain: str, place: int) -> list[Span]:
    """The first of names, in the order in which they stand away from a place, with nothing between that parts them."""
    tied: list[Span] = []
    low = high = place
    for name in names:
        gap = plain[high : name[0]] if name[0] >= high else plain[name[1] : low]
        if not _TIED.fullmatch(gap):
            break
        tied.append(name)
        low, high = min(low, name[0]), max(high, name[1])
    return tied


def _opening(plain: str, start: int) -> int:
    """Where the sentence begins in which a place stands, or the part of it that is set against the rest."""
    return max((found.end() for found in _SET_APART.finditer(plain, 0, start)), default=0)


def _is_untold(plain: str, clause: Span, tokens: Tokens) -> bool:
    words = plain[slice(*clause)]
    if _has(clause, (*tokens.numbers, *tokens.periods)) or _OF_SOME.search(words) or not says(words, Cue.UNTOLD):
        return False
    if _OF_OTHER_DAYS.search(words) or _COUNTED_AGAIN.search(plain, clause[1]):
        return False
    named, breakdown = (*tokens.ages, *tokens.sexes, *tokens.platforms), _A_BREAKDOWN_IS.match(plain, clause[0])
    told = [word for word in (*named, *tokens.offences) if word.value not in _UNKNOWN]
    # "no data" is none of the crimes of which something is not known, nor are "boys are not shown", "ages are not held"
    unknown = [
        word
        for word in named
        if word.value in _UNKNOWN
        and not plain.startswith("no ", word.start)
        and not (breakdown is not None and word.start <= breakdown.end())
        and not any(one.end <= word.start and _IS.fullmatch(plain, one.end, word.start) for one in told)
    ]
    return not _has(clause, unknown)


def _has(clause: Span, words: Sequence[Token[object]]) -> bool:
    return any(clause[0] <= word.start < clause[1] for word in words)


def _inside(place: int, tokens: Sequence[Token[object]]) -> bool:
    return any(token.start < place < token.end for token in tokens)
