"""Years of which a reply says that its figures are of a part alone: ``2023/24*`` and ``* April to December only``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cyberflag.model import Count, Issue, IssueKind, Measure, Period, Provenance
from cyberflag.replies.document import Document, LineKind
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.periods.days_of_years import days_of_years_in, years_headed
from cyberflag.replies.resolving.periods.marked_figures import MARK, YEAR_LABEL, years_of_marked_figures
from cyberflag.replies.resolving.periods.months_of_years import months_of_years_in
from cyberflag.replies.resolving.periods.span_searched import years_cut_by_span
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.vocabularies.dates import (
    DAY,
    DAY_IN_MONTH,
    MONTH,
    MONTH_IN_YEAR,
    YEAR,
    months_from,
    months_to,
    read_day,
    read_day_without_year,
    read_month,
)
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.spans.open_spans import open_spans_in

_MARKED = re.compile(rf"(?P<label>{YEAR_LABEL})\s*(?P<mark>{MARK})(?!\w)", re.IGNORECASE)
_MARKED_BEFORE = re.compile(rf"\s*(?P<mark>\*{{1,3}}|†|‡)\s?(?P<label>{YEAR_LABEL})\s*", re.IGNORECASE)
"""A heading that is a year behind its mark: ``*2011``."""
_REFERRED = re.compile(
    rf"(?P<label>{YEAR_LABEL})\s*[(\[,-]\s*(?:please\s+)?see\s+"
    r"(?:the\s+)?(?:notes?|below|footnotes?)\b(?!\s*\d)",
    re.IGNORECASE,
)
"""A year that sends to a note without a mark: ``2023/24 (see below)``."""
_REFERENCE = "see"
_NOTE = re.compile(rf"\s*(?P<mark>{MARK}|(?:note\s*)?\d\b[.)]?)\s*(?P<note>\S.*)", re.IGNORECASE | re.DOTALL)
_MONTHS = re.compile(rf"\b{MONTH}\s*(?:-|–|to|until)\s*{MONTH}\b", re.IGNORECASE)
_SOME_MONTHS = re.compile(r"\b(?P<which>first|last|final)\s+(?P<months>\w+)\s+months\b", re.IGNORECASE)
_MONTHS_ONLY = re.compile(r"\b(?P<months>\w+)\s+months(?:['’]\s*(?:data|figures))?\s+only\b", re.IGNORECASE)
_END_WITHOUT_YEAR = re.compile(
    rf"\b(?P<lead>from|since|to|until|till|up\s+to|ending|ends|beginning|begins|starting|starts)\s+(?:on\s+|with\s+)?(?:the\s+)?"
    rf"(?P<day>{DAY_IN_MONTH})(?![\s,]*{YEAR})",
    re.IGNORECASE,
)
"""One end of the days of a marked year, whose label says the year: ``from 13 April``, ``to 30 September``."""
_BEGINS = ("from", "since", "beginning", "begins", "starting", "starts")
_CLAUSE = re.compile(
    r"[.;:,](?!\d)|\s(?:so|hence|therefore|which\s+means)\s"
    r"|\s(?:as|because|since)\s(?=(?:(?:the|our|any|all|earlier|older|previous)\s+)*(?:records?|crimes?|offences?|figures?|data|it|we|they|those|these|this|that)\b)",
    re.IGNORECASE,
)
_AROUND_DAYS = re.compile(
    r"(?:(?P<from>\b(?:from|since)\b)|\b(?:between|the|to|until|up|and|only)\b|[\s()–-])*", re.IGNORECASE
)
_FROM = re.compile(
    rf"\b(?:is|are|were|was|runs?|starts?|begins?|held|available|given|shown)\s+(?:only\s+)?from\s+(?:the\s+)?{DAY}",
    re.IGNORECASE,
)
"""Says of figures from which day on they are: ``Data for 2023 is from 1 May 2023``."""
_DATE = re.compile(rf"{DAY}|{MONTH_IN_YEAR}", re.IGNORECASE)
_LEAVES_YEAR = re.compile(
    r"\b(?:flag\w*|rules?|laws?|guidance|missing|lost|gaps?|not\s+(?:available|recorded|used)|unavailable|audit\w*|pilot\w*|by\s+hand"
    r"|(?:taken|added|merged|combined|came|come)|before\s+(?:that\s+)?on)\b|(?<!not\sbe\s)(?<!cannot\sbe\s)\bsearched\b",
    re.IGNORECASE,
)
"""Behind the days that open a note what was so on them, and leaves the figures those of the whole year: data that are
missing, another rule, a system from which those before are taken.
"""
_THEN = re.compile(
    r"\b(?P<lead>from|since|after)\s+(?:(?:that|this|which)\s+(?:day|date|month|point)|then)\b(?:\s+on(?:wards?)?\b)?",
    re.IGNORECASE,
)
"""A day that stands for the one named before: ``from that day to 31 March 2018``."""
_LACKS = re.compile(
    r"\b(?:incomplete|not\s+(?:yet\s+)?complete)\s+(?:for|from|between)\b"
    r"|\b(?:exclud\w+|not\s+(?:include|cover|contain))\s+(?:\w+\s+){0,4}?(?:up\s+to|until|to|from|between)\b",
    re.IGNORECASE,
)
"""Before days that figures lack: ``2019/20 is incomplete from 1 January 2020 to 31 March 2020``."""
IS_PART = re.compile(
    r"\b(?:part[\s-]*(?:of\s+(?:a|the)\s+)?(?:year|period)|partial|incomplete|year\s+to\s+date|ytd|so\s+far|to\s+date"
    r"|not\s+(?:a\s+|yet\s+)*(?:full|complete|whole)|months\s+only|part\s+only)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"\b(?:only|part|partial|incomplete|cover(?:s|ed|ing)?|runs?|ran|up\s+to|to\s+date|so\s+far|ends?|ended|first\s+\w+\s+months"
    r"|not\s+(?:a\s+|yet\s+)*(?:full|complete|whole)|going\s+forwards?|onwards?)\b",
    re.IGNORECASE,
)
_OF_FIGURES = re.compile(
    r"\b(?:figures?|data|years?|columns?|totals?|counts?|numbers?|statistics|period|results?)\b", re.IGNORECASE
)
_OF_OTHER = re.compile(
    r"\b(?:charg\w+|outcomes?|extract\w*|correct|as\s+at|as\s+of|snapshot|search\w*|download\w*|review|complain\w*|publish\w*"
    r"|request\w*|respon\w+|introduc\w+|flag\s+(?:was|is|became|has)|mandatory|compulsory|new(?!.*\b(?:figures|data|numbers)\b.*\bfrom\b)|lockdown\w*|pandemic|estimated|not\s+used|changed?|prior|before)\b",
    re.IGNORECASE,
)
"""What is said of other days than those of the figures: when they were taken, when the flag came in."""
_CORRECT = re.compile(
    rf"\b(?:(?:correct|accurate|up[\s-]to[\s-]date|complete)\s+(?:as\s+(?:at|of|on)|to|until|on)"
    r"|(?:data|figures?|information|report|extract|search|table)\s+(?:(?:was|were|has\s+been|is|are|above|below|here|obtained|provided)\s+)*"
    r"(?:extracted|taken|drawn|run|compiled|pulled|retrieved|downloaded|produced|as\s+(?:at|of|on))"
    r"(?:(?:(?!\b(?:who|that|which|where|used?|in\s+force|born|kept|held|applied|with|updated|migrated|another|old|older|previous|legacy|archive)\b)[^.;:(\d]){0,80}(?P<to>\bup\s+to)(?:\s+and\s+including)?|(?:\s+(?:on|at|as\s+(?:at|of|on)))?))"
    rf"\s*:?\s*(?:the\s+)?(?P<day>{DAY})(?(to)(?!\s*,?\s*(?:and|then|but|after|before|when|thereafter)\b))",
    re.IGNORECASE,
)
"""The day after which figures hold nothing: ``correct as of 26 June 2017``, ``taken by keyword up to 28 May 2019``."""
_BARE = re.compile(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/-])")
_SINCE_THEN = re.compile(
    r"\b(?:from|since|between)\s+(?:the\s+(?:start|beginning)\s+of\s+)?(?:19|20)\d\d\s*(?:to|until|till|up\s+to|and|-|–)\s+(?:date|now|the\s+present|present|today|the\s+latest)\b",
    re.IGNORECASE,
)
"""All years from one on, of which that one is whole: ``in each year from 2021 to date``."""
_DONE_ABOUT_CRIMES = frozenset({Measure.ARRESTS, Measure.CHARGES})
_COUNTED_APART = _DONE_ABOUT_CRIMES | {Measure.OFFENCES, Measure.VICTIMS}
_FEWEST_WORDS, _MONTHS_OF_A_YEAR = 2, 12


@dataclass(frozen=True)
class PartYear:
    """A year with the days of it that its figures are of (None: they are not said), and where that stands."""

    year: Period
    days: Period | None
    source: str
    words: str

    def is_of(self, measure: Measure) -> bool:
        """Whether it may be said of figures of a measure: ``covers arrests up to March`` of no offences or charges."""
        told = self.words.replace(" and ", "; number of ").split(";")
        named = {found.value for part in told for found in measures_named_in(part)}
        return not named or not named <= _DONE_ABOUT_CRIMES or measure not in _COUNTED_APART - named


def part_years_in(document: Document, passing: Collection[str] = ()) -> tuple[PartYear, ...]:
    """What the notes, sentences and cells of a reply say of years that are not whole, those at the places in
    ``passing`` left out; a year of which two different things are said is left out.
    """
    said = [(source, text) for source, text in _texts(document) if source not in passing]
    texts = [(source, text) for source, text in said if _NOTE.match(text) or _LIMITS.search(text)]
    marked = _marked_years(document) if texts else {}
    found: dict[Period, list[PartYear]] = defaultdict(list)
    headed = years_headed(document)
    of_days = {t: [*days_of_years_in(t, headed), *months_of_years_in(t), *years_cut_by_span(t)] for _, t in said}
    for source, text in said:
        for year, days in of_days[text]:
            found[year].append(PartYear(year, days, source, text))
    for source, text in said:
        for told in _until_correct(source, text):
            found[told.year].append(told)
    for source, text in texts:
        for told in (*_in_note(source, text, marked), *(() if of_days[text] else _in_sentence(source, text))):
            found[told.year].append(told)
    return tuple(agreed for told in found.values() if (agreed := _agreed(told)) is not None)


def _until_correct(source: str, text: str) -> Iterator[PartYear]:
    """The years that had not ended on the day to which figures are said to be correct, with their days until then."""
    found = _CORRECT.search(text)
    day = read_day(found["day"]) if found is not None else None
    if day is None:
        return
    for year in (Period.calendar_year(day.year), Period.financial_year(day.year), Period.financial_year(day.year - 1)):
        if year.start < day < year.end:
            yield PartYear(year, Period(year.start, day), source, text)


def _agreed(told: Sequence[PartYear]) -> PartYear | None:
    """What is said of one year, where all that names days names the same; that it is not whole says no other thing."""
    with_days = [one for one in told if one.days is not None]
    if len({one.days for one in with_days}) > 1:
        return None
    return with_days[0] if with_days else told[0]


def in_part(period: Period | None, told: Iterable[PartYear]) -> Period | None:
    """A year, or several that end with it, as the days that its figures are of."""
    for one in told:
        if period is None or one.days is None:
            continue
        if period == one.year:
            return one.days
        if period.contains(one.year) and period.end == one.year.end and one.days.start == one.year.start:
            return Period(period.start, one.days.end)
    return period


def table_in_part(resolved: ResolvedTable, told: Sequence[PartYear], reply: str) -> ResolvedTable:
    """A table with the figures of such years taken for the days said, or left out with an issue where none are; what a
    person corrected stays.
    """
    if not told:
        return resolved
    told_of = {m: [t for t in told if t.is_of(m)] for m in {c.facts.measure for c in resolved.cells if c.facts}}
    cells: list[ResolvedCell] = []
    left_out: set[Period] = set()
    for cell in resolved.cells:
        facts = None if cell.correction is not None else cell.facts
        if facts is None or facts.period is None:
            cells.append(cell)
            continue
        of_these = told_of[facts.measure]
        if facts.period in {one.year for one in of_these if one.days is None}:
            left_out.add(facts.period)
            cells.append(replace(cell, facts=None))
        else:
            cells.append(replace(cell, facts=replace(facts, period=in_part(facts.period, of_these))))
    if not left_out:
        return replace(resolved, cells=tuple(cells))
    message = (
        f"A note says that the figures of {', '.join(year.label for year in sorted(left_out))} are of a part of "
        "that year, and not of which. They were left out: find the days in the reply and enter the figures by hand."
    )
    place = Provenance(reply, resolved.table.source(resolved.table.rows[0], 0))
    more = Issue(place, IssueKind.UNKNOWN_PERIOD, message)
    return replace(resolved, cells=tuple(cells), issues=(*resolved.issues, more))


def untold_parts(told: Iterable[PartYear], counts: Iterable[Count], reply: str) -> Iterator[Issue]:
    """An issue for each year of which only that it is not whole is said, where figures are given for it."""
    given = {count.period for count in counts}
    for one in told:
        if one.days is None and one.year in given:
            words = " ".join(one.words.split())[:120]
            message = (
                f"{one.year.label} is said to be a part of the year ({words!r}), and not which; its figures stand for "
                "the whole year. Ask the force, or say the days in the reading file."
            )
            yield Issue(Provenance(reply, one.source), IssueKind.UNKNOWN_PERIOD, message)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Lines and cells that may be notes or sentences, with their places; the mark of a footnote stands before it."""
    for line in document.lines:
        if line.kind not in (LineKind.QUOTED, LineKind.TITLE):
            mark = f"[{line.notes[0]}] " if line.number == 0 and line.notes and line.notes[0].isdigit() else ""
            yield line.source, f"{mark}{line.text}"
    for grid in document.grids:
        if not grid.hidden:
            for cell in grid:
                if not cell.hidden and (len(cell.shown.split()) > _FEWEST_WORDS or _is_short_note(cell.shown)):
                    yield f"{grid.name}!{cell.name}", cell.shown


