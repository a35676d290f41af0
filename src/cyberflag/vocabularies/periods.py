"""Periods as replies write them: ``2015/16``, ``1 April 2015 to 31 March 2016``, ``year ending June 2016``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, lru_cache
from itertools import pairwise

from cyberflag.model import Period
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.dressing import in_any_dress
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.plain_text import MANY_TEXTS, bilingual_parts, longest_apart, read_words, write_plainly
from cyberflag.vocabularies.remembering import remembered
from cyberflag.vocabularies.spans.days_until import with_day_in_words
from cyberflag.vocabularies.spans.first_day_forms import FIRST_DAY_FORMS
from cyberflag.vocabularies.spans.listed_months import with_months_as_span
from cyberflag.vocabularies.spans.machine_span_forms import MACHINE_SPAN_FORMS
from cyberflag.vocabularies.spans.months_said import lasts
from cyberflag.vocabularies.spans.named_year_forms import NAMED_YEAR_FORMS
from cyberflag.vocabularies.spans.open_parts import days_left_open, names_open_span, parted_as_open
from cyberflag.vocabularies.spans.period_forms import FORMS, Form, no_period
from cyberflag.vocabularies.spans.short_years import short_years_in
from cyberflag.vocabularies.spans.spans_in_words import SPANS_IN_WORDS_FORMS
from cyberflag.vocabularies.spans.split_spans import split_spans_in
from cyberflag.vocabularies.spans.twelve_month_forms import TWELVE_MONTH_FORMS
from cyberflag.vocabularies.spans.year_places import without_place
from cyberflag.vocabularies.spans.years_by_one_number import is_year_by_one_number, years_by_one_number
from cyberflag.vocabularies.spans.years_in_brackets import years_with_numbers
from cyberflag.vocabularies.spans.years_together_forms import YEARS_TOGETHER_FORMS
from cyberflag.vocabularies.understanding import How, Understood

_ALL_FORMS = (
    *SPANS_IN_WORDS_FORMS,
    *NAMED_YEAR_FORMS,
    *FORMS,
    *FIRST_DAY_FORMS,
    *MACHINE_SPAN_FORMS,
    *YEARS_TOGETHER_FORMS,
    *TWELVE_MONTH_FORMS,
)
_FORMS_IN_TEXT = tuple(form for form in _ALL_FORMS if not form.only_whole)
_BESIDE = 0.8
_IN_TEXT = 0.9
_SHORT_IN_TEXT = 0.6
_LONGEST_LABEL = 120
_DAYS_OF_A_QUARTER = range(90, 93)
_NEAR = 120
"""How far around a period in running text its cues are looked for, in characters."""
_MARKS = " \t\r\n:;,."
_BRACKETED = re.compile(r"([^()]+?)\s*\(([^()]+)\)")
_CUE = re.compile(
    r"(?:\b(?:in|during|for|year|years|yr|of|between|and|or|to|calendar)\b|\b(?:year|period|time\s*(?:scale|frame|span)|dates?(?:\s+range)?)\s*[:–-]|,|&)\s+(?:(?:the|each|years?|calendar|of)\s+)*$",
    re.IGNORECASE,
)
_CRIMES_OF_YEAR = re.compile(
    r"\b(?:against|from|on|with|by|behind|within|among|amongst|as|than|about|under)\s+(?:all\s+)?(?:of\s+)?(?:the|those|these|our)\s+$",
    re.IGNORECASE,
)
"""Before a year that has crimes of its own, as the word behind it says: ``recorded against the 2021 offences``."""
ITS_CRIMES = re.compile(
    r"\s+(?:(?!and\b|or\b)[a-z-]+\s+){0,2}?(?:crimes|offences|records|reports|cases|incidents|figures?|totals?|data|victims|suspects|arrests|charges)\b",
    re.IGNORECASE,
)
"""Behind a year, the crimes that are its own: ``the 2021 sexual offences``."""
_LIST_OF_YEARS = re.compile(r"(?:19|20)\d\d\s*(?:,|&|\band\b|\bor\b|\bto\b|-)(?:\s*(?:and|or))?\s*$", re.IGNORECASE)
_YEARS_IN_ROW = re.compile(
    r"(?<![\w/|.-])(?:19|20)\d\d(?:(?:\s*[/|]\s*|,?\s+(?:and\s+)?then\s+)(?:19|20)\d\d){2,}(?![\w/|])(?!\s*[/|]\s*\d)"
)
"""Three years or more parted by strokes (``2021 / 2022 / 2023``) or ``then``. Two of them are a financial year."""
_OPENS_BRACKET = re.compile(
    r"\s*\(\s*(?:(?:i\.?e\.?,?|that\s+is,?|namely|from|between|being|the\s+period)\s+)*", re.IGNORECASE
)
"""Between a period and the same in other words: ``2018/19 (1 April 2018 to 31 March 2019)``."""
_CLOSED = re.compile(r"[^)]?\)")
"""The last sign of what stands in a bracket, with the end of the bracket."""
_SO_FAR = re.compile(
    r"(?P<year>\d)[\s,-]+(?:so\s+far|(?:year\s+)?to\s+date|ytd|part[\s-]*year|incomplete)[\s,:-]*\(", re.IGNORECASE
)
"""Between a year that was still running and the bracket that says how far: ``2019/20 so far (April and May)``."""
_HOW_LONG = re.compile(r"(?:only\s+)?(?P<number>\d{1,2}|[a-z]+)[\s-]*(?:months?|mths?)(?:\s+only)?", re.IGNORECASE)
_IS_LATEST = re.compile(
    r"(?:(?:this\s+is|these\s+are|being|the|our)\s+)*(?:latest|most\s+recent|newest|current|last|up\s+to\s+date)(?:\s+(?:days?|months?|date|data|figures?|period"
    r"|information|complete|validated|we|available|have|hold|held|that|is|are|at|present|to\s+hand|so\s+far|currently|can\s+give))*",
    re.IGNORECASE,
)
"""Behind days that say their end themselves: ``1 April to 31 August 2019 (latest we have)``."""
_FOUR_DIGITS = re.compile(r"\d{4}")
_DIGITS = re.compile(r"\d+")
_FARTHEST = 150
"""A period has no two parts with a digit so many characters apart, and none so far before or behind them."""
_OPEN = re.compile(
    r"\b(?:before|after|since|until|pre|post|prior to)[\s-]+(?:the\s+)?$"
    # "since it became a crime in 2003"
    r"|\bsince\s+(?:(?!\b(?:and|but|or|there|recorded|counted|were)\b)[a-z'-]+\s+){1,9}in\s+(?:the\s+)?(?:year\s+)?$",
    re.IGNORECASE,
)
_ONE_OF_TWO = re.compile(
    rf"\b(?:(?:{MONTH}(?:\s*,\s*{MONTH})*|q[1-4]|quarter\s+[1-4]),?\s+or\s+(?:in\s+)?|q[1-4],?\s*(?:and|&)\s*(?:again\s+)?(?:in\s+)?|q[1-4]\s+to\s+)$",
    re.IGNORECASE,
)
"""Before the second of two months or quarters, of which one or both are meant: ``in May or September 2019``."""
_DAYS_OF_QUARTER = 92
_LAW = re.compile(
    r"\b(?:act|regulations|version|(?<!in )(?<!in the )(?<!in this )(?<!in that )order)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the year of a law; one with a word of its own before it is none: ``an order between 1 April 2022 and ...``."""
