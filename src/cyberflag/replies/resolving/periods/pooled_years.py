"""The period that a title names, of one year or of several that are taken together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.prose.around.years_meant import Points
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.totals import pools_years, years_summed

_TOGETHER: Final = re.compile(r"\b(?:together|combined|in total|as one|added up|pooled|aggregated)\b", re.IGNORECASE)
_SO_MANY: Final = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:(?:financial|calendar)\s+)?years\s+"
    r"(?:(?:taken|put|added)\s+)?(?:together|combined|in\s+total|as\s+one|pooled|aggregated)\b",
    re.IGNORECASE,
)


def period_or_all_of(asked: Sequence[Period]) -> Callable[[str], Period | None]:
    """Reads the period that a text names, or all of those asked for: ``all three years together``."""

    def read(text: str) -> Period | None:
        if (named := _period_in(text) or _together(text)) is not None or not asked:
            return named
        if pools_years(text):
            return whole_of(asked, years_summed(text))
        if (so_many := _SO_MANY.search(text)) is not None and not periods_named_in(text):
            return whole_of(asked, _number(so_many["number"]))
        meant = read_tokens(text).years if _TOGETHER.search(text) and not periods_named_in(text) else ()
        spans = [token.value.number for token in meant if token.value.points is Points.SPAN]
        return whole_of(asked, spans[0]) if len(spans) == 1 else None

    return read


def years_spoken_of(texts: Sequence[Text]) -> tuple[Period, ...]:
    """The years that the texts around a table list, several in one of them (``in 2019, 2020 and 2021``); none where
    they list different ones.
    """
    listed = {tuple(sorted({found.value for found in periods_named_in(text.text)})) for text in texts}
    several = [years for years in listed if len(years) > 1 and all(year.is_year for year in years)]
    return several[0] if len(several) == 1 else ()


def _number(words: str) -> int:
    return int(words) if words.isdigit() else read_number(words.casefold()) or -1


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