def _is_short_note(text: str) -> bool:
    """Whether a text is a mark and hardly more than that a year is not whole: ``* YTD``."""
    return _NOTE.match(text) is not None and IS_PART.search(text) is not None


def _marked_years(document: Document) -> Mapping[str, set[Period]]:
    """The years that carry a mark, by it: ``2023/24*``, a heading with a superscript 1, and ``361*`` beside a year."""
    found: dict[str, set[Period]] = defaultdict(set)
    for mark, year in years_of_marked_figures(document):
        found[_bare(mark)].add(year)
    shown = {(cell.shown, cell.notes) for grid in document.grids if not grid.hidden for cell in grid}
    lines = {(line.text, ()) for line in document.lines}
    for text, notes in shown | lines:
        before = _MARKED_BEFORE.fullmatch(text)
        for match in [before] if before is not None else _MARKED.finditer(text):
            if (period := understand_period(match["label"])) is not None:
                found[_bare(match["mark"])].add(period.value)
        for match in _REFERRED.finditer(text):
            if (period := understand_period(match["label"])) is not None:
                found[_REFERENCE].add(period.value)
        period = understand_period(text) if notes else None
        if period is not None:
            for note in notes:
                found[_bare(note)].add(period.value)
    return found


def _bare(mark: str) -> str:
    digit = re.search(r"\d", mark)
    return digit[0] if digit else {"¹": "1", "²": "2", "³": "3"}.get(mark, mark)


