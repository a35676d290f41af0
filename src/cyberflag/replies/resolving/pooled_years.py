"""The period that a title names, of one year or of several that are taken together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.setting import whole_of
from cyberflag.replies.prose.tokens import read_tokens
from cyberflag.replies.prose.years_meant import Points
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.totals import pools_years, years_summed

_TOGETHER: Final = re.compile(r"\b(?:together|combined|in total|as one|added up|pooled|aggregated)\b", re.IGNORECASE)


def period_or_all_of(asked: Sequence[Period]) -> Callable[[str], Period | None]:
    """Reads the period that a text names, or all of those asked for: ``all three years together``."""

    def read(text: str) -> Period | None:
        if (named := _period_in(text) or _together(text)) is not None or not asked:
            return named
        if pools_years(text):
            return whole_of(asked, years_summed(text))
        meant = read_tokens(text).years if _TOGETHER.search(text) and not periods_named_in(text) else ()
        spans = [token.value.number for token in meant if token.value.points is Points.SPAN]
        return whole_of(asked, spans[0]) if len(spans) == 1 else None

    return read


def _period_in(text: str) -> Period | None:
    whole = understand_period(text)
    if whole is not None and whole.value.days > 1:  # a date alone is that of the letter or of the search
        return whole.value
    named = {found.value for found in periods_named_in(text)}
    return named.pop() if len(named) == 1 else None


def _together(text: str) -> Period | None:
    """The days of several periods that follow on one another, of which a title says that they are taken together."""
    named = {found.value for found in periods_named_in(text)} if _TOGETHER.search(text) else set()
    return whole_of(named) if len(named) > 1 and not read_tokens(text).numbers else None
