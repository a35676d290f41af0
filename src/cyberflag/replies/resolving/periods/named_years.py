"""Years in four digits under a name that says of which twelve months they are: ``2020`` under ``Year ending March``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.from_titles.sheet_titles import sheet_title
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.periods.running_years import read_running_years
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.dates import MONTH, last_of_month, month_number
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.spans.kinds_of_years import (
    KindOfYear,
    is_said_of_all_figures,
    kind_of_years_in,
    kind_of_years_stated,
)
from cyberflag.vocabularies.spans.named_year_forms import twelve_months_from, twelve_months_to

_YEARS: Final = r"(?:years?|yrs?|(?:12|twelve)\s+months?|y/?e)"
_ENDING: Final = re.compile(
    rf"\b(?:{_YEARS}\s+(?:(?:that|which)\s+)?(?:ending|ended|ends|end|to|up\s+to|closing|closed|finishing|finished)(?:\s+(?:in|on|with))?|y/?e)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{MONTH})(?!\s*\d)",
    re.IGNORECASE,
)
_SET_APART: Final = re.compile(
    rf"(?<!\bcalendar )\b{_YEARS}(?:\s+(?:recorded|reported|of\s+(?:offence|report|recording)))?"
    rf"\s*(?:[(:,–-]\s*|\s)(?:(?P<up_to>up\s+to|to|until|till)|from|since)"
    rf"\s+(?:the\s+)?(?:end\s+of\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{MONTH})\W*$",
    re.IGNORECASE,
)
"""``Year (to March)``, which may be of twelve months or of those of a calendar year."""
_STARTING: Final = re.compile(
    rf"\b{_YEARS}\s+(?:(?:that|which)\s+)?(?:starting|beginning|commencing|start(?:s|ed)?|beg(?:ins?|an)|from)(?:\s+(?:in|on))?\s+"
    rf"(?:1(?:st)?\s+)?(?P<month>{MONTH})(?!\s*\d)",
    re.IGNORECASE,
)
_ACADEMIC: Final = re.compile(r"\b(?:academic|school)\s+(?:years?|yrs?)\b(?!\s+\d{1,2}\b)", re.IGNORECASE)
_SCHOOL_YEARS: Final = "Years run from September to August."
_EACH: Final = re.compile(r"\b(?:years|yrs)\b|\b(?:each|every|all)\s+(?:\w+\s+)?(?:year|yr|12|twelve)\b", re.IGNORECASE)
_OTHERWISE: Final = re.compile(
    r"\b(?:not|no|never|nor|than|unlike|instead|cannot|unable|whereas|except|some|one|other|most|first|last|until|since|school|academic|calendar|whose|their|also)\b|n't\b",
    re.IGNORECASE,
)
"""Says what the years of figures are not, or of some alone what they are."""
_MEANT_NOT: Final = re.compile(
    r"\b(?:(?:not|than|instead\s+of|in\s+place\s+of|unlike|as\s+opposed\s+to|nor|never)\s+(?:(?:for|by|in|as|the|to|on|of)\s+)*"
    r"|(?:budget|tax|accounting|contract)\s+|(?:whose|their)\s+(?:school\s+|academic\s+)?)$",
    re.IGNORECASE,
)
"""Before years that the figures are not of: ``rather than years ending March``, ``Our budget years end``."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:home\s+office|ons|office\s+for\s+national|nationally|national\s+statistics|publish\w*|budgets?|websites?|police\.uk"
    r"|other\s+forces|available\s+(?:at|on|from))\b",
    re.IGNORECASE,
)
"""In what is said of other figures: ``Figures for years ending March are available at police.uk``."""
_RUN_SO: Final = re.compile(
    r"\W*(?:(?:please|note|nb|all|the|each|every|years?|yrs?|that|here|shown|given|below|columns?|headed|named|by|of|for|in|are|is)\b\W*)*",
    re.IGNORECASE,
)
"""All that may stand beside the days in a sentence on nothing else: ``Please note that all years end 31 March``."""
_LONE: Final = re.compile(r"\W*(?:financial|fiscal)\W*", re.IGNORECASE)
_IN_MONTH: Final = re.compile(rf"\b(?:in|during|for|of|every|each)\s+{MONTH}\b", re.IGNORECASE)
"""Keeps years to one month: ``in March of each financial year``."""
_MARCH, _APRIL = 3, 4
_FEWEST: Final = 2
_SOME_YEAR: Final = 2018
_LONGEST_MONTH: Final = 31
_BARE: Final = re.compile(r"(?:19|20)\d\d")