def _in_note(source: str, text: str, marked: Mapping[str, set[Period]]) -> Iterator[PartYear]:
    found = _NOTE.match(text)
    note, mark = (found["note"], _bare(found["mark"])) if found is not None else (text, _REFERENCE)
    names_year = found is None and any(said.value.is_year for said in periods_named_in(text))
    said = _said_of_figures(note)
    if not said or names_year or (found is None and len(marked.get(mark, ())) != 1):
        return
    for year in marked.get(mark, ()):
        days = days_of_part_in(said, year) or _days_to_the_end(note, year)
        if days is not None or IS_PART.search(said):
            yield PartYear(year, days, source, text)


def _said_of_figures(note: str) -> str:
    """What a note says of the days of figures: where it tells of other days too (when the flag came in), the clauses
    that do not (``so this column runs from that day to 31 March 2018``).
    """
    named = _with_days_named(note)
    if not _OF_OTHER.search(note):
        return named
    clauses = [clause for clause in _CLAUSE.split(named) if clause and not _OF_OTHER.search(clause)]
    of_figures: list[str] = []
    opens = _CLAUSE.split(named)[0]
    for clause, before in zip(clauses, ["", *clauses], strict=False):
        names_days = bool(of_figures) and of_figures[-1] == before and understand_period(clause.strip()) is not None
        names_days = names_days or (clause == opens and not _LEAVES_YEAR.search(note) and _opens_with_days(clause))
        if names_days or IS_PART.search(clause) or (_LIMITS.search(clause) and _OF_FIGURES.search(clause)):
            of_figures.append(clause)  # "nine months only, 1 April to 31 December 2021": the days stand right behind
    return "; ".join(of_figures)