_OPEN_AFTER = re.compile(
    r"\s*(?:\(?\s*(?:to date|ytd|year to date|so far|part[- ]year)\b|onwards?\b|and (?:after|earlier|before)\b)",
    re.IGNORECASE,
)
_ENDED_SO_FAR = re.compile(
    r"\b(?:outcomes?|disposals?|finali[sz]ations?|(?:what|which)\s+(?:became|has\s+become|happened|has\s+happened))\s+(?:of|for|to|in|from)\s+"
    r"(?:[\w-]+\s+){0,4}?(?:crimes?|offences?|records?|cases|reports|investigations|ones|those)\s+(?:[\w-]+\s+){0,2}?(?:in|of|for|from|during)\s+(?:the\s+)?(?:year\s+)?$",
    re.IGNORECASE,
)
"""Before a year behind which ``so far`` tells until when its crimes were followed up, and not that it runs."""
_COUNTED_AFTER = re.compile(
    r"\s*(?:[:=]|[-,]\s*(?:an?\s+)?(?:overall\s+)?total\b|[(\[](?:(?:total|all|offences|crimes)\s*[:=-]?\s*)?(?!(?:19|20)\d\d)\d[\d,]*"
    r"(?:(?<=\d\d)|\s+(?:in\s+(?:total|all)|(?:\w+\s+)?(?:offences?|crimes?|victims?))|(?<=[a-z=:-]\d)|(?<=[a-z=:-]\s\d))\s*[)\]]\s*:?\s*$)",
    re.IGNORECASE,
)
"""Behind a year that begins a line: its number, which also stands in a bracket that ends the line; ``2016 (1)`` may
have a note.
"""
_COUNTED_BY_VERB = re.compile(
    r"\s+(?:had|has|saw|gave|brought|counted|recorded|shows?|showed|came\s+to|stood\s+at|yielded|produced)\s+"
    r"(?:(?:a\s+total\s+of|only|just|fewer\s+than|less\s+than)\s+)?[<*]?(?P<number>\w+)",
    re.IGNORECASE,
)
"""Behind a year that begins a line and is what has the number: ``2018 had 13.``"""
_REFERENCE = re.compile(
    r"\b(?:foi|foia|f\.o\.i\.?|eir|sar|ref(?:erence)?|request|case|number|no|our ref|application)\.?"
    r"\s*(?:no\.?|number|ref(?:erence)?\.?)?\s*[:#-]?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PeriodForm:
    """One way to write a period, for the listing: an example and what it means."""

    example: str
    period: Period


PERIOD_FORMS: tuple[PeriodForm, ...] = tuple(
    PeriodForm(entry["form"], Period(entry["start"], entry["end"])) for entry in read_words("periods")["forms"]
)
"""An example of every form that is understood. Source: ``data/periods.toml``."""


@lru_cache(maxsize=MANY_TEXTS)
@in_any_dress
def understand_period(text: str) -> Understood[Period] | None:
    """The period that the whole text is, or None.

    Words such as ``FY``, ``Financial year`` or ``Year:`` may stand around it; where others do (``2017/18
    offences``) the score falls to 0.8. A year from April is a financial year (``2017-18``), four digits alone are a
    calendar year (0.9). Low scores mark what may be something else: ``17/18`` (0.5) and ``17-18`` (0.3) may be
    ages, one date (0.5) is one day. A date that does not exist (``31/09/2023``), a year to date without its last
    day, a reference number and a financial year by one number (``Q1 FY2021``) give None.
    """
    if is_year_by_one_number(write_plainly(text)):
        return None
    if (
        (parted := parted_as_open(text))
        and (year := understand_period(parted[0]))
        and names_open_span(parted[1], year.value)
    ):
        days = days_left_open(parted[1], year.value)
        return None if days is None else Understood(days, How.PATTERN, min(year.score, _IN_TEXT), 0, len(text))
    found = _understand_whole(text) or _understand_parts(text)
    if found is not None or (written := without_place(with_day_in_words(with_months_as_span(text)))) == text:
        return found
    found = _understand_whole(written) or _understand_parts(written)
    return found and replace(found, start=0, end=len(text))


def _understand_parts(text: str) -> Understood[Period] | None:
    """The period of a text that says it twice, or says in brackets which part of it is meant."""
    bracketed = _BRACKETED.fullmatch(_SO_FAR.sub(r"\g<year> (", text.strip()))
    parts = [_understand_whole(part) for part in (bracketed.groups() if bracketed else bilingual_parts(text))]
    known = [part for part in parts if part is not None]
    if bracketed and parts[0] is None and parts[1] is not None and _is_quarter(bracketed[1], parts[1].value):
        return Understood(parts[1].value, How.PATTERN, 0.9, 0, len(text))
    if bracketed and parts[0] is not None and parts[1] is None and _is_quarter(bracketed[2], parts[0].value):
        return Understood(parts[0].value, How.PATTERN, 0.9, 0, len(text))
    if bracketed and parts[0] is not None and parts[1] is None:
        days = _part_said(parts[0].value, bracketed[2])
        return None if days is None else Understood(days, How.PATTERN, 0.9, 0, len(text))
    if not known or len(known) < len(parts):
        return None
    inner = known[-1].value
    if len({part.value for part in known}) == 1:
        return Understood(inner, How.PATTERN, min(part.score for part in known), 0, len(text))
    # "2019/20 (1 April to 31 December 2019)": what the bracket says is the narrower truth.
    return Understood(inner, How.PATTERN, 0.9, 0, len(text)) if bracketed and known[0].value.contains(inner) else None


def _part_said(period: Period, text: str) -> Period | None:
    """The part of a period that a bracket behind it names (``April to June``), or all of it: where it says how long, or
    of days that they are the latest.
    """
    part = understand_part_of_year(text)
    ends_itself = not period.is_year and _IS_LATEST.fullmatch(text.strip()) is not None
    return period if ends_itself or _lasts(period, text) else part.value.within(period) if part is not None else None


def _lasts(period: Period, text: str) -> bool:
    """Whether a text says how many months the period has (``two months only``), and it has so many."""
    found = _HOW_LONG.fullmatch(text.strip())
    months = read_number(found["number"].casefold()) if found else None
    return months is not None and lasts(period.start, period.end, months)


def _is_quarter(name: str, period: Period) -> bool:
    """Whether a name without a year is a quarter of some year, and a period three months: ``Q1 (Apr-Jun 2022)``."""
    part = understand_part_of_year(name)
    return part is not None and part.value.quarter > 0 and period.days in _DAYS_OF_A_QUARTER


@remembered
def periods_named_in(text: str) -> list[Understood[Period]]:
    """Every period named in running text, in reading order, with its span; where two overlap the longer one.

    Reference numbers (``FOI 2020-01187``, ``508/2020``), single dates, years of Acts and open spans (``since
    2010``, ``2019/20 to date``) are no periods. A bare year or a month needs a word before it (``in 2016``) or a
    value after it (``2016: 12``) and scores 0.6 or 0.4.
    """
    plain = write_plainly(text)
    found: dict[tuple[int, int], Understood[Period] | None] = {}
    near, called = list(_near_digits(plain)), years_by_one_number(plain)
    for form in _FORMS_IN_TEXT:
        for match in (match for start, end in near for match in form.apart.finditer(plain, start, end)):
            period = form.read(match)
            is_one = period is not None and _is_one_of_two(plain, match.start(), period)
            if period is None or is_one or _is_called_financial(match, called) or not _stands_free(plain, match, form):
                found.setdefault(match.span(), None)
            else:
                score = form.score_in_text or min(form.score, _IN_TEXT)
                found[match.span()] = found.get(match.span()) or Understood(period, How.MENTION, score, *match.span())
    for listed in _YEARS_IN_ROW.finditer(plain):
        start, end = listed.span()
        found = {span: said for span, said in found.items() if span[1] <= start or end <= span[0]}
        found |= _years_in_row(plain, start, end)
    for year, start, end in short_years_in(plain):
        found.setdefault((start, end), Understood(year, How.MENTION, _SHORT_IN_TEXT, start, end))
    for year, start, end in years_with_numbers(plain):
        found[start, end] = Understood(year, How.MENTION, _IN_TEXT, start, end)
    for days, start, end in split_spans_in(plain):
        found[start, end] = Understood(days, How.MENTION, _IN_TEXT, start, end)
    kept = longest_apart(found, len(plain))
    named = [understood for span, understood in sorted(found.items()) if understood is not None and span in kept]
    return list(_each_once(plain, named))


def _is_called_financial(match: re.Match[str], called: Sequence[tuple[int, int]]) -> bool:
    """Whether a match is a year by one number, or stands in one of the places of such in its text."""
    is_inside = any(start <= match.start() and match.end() <= end for start, end in called)
    return is_inside or is_year_by_one_number(match[0])


def _each_once(plain: str, named: Sequence[Understood[Period]]) -> Iterator[Understood[Period]]:
    """The periods of a text, one with another name or its days in brackets behind it as one."""
    names = list(named)
    while names:
        one = names.pop(0)
        behind = names[0] if names and _is_said_again(one.value, names[0].value) else None
        closed = behind and _CLOSED.match(plain, behind.end - 1)
        if behind and closed and _OPENS_BRACKET.fullmatch(plain, one.end, behind.start):
            names.pop(0)
            one = replace(one, end=closed.end())
        yield one


def _is_said_again(year: Period, days: Period) -> bool:
    """Whether days are those of a year, be it with both ends a day outside, as people write them who name the day
    before it and the one behind it: ``2018/19 (31.03.18 to 01.04.19)``.
    """
    around = (year.start - timedelta(days=1), year.end + timedelta(days=1))
    return days == year or (year.is_year and (days.start, days.end) == around)


def _near_digits(plain: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text in which a period can stand: none is written without a digit, or reaches far from one."""
    start, end = 0, -1
    for digits in _DIGITS.finditer(plain):
        if digits.start() - _FARTHEST > end >= 0:
            yield start, end
            end = -1
        if end < 0:
            start = max(0, digits.start() - _FARTHEST)
        end = min(len(plain), digits.end() + _FARTHEST)
    if end >= 0:
        yield start, end


def _years_in_row(plain: str, start: int, end: int) -> dict[tuple[int, int], Understood[Period] | None]:
    """The calendar years of a list parted by strokes; none where they do not follow on one another."""
    written = list(_FOUR_DIGITS.finditer(plain, start, end))
    steps = {int(later[0]) - int(earlier[0]) for earlier, later in pairwise(written)}
    if _REFERENCE.search(plain[max(0, start - _NEAR) : start]) or steps not in ({1}, {-1}):
        return {}
    years = {year.span(): Period.calendar_year(int(year[0])) for year in written}
    return {span: Understood(year, How.MENTION, _IN_TEXT, *span) for span, year in years.items()}


def _stands_free(plain: str, match: re.Match[str], form: Form) -> bool:
    """Whether what stands around a match lets it be a period."""
    before = plain[max(0, match.start() - _NEAR) : match.start()]
    after = plain[match.end() : match.end() + _NEAR]
    is_open = _OPEN.search(before) or (_OPEN_AFTER.match(after) and not _ENDED_SO_FAR.search(before))
    if _REFERENCE.search(before) or is_open or (match[0][0].isdigit() and _LAW.search(before)):
        return False
    if not form.needs_cue:
        return True
    starts_a_line = not before.strip() or before.rstrip(" ").endswith("\n")
    return bool(
        (_CUE.search(before) and not _LIST_OF_YEARS.search(before) and not before.rstrip().endswith((",", "&")))
        or _follows_a_cued_year(before)
        or (_CRIMES_OF_YEAR.search(before) and ITS_CRIMES.match(after))
        or (starts_a_line and (_COUNTED_AFTER.match(after) or _has_a_number(after)))
    )


def _is_one_of_two(plain: str, start: int, period: Period) -> bool:
    """Whether a month or quarter stands behind another that has no year of its own; spans begin with either."""
    return period.days <= _DAYS_OF_QUARTER and _ONE_OF_TWO.search(plain[max(0, start - _NEAR) : start]) is not None


def _has_a_number(after: str) -> bool:
    """Whether a verb behind a year gives it a number: ``had 13``, ``saw seven``."""
    found = _COUNTED_BY_VERB.match(after)
    return found is not None and (found["number"].isdigit() or read_number(found["number"].casefold()) is not None)


def _follows_a_cued_year(before: str) -> bool:
    """Whether the text ends in a list of years that itself has its cue: ``in 2018, 2019 and``."""
    while found := _LIST_OF_YEARS.search(before):
        before = before[: found.start()]
        if _CUE.search(before) and not before.rstrip().endswith((",", "&")) and not _LIST_OF_YEARS.search(before):
            return True
    return False


def _understand_whole(text: str) -> Understood[Period] | None:
    plain = write_plainly(text)
    best: Understood[Period] | None = None
    for start, end, factor in _cores(plain):
        core = plain[start:end]
        for form in _ALL_FORMS:
            match = form.apart.fullmatch(core)
            period = form.read(match) if match else None
            if period is not None and (best is None or form.score * factor > best.score):
                best = Understood(period, How.PATTERN, round(form.score * factor, 3), start, end)
            if match and form.read is no_period and best is None:
                return None
        if best is not None:
            return best
    return None


def _cores(plain: str) -> list[tuple[int, int, float]]:
    """The text, and the text without the words around it, as spans with how much less sure that leaves it; longest
    first.
    """
    if len(plain) > _LONGEST_LABEL:
        return []
    starts = [(len(plain) - len(plain.lstrip(_MARKS + "([")), 1.0)]
    while found := _word(first=True).match(plain, starts[-1][0]):
        starts.append((found.end(), min(starts[-1][1], _BESIDE if found["beside"] else 1.0)))
    ends = [(len(plain.rstrip(_MARKS)), 1.0)]
    while found := _word(first=False).search(plain, 0, ends[-1][0]):
        ends.append((found.start(), min(ends[-1][1], _BESIDE if found["beside"] else 1.0)))
    ends += [(len(plain[:end].rstrip(_MARKS + ")]")), factor) for end, factor in ends]
    spans = [(start, end, min(a, b)) for start, a in starts for end, b in ends if start < end]
    return sorted(set(spans), key=lambda span: (span[0] - span[1], -span[2]))


@cache
def _word(*, first: bool) -> re.Pattern[str]:
    """A word that may stand before or after a period, with the marks and blanks that part it from the rest."""
    lists = read_words("periods")["words"]
    form, beside = ("|".join(map(re.escape, sorted(lists[name], key=len, reverse=True))) for name in ("form", "beside"))
    word = rf"(?:(?P<beside>(?:{beside})(?![a-z0-9])|[*^¹²³]+|\((?:note\s*)?\d\)|\[note\s*\d\])|(?:{form})(?![a-z0-9]))"
    if first:
        return re.compile(rf"{word}[\s:;,.(\[/|-]*", re.IGNORECASE)
    return re.compile(rf"[\s:;,.()\[\]-]*(?<![a-z]){word}[\s:;,.)\]]*$", re.IGNORECASE)
