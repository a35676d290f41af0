"""Years that a text says by their days: ``2019 and 2020 are January to December. 2021 is January to October``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.document import Document
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.vocabularies.dates import MONTH, YEAR, last_of_month, month_number, months_from, months_to
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.periods import understand_period

_WHAT: Final = (
    r"(?:figures?|data|numbers?|counts?|totals?|columns?|rows?|tabs?|sheets?|tables?|ones?|offences|crimes|records?)"
)
_LEADS: Final = (
    rf"(?:(?:please|note|that|the|in|for|of|and|but|while|whereas|also|all|{_WHAT}|calendar|financial|headed|marked|"
    r"labelled|called|under)[\s,:]+)*"
)
_THINGS: Final = r"(?:arrests|charges|reports|cases|incidents|allegations|outcomes)"
_YEAR: Final = rf"(?:(?:FY|CY|year)\s*)?['\"‘“]?{YEAR}(?:\s*[/–-]\s*\d\d(?:\d\d)?)?['\"’”]?(?!\d)"
_NAMED: Final = (
    rf"(?P<years>{_YEAR}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*){_YEAR})*)"
    r"|(?P<each>(?:each|every|all(?:\s+of)?(?:\s+the)?)\s+(?:calendar\s+|financial\s+)?years?)"
    r"|(?P<last>(?:last|latest|final|most\s+recent)\s+(?:calendar\s+|financial\s+)?(?:year|column|row))"
)
_ENDS: Final = r"ends?|ended|stops?|stopped|finish(?:es|ed)?|closes?|closed"
_BEGINS: Final = r"begins?|began|starts?|started"
_VERB: Final = (
    rf"(?:=|(?:is|are|was|were|runs?|ran|goes|go|went|covers?|covered|contains?|holds?|held|has|have|had|includes?|{_ENDS}|"
    rf"counts?|comprises?|comprised|means?|spans?|spanned|denotes?|{_BEGINS}|(?:refers?|relates?|extends?)\s+to|"
    r"stands?\s+for|made\s+up\s+of|consists?\s+of|only|just)\b)"
)
_SAID: Final = re.compile(
    rf"\W*{_LEADS}(?:{_NAMED})(?:\s+{_WHAT})?\s*,?\s*(?P<verb>{_VERB}(?:\s+{_VERB})*)\s*", re.IGNORECASE
)
_EVERY: Final = r"(?:\s+(?:of|in|for)(?:\s+the)?)?\s+(?:each|every)\s+(?:calendar\s+|financial\s+|reporting\s+)?year\b"
_SO_FAR: Final = re.compile(r"\bup\s+(?:to|until|till)\b", re.IGNORECASE)
_IS_BEGIN: Final = re.compile(rf"\b(?:{_BEGINS})\s*$", re.IGNORECASE)
_IS_END: Final = re.compile(rf"\b(?:{_ENDS})\s*$", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[,;:(]\s|\b(?:and|but|while|whereas|that)\s", re.IGNORECASE)
_FILLS: Final = (
    r"(?:(?:here|only|just|for|of|from|the|a|in|on|at|with|those|recorded|counted|taken|given|shown|reported|created|between|"
    rf"covering|running|period|time|days?|part|year|calendar|financial|months?|made(?:\s+in)?|(?:{_WHAT}|{_THINGS})(?:\s+and(?=\s+(?:{_WHAT}|{_THINGS})\s))?)\s+)*"
)
_MONTHS: Final = r"(?:(?P<at>first|last|final)\s+)?(?P<months>[a-z]+|\d{1,2})\s+(?:full\s+|whole\s+)?months"
_CLOSES: Final = r"(?:and\s+including\s+)?(?:the\s+)?(?:(?:end|last\s+day|close|beginning|start)\s+of\s+)?"
_TO: Final = r"(?:-|–|—|to|until|till|and|up\s+to|through(?:\s+to)?)"


def _day(name: str) -> str:
    day = rf"(?:(?P<{name}_day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    return rf"{day}(?P<{name}_month>{MONTH})(?:\s+(?P<{name}_year>{YEAR}))?"


_REST: Final = (
    r"(?:\s+(?:only|inclusive|alone|of\s+(?:that|the|each)\s+year))*"
    r"(?:\s+(?:is|are|was|were)\s+(?:counted|included|covered|held|available|given|shown|reported|meant))?\s*"
    r"(?:\.?$|[.;)]|,\s+(?!\d)|\b(?:as|because|since|when|owing|due|so|and|but|while|whereas|which)\b)"
)
_SPAN: Final = re.compile(
    rf"(?:{_FILLS}{_MONTHS}(?:[\s,:(]+|(?!\w)))?{_FILLS}(?:(?:{_day('first')}\s*{_TO}\s*{_CLOSES}{_day('last')})"
    rf"|(?:(?P<is_end>(?P<is_so_far>up\s+)?(?:to|until|till)\s+)?{_CLOSES}{_day('only')}))?\)?{_REST}",
    re.IGNORECASE,
)
_BEFORE_EVERY: Final = re.compile(
    rf"\W*(?:\d{{1,2}}[.):]\s*)?{_LEADS}(?:(?:is|are|was|were|as|runs?|running)\s+)*{_FILLS}"
    rf"{_day('first')}\s*{_TO}\s*{_CLOSES}{_day('last')}{_EVERY}\W*$",
    re.IGNORECASE,
)
"""The same said the other way round: ``Figures are from 1 June to 31 May each year``."""
_OF_EVERY: Final = re.compile(
    rf"(?:^|[\s,:;(–—-]){_day('first')}\s*{_TO}\s*{_CLOSES}{_day('last')}{_EVERY}(?:\s+(?:only|inclusive|alone))*\W*$",
    re.IGNORECASE,
)
"""The days of every year at the end of a title: ``Crimes reported, 1 April to 30 June of each year``."""
_OF_ALL_OF_TITLE: Final = re.compile(
    r"(?:(?:(?!\b(?:includ\w*|those|which|with|and|or|by|than)\b)[\w'’/-]+\s+)*?(?:offences|crimes|incidents|cases|victims|figures|data)\s+)?"
    r"(?:(?:recorded|reported|committed|created)\s+)?(?:(?:between|from|in|during|for)\s+)?(?:the\s+)?(?:period\s+)?",
    re.IGNORECASE,
)
"""What may stand before these days in their clause, so that all figures are of them: ``crimes recorded between``, and
neither ``including those from`` nor ``with arrests from``.
"""
_CLAUSES: Final = re.compile(r"[,:;(–—]|\s-\s")
_A_MONTH: Final = re.compile(rf"\b{MONTH}", re.IGNORECASE)
_SPAN_ENDS: Final = re.compile(rf"(?:\d\d|\b{MONTH}|\bq[1-4])[)\]]?\s*$", re.IGNORECASE)
_MONTHS_IN_YEAR: Final = 12
_OF_FINANCIAL_YEARS: Final = ((4, 1), (3, 31))

Said = tuple[Period, Period | None]
"""A year, and the days that its figures are of (None: not all of it, and not said which)."""


def days_of_years_in(text: str, years: Collection[Period]) -> Iterator[Said]:
    """What the sentences of a text say of years by their names, or of every year or the last of those given; years that
    are said to be whole are left out.
    """
    for sentence in sentences_of(text):
        starts = (0, *(clause.end() for clause in _CLAUSE.finditer(sentence)))
        named = [said for at in starts if (said := _SAID.match(sentence, at)) is not None]
        spans = [(said, span) for said in named if (span := _SPAN.match(sentence, said.end())) is not None]
        yield from dict.fromkeys(told for said, span in spans for told in _in_clause(said, span, years))
        if not spans and (every := _BEFORE_EVERY.match(sentence)) is not None:
            yield from (told for year in sorted(years) if (told := _said_of_every(year, every)) is not None)


def days_of_every_year(title: str, year: Period) -> Period | None:
    """The days of a year that a title says to be those of every year, None where it says none or they lie in another
    way in that one.
    """
    found = _OF_EVERY.search(title)
    if found is None or _begins_late(found, year):
        return None
    before = title[: found.start() + 1] if found.start() or title[:1].isspace() else ""
    clause = _CLAUSES.split(before)[-1].lstrip()
    is_alone = _OF_ALL_OF_TITLE.fullmatch(clause) is not None and _A_MONTH.search(before) is None
    return _days_between(found, year) if is_alone else None


def years_headed(document: Document) -> frozenset[Period]:
    """The years that cells of a reply are, alone, and those parts of a year (``2023/24 (to 31 December 2023)``) that
    belong to no year among them.
    """
    shown = {cell.shown for grid in document.grids if not grid.hidden for cell in grid if not cell.hidden}
    said = [understand_period(text) for text in shown if _SPAN_ENDS.search(text)]
    spans = {one.value for one in said if one is not None}
    years = {span for span in spans if span.is_year}
    return frozenset(years | {span for span in spans if not any(year.contains(span) for year in years)})


def _in_clause(said: re.Match[str], span: re.Match[str], years: Collection[Period]) -> Iterator[Said]:
    named = [understand_period(name.strip("'\"‘“’”")) for name in re.findall(_YEAR, said["years"] or "", re.IGNORECASE)]
    meant = [one.value for one in named if one is not None] if named else sorted(years)
    if said["each"] and span["only_month"]:  # "each year ends on 31 March" tells of no part
        return
    # "the last column is nine months" of one whose heading says its days tells of no other
    for year in meant[-1:] if said["last"] else meant:
        if year.is_year and (told := _said_of(year, said["verb"], span)) is not None:
            yield told


def _said_of(year: Period, verb: str, found: re.Match[str]) -> Said | None:
    days = _days(found, verb, year)
    months = read_number(found["months"].casefold()) if found["months"] else None
    is_part = months is not None and 0 < months < _MONTHS_IN_YEAR
    if days is None and is_part and months is not None and found["at"] and not found["only_month"]:
        is_first = found["at"].casefold() == "first"
        days = months_from(year.start, months) if is_first else months_to(year.end, months)
    if days is not None and found["only_month"] and _is_of_financial_year(days, year) and not _is_so_far(found, year):
        return year, None
    if days is not None:
        return None if days == year else (year, days)
    # "1 March to 28 February" of 2015/16 may be those before or behind its end
    return (year, None) if is_part or (found["first_month"] and _begins_late(found, year)) else None


def _said_of_every(year: Period, found: re.Match[str]) -> Said | None:
    """What is said of a year by the days of every year."""
    days = _days_between(found, year) if year.is_year else None
    is_late = days is None and year.is_year and _begins_late(found, year)
    return None if days == year or (days is None and not is_late) else (year, days)


def _is_of_financial_year(days: Period, year: Period) -> bool:
    """Whether the one end that is said is that of a financial year, which may be meant by a calendar year's name."""
    is_calendar = (year.start.month, year.start.day) == (1, 1)
    ends = {days.start, days.end} - {year.start, year.end}
    return is_calendar and any((day.month, day.day) in _OF_FINANCIAL_YEARS for day in ends)


