"""Labels of periods with words beside them that say how long the days are or how they were counted: ``Half year,
01/04/15 - 30/09/15``, ``Old system, 01/04/17 - 17/07/17``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final

from cyberflag.model import Period, follow_on
from cyberflag.replies.fits import fits_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.bases import basis_named_in, is_without_flag
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.plain_text import fold, read_words
from cyberflag.vocabularies.scopes import scopes_named_in
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_SURE: Final = 0.8
_LONGEST: Final = 6
"""So many words beside a period still only describe it."""
_MARKS: Final = " \t\n-–—:,;/()[]|."
_BRACKETED: Final = re.compile(r"(?P<days>[^()]+?)\s*\((?P<words>[^()]+)\)")
_OF_DAYS: Final = "parts_of_years"
"""The scope of a figure that the days beside it already say."""
_LENGTHS: Final = (
    (re.compile(r"\b(?:half|h[12]|(?:6|six)[\s-]months?)\b"), range(181, 185)),
    (re.compile(r"\b(?:quarter(?:ly|s)?|qtr|q[1-4]|(?:3|three)[\s-]months?)\b"), range(90, 93)),
    (re.compile(r"\b(?:full|whole|entire|complete)\b(?!\s+(?:half|quarter|month))"), range(365, 367)),
    (re.compile(r"^month(?:ly)?$|\bone[\s-]month\b"), range(28, 32)),
    (re.compile(r"\bpart(?:ial|ly)?\b|\bin part\b"), range(1, 365)),
)
"""Words for how long a period is, with the days that it then has."""

_OF_CRIMES: Final = (Cue.COMMITTED, Cue.OTHER_FLAG, Cue.ALL_CRIME, Cue.NOT_HELD, Cue.CHANGE, Cue.OF_SUSPECTS)
"""What words beside a period may say of its crimes."""


@dataclass(frozen=True)
class _Beside:
    """The span of a label with the words beside it."""

    span: Period
    printed: str
    words: str

    @property
    def is_as_long(self) -> bool:
        """Whether the days are as many as the words say."""
        return all(self.span.days in days for word, days in _LENGTHS if word.search(self.words))

    @property
    def narrows_nothing(self) -> bool:
        """Whether the words name no crimes, victims or counts of one kind: they are of the days alone."""
        text = self.words
        if describes_time(text):
            return True
        if len(text.split()) > _LONGEST or re.search(r"\d{3}", text) or set(fits_of(text)) - {Dimension.PERIOD}:
            return False
        named = understand_dimension(text)
        tokens = read_tokens(text)
        narrows = (tokens.sexes, tokens.ages, tokens.platforms, tokens.offences)
        narrowed = [scope for scope in scopes_named_in(text) if scope.kind != _OF_DAYS]
        says_more = basis_named_in(text) or is_without_flag(text) or unknown_score(text) or narrowed
        is_of_days = named is None or named.value is Dimension.PERIOD
        return is_of_days and not any(narrows) and not says_more and not any(says(text, cue) for cue in _OF_CRIMES)


def without_words_beside_spans(level: Level) -> Level:
    """The level with the days alone of labels that hold a span each and words that describe it.

    The words are known to describe a stretch of time and as many days as the span has; others do so where the spans
    follow on one another without a gap and the words change from one to another: so they part the days alone.
    """
    texts = [text for text in level.distinct if not understand_total(text)]
    if level.side is Side.SECTIONS or len(texts) < _FEWEST or all(map(_is_period, texts)):
        return level
    found = {text: one for text in texts if (one := _read(text)) is not None}
    if len(found) < len(texts) or not _part_the_days([one.span for one in found.values()]):
        return level
    words = {one.words for one in found.values() if one.words}
    others = [one for one in words if not describes_time(one)]
    follows = len(words) > 1 and _follow([one.span for one in found.values()])
    if others and not follows:
        return level
    return level.rewritten(lambda text: found[text].printed if text in found else text)


def _is_period(text: str) -> bool:
    found = fits_of(text).get(Dimension.PERIOD)
    return found is not None and found.score >= _SURE


def _read(text: str) -> _Beside | None:
    if (bracketed := _BRACKETED.fullmatch(text.strip())) and describes_time(fold(bracketed["words"])):
        whole = understand_period(bracketed["days"])
        found = _Beside(whole.value, bracketed["days"], fold(bracketed["words"])) if whole is not None else None
        return found if found is not None and found.is_as_long else None
    named = periods_named_in(text)
    if len(named) != 1 or not isinstance(named[0].value, Period):
        return None
    start, end = named[0].start, named[0].end
    words = " ".join(fold(f"{text[:start].strip(_MARKS)} {text[end:].strip(_MARKS)}").split())
    found = _Beside(named[0].value, text[start:end], words)
    is_part = understand_part_of_year(words) is not None and not found.is_as_long
    return found if not words or (found.narrows_nothing and found.is_as_long and not is_part) else None


def _part_the_days(spans: Sequence[Period]) -> bool:
    """Whether no two spans are the same days, and any two that share some lie one inside the other."""
    return len(set(spans)) == len(spans) and all(
        not a.overlaps(b) or a.contains(b) or b.contains(a) for a, b in combinations(spans, 2)
    )


def _follow(spans: Sequence[Period]) -> bool:
    """Whether the spans that hold no other follow on one another day by day."""
    inner = sorted((a for a in spans if not any(a != b and a.contains(b) for b in spans)), key=lambda p: p.start)
    return len(inner) > 1 and follow_on(inner)


def describes_time(words: str) -> bool:
    """Whether words only describe a stretch of time: ``first half year``, ``old system``."""
    return bool(words) and set(re.findall(r"[^\W_]+", words)) <= _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(read_words("periods")["words"]["describing"])
