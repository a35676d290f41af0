"""The period that a title names, of one year or of several that are taken together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.prose.around.years_meant import Points
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.spans.dated_changes import without_dated_changes
from cyberflag.vocabularies.totals import pools_years, years_summed

_TOGETHER: Final = re.compile(r"\b(?:together|combined|in total|as one|added up|pooled|aggregated)\b", re.IGNORECASE)
_SO_MANY: Final = re.compile(
    r"\b(?P<number>both|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:(?:financial|calendar)\s+)?years\s+"
    r"(?:(?:taken|put|added)\s+)?(?:together|combined|in\s+total|as\s+one|pooled|aggregated)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"^\W*(?:q(?:uestion)?\s*)?\d{1,2}[a-h]?\s*[.:)]"
    r"|\b(?:please|provide|give|supply|tell|break\w*|split|how\s+many|what)\b",
    re.IGNORECASE,
)
_LATEST: Final = re.compile(
    r"\b(?:most\s+recent|latest)\s+(?:(?:financial|calendar|full|whole|complete)\s+)*year\b", re.IGNORECASE
)
_FIGURE_OF_YEAR: Final = re.compile(
    r"\W*(?:[A-Za-z]+\s+){0,2}(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\s*[:=–-]\s*\d[\d,]*(?:\s+[A-Za-z]+){0,2}\W*"
)
"""A line that gives the figure of a year and says no more: ``2014/15: 112``, ``Year 2019 - 62 crimes``."""
_LONGEST_TITLE: Final = 14


def period_or_all_of(asked: Sequence[Period]) -> Callable[[str], Period | None]:
    """Reads the period that a text names, or all of those asked for: ``all three years together``; none of what came
    about otherwise (``The flag was introduced in 2015``).
    """

    def read(printed: str) -> Period | None:
        text = without_dated_changes(printed)
        if (named := _period_in(text) or _together(text)) is not None or not asked:
            return named
        if pools_years(text):
            return whole_of(asked, years_summed(text))
        if (so_many := _SO_MANY.search(text)) is not None and not periods_named_in(text):
            return whole_of(asked, _number(so_many["number"]))
        if periods_named_in(text):
            return None
        if (ranked := _ranked(text, asked)) is not None:
            return ranked
        meant = read_tokens(text).years if _TOGETHER.search(text) else ()
        spans = [token.value.number for token in meant if token.value.points is Points.SPAN]
        return whole_of(asked, spans[0]) if len(spans) == 1 else None

    return read


def _ranked(text: str, asked: Sequence[Period]) -> Period | None:
    """The year that a title or question names by its place among those asked for: ``for the most recent year``."""
    is_title = len(text.split()) <= _LONGEST_TITLE and not text.rstrip().endswith(".")
    if not (is_title or text.rstrip().endswith("?") or _ASKS.search(text)) or not all(year.is_year for year in asked):
        return None
    years = read_tokens(text).years
    ranks = {token.value.number for token in years if token.value.points is Points.RANKED}
    rank = ranks.pop() if len(ranks) == 1 and len(years) == 1 else -1 if not years and _LATEST.search(text) else 0
    return sorted(asked)[rank - 1 if rank > 0 else rank] if 0 < abs(rank) <= len(asked) else None


def years_labelled(tables: Iterable[Table]) -> tuple[Period, ...]:
    """The years that stand as labels in the tables of a reply, where all that name several name the same ones."""
    headed = {
        tuple(sorted({said.value for level in table.levels for t in level.distinct if (said := understand_period(t))}))
        for table in tables
    }
    several = [years for years in headed if len(years) > 1]
    return several[0] if len(several) == 1 and all(year.is_year for year in several[0]) else ()


def years_spoken_of(texts: Sequence[Text]) -> tuple[Period, ...]:
    """The years that the texts around a table list, several in one of them (``in 2019, 2020 and 2021``), else one each
    in figures that stand one below the other (``2019: 62``); none where they list different ones.
    """
    named = [tuple(sorted({found.value for found in periods_named_in(text.text)})) for text in texts]
    listed = {years for years in named if len(years) > 1} or set(_years_below_each_other(texts, named))
    several = [years for years in listed if len(years) > 1 and all(year.is_year for year in years)]
    return several[0] if len(several) == 1 else ()


def _years_below_each_other(texts: Sequence[Text], named: Sequence[tuple[Period, ...]]) -> Iterator[tuple[Period, ...]]:
    """The years of each run of lines that give nothing but a figure of one year each."""
    lines = [years if _FIGURE_OF_YEAR.fullmatch(text.text) else () for text, years in zip(texts, named, strict=True)]
    for is_figure, run in groupby(lines, key=bool):
        if is_figure:
            yield tuple(sorted({year for years in run for year in years}))


def _number(words: str) -> int:
    if words.casefold() == "both":
        return 2
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
