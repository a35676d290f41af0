"""Lines of a table whose cells ran together: ``201110``, ``201221``, ``Total31`` for 10 in 2011 and 21 in 2012."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from cyberflag.model import IssueKind, follow_on
from cyberflag.replies.document import Document, Grid, Line, Problem
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.totals import is_plain_total

_WORDS: Final = r"(?:\d{1,3}(?:/\d{1,2}|[A-K])?\s+)?[^\W\d_][^\d:=]*[^\W\d_)]"
"""A label in words, which the code of an offence may open."""
_JOINED: Final = re.compile(
    rf"(?P<label>(?:19|20)\d\d(?:\s?[/–-]\s?\d\d)?|{_WORDS})"
    r"(?P<figure>\d{1,5}|\d{1,2},\d{3})"
)
"""A label with its figure: ``86/10 Possession57``."""
_HEAD: Final = re.compile(r"(?P<name>[^\W\d_][^\d:=.;?!]*?)\s*(?P<years>(?:(?:19|20)\d\d(?:[/–-]\d\d)?){1,9})")
"""The name of the labels with the years of the columns right behind it: ``Offence2020/21``."""
_YEAR: Final = re.compile(r"\d{4}(?:[/–-]\d\d)?")
_RUN_ON: Final = re.compile(rf"{_WORDS}\d{{2,}}")
_NAMES_JOINED: Final = re.compile(r"[A-Z][^\W\d][^\d.:;?!]*?(?:[a-z)%][A-Z][^\d.:;?!]*?){2,}")
"""Names of a label and two columns at least with no blank between one and the next."""
_MONTH: Final = re.compile(r"0[1-9]|1[0-2]")
"""Digits that a year may have behind it for a month: ``201110``."""
_FEWEST: Final = 2
_FEWEST_ALONE: Final = 3
"""So many years in turn show without a total how their lines are to be parted."""


@dataclass(frozen=True)
class _Joined:
    """A line with its label and the digits that run on from it."""

    line: Line
    label: str
    digits: str

    @property
    def figure(self) -> int:
        return int(self.digits.replace(",", ""))

    @property
    def is_year(self) -> bool:
        return self.label[:1].isdigit()


@dataclass(frozen=True)
class _Head:
    """A line that names the labels below it and the years of their columns."""

    line: Line
    name: str
    years: tuple[str, ...]


def part_joined_lines(document: Document) -> Document:
    """The document with each run of such lines as ``label: figure``, where the line behind them that is their total or
    the turn of their years bears out where to part them, below the year that a name above them runs into; an issue
    tells where the first one is. Below names or years of several columns of figures that ran together too, each line
    holds several figures, and is told alone.
    """
    headed, years = _below_several_names(document.blocks), _below_years(document.blocks)
    several = frozenset(below for below, head in years.items() if len(head.years) > 1)
    runs = [_without_head(run) for run in _runs(document.blocks)]
    runs = [run for run in runs if _adds_up(run) or _are_years_in_turn(run)]
    lost = [run for run in runs if id(run[0].line) in headed]
    runs = [run for run in runs if id(run[0].line) not in headed | several]
    parted = {id(one.line): replace(one.line, text=f"{one.label}: {one.digits}") for run in runs for one in run}
    heads = [years[id(run[0].line)] for run in runs if id(run[0].line) in years]
    parted |= {id(head.line): replace(head.line, text=f"{head.name}, {head.years[0]}:") for head in heads}
    told = [*map(_told, runs), *map(_told_lost, lost), *_told_below_years(document.blocks, several)]
    if not told:
        return document
    blocks = tuple(parted.get(id(block), block) if isinstance(block, Line) else block for block in document.blocks)
    return replace(document, blocks=blocks, problems=(*document.problems, *told))


def _below_years(blocks: Sequence[Grid | Line]) -> Mapping[int, _Head]:
    """The names that years run on from, by the lines right below them."""
    return {
        id(below): _Head(above, found["name"].strip(), tuple(_YEAR.findall(found["years"])))
        for above, below in pairwise(blocks)
        if isinstance(above, Line) and isinstance(below, Line) and (found := _HEAD.fullmatch(above.text.strip()))
    }


def _told_below_years(blocks: Sequence[Grid | Line], below: Collection[int]) -> Iterator[Problem]:
    """An issue for each run of lines of which the first is one right ``below`` the years of several columns."""
    for at, block in enumerate(blocks):
        if id(block) in below:
            lines = list(takewhile(_runs_on, blocks[at:]))
            if len(lines) >= _FEWEST:
                yield _lost(lines)


def _runs_on(block: Grid | Line) -> bool:
    return isinstance(block, Line) and _RUN_ON.fullmatch(block.text.strip()) is not None


def _without_head(run: list[_Joined]) -> list[_Joined]:
    """The lines without the name above them, which a year runs on from and no figure: ``Offence2020``."""
    is_head = len(run) > 1 and not _adds_up(run) and not run[0].is_year and _YEAR.fullmatch(run[0].digits)
    return run[1:] if is_head and _adds_up(run[1:]) else run


def _below_several_names(blocks: Sequence[Grid | Line]) -> frozenset[int]:
    """The lines right below one of the names of three columns or more that ran together: ``YearRecordedCharged``."""
    return frozenset(
        id(below)
        for above, below in pairwise(blocks)
        if isinstance(above, Line) and isinstance(below, Line) and _NAMES_JOINED.fullmatch(above.text.strip())
    )


def _runs(blocks: Sequence[Grid | Line]) -> Iterator[list[_Joined]]:
    """Lines right below one another of a label and digits without anything between, down to one that is a total."""
    run: list[_Joined] = []
    for block in (*blocks, None):
        found = _JOINED.fullmatch(block.text.strip()) if isinstance(block, Line) else None
        if isinstance(block, Line) and found is not None:
            run.append(_Joined(block, found["label"].strip(), found["figure"]))
        if run and (found is None or is_plain_total(run[-1].label)):
            yield run
            run = []


def _adds_up(run: Sequence[_Joined]) -> bool:
    *parts, total = run
    is_sum = sum(part.figure for part in parts) == total.figure
    return len(parts) >= _FEWEST and is_sum and is_plain_total(total.label)


def _are_years_in_turn(run: Sequence[_Joined]) -> bool:
    years = [understand_period(one.label) for one in run if one.is_year]
    spans = [year.value for year in years if year is not None]
    if len(spans) < max(len(run), _FEWEST_ALONE) or all(_MONTH.fullmatch(one.digits) for one in run):
        return False
    if all(str(span.end.year + 1).endswith(one.digits) for one, span in zip(run, spans, strict=True)):
        return False  # "201718", "201819": years of two
    return follow_on(spans)


def _told(run: Sequence[_Joined]) -> Problem:
    first, last = run[0], run[-1]
    message = (
        f"In {len(run)} lines a label and a figure run together: {first.line.text.strip()!r} was read as "
        f"{first.digits} for {first.label}, and so on to {last.line.text.strip()!r}. Compare them with the reply."
    )
    return Problem(first.line.source, IssueKind.JOINED_CELLS, message)


def _told_lost(run: Sequence[_Joined]) -> Problem:
    return _lost([one.line for one in run])


def _lost(lines: Sequence[Grid | Line]) -> Problem:
    first = next(line for line in lines if isinstance(line, Line))
    message = (
        f"In {len(lines)} lines the figures of several columns run together ({first.text.strip()!r} is the first), and "
        "nothing shows where one ends and the next begins, so they were left out. Get the original."
    )
    return Problem(first.source, IssueKind.JOINED_CELLS, message)
