"""What speaks for and against the reading of each figure of a reply's tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cyberflag.model import Request
from cyberflag.replies.facts import Facts
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.letters.retelling import asks_for_data
from cyberflag.replies.prose.around.days_over_all import states_days
from cyberflag.replies.reconciling.sums import TableSum
from cyberflag.replies.resolving.context import Told, Whence
from cyberflag.replies.resolving.from_titles.crimes_searched import heads_by_search
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.arithmetic import add_arithmetic
from cyberflag.replies.sureness.labels import is_mostly_unread, label_signs, level_signs, odd_offences
from cyberflag.replies.sureness.signs import Sign, sender_signs
from cyberflag.replies.sureness.slips import slip_signs
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import offences_named_in

Evidence = Mapping[int, frozenset[Sign]]
"""The signs of each figure, by the figure's `id`: two figures of a reply may be equal in everything they say."""

_PERIOD_SIGNS = {
    Whence.TITLE: {Sign.PERIOD_IN_TITLE},
    Whence.SHEET: {Sign.PERIOD_IN_TITLE},
    Whence.TEXT: {Sign.PERIOD_IN_TEXT},
    Whence.REQUEST: {Sign.PERIOD_IN_REQUEST},
}
_NARROWING_SIGNS = {
    Whence.TITLE: {Sign.NARROWED_BY_TITLE},
    Whence.SHEET: {Sign.NARROWED_BY_TITLE},
    Whence.TEXT: {Sign.NARROWED_BY_TEXT},
}
_UNSAID = (Whence.REQUEST, Whence.NOWHERE)
_NUMBERS = re.compile(r"(?<![\w/.,-])\d{1,3}(?:,\d{3})+(?!\w)|(?<![\w/.,-])\d+(?![\w/])")
_REMARK = re.compile(
    r"(?<!\bthat )(?<!\bwhich )(?<!\bwho )\b(?:is|are|was|were|has|have|had|moved|will|may|can)\b.*\.\s*$",
    re.IGNORECASE,
)
"""A sentence rather than a title; ``the latest part of the year that is available`` states nothing."""
_RELATIVE = re.compile(
    r"(?<=\w)[\s,(]+(?:where|when|whose|(?:in|of|for|on|by|to|against)\s+(?:which|whom))\s+(?:(?!(?:is|are|was|were|has|have|had)\b)[\w'’-]+\s+){0,5}?"
    r"(?:is|are|was|were|has|have|had)\b",
    re.IGNORECASE,
)
"""States of which crimes a title is: ``where the victim is under 18``, ``in which the suspect was known``."""
_LISTED_BEHIND = re.compile(r";[^;]*(?:;.*|\bhow\b.*)$", re.DOTALL)
"""Two further things of a list or more, or one that asks how many."""
_INTRODUCES = re.compile(
    r"\b(?:recorded|below|following|tables?|shows?|number|received)\b"
    r"|\b(?:can(?:\s+\w+)?\s+be|is|are)\s+(?:only\s+)?(?:given|provided|supplied|shown|broken\s+down|available)\s+(?:\w+\s+)?for\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of the figures themselves."""
_STATES = re.compile(
    r"\W*(?:all\s+(?:of\s+)?)?(?:the|these|our)\s+(?:numbers|figures|counts|totals|data)\s+(?:are|is)\s+"
    r"(?:(?:of|for|all|only|the|those|flagged|online|child|individual)\s+)*",
    re.IGNORECASE,
)
"""Begins a sentence that says what the figures are, right before that: ``The numbers are blackmail offences``."""
_COUNTED = re.compile(r"(?:offences|crimes)\b(?:\s+(?:of|under|for|involving)\b)?\s*", re.IGNORECASE)
_SAYS_NO_MORE = re.compile(
    r"(?:\W*\b(?:offences?|crimes?|recorded|reported|flagged|marked|only|alone|against|of|on|with|in|for|by|to|from|and|as|an?|the"
    r"|each|every|all|our|these|online|cyber|internet|flag|marker|force|area|years?|financial|child(?:ren)?|adults?|under|over|aged?"
    r"|males?|females?|girls?|boys?|victims?|sex|calendar|april|march|january|december|\d+s?)\b)*\W*",
    re.IGNORECASE,
)
"""Behind the crimes: whom, where and when, and nothing that makes them others (``reclassified as blackmail``)."""
_ASKS_POLITELY = re.compile(
    r"\bplease\s+(?:also\s+|can\s+you\s+|could\s+you\s+)?(?:provide|supply|state|give|send|include|list|break|split|confirm|disclose|limit|use|specify|suppress)\b"
    r"|\bi\s+(?:would|should)\s+like\b|\bi\s+am\s+(?:requesting|seeking|asking|interested)\b",
    re.IGNORECASE,
)
"""Words of the request that the reply quotes, wherever they stand in a sentence."""
_NAMES_REQUEST = re.compile(
    r"\W*(?:(?:i|we)\s+(?:refer|write|am\s+writing|are\s+writing)\s+)?(?:further|following|thank\s+you|thanks|regarding|concerning|turning|responding"
    r"|replying|(?:with|in)\s+(?:reference|regard|respect|relation|reply|response|answer)|to)(?:\s+(?:to|for|of|on|up|from))*\s+"
    r"your\s+(?:[\w-]+\s+){0,5}?(?:requests?|enquir(?:y|ies)|quer(?:y|ies)|questions?|e-?mails?|letters?|applications?|messages?)\s+"
    r"(?:(?:of|dated|received|sent)\s+[^,.;:]{4,30}?\s+)?(?:about|for|on|concerning|regarding|as\s+to|relating\s+to|asking|to\s+know|in\s+relation\s+to)\s",
    re.IGNORECASE,
)
"""Opens a letter with what it answers: ``Further to your enquiry about people arrested for``."""


@dataclass(frozen=True)
class _Lines:
    """The signs that all figures of a table share, and those of each of its rows and columns."""

    table: frozenset[Sign]
    rows: Mapping[int, frozenset[Sign]]
    columns: Mapping[int, frozenset[Sign]]

    def of(self, row: int, column: int) -> frozenset[Sign]:
        """The signs of the figure in a row and column."""
        return self.table | self.rows.get(row, frozenset()) | self.columns.get(column, frozenset())


def gather_evidence(
    tables: Sequence[ResolvedTable], figures: Sequence[ReadFigure], sums: Sequence[TableSum], request: Request
) -> Evidence:
    """The signs of every figure of a reply's tables: its labels, its table, what stands around it, and arithmetic."""
    lines = {id(t.table): _read_lines(t, _sum_of([f for f in figures if f.table is t.table])) for t in tables}
    unread = {id(table.table): table.unread for table in tables}
    found = {id(f): set(lines[id(f.table)].of(f.row, f.column)) | _own_signs(f.facts, request) for f in figures}
    for figure in figures:
        if figure.facts.sums_over & unread[id(figure.table)]:
            found[id(figure)].add(Sign.TOTAL_OVER_UNREAD)
        if figure.is_parted:
            found[id(figure)].add(Sign.PARTED)
    add_arithmetic(found, figures, sums)
    return {name: frozenset(signs) for name, signs in found.items()}


def row_evidence(table: ResolvedTable, request: Request) -> Mapping[int, frozenset[Sign]]:
    """The signs of each record of a list, by its row."""
    lines = _read_lines(table)
    return {
        cell.row: lines.of(cell.row, -1) | {Sign.LIST} | _own_signs(cell.facts, request)
        for cell in table.cells
        if cell.facts is not None
    }


def _sum_of(figures: Sequence[ReadFigure]) -> int | None:
    """What the figures of a table add up to, its totals aside; None where one of them is not exact."""
    bounds = [f.bounds for f in figures if not f.total]
    exact = [b.low for b in bounds if b is not None and b.is_exact]
    return sum(exact) if len(exact) == len(bounds) > 1 else None


def _read_lines(table: ResolvedTable, whole: int | None = None) -> _Lines:
    rows: dict[int, set[Sign]] = defaultdict(set)
    columns: dict[int, set[Sign]] = defaultdict(set)
    for level in table.levels:
        across = level.level.side is Side.COLUMNS
        places = table.table.columns if across else table.table.rows
        lines = columns if across else rows
        odd = odd_offences(level)
        for at, place in enumerate(places):
            lines[place] |= label_signs(level, at, table.table)
            if at in odd:
                lines[place].add(Sign.ODD_ONE_OUT)
    return _Lines(
        frozenset(_table_signs(table, whole)),
        {row: frozenset(signs) for row, signs in rows.items()},
        {column: frozenset(signs) for column, signs in columns.items()},
    )


def _table_signs(table: ResolvedTable, whole: int | None) -> set[Sign]:
    found: set[Sign] = set()
    for level in table.levels:
        found |= level_signs(level, table.levels)
    if any(m is not None and not m.is_understood for level in table.levels for m in level.meanings):
        found.add(Sign.UNREAD_BESIDE)
    if any(is_mostly_unread(level) for level in table.levels):
        found.add(Sign.MOSTLY_UNREAD)
    if not table.table.header_rows and len(table.table.columns) > 1:
        found.add(Sign.NO_HEADINGS)
    found.update(slip_signs(table))
    if table.table.grid.name.endswith("text"):
        found.add(Sign.TEXT_TABLE)
    return found | _signs_around(table, whole)


def _signs_around(table: ResolvedTable, whole: int | None) -> set[Sign]:
    found: set[Sign] = set()
    for dimension in table.around:
        told = table.told[dimension]
        signs = _PERIOD_SIGNS if dimension is Dimension.PERIOD else _NARROWING_SIGNS
        found |= signs.get(told.whence, set())
        is_remark = told.whence is Whence.TITLE and _is_remark(told.words) and not _gives(told.words, whole)
        if is_remark and not _is_headed_so(table, told):
            found.add(Sign.SAID_IN_REMARK)
    labelled = {d for level in table.levels for m in level.meanings if m is not None for d in m.values}
    for dimension, sign in ((Dimension.MEASURE, Sign.MEASURE_UNSAID), (Dimension.BASIS, Sign.BASIS_UNSAID)):
        beside = table.told.get(dimension)
        if beside is not None and beside.whence in _UNSAID and dimension not in labelled:
            found.add(sign)
    return found


def _is_headed_so(table: ResolvedTable, told: Told) -> bool:
    """Whether a title or heading above a remark names the same one offence, which is then no matter of the remark."""
    above = (text.text for text in (*table.table.titles, *table.table.setting) if text.text != told.words)
    named = ({found.value for found in offences_named_in(text)} for text in above if not _is_remark(text))
    return any(offences == {told.value} for offences in named)


def _gives(words: str, whole: int | None) -> bool:
    """Whether a text gives the number that the figures of the table below it add up to, which are then its parts."""
    return whole is not None and whole in {int(n.replace(",", "")) for n in _NUMBERS.findall(words)}


def _is_remark(words: str) -> bool:
    """Whether a text above a table is nothing but sentences about something else than its figures, and does not say of
    what they were asked for.
    """
    # "Offences from April 2017 to March 2018; ages of victims; how often the flag was used." lists what was asked
    sentences = [_RELATIVE.sub(" ", _LISTED_BEHIND.sub(".", one)) for one in re.split(r"(?<=\.)\s+", words.strip())]
    asks = any(asks_for_data(one) or _ASKS_POLITELY.search(one) or _NAMES_REQUEST.match(one) for one in sentences)
    others = [
        one
        for one in sentences
        if _REMARK.search(one) and not (_INTRODUCES.search(one) or heads_by_search(one) or _says_what_they_are(one))
    ]
    return not asks and len(others) == len(sentences) and not any(map(states_days, others))


def _says_what_they_are(sentence: str) -> bool:
    """Whether a sentence says which crimes the figures are, and no more than that."""
    opened = _STATES.match(sentence)
    if opened is None:
        return False
    counted = _COUNTED.match(sentence, opened.end())
    at = counted.end() if counted else opened.end()
    named = [one.end for one in offences_named_in(sentence) if one.start <= at < one.end]
    behind = sentence[max(named, default=at) :]
    return (counted is not None or bool(named)) and _SAYS_NO_MORE.fullmatch(behind) is not None


def _own_signs(facts: Facts, request: Request) -> set[Sign]:
    signs = set(sender_signs(facts.force, facts.period, request))
    return signs - {Sign.FORCE_UNSAID} if Dimension.FORCE in facts.sums_over else signs  # a sum of several is of none