Reading = Callable[[int], Period]


def read_named_years(level: LevelMeaning, table: Table, context: Context) -> LevelMeaning:
    """The level with years of two calendar years read as the texts of the reply let them run (`running_years`), and
    bare years as its name, or else a title, says: those that end or begin with a month, and financial years by the
    first or the last of their calendar years, whichever of the two was asked for; so are those of which their name says
    one end alone. Where both were, nothing is understood of them: half of the figures would be a year off.
    """
    if level.dimension is not Dimension.PERIOD:
        return level
    around = (*context.texts, *table.titles, *table.setting, *table.notes)
    running, is_academic = read_running_years(level, (text.text for text in around)), _is_academic(level, table)
    level = read_running_years(level, [_SCHOOL_YEARS]) if is_academic and running == level else running
    bare = [m for m in level.meanings if m is not None and _is_bare(m)]
    said = [m for m in level.meanings if m is not None and Dimension.PERIOD in m.values]
    if not bare or len(bare) != len(said):
        return _by_their_months(level, table)
    years = {int(m.label.text) for m in bare}
    if is_academic:  # of the two that one year may name, none is said
        return replace(level, meanings=tuple(m and _read(m, None) for m in level.meanings))
    name = _in_full(level.level.name.replace("_", " "))
    is_apart = _SET_APART.search(name) is not None  # of a title it may be said of the figures, and not of each year
    told = name if is_apart else next((text for text in (name, *_names_around(level, table)) if _tells(text)), None)
    stated = _stated(around) if told is None else ""
    readings = _readings(told or stated, years, context.request.periods)
    if not readings:
        return level
    read = readings[0] if len(readings) == 1 else None
    return replace(level, meanings=tuple(m and _read(m, read) for m in level.meanings))