def _opens_with_days(clause: str) -> bool:
    """Whether the first clause of a note on a year is nothing but its days, or says from which on its figures are; a
    day alone is when something else happened.
    """
    dates = list(_DATE.finditer(clause))
    around = _AROUND_DAYS.fullmatch(blanked(clause, [date.span() for date in dates])) if dates else None
    are_days = around is not None and (len(dates) > 1 or around["from"] is not None)
    return are_days or (_FROM.search(clause) is not None and _OF_FIGURES.search(clause) is not None)


def _with_days_named(note: str) -> str:
    """A note in which ``from that day`` and ``since then`` name the last day named before them."""

    def named(then: re.Match[str]) -> str:
        before = [found[0] for found in _DATE.finditer(note, 0, then.start())]
        return f"{then['lead']} {before[-1]}" if before else then[0]

    return _THEN.sub(named, note)


def _days_to_the_end(note: str, year: Period) -> Period | None:
    """The days of a year from one that a note names, where they are as many months as it says that there are:
    ``Six months only: the flag was switched on on 1 October 2017``.
    """
    only = _MONTHS_ONLY.search(note)
    months = read_number(only["months"]) if only is not None else None
    named = {day for found in _DATE.finditer(note) if (day := read_day(found[0]) or read_month(found[0]))}
    if not months or months >= _MONTHS_OF_A_YEAR or len(named) != 1:
        return None
    days = months_from(named.pop(), months)
    return days if days.end == year.end else None


