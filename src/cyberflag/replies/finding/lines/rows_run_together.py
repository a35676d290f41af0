"""Tables of a label and a number in each row whose rows a copy has run together on one line: ``Gender Offences
Female 40 Male 21 Not recorded 2 Grand Total 63``, ``Year Number of crimes 2016 41 2017 57 2018 63``. The last is their
total; else all labels are of one kind, or their heading names it, below the words for what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import follow_on
from cyberflag.replies.document import Cell, Document, Grid, Line
from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import measures_named_in, understand_measure
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_NUMBER: Final = r"\d{1,3}(?:,\d{3})+|\d+"
_PAIR: Final = re.compile(rf"\s*(?P<label>[^\W\d](?:(?!\d)[^.;:?!=]){{0,80}}?)\s+(?P<number>{_NUMBER})(?=\s|$)")
_OPENS: Final = re.compile(
    r"\s*(?:(?:q(?:uestion)?|part|table)\s*\d{1,2}[a-h]?|\(?\d{1,2}[.)])[\s.:)–-]*", re.IGNORECASE
)
"""The number of the question or table, before what heads it."""
YEAR: Final = r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?"
"""Pattern text of a year, calendar or financial, as it heads or labels such tables."""
_OF_YEAR: Final = re.compile(rf"\s*(?P<label>{YEAR}\*?)\s*[:=]?\s+(?P<number>{_NUMBER})(?=\s|$)")
_SENTENCE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|had|has|have|we|our|there|which|that|from|between|during|since|until|in|to)\b",
    re.IGNORECASE,
)
_DATED_HEAD: Final = re.compile(
    r"\s*(?P<head>[^\W\d][^\d.;:?!=]{2,80}?\s+\(?(?:19|20)\d\d(?:\s?(?:[-–/]|to|and)\s?(?:(?:19|20)\d\d|\d\d))?\)?)\s+(?=[^\W\d])"
)
"""What heads a table, with the years that all its rows are of: ``Site Number of crimes 2016 - 2019``."""
_NUMBER_OF: Final = re.compile(r"\bno\.\s+of\b", re.IGNORECASE)
_VICTIMS: Final = re.compile(r"(?<!\bof )\bvictims$", re.IGNORECASE)
_SEX: Final = re.compile(r"^\s*sex\s+(?!of\b|at\b)", re.IGNORECASE)
"""The sex over a column, which would else be read with the word behind it: ``Sex Offences Female 31``. Rows of sexes
say the same of themselves.
"""
_SPAN: Final = re.compile(r"(?<=\d\d\d\d)\s*[-–]\s*(?=(?:19|20)\d\d\b)")
"""Between the years of a head, which would else be a label and a figure."""
_OF_AGE: Final = re.compile(
    rf"\s*(?P<label>(?:(?:under|over|aged?)\s+)?\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}}|\s+to\s+\d{{1,2}}|\+|\s+and\s+(?:over|under))?)\s+(?P<number>{_NUMBER})(?=\s|$)",
    re.IGNORECASE,
)
_AGES: Final = re.compile(r"\bages?\b", re.IGNORECASE)
_CLOSING: Final = re.compile(r"[\s.]*")
_FEWEST: Final = 3
_NAMES: Final = frozenset({"of", "the", "by", "for", "in"})


@dataclass(frozen=True)
class _Row:
    """A label and its number, as they stand."""

    label: str
    number: str

    @property
    def value(self) -> int:
        return int(self.number.replace(",", ""))


def part_rows_run_together(document: Document) -> Document:
    """The document with each such line as one for what heads it and one for each row, all of the same place; as a grid
    where only the heading says what the labels are.
    """
    return document.with_lines_parted(_parts)


def _parts(line: Line) -> Iterator[Grid | Line]:
    found = _rows(_NUMBER_OF.sub("Number of", line.text))
    if found is None:
        yield line
        return
    head, rows = found
    labelled = rows[:-1] if understand_total(rows[-1].label) else rows
    if (names := _names_in(head)) is not None and not _are_of_one_kind(labelled):
        yield _as_grid(line, names, rows)
        return
    if head:
        yield replace(line, text=head)
    yield from (replace(line, text=f"{row.label}: {row.number}") for row in rows)


def _rows(text: str) -> tuple[str, list[_Row]] | None:
    """What heads a line, and its rows; None of any other line."""
    opened = _OPENS.match(text)
    start = opened.end() if opened else 0
    if (found := _rows_of_years(text, start)) is not None:
        return found
    if (found := _rows_of_ages(text, start)) is not None:
        return found
    dated = _DATED_HEAD.match(text, start)
    dated = dated if dated and _heads_counts(dated["head"]) else None
    rows, at = _pairs(_PAIR, text, dated.end() if dated else start)
    if len(rows) < _FEWEST or not _CLOSING.fullmatch(text, at):
        return None
    head, first = (dated["head"], rows[0].label) if dated else _without_head(rows[0].label)
    rows[0] = replace(rows[0], label=first)
    are_sexes = set(fits_of(rows[0].label)) == {Dimension.SEX}
    head = _SEX.sub("", head) if are_sexes else head
    head = f"{text[:start]}{_SPAN.sub(' to ', _VICTIMS.sub('number of victims', head))}".strip()
    if understand_total(rows[-1].label) is None:
        is_table = _heads_counts(head) and bool(_names_in(head) or _are_of_one_kind(rows))
    else:
        is_proved = sum(row.value for row in rows[:-1]) == rows[-1].value
        is_table = bool(is_proved or _names_in(head) or _are_of_one_kind(rows[:-1]))
    return (head, [_of_sexes(row) for row in rows] if are_sexes else rows) if is_table else None


def _of_sexes(row: _Row) -> _Row:
    """A row of a table of sexes, whose ``Other`` is one of them."""
    return replace(row, label="other sex") if row.label.casefold() == "other" else row


def _rows_of_ages(text: str, start: int) -> tuple[str, list[_Row]] | None:
    """The rows of a table of ages in digits, each with a number behind it, below words that name ages and what is
    counted; behind them may stand those of an unknown age and their total.
    """
    first = _OF_AGE.search(text, start)
    head = text[start : first.start()].strip(" .:") if first else ""
    if first is None or not (_AGES.search(head) and _heads_counts(head)):
        return None
    rows, at = _pairs(_OF_AGE, text, first.start())
    ages = [age.value for row in rows if (age := understand_age(row.label)) is not None]
    more, end = _pairs(_PAIR, text, at)
    is_closed = all(understand_total(row.label) or unknown_score(row.label) for row in more)
    is_in_order = len(ages) == len(rows) and ages in (sorted(ages), sorted(ages, reverse=True))
    if len(rows) < _FEWEST or len(set(ages)) < len(ages) or not (is_closed and is_in_order):
        return None
    return (f"{text[:start]}{head}".strip(), [*rows, *more]) if _CLOSING.fullmatch(text, end) else None


def _rows_of_years(text: str, start: int) -> tuple[str, list[_Row]] | None:
    """The rows of a table of years that follow each other, each with a number behind it, below the words for what is
    counted; a last one may be their total.
    """
    first = _OF_YEAR.search(text, start)
    head = text[start : first.start()].strip(" .:") if first else ""
    if first is None or not _heads_counts(head):
        return None
    rows, at = _pairs(_OF_YEAR, text, first.start())
    years = [year.value for row in rows if (year := understand_period(row.label.rstrip("*"))) is not None]
    total, end = _pairs(_PAIR, text, at)
    is_closed = len(total) <= 1 and all(understand_total(row.label) is not None for row in total)
    is_in_order = len(years) == len(rows) and (follow_on(years) or follow_on(years[::-1]))
    if len(rows) < _FEWEST - 1 or not (is_closed and is_in_order and _CLOSING.fullmatch(text, end)):
        return None
    if all(re.fullmatch(YEAR, row.number) for row in rows):
        return None  # years alone
    return f"{text[:start]}{head}".strip(), [*rows, *total]


def _pairs(pattern: re.Pattern[str], text: str, at: int) -> tuple[list[_Row], int]:
    """The labels with their numbers from a place on, and where they end."""
    rows: list[_Row] = []
    while (found := pattern.match(text, at)) is not None:
        rows.append(_Row(found["label"].strip(), found["number"]))
        at = found.end()
    return rows, at


def _heads_counts(head: str) -> bool:
    """Whether words that head a table say what is counted and are no sentence."""
    return bool(measures_named_in(head) or _ends_in_count(head.split())) and _SENTENCE.search(head) is None


def _ends_in_count(words: Sequence[str]) -> bool:
    """Whether the last of some words head a column of counts: ``Gender Number of offences``, ``Year Crimes``."""
    return any(understand_measure(" ".join(words[at:])) is not None for at in range(len(words)))


def _are_of_one_kind(rows: Sequence[_Row]) -> bool:
    """Whether all labels are of the same kind: a total that they do not add up to is then told as one that is wrong."""
    named = [row for row in rows if not (unknown_score(row.label) or row.label.casefold() == "other")]
    return bool(named) and bool(set.intersection(*(set(fits_of(row.label)) for row in named)))


def _without_head(label: str) -> tuple[str, str]:
    """The heading and the first label of a table, which stand behind one another: the longest end of the words that is
    a label, else what stands behind the words for what is counted.
    """
    words = label.split()
    for at in range(len(words) - 1, 0, -1):
        if _ends_in_count(words[:at]) and _is_label(" ".join(words[at:])):
            return " ".join(words[:at]), " ".join(words[at:])
    for at in range(len(words)):
        if words[at].casefold() not in _NAMES and _is_label(" ".join(words[at:])):
            return " ".join(words[:at]), " ".join(words[at:])
    for at in range(len(words) - 1, 0, -1):
        if understand_measure(" ".join(words[:at])) is not None or _names_in(" ".join(words[:at])):
            return " ".join(words[:at]), " ".join(words[at:])
    return "", label


def _names_in(head: str) -> tuple[str, str] | None:
    """What names the labels in a heading, and what is counted: ``Nationality Number of arrests``; labels below it need
    be of no kind that is known.
    """
    opened = _OPENS.match(head)
    words = head[opened.end() if opened else 0 :].split()
    ways = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return next((way for way in ways if understand_dimension(way[0]) and understand_measure(way[1])), None)


def _as_grid(line: Line, names: tuple[str, str], rows: Sequence[_Row]) -> Grid:
    shown = [names, *((row.label, row.number) for row in rows)]
    cells = {(r, c): Cell(r, c, text) for r, row in enumerate(shown) for c, text in enumerate(row)}
    return Grid(f"{line.prefix}text", cells, places=dict.fromkeys(cells, line.source))


def _is_label(text: str) -> bool:
    opens = text.split(maxsplit=1)[0].casefold()
    return bool(fits_of(text)) and understand_measure(text) is None and understand_measure(opens) is None