def _by_their_months(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with the March or the April of each year as the financial year that ends or begins with it, where its
    name or a title says that the figures are of such years.
    """
    known = (m.values.get(Dimension.PERIOD) for m in level.meanings if m is not None)
    months = [period for period in known if isinstance(period, Period)]
    named = {month.start.month for month in months if month.end == last_of_month(month.start.year, month.start.month)}
    if len(set(months)) < _FEWEST or any(m.days > _LONGEST_MONTH for m in months) or named not in ({_MARCH}, {_APRIL}):
        return level
    told = next((text for text in (level.level.name, *_names_around(level, table)) if _tells(text)), "")
    if kind_of_years_in(told) is not KindOfYear.FINANCIAL or _IN_MONTH.search(told):
        return level
    first = {_MARCH: lambda year: Period.financial_year(year - 1), _APRIL: Period.financial_year}[named.pop()]
    return replace(level, meanings=tuple(m and _in_year_of(m, first) for m in level.meanings))


def _in_year_of(meaning: LabelMeaning, read: Reading) -> LabelMeaning:
    month = meaning.values.get(Dimension.PERIOD)
    return meaning.saying(Dimension.PERIOD, read(month.start.year)) if isinstance(month, Period) else meaning


def _tells(text: str) -> bool:
    """Whether a text says of which months all years under it are."""
    return bool(kind_of_years_in(text) or _ENDING.search(text) or _STARTING.search(text))


def _names_around(level: LevelMeaning, table: Table) -> Iterator[str]:
    """The texts that may say what the years of a level are, nearest first: titles, the name of the sheet, and what
    stands over labels of another kind in the corner (``Financial year`` over ``Number``).
    """
    in_sheet = table.grid.is_sheet  # in a letter "Financial" may be a kind of crime beside others
    titles = [_without_others(title.text) for title in own_titles(table)]
    yield from (_in_full(title) if in_sheet else title for title in titles)
    sheet = sheet_title(table)
    yield from [] if sheet is None else [sheet.text.replace("_", " ")]
    for other in table.levels:
        if other != level.level and not any(understand_period(text) for text in other.distinct):
            yield _in_full(other.name)


def _without_others(title: str) -> str:
    """A title without years ending or beginning with a month that its figures are not of, or that it says of others."""
    for pattern in (_ENDING, _STARTING):
        found = pattern.search(title)
        if found is not None and (_MEANT_NOT.search(title[: found.start()]) or _ELSEWHERE.search(title)):
            title = f"{title[: found.start()]}{title[found.end() :]}"
    return title


def _in_full(name: str) -> str:
    """The name of a level, with what a lone ``Financial`` leaves out: over years it can be of these alone."""
    return f"{name} years" if _LONE.fullmatch(name) else name


def _stated(texts: Iterable[Text]) -> str:
    """The sentence that states what all years of the reply are, or with which month each ends or begins; empty where
    none does, or they state several things.
    """
    sentences = [*dict.fromkeys(sentence for text in texts for sentence in sentences_of(text.text))]
    kinds = {kind: sentence for sentence in sentences if (kind := kind_of_years_stated(sentence)) is not None}
    ends = {end: sentence for sentence in sentences if (end := _end_stated(sentence)) is not None}
    if ends and kinds.keys() <= {KindOfYear.FINANCIAL}:
        return next(iter(ends.values())) if len(ends) == 1 else ""
    # "calendar years rather than years ending March": those need no reading, and these are not meant
    is_one = len(kinds) == 1 and KindOfYear.CALENDAR not in kinds and not ends
    return next(iter(kinds.values())) if is_one else ""


def _end_stated(sentence: str) -> Period | None:
    """The year of some number that a sentence states by the month with which each ends or begins: ``Columns are years
    ending 31 March``, ``Each year ends on 31 March``.
    """
    found = _ENDING.search(sentence) or _STARTING.search(sentence)
    if found is None or not _EACH.search(sentence) or _OTHERWISE.search(sentence) or _ELSEWHERE.search(sentence):
        return None
    rest = f"{sentence[: found.start()]} {sentence[found.end() :]}"
    is_stated = is_said_of_all_figures(rest) or _RUN_SO.fullmatch(rest) is not None
    return _readings(found[0], set(), ())[0](_SOME_YEAR) if is_stated else None


def _is_academic(level: LevelMeaning, table: Table) -> bool:
    """Whether the name of the years, or a title of their table, says that they are those of schools."""
    return any(_ACADEMIC.search(text) for text in (level.level.name, *(title.text for title in own_titles(table))))


def _is_bare(meaning: LabelMeaning) -> bool:
    return not meaning.label.correction and _BARE.fullmatch(meaning.label.text.strip()) is not None


def _readings(text: str, years: set[int], asked: Sequence[Period]) -> list[Reading]:
    """What a text lets bare years be: none where it says nothing, both where it does not say which."""
    if (ending := _ENDING.search(text)) is not None and (month := month_number(ending["month"])):
        return [lambda year: twelve_months_to(last_of_month(year, month))]
    if (starting := _STARTING.search(text)) is not None and (month := month_number(starting["month"])):
        return [lambda year: twelve_months_from(date(year, month, 1))]
    if (apart := _SET_APART.search(text)) is not None and (month := month_number(apart["month"])):
        return _answering(_one_ended(month, is_end=apart["up_to"] is not None), years, asked)
    if kind_of_years_in(text) is not KindOfYear.FINANCIAL:
        return []
    choices: list[Reading] = [Period.financial_year, lambda year: Period.financial_year(year - 1)]
    return _answering(choices, years, asked)


def _one_ended(month: int, *, is_end: bool) -> list[Reading]:
    """What bare years of which a name says one end may be: the twelve months to it or from it, or those of the calendar
    year.
    """
    if is_end:
        return [
            lambda year: twelve_months_to(last_of_month(year, month)),
            lambda year: Period(date(year, 1, 1), last_of_month(year, month)),
        ]
    return [
        lambda year: twelve_months_from(date(year, month, 1)),
        lambda year: Period(date(year, month, 1), date(year, 12, 31)),
    ]


def _answering(choices: list[Reading], years: set[int], asked: Sequence[Period]) -> list[Reading]:
    """Those of several readings that make of all years periods asked for; all where none does, of those alike one."""
    if len({tuple(read(year) for year in sorted(years)) for read in choices}) == 1:
        return choices[:1]
    answering = [read for read in choices if all(read(year) in asked for year in years)]
    return answering or choices


def _read(meaning: LabelMeaning, read: Reading | None) -> LabelMeaning:
    if not _is_bare(meaning):
        return meaning
    if read is None:
        return LabelMeaning(meaning.label)
    return meaning.saying(Dimension.PERIOD, read(int(meaning.label.text)))