def _in_sentence(source: str, text: str) -> Iterator[PartYear]:
    """What a sentence says of one year by its name: ``The data for 2023/24 runs from 1 April to 31 December 2023``."""
    text = _with_days_named(text)
    if not _LIMITS.search(text) or not _OF_FIGURES.search(text) or _OF_OTHER.search(text) or read_tokens(text).numbers:
        return
    years = {found.value for found in periods_named_in(text) if found.value.is_year}
    bare = _BARE.findall(_SINCE_THEN.sub(" ", text))
    years = years or {found.value for year in bare if (found := understand_period(year)) is not None}
    if len(years) == 1:
        year = years.pop()
        days = days_of_part_in(text, year)
        if days is not None or IS_PART.search(text):
            yield PartYear(year, None if _LACKS.search(text) else days, source, text)


def days_of_part_in(text: str, year: Period) -> Period | None:
    """The days of a year that a text names, where it names one part of it."""
    named = {found.value for found in periods_named_in(text)}
    parts = {period for period in named if year.contains(period) and period != year}
    for match in _MONTHS.finditer(text):
        part = understand_part_of_year(match[0])
        days = part.value.within(year) if part is not None else None
        parts |= {days} if days is not None and days != year else set()
    if not parts:
        ends = {found.value.end for found in open_spans_in(text) if found.value.end is not None}
        parts = {Period(year.start, end) for end in ends if year.start < end < year.end}
    if not parts:
        starts = {found.value.start for found in open_spans_in(text) if found.value.start is not None}
        parts = {Period(start, year.end) for start in starts if year.start < start < year.end}
    if not parts and (some := _SOME_MONTHS.search(text)) and (months := read_number(some["months"])):
        is_first = some["which"].casefold() == "first"
        days = months_from(year.start, months) if is_first else months_to(year.end, months)
        parts = {days} if months < _MONTHS_OF_A_YEAR else set()
    if not parts:
        parts = _by_ends_without_year(text, year)
    return parts.pop() if len(parts) == 1 else None


def _by_ends_without_year(text: str, year: Period) -> set[Period]:
    """The days of a year of which a text names an end by its day and month, or both."""
    start, end = year.start, year.end
    for found in _END_WITHOUT_YEAR.finditer(text):
        named = {read_day_without_year(found["day"], number) for number in (year.start.year, year.end.year)}
        inside = [day for day in named if day is not None and year.start < day < year.end]
        if len(inside) != 1:
            return set()
        start, end = (inside[0], end) if found["lead"].casefold() in _BEGINS else (start, inside[0])
    # "years run from 1 October to 30 September" are other years
    return {Period(start, end)} - {year} if start <= end else set()