def _is_so_far(found: re.Match[str], year: Period) -> bool:
    """Whether a calendar year alone is said to run so far as a day of its own: ``2025 is up to 31 March 2025``."""
    is_alone = len(_SO_FAR.findall(found.string)) == 1  # each year "up to 31 March" is one that ends then
    return is_alone and bool(found["is_so_far"]) and found["only_year"] == str(year.start.year)


def _days(found: re.Match[str], verb: str, year: Period) -> Period | None:
    """The days that a span names in a year, or outside it where it names its own years and is as long as one."""
    start, end = year.start, year.end
    if found["first_month"]:
        return _days_between(found, year)
    first: date | None
    last: date | None
    if not found["only_month"]:
        return None
    if _IS_BEGIN.search(verb):
        first, last = _date(found, "only", year, at_end=False), end
    elif found["is_end"] or _IS_END.search(verb):
        first, last = start, _date(found, "only", year, at_end=True)
    else:
        return None
    return _within(first, last, year)


def _days_between(found: re.Match[str], year: Period) -> Period | None:
    """The days from one to another in a year; in one that is named by two (``2015/16``) from the first into the second:
    ``1 June to 31 May``.
    """
    first, last = _date(found, "first", year, at_end=False), _date(found, "last", year, at_end=True)
    if first is None or last is None:
        return None
    runs_on = last < first and not found["last_year"] and year.start.year < year.end.year
    if runs_on and not _begins_late(found, year):
        is_last = last == last_of_month(last.year, last.month)
        last = last_of_month(last.year + 1, last.month) if is_last else last.replace(year=last.year + 1)
    return _within(first, last, year)


def _begins_late(found: re.Match[str], year: Period) -> bool:
    """Whether days without years of their own run on from a day in the second of the two years by which a year is
    named; its last day is written for its first by who means the day before.
    """
    first, last = _date(found, "first", year, at_end=False), _date(found, "last", year, at_end=True)
    if first is None or last is None or found["first_year"] or found["last_year"]:
        return False
    return last < first < year.end and first.year > year.start.year


def _within(first: date | None, last: date | None, year: Period) -> Period | None:
    """The days from one to another that lie in a year or are as many as one has."""
    if first is None or last is None or first > last:
        return None
    days = Period(first, last)
    return days if year.contains(days) or days.is_year else None


def _date(found: re.Match[str], name: str, year: Period, *, at_end: bool) -> date | None:
    """A day by its month, in the year that it names or else in the one given."""
    month = month_number(found[f"{name}_month"])
    if month is None:
        return None
    own = found[f"{name}_year"]
    of_year = int(own) if own else year.start.year + (month < year.start.month)
    last = last_of_month(of_year, month)
    day = int(found[f"{name}_day"] or (last.day if at_end else 1))
    return date(of_year, month, day) if 1 <= day <= last.day else None
