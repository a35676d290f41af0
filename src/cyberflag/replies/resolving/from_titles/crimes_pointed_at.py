"""Tables whose title points at the crimes of the table before, or at their victims: ``People dealt with for these
crimes``, ``By age (all three offences together)``, ``Sex of victim, same offences``, ``The same victims, by gender``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.model import ALL, Measure, Period, Request
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.resolving.context import Told, Whence
from cyberflag.replies.resolving.from_titles.kinds_asked import settles_crimes
from cyberflag.replies.resolving.from_titles.titled_offences import outermost
from cyberflag.replies.resolving.from_titles.titles import NEAR
from cyberflag.replies.resolving.resolve import ResolvedCell, ResolvedTable
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.offences import contains, offences_named_in

_COUNT: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_CRIMES: Final = (
    r"(?:(?:recorded|reported|flagged|online|sexual|same)\s+)*(?:crimes?|offences?|cases|allegations|crime\s+types)"
)
_WHOSE: Final = (
    r"(?:(?:child|young|female|male|same)\s+)*(?:victims|complainants|suspects|offenders|people|persons|individuals)"
)
_BROKEN_DOWN: Final = r"(?:\W+(?:again|but|broken\s+down|split|parted|shown|set\s+out))*\W+by\b"
_BEGIN: Final = r"^\W*(?:(?:table|part)\s+\w{1,3}\W+)?"
_VICTIMS_POINTED_AT: Final = (
    rf"{_BEGIN}(?:the\s+above|the\s+same|these|those)\s+(?:{_COUNT}\s+)?{_WHOSE}\b{_BROKEN_DOWN}",
    rf"{_BEGIN}(?:gender|sex|age)s?\s+of\s+(?:the\s+above|the\s+same)\s+(?:{_COUNT}\s+)?{_WHOSE}\s*$",
    rf"{_BEGIN}(?:the\s+same|the\s+above|these|those)\b{_BROKEN_DOWN}",
)
_POINTS_AT_VICTIMS: Final = re.compile("|".join(_VICTIMS_POINTED_AT), re.IGNORECASE)
"""A title on the victims of the table before: ``The same victims, by gender``, ``The above broken down by sex``."""
_OF_MORE: Final = re.compile(
    r"\b(?:all|any|every|other)\s+(?:\w+\s+){0,2}?(?:crimes?|offences?)\b|\bcrime\b|\bwithout\b|\bwhether\b|\bnot\b",
    re.IGNORECASE,
)
"""In such a title: it is of other crimes than those before, or of all."""
_AND_OTHERS: Final = re.compile(r"\band\s+(?:all\s+)?(?:the\s+)?(?:others?|rest)\b", re.IGNORECASE)
_CRIMES_POINTED_AT: Final = (
    rf"\b(?:these|those|the\s+above|(?<!\bnot\s)the\s+same|said|such)\s+(?:{_COUNT}\s+)?{_CRIMES}\b",
    (
        rf"(?:^|[,;:(–—-]|\b(?:of|for|from|in)\b)\s*same\s+(?:{_COUNT}\s+)?{_CRIMES}\b"
        r"(?!\s+(?:types?|groups?|codes?)\b)(?!\s+as\b(?!\s+(?:above|before)\b))(?!.*\b(?:is|are|was|were|may|can|has|have)\b)"
    ),
    rf"\b(?:all|both|the)\s+(?:of\s+the(?:se)?\s+)?{_COUNT}\s+{_CRIMES}\s+(?:together|combined|above|added|taken|in\s+all)\b",
    rf"\b(?:both|all)\s+(?:of\s+the(?:se)?\s+)?{_CRIMES}\s+(?:together|combined|above)\b",
    (
        rf"\b{_CRIMES}\s+(?:above|(?:(?:counted|given|shown|listed|told)\s+)?(?:in|at|under|from)\s+(?:the\s+)?"
        r"(?:q(?:uestion)?|part|table|sheet|tab|item|point)\s*\.?\s*(?P<number>\d{1,2}))\b"
    ),
)
_POINTS: Final = re.compile("|".join(_CRIMES_POINTED_AT), re.IGNORECASE)
_BY_NUMBER: Final = re.compile(
    r"\b(?:of|for|from)\s+(?:the\s+)?(?:q(?:uestion)?|part|table|sheet|tab|item|point)\s*\.?\s*(?P<number>\d{1,2})\s+"
    rf"{_CRIMES}\b",
    re.IGNORECASE,
)
"""The number before the crimes: ``Outcomes of the Q2 offences``."""
_OTHERWISE: Final = re.compile(
    r"\b(?:exclud\w+|except|apart|other|unlike|besides?|not|no|without|similar|like|addition(?:al)?|both|all|any|every|each"
    r"|some|part|most|two|three|four|five|six|seven|eight|nine|ten|said|such)\b",
    re.IGNORECASE,
)
"""In a title that points at crimes: it leaves these out, is of some of them or of several kinds, or is a remark."""
_BEFORE_OUTRIGHT: Final = re.compile(r"(?:.*\b(?:of|for|from|in))?\W*(?:the\s+)?", re.IGNORECASE)
"""All that stands before crimes that a title points at outright: ``Outcomes 2018/19 of``."""
_NOT_OUTRIGHT_BEHIND: Final = re.compile(
    r"^\s*(?:which|that|who|are|is|were|was|may|might|can|could|will|would|should|must|have|has|had|do|does|did|include"
    r"|count|contain|come|form)\b|\b(?:acts?|as\s+in|not|without|than|except|excluding|other|others|rest)\b"
    r"|\b(?:and|or|&)\s.*\b(?:q\d|questions?|crimes?|offences?)\b"
    r"|\b(?:and|or|to|&|[-–])\s*(?:q\s*\.?\s*)?\d{1,2}\b(?!/)",
    re.IGNORECASE,
)
"""Behind them: the title is a remark on them, leaves out or goes on: ``these offences are part of the total``."""
_GIVEN_BELOW: Final = re.compile(
    r"\s*(?:is|are|was|were)(?:\s+(?:(?:given|shown|set\s+out|listed|provided)(?:\s+(?:below|here|in\s+the\s+table(?:\s+below)?))?"
    r"|as\s+follows|below))?\s*[:.]?\s*",
    re.IGNORECASE,
)
"""All that stands behind them: the title leads to their figures (``cautions for the same offence were:``)."""
_LEADS_IN: Final = re.compile(r"\b(?:table|below|follow(?:s|ing)?|as\s+under)\b", re.IGNORECASE)
"""A whole sentence that is a title, and no remark on the figures above it."""
_OF_SUSPECTS: Final = re.compile(
    r"^\W*(?:(?:the\s+)?(?:total\s+)?numbers?\s+of\s+)?(?:(?:recorded|reported|flagged|online|sexual|iioc)\s+)*(?:crimes|offences|cases)\s+"
    r"(?:recorded\s+)?(?:(?:where|in\s+which|with|that\s+had|which\s+had|whose|having)\s+(?:(?:an?|the|any|its|their|known|named|main)\s+)*)"
    r"(?:suspects?|offenders?|perpetrators?|accused)\b",
    re.IGNORECASE,
)
"""Begins a title of crimes that are parted by who is suspected of them: ``Crimes where the suspect was under 18``."""
_OWN_NUMBER: Final = re.compile(
    r"\W*(?:q(?:uestion)?|part|table|sheet|tab|item|point)?\s*\.?\s*(?P<number>\d{1,2})[a-z]?(?=$|[\s.):–-]+(?!\d))",
    re.IGNORECASE,
)
"""Opens the title of a numbered question or table, or names its sheet: ``Q1. Offences``, ``Table 2``."""
_NUMBERING: Final = re.compile(
    r"^\s*(?:q(?:uestion)?|part|table)?\s*\(?\d{1,2}[a-z]?[.):]*\s*[-–.:)]*\s*", re.IGNORECASE
)


@dataclass
class _Before:
    """What stands before a table: the one kind of crime of the last one and those since a title pointed at some, by
    the number of its question that of each other, and the most that these come to in their days.
    """

    last: str = ""
    since: set[str] = field(default_factory=set)
    numbered: dict[str, str] = field(default_factory=dict)
    most: dict[str, dict[Period | None, int]] = field(default_factory=dict)

    def add(self, read: ResolvedTable, *, pointed: bool) -> None:
        """Take a table that was read for one that stands before the next."""
        self.last = _crimes_of(read)
        self.numbered.setdefault(_own_number(read.table), self.last)
        self.since = set() if pointed else self.since | ({self.last} - {""})
        known = self.most.setdefault(self.last, {})
        for period, number in _most_of(read).items():
            known[period] = max(number, known.get(period, 0))


def with_crimes_pointed_at(tables: Iterable[ResolvedTable], request: Request) -> Iterator[ResolvedTable]:
    """The tables in their order, those that name no crimes and whose title points at some taken for the crimes of the
    table before, and those titled as crimes by their suspects counting crimes. Where what was asked says of which
    crimes all figures are, only a title that points at one kind outright is heeded.
    """
    before, told, number = _Before(), set[str](), 0
    is_settled = settles_crimes(request)
    for resolved in tables:
        read = resolved
        if not resolved.table.is_list and resolved.cells:
            is_one = len(told) <= 1 or _number_of(resolved) <= number
            if is_settled:
                read = _of_crimes_before(resolved, _outright(resolved, before), of_victims=False)
            else:
                meant = before.numbered.get(_number_pointed_at(resolved.table), before.last)
                read = _of_crimes_before(_counting_crimes(resolved), meant, of_victims=is_one)
        if read.cells:
            before.add(read, pointed=read is not resolved)
            number = _number_of(read)
            told.add(before.last)
        yield read


def _outright(resolved: ResolvedTable, before: _Before) -> str:
    """The one kind of crime that a title points at by the number of its question, or as ``these`` below its table;
    empty where it points at several questions, or at none that has a table of one kind, or is a remark, or the table
    comes to more than is known of these crimes.
    """
    pointing = [text for text in _titles(resolved.table) if _pointer(text) is not None]
    if not pointing or not all(map(_points_outright, pointing)):
        return ""
    number = _number_pointed_at(resolved.table)
    if not number and len(before.since) > 1:
        return ""
    meant = before.numbered.get(number, "") if number else before.last
    return meant if _may_be_of(resolved, before.most.get(meant, {})) else ""


def _points_outright(text: str) -> bool:
    """Whether a title is of the crimes that it points at and of nothing else, and no remark on them."""
    found = _pointer(text)
    if found is None or (text.rstrip().endswith(".") and not _LEADS_IN.search(text)):
        return False
    opened = _NUMBERING.sub("", text[: found.start()])
    is_named = understand_dimension(opened) is not None  # "Sex of victim, same offences"
    is_plain = is_named or _BY_NUMBER.match(found[0]) is not None or _BEFORE_OUTRIGHT.fullmatch(opened) is not None
    behind = text[found.end() :]
    goes_on = _NOT_OUTRIGHT_BEHIND.search(behind) is not None and _GIVEN_BELOW.fullmatch(behind) is None
    return is_plain and not goes_on and _OTHERWISE.search(f"{opened} {found[0]}") is None


def _may_be_of(resolved: ResolvedTable, most: Mapping[Period | None, int]) -> bool:
    """Whether the crimes of a table, or their outcomes, may be of some that come to so many at most."""
    crimes = {Measure.OFFENCES, Measure.OUTCOMES}
    if any(cell.facts is not None and cell.facts.measure not in crimes for cell in resolved.cells):
        return True
    return all(number <= most.get(period, number) for period, number in _most_of(resolved).items())


def _most_of(resolved: ResolvedTable) -> dict[Period | None, int]:
    """What the plain numbers of a table come to in each of its periods, without its totals where it has others."""
    sums: dict[bool, dict[Period | None, int]] = {True: {}, False: {}}
    for one in resolved.cells:
        cell = resolved.table.cell(one.row, one.column)
        plain = cell.shown.replace(",", "").strip() if cell is not None else ""
        if one.facts is not None and plain.isdecimal():
            of = sums[bool(one.facts.sums_over)]
            of[one.facts.period] = of.get(one.facts.period, 0) + int(plain)
    return sums[True] | sums[False]


def _number_pointed_at(table: Table) -> str:
    """The number of the question or table whose crimes a title points at: ``the offences at Q1``."""
    found = next((found for text in _titles(table) if (found := _pointer(text)) is not None), None)
    return (found["number"] or "") if found is not None else ""


def _pointer(text: str) -> re.Match[str] | None:
    return _BY_NUMBER.search(text) or _POINTS.search(text)


def _own_number(table: Table) -> str:
    """The number of a table's own question, by its sheet or the first of its titles that has one; else what nobody
    points at.
    """
    names = (table.grid.name, *_titles(table)) if table.grid.is_sheet else _titles(table)
    found = next((found for text in names if (found := _OWN_NUMBER.match(text)) is not None), None)
    return found["number"] if found is not None else "none"


def _number_of(resolved: ResolvedTable) -> int:
    """What the plain numbers of a table add up to."""
    texts = (cell.shown for one in resolved.cells if (cell := resolved.table.cell(one.row, one.column)))
    return sum(int(plain) for text in texts if (plain := text.replace(",", "").strip()).isdecimal())


def _points_back(text: str, *, of_victims: bool) -> bool:
    """Whether a title points at the crimes of the table before, or at their victims where these can be meant."""
    at_victims = of_victims and _POINTS_AT_VICTIMS.search(text) is not None and _OF_MORE.search(text) is None
    at_crimes = _POINTS.search(text) is not None or _points_outright(text)
    return at_victims or (at_crimes and _AND_OTHERS.search(text) is None)


def _titles(table: Table) -> list[str]:
    """The texts right above a table, up to the number of its question."""
    near = [text.text for text in table.titles[:NEAR]]
    numbered = next((at for at, text in enumerate(near) if opens_numbered_part(text)), len(near))
    return near[: numbered + 1]


def _of_crimes_before(resolved: ResolvedTable, before: str, *, of_victims: bool) -> ResolvedTable:
    titles = _titles(resolved.table)
    is_named = any(offences_named_in(text) for text in titles)
    points_back = any(_points_back(text, of_victims=of_victims) for text in titles)
    is_theirs = bool(before) and names_no_crimes(resolved) and not is_named and points_back
    return with_crimes(resolved, before) if is_theirs else resolved


def names_no_crimes(resolved: ResolvedTable) -> bool:
    """Whether nothing says of which crimes a table is: no label of it, nor what stands around it."""
    facts = [cell.facts for cell in resolved.cells if cell.facts is not None]
    names_none = all(one.offence == ALL for one in facts) and Dimension.OFFENCE not in resolved.told
    return names_none and not any(level.dimension is Dimension.OFFENCE for level in resolved.levels)


def with_crimes(resolved: ResolvedTable, offence: str) -> ResolvedTable:
    """The table with that kind of crime as what a text farther off says that all its figures are of."""
    cells = tuple(replace(c, facts=replace(c.facts, offence=offence)) if c.facts else c for c in resolved.cells)
    told = {**resolved.told, Dimension.OFFENCE: Told(offence, Whence.TEXT)}
    return replace(resolved, cells=cells, around={**resolved.around, Dimension.OFFENCE: offence}, told=told)


def _counting_crimes(resolved: ResolvedTable) -> ResolvedTable:
    """The table with crimes as what it counts where its title says so and its labels name their suspects."""
    if not any(_OF_SUSPECTS.match(_NUMBERING.sub("", text)) for text in _titles(resolved.table)):
        return resolved

    return replace(resolved, cells=tuple(map(_as_crime, resolved.cells)))


def _as_crime(cell: ResolvedCell) -> ResolvedCell:
    if cell.facts is None or cell.facts.measure is not Measure.SUSPECTS:
        return cell
    return replace(cell, facts=replace(cell.facts, measure=Measure.OFFENCES))


def _crimes_of(resolved: ResolvedTable) -> str:
    """The one kind of crime that a table is of: its only one, or the one that holds all others of it; empty where it is
    of several, or of all.
    """
    named: Sequence[str] = [cell.facts.offence for cell in resolved.cells if cell.facts is not None]
    if ALL in named:
        return ""
    outer = outermost(set(named))
    if len(outer) != 1:
        return ""
    [whole] = outer
    return whole if all(contains(whole, one) for one in named) else ""
