"""The open issues of a reply as questions to a person: where, what stands there, and what could be said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from itertools import islice

from cyberflag.model import Basis, Issue, IssueKind, Measure, Outcome, Period, cell_position
from cyberflag.replies.corrections.binding import blank_headings, heading_cells
from cyberflag.replies.corrections.keys import MARKS
from cyberflag.replies.corrections.places import Area, Place, PlaceKind, is_page_or_line
from cyberflag.replies.corrections.unused import area_of
from cyberflag.replies.document import Cell
from cyberflag.replies.proposals.suggestions import (
    Suggestion,
    quoted,
    suggest_meanings,
    suggest_periods,
    suggest_value,
)
from cyberflag.replies.proposals.surroundings import draw_rows
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.stages import Stages
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.dimensions import Dimension

_LONGEST_PRINT = 80
"""A longer text is no guard of its place that a person could check."""

_MOST_HEADINGS = 12
_NOT_COUNTED = (Suggestion("counts", "false", "where it heads no figure of the answer"),)
_IS_TOTAL = (Suggestion("total", "true", "where it is the sum of those beside it"),)
_NAMED = (Dimension.AREA, Dimension.OUTCOME, Dimension.OFFENCE, Dimension.AGE, Dimension.ETHNICITY)

_OF_A_DIMENSION: Mapping[IssueKind, Dimension] = {
    IssueKind.UNKNOWN_OFFENCE: Dimension.OFFENCE,
    IssueKind.UNKNOWN_AGE: Dimension.AGE,
    IssueKind.UNKNOWN_SEX: Dimension.SEX,
    IssueKind.UNKNOWN_PLATFORM: Dimension.PLATFORM,
    IssueKind.UNKNOWN_PERIOD: Dimension.PERIOD,
    IssueKind.UNKNOWN_FORCE: Dimension.FORCE,
    IssueKind.UNKNOWN_MEASURE: Dimension.MEASURE,
}
_UNREAD = frozenset({IssueKind.UNREADABLE, IssueKind.UNSUPPORTED})
_OF_FIGURES = frozenset(
    {
        IssueKind.NOT_A_FIGURE,
        IssueKind.JOINED_CELLS,
        IssueKind.UNKNOWN_LAYOUT,
        IssueKind.UNKNOWN_HEADING,
        IssueKind.DOES_NOT_ADD_UP,
        *_OF_A_DIMENSION,
    }
)


@dataclass(frozen=True)
class Question:
    """One thing that a person may settle: a section of the reading file, to be filled in.

    ``place`` and ``printed`` are what its ``at`` and ``printed`` would hold; ``suggestions`` its further lines;
    ``issues`` why it is asked; ``around`` the cells there. ``may_be_left_out``: leaving the place out is an answer.
    """

    section: str
    place: str
    suggestions: tuple[Suggestion, ...]
    issues: tuple[Issue, ...]
    printed: str | None = None
    around: tuple[str, ...] = ()
    may_be_left_out: bool = False


def ask(stages: Stages, periods: tuple[Period, ...] = ()) -> tuple[Question, ...]:
    """The questions that the issues of a reply leave open to a correction; those of one place are one question.

    ``periods`` are those asked for. The questions on the reply and its marks come first, the others as the issues do.
    """
    asking = _Asking(stages, periods)
    together: dict[tuple[str, str], Question] = {}
    for issue in stages.reading.issues:
        for question in asking.about(issue):
            key = (question.section, question.place)
            known = together.get(key)
            together[key] = question if known is None else _merged(known, question)
    first = {"reply": 0, MARKS: 1}
    return tuple(sorted(_joined(together.values()), key=lambda q: first.get(q.section, 2)))


def _joined(questions: Iterable[Question]) -> Iterator[Question]:
    """The questions, with those on headings of a sheet that are printed the same as one."""
    alike: dict[object, list[Question]] = defaultdict(list)
    for question in questions:
        is_heading = question.section == "heading" and question.printed
        grid = question.place.rpartition("!")[0]
        alike[(grid, question.printed, question.suggestions) if is_heading else id(question)].append(question)
    for (first, *others), grid in ((group, group[0].place.rpartition("!")[0]) for group in alike.values()):
        yield reduce(_merged, others, replace(first, place=grid)) if others else first


def _merged(one: Question, other: Question) -> Question:
    return replace(
        one,
        suggestions=tuple(dict.fromkeys((*one.suggestions, *other.suggestions))),
        issues=tuple(dict.fromkeys((*one.issues, *other.issues))),
        around=one.around or other.around,
        may_be_left_out=one.may_be_left_out or other.may_be_left_out,
    )


class _Asking:
    def __init__(self, stages: Stages, periods: tuple[Period, ...]) -> None:
        self.stages = stages
        self.periods = periods
        self.headings: dict[str, tuple[ResolvedTable, LevelMeaning, LabelMeaning]] = {
            table.table.source(meaning.label.row, meaning.label.column): (table, level, meaning)
            for table in reversed(stages.tables)
            for level in table.levels
            for meaning in level.meanings
            if meaning is not None
        }

    def about(self, issue: Issue) -> Iterator[Question]:
        """The questions that an issue raises; none where no correction could settle it."""
        source = issue.provenance.source
        if not source:
            yield from self._about_reply(issue)
        elif issue.kind is IssueKind.AMBIGUOUS_BLANK:
            yield from self._about_blank(issue, source)
        elif issue.kind is IssueKind.READ_BY_OCR or issue.kind in _UNREAD:
            yield from self._about_picture(issue, source)
        elif issue.kind in _OF_FIGURES and source in self.headings:
            if issue.kind is not IssueKind.DOES_NOT_ADD_UP:  # no other meaning of a heading is in question
                yield from self._about_heading(issue, source)
        elif issue.kind in _OF_FIGURES:
            blank = self._about_blank_headings(issue, source) if issue.kind is IssueKind.UNKNOWN_HEADING else []
            yield from blank or [self._about_table(issue, source) or self._about_figure(issue, source)]

    def _about_reply(self, issue: Issue) -> Iterator[Question]:
        suggestions: Callable[[], tuple[Suggestion, ...]] | None = {
            IssueKind.UNKNOWN_FORCE: self._forces,
            IssueKind.ANSWER_DIFFERS: lambda: _AS_ASKED,
            IssueKind.UNREADABLE: lambda: _OUTCOMES,
            IssueKind.UNSUPPORTED: lambda: _OUTCOMES,
        }.get(issue.kind)
        if suggestions is not None:
            yield Question("reply", "", suggestions(), (issue,))
        if issue.kind in _UNREAD and self.stages.document.problems:
            lines = (*suggest_value(""), *suggest_periods(self.periods))
            yield Question("figure", "page 1", lines, (issue,), printed="")

    def _about_picture(self, issue: Issue, source: str) -> Iterator[Question]:
        """The question on a page or picture without text, or on what OCR made of one."""
        table = next((t.table for t in self.stages.tables if t.table.grid.name == source), None)
        if table is not None:
            agree = (Suggestion("counts", "true", "where every figure agrees with the page"),)
            yield Question("table", str(area_of(table)), agree, (issue,), around=draw_rows(table))
        elif is_page_or_line(source):
            yield self._about_figure(issue, source)

    def _forces(self) -> tuple[Suggestion, ...]:
        named = dict.fromkeys(n.force for n in sorted(self.stages.letter.force_named, key=lambda n: -n.weight))
        found = tuple(Suggestion("force", quoted(force), "named in the reply") for force in islice(named, 3))
        return found or (Suggestion("force", quoted("")),)

    def _about_blank(self, issue: Issue, source: str) -> Iterator[Question]:
        found = self._cell(source)
        shown = found[1].shown.strip() if found and found[1] else ""
        lines = (
            Suggestion(quoted(shown), "0", "where the force says that it means none"),
            Suggestion(quoted(shown), quoted("not held"), "where nothing is held"),
        )
        yield Question(MARKS, "", lines, (issue,), around=self._around(source))

    def _about_heading(self, issue: Issue, source: str) -> Iterator[Question]:
        table, level, meaning = self.headings[source]
        if level.dimension is not None or issue.kind is not IssueKind.UNKNOWN_HEADING:
            dimension = _OF_A_DIMENSION.get(issue.kind, level.dimension)
            yield self._heading(issue, table.table, meaning, dimension)
            return
        labels = {m.label: m for m in level.meanings if m is not None}
        spots = [(label.row, label.column) for label in labels]
        area = Area(min(spots)[0], min(c for _, c in spots), max(spots)[0], max(c for _, c in spots))
        place = Place(PlaceKind.AREA, table.table.grid.name, area)
        names = tuple(Suggestion("names", quoted(d.value)) for d in _NAMED)
        yield Question("heading", f"{place.name}!{area}", names, (issue,), around=self._around(source))
        for one in islice((m for m in labels.values() if not m.is_understood), _MOST_HEADINGS):
            yield self._heading(issue, table.table, one, None)

    def _heading(self, issue: Issue, table: Table, meaning: LabelMeaning, dimension: Dimension | None) -> Question:
        label = meaning.label
        cell = table.cell(label.row, label.column)
        shown = " ".join(cell.shown.split()) if cell else label.text
        lines = (*suggest_meanings(label.text, dimension, self.periods), *_IS_TOTAL, *_NOT_COUNTED)
        return Question(
            "heading",
            table.source(label.row, label.column),
            lines,
            (issue,),
            printed=shown if len(shown) <= _LONGEST_PRINT else None,
            around=draw_rows(table, label.row, label.column),
        )

    def _about_blank_headings(self, issue: Issue, source: str) -> list[Question]:
        """The questions on blank headings of a figure: what its row or column is."""
        found = self._cell(source)
        if found is None or found[0] is None:
            return []
        table = found[0]
        row, column = cell_position(source.rpartition("!")[2])
        cells = sorted(cell for cell in blank_headings(table) if cell[0] == row or cell[1] == column)
        known = {
            cell: v.dimension
            for t in self.stages.tables
            if t.table is table
            for v in t.levels
            for cell in cells
            if cell in heading_cells(table, v.level)
        }
        return [
            Question(
                "heading",
                table.source(*cell),
                (*suggest_meanings("", known.get(cell), self.periods), *_IS_TOTAL, *_NOT_COUNTED),
                (issue,),
                around=draw_rows(table, row, column),
            )
            for cell in cells
        ]

    def _about_table(self, issue: Issue, source: str) -> Question | None:
        """The question on a whole table: of an example, of a list of records, of a table without a period."""
        grid = source.rpartition("!")[0]
        for example in self.stages.examples:
            if issue.kind is IssueKind.NOT_A_FIGURE and area_of(example).holds_source(source):
                keep = (Suggestion("counts", "true", "where it is the answer after all"),)
                return Question("table", str(area_of(example)), keep, (issue,), around=draw_rows(example))
        for table in (t for t in self.stages.tables if t.table.grid.name == grid):
            place = area_of(table.table)
            if table.table.is_list and issue.kind is IssueKind.UNKNOWN_LAYOUT and place.holds_source(source):
                rows = (Suggestion("measure", quoted(m), "where each row is one") for m in _ROWS)
                return Question("table", str(place), tuple(rows), (issue,), around=draw_rows(table.table))
            undated = bool(table.cells) and all(c.facts is None or c.facts.period is None for c in table.cells)
            if issue.kind is IssueKind.UNKNOWN_PERIOD and undated:
                lines = tuple(suggest_periods(self.periods))
                return Question("table", str(place), lines, (issue,), around=draw_rows(table.table))
        return None

    def _about_figure(self, issue: Issue, source: str) -> Question:
        """The question on a single figure; one that stands in no table must be told what it counts."""
        found = self._cell(source)
        if found is None:
            lines = (*suggest_value(""), *suggest_periods(self.periods))
            return Question("figure", source, lines, (issue,), printed="", may_be_left_out=True)
        table, cell = found
        shown = " ".join(cell.shown.split()) if cell else ""
        in_table = table is not None and issue.kind is not IssueKind.UNKNOWN_HEADING
        return Question(
            "figure",
            source,
            (*suggest_value(shown), *(() if in_table else suggest_periods(self.periods))),
            (issue,),
            printed=shown if 0 < len(shown) <= _LONGEST_PRINT else None,
            around=self._around(source),
            may_be_left_out=issue.kind is not IssueKind.DOES_NOT_ADD_UP,
        )

    def _around(self, source: str) -> tuple[str, ...]:
        found = self._cell(source)
        if found is None or found[0] is None:
            return ()
        return draw_rows(found[0], *cell_position(source.rpartition("!")[2]))

    def _cell(self, source: str) -> tuple[Table | None, Cell | None] | None:
        """The table and the cell of a place; None for a line of text."""
        name, mark, cell = source.rpartition("!")
        grid = self.stages.document.grids_by_name.get(name)
        if not mark or grid is None:
            return None
        row, column = cell_position(cell)
        tables = (t.table for t in self.stages.tables if t.table.grid.name == name)
        inside = (t for t in tables if (row in t.rows and column in t.columns) or area_of(t).holds_source(source))
        return next(inside, None), grid.cells.get((row, column))


_ROWS = (Measure.OFFENCES, Measure.VICTIMS, Measure.SUSPECTS, Measure.ARRESTS)
_AS_ASKED = (
    *(Suggestion("measure", quoted(m), "where that is what it counts") for m in (Measure.OFFENCES, Measure.VICTIMS)),
    Suggestion("basis", quoted(Basis.FLAG), "where its crimes do carry the online flag"),
)
_OUTCOMES = tuple(Suggestion("outcome", quoted(o)) for o in Outcome if o is not Outcome.FULL)
