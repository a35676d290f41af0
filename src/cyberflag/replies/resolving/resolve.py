"""The second stage: what every figure of a table counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cyberflag.model import (
    ALL,
    ALL_AGES,
    CORRECTED_FLAG,
    UNKNOWN_AGE,
    AgeBand,
    Basis,
    Issue,
    IssueKind,
    Measure,
    Period,
    Provenance,
    Sex,
)
from cyberflag.replies.corrections.model import FigureCorrection
from cyberflag.replies.facts import Facts, bare_facts, with_said
from cyberflag.replies.resolving.context import Context, Told, basis_of, measure_of, told_around
from cyberflag.replies.resolving.counted.owners import are_of_suspects, suspects_traits, tells_suspects, with_owners
from cyberflag.replies.resolving.counted.wholes_beside_flag import wholes_labelled
from cyberflag.replies.resolving.from_titles.classes import classes_over_offences, without_shared_titles
from cyberflag.replies.resolving.levels.flag_split import basis_around, basis_said, flag_told_around, sides_made_up
from cyberflag.replies.resolving.levels.group_rows import group_rows
from cyberflag.replies.resolving.levels.kinds_of_things import with_kinds
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.levels.merged_figures import labels_of_cell, merged_away
from cyberflag.replies.resolving.levels.nesting import understand_table
from cyberflag.replies.resolving.levels.outcome_levels import (
    OutcomesTold,
    join_details,
    outcomes_told,
    with_outcome_around,
)
from cyberflag.replies.resolving.levels.parted_by_labels import parted_by_labels
from cyberflag.replies.resolving.levels.parts import read_parts
from cyberflag.replies.resolving.levels.places_called_online import tells_where
from cyberflag.replies.resolving.oversights import (
    SAY_HEADING,
    columns_of_words,
    figures_without_period,
    is_stray_text,
    is_unread,
    name_of,
    spans_that_overlap,
)
from cyberflag.replies.resolving.periods.named_years import read_named_years
from cyberflag.replies.resolving.periods.years_summed import period_summed, periods_given
from cyberflag.replies.resolving.totals.totals_of_regions import force_counted
from cyberflag.replies.tables import Label, Side, Table
from cyberflag.vocabularies.bases import corrects_flag
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES, contains
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.parts_of_year import PartOfYear, narrower
from cyberflag.vocabularies.platforms import UNKNOWN


@dataclass(frozen=True)
class ResolvedCell:
    """A body cell, or a row of a list, with what it counts; None where one of its labels was not understood.

    ``correction`` is a person's of this cell alone, ``corrected`` all places that bear on it, ``printed`` its figure.
    """

    row: int
    column: int
    facts: Facts | None
    correction: FigureCorrection | None = None
    corrected: tuple[str, ...] = ()
    printed: str = ""


@dataclass(frozen=True)
class ResolvedTable:
    """A table with the meaning of its levels and cells, its issues and what is said ``around`` it (``told``: where)."""

    table: Table
    levels: tuple[LevelMeaning, ...]
    around: Mapping[Dimension, object]
    cells: tuple[ResolvedCell, ...]
    issues: tuple[Issue, ...]
    told: Mapping[Dimension, Told] = field(default_factory=dict)

    @property
    def unread(self) -> frozenset[Dimension]:
        """The dimensions some of whose labels were not understood."""
        return frozenset(
            v.dimension
            for v in self.levels
            if v.dimension is not None and any(m is not None and not m.is_understood for m in v.meanings)
        )


_BLANK: Mapping[Dimension, object] = {
    Dimension.AGE: UNKNOWN_AGE,
    Dimension.SEX: Sex.UNKNOWN,
    **dict.fromkeys((Dimension.PLATFORM, Dimension.SUSPECT), UNKNOWN),
}
_OF_ALL_KINDS = (ALL, SEXUAL_OFFENCES)
"""Beside the name of an offence these say what a table is about, and not that the offence is another; wider first."""
_UNKNOWN_KINDS = {
    Dimension.OFFENCE: IssueKind.UNKNOWN_OFFENCE,
    Dimension.AGE: IssueKind.UNKNOWN_AGE,
    Dimension.SEX: IssueKind.UNKNOWN_SEX,
    Dimension.PLATFORM: IssueKind.UNKNOWN_PLATFORM,
    Dimension.PERIOD: IssueKind.UNKNOWN_PERIOD,
    Dimension.FORCE: IssueKind.UNKNOWN_FORCE,
    Dimension.MEASURE: IssueKind.UNKNOWN_MEASURE,
}


def resolve_table(table: Table, context: Context, reply: str) -> ResolvedTable:
    """Take each level of labels for the dimension that it fits best, and say what each cell counts."""
    return _Resolution(table, context, reply).resolved()


class _Resolution:
    def __init__(self, table: Table, context: Context, reply: str) -> None:
        self.table = table
        self.context = context
        self.reply = reply
        named = (read_named_years(level, table, context) for level in understand_table(table))
        levels = [v for v in named if not is_stray_text(v)]
        offence = told_around(table, context, [Dimension.OFFENCE]).get(Dimension.OFFENCE)
        basis, measure = basis_of(table, context), with_owners(measure_of(table, context), table, levels)
        self.levels = with_kinds(table, [read_parts(v, offence and offence.value) for v in levels], measure, context)
        filled = {v.dimension for v in self.levels if v.level.side is not Side.SECTIONS} | parted_by_labels(self.levels)
        told = told_around(table, context, [d for d in Dimension if d not in filled])
        self.around = {d: one.value for d, one in told.items()}
        self.basis = basis.value if isinstance(basis.value, Basis) else Basis.UNKNOWN
        self.measure = measure.value if isinstance(measure.value, Measure) else Measure.UNKNOWN
        self.told = {Dimension.BASIS: basis, Dimension.MEASURE: measure, **told}
        self.issues: list[Issue] = []
        self.reported: set[tuple[int | str, int]] = set()

    def resolved(self) -> ResolvedTable:
        self._report_levels()
        if self.issues:
            return ResolvedTable(self.table, self.levels, self.around, (), tuple(self.issues), self.told)
        heads, away = group_rows(self.table, self.levels), merged_away(self.table)
        cells = [
            self._cell(at_row, at_column)
            for at_row, row in enumerate(self.table.rows)
            if row not in heads
            for at_column, column in enumerate(self.table.columns or (-1,))
            if (row, column) not in away and not self.context.corrections.leaves_out(self.table.grid.name, row, column)
        ]
        lost = [(c.row, c.column) for c in cells if c.facts is not None and c.facts.period is None]
        self.issues += [
            *figures_without_period(self.table, lost, len(cells), self.reply),
            *columns_of_words(self.table, self.levels, self.context.corrections, self.reply),
            *spans_that_overlap(self.table, self.levels, self.reply),
        ]
        return ResolvedTable(self.table, self.levels, self.around, tuple(cells), tuple(self.issues), self.told)

    def _cell(self, at_row: int, at_column: int) -> ResolvedCell:
        row, column = self.table.rows[at_row], self.table.columns[at_column] if self.table.columns else -1
        if self.context.corrections.corrections.is_empty:
            return ResolvedCell(row, column, self._facts(at_row, at_column))
        correction = self.context.corrections.figure(self.table.source(row, column)) if column >= 0 else None
        around = self.context.corrections.bearing_on(self.table)
        if correction is not None and correction.is_complete:
            facts = with_said(bare_facts(self.context.force, self.measure, self.basis), correction.said)
            return ResolvedCell(row, column, facts, correction, (correction.place.source, *around))
        found = [m for v in self.levels if (m := v.meanings[at_column if v.level.side is Side.COLUMNS else at_row])]
        headings = tuple(m.label.correction.place.source for m in found if m.label.correction)
        read = self._facts(at_row, at_column)
        if correction is None:
            return ResolvedCell(row, column, read, corrected=(*headings, *around))
        places = (correction.place.source, *headings, *around)
        return ResolvedCell(row, column, read and with_said(read, correction.said), correction, places)

    def _report_levels(self) -> None:
        for meaning in self.levels:
            if is_unread(meaning):
                first = next(label for label in meaning.level.labels if label is not None)
                what = "row labels" if meaning.level.side is Side.ROWS else "headings"
                some = ", ".join(repr(t) for t in meaning.level.distinct[:3])
                self._issue(
                    IssueKind.UNKNOWN_HEADING,
                    self.table.source(first.row, first.column),
                    f"The {what} {some} are not understood, so no figure of {name_of(self.table)} was read. "
                    f"{SAY_HEADING}",
                )

    def _facts(self, at_row: int, at_column: int) -> Facts | None:
        """What the cell counts, None where a label that it needs was not understood."""
        found = labels_of_cell(self.table, self.levels, at_row, at_column)
        if found is None:
            self._report_figure(at_row, at_column, "stands in a cell merged over some of the labels beside it")
            return None
        said = [(v.dimension, m) for v, m in found if m is not None]
        if (merged := self._merge(without_shared_titles(said, self._heads))) is None:
            return None
        values, sums_over, weak = merged
        if self.table.is_list:  # a record's blank cell says that the thing was not recorded
            blank = {v.dimension for v, m in found if m is None}
            values |= {dimension: value for dimension, value in _BLANK.items() if dimension in blank}
        sums_over |= self._summed_by_blanks(found, values)
        if self._has_gap(found, values):
            self._report_figure(at_row, at_column, "has no label for its row or column")
            return None
        return self._as_facts(values, sums_over, weak=weak, labels=[m for _, m in said])

    def _merge(
        self, said: Sequence[tuple[Dimension | None, LabelMeaning]]
    ) -> tuple[dict[Dimension, object], frozenset[Dimension], bool] | None:
        """What the labels of one cell say together: values, dimensions summed over, whether that is in doubt."""
        values: dict[Dimension, object] = {}
        sums: set[Dimension] = set()
        weak = False
        settled_by_hand: set[Dimension] = set()
        for dimension, meaning in sorted(said, key=lambda item: item[1].label.correction is None):
            if meaning.is_total and dimension not in meaning.values:
                weak = weak or meaning.weak
                sums |= meaning.over | ({dimension} if dimension is not None else set())
            elif meaning.over:  # a class with its platforms below it
                weak = True
                sums |= meaning.over
            for d, value in meaning.values.items():
                if meaning.label.correction is not None:
                    settled_by_hand.add(d)
                elif d in settled_by_hand:
                    continue
                settled = self._settle(d, values.get(d), value, meaning.label)
                if settled is None:
                    return None
                values[d] = settled
            if meaning.total_of:
                sums |= self._on_rows - {dimension}
        unread = [(d, m) for d, m in said if not m.is_understood and (d not in values or d is Dimension.PERIOD)]
        for dimension, meaning in unread:
            self._report_label(meaning.label, dimension)
        return None if unread else (values, frozenset(sums - set(values)), weak)

    @cached_property
    def _heads(self) -> frozenset[str]:
        return classes_over_offences(self.levels)

    @cached_property
    def _on_rows(self) -> frozenset[Dimension]:
        return frozenset(v.dimension for v in self.levels if v.dimension is not None and v.level.side is Side.ROWS)

    def _settle(self, dimension: Dimension, one: object, other: object, label: Label) -> object | None:
        """The narrower value where two levels speak of one dimension, None where they contradict each other."""
        if one is None or one == other:
            return other
        if dimension.is_detail:
            return join_details(one, other)
        if (inner := _narrower(dimension, one, other)) is not None:
            return inner
        self._report_label(label, dimension, f"it says {other}, the label beside it says {one}")
        return None

    def _summed_by_blanks(
        self, found: Sequence[tuple[LevelMeaning, LabelMeaning | None]], values: Mapping[Dimension, object]
    ) -> frozenset[Dimension]:
        """The dimensions whose label is blank beside a total on the same side: ``Grand Total`` sums over them all."""
        sides = {v.level.side for v, m in found if m is not None and m.is_total}
        blank = {v.dimension for v, m in found if m is None and v.level.side in sides}
        return frozenset(d for d in blank if d is not None and d not in values)

    def _has_gap(
        self, found: Sequence[tuple[LevelMeaning, LabelMeaning | None]], values: Mapping[Dimension, object]
    ) -> bool:
        """Whether a label is missing that no other makes up for: a total, or one among labels of the same kind."""
        made_up = {*values, *(d for v, m in found if m and m.is_understood for d in (v.dimension, *m.over))}
        blank = {v.dimension for v, m in found if m is None and v.level.side not in sides_made_up(found)}
        return not any(m is not None and m.is_total for _, m in found) and not blank <= made_up

    def _as_facts(
        self,
        values: Mapping[Dimension, object],
        sums_over: frozenset[Dimension],
        *,
        weak: bool,
        labels: Iterable[LabelMeaning],
    ) -> Facts:
        def pick(dimension: Dimension, otherwise: object) -> object:
            if dimension in values:
                return values[dimension]
            return otherwise if dimension in sums_over else self.around.get(dimension, otherwise)

        force, labels = pick(Dimension.FORCE, None), tuple(labels)
        values = with_outcome_around(values, self.around, sums_over)
        basis = next((named for m in labels if (named := basis_said(m))), None)
        flag = () if basis is not None or Dimension.FLAG in values else flag_told_around(self.told)
        if basis is None:
            online = () if tells_where(self.table, self.levels) else labels
            around = basis_around(online, sums_over, self.levels, self.basis, self.context)
            basis = Basis.NONE if any(m.label in self._wholes for m in labels) else around
        period = self._in_its_year(values.get(Dimension.PERIOD))
        if period is None and Dimension.PERIOD not in values:
            period = self._all_periods(labels) if Dimension.PERIOD in sums_over else self.around.get(Dimension.PERIOD)
        age, sex = pick(Dimension.AGE, ALL_AGES), pick(Dimension.SEX, Sex.ALL)
        traits: tuple[tuple[str, str], ...] = flag
        are_theirs = tells_suspects(labels, self.table, self.levels, are_counted=self._counts_suspects)
        if are_theirs and isinstance(age, AgeBand) and isinstance(sex, Sex):
            traits, age, sex = (*flag, *suspects_traits(age, sex, labels)), ALL_AGES, Sex.ALL
        traits = (*traits, CORRECTED_FLAG) if any(corrects_flag(m.label.text) for m in labels) else traits
        return Facts(
            period=period,  # type: ignore[arg-type]  # the reading of each dimension gives its own type
            force=force_counted(force, self.context.force, sums_over, self.levels),
            measure=self._measure(values),
            offence=pick(Dimension.OFFENCE, ALL),  # type: ignore[arg-type]  # as above
            age=age,  # type: ignore[arg-type]  # as above
            sex=sex,  # type: ignore[arg-type]  # as above
            platform=pick(Dimension.PLATFORM, ALL),  # type: ignore[arg-type]  # as above
            basis=basis,
            detail=(*((d.value, str(value)) for d, value in values.items() if d.is_detail), *traits),
            sums_over=sums_over,
            weak=weak,
            known_of=frozenset[Dimension]().union(*(m.known_of for m in labels)),
        )

    @cached_property
    def _counts_suspects(self) -> bool:
        return are_of_suspects(self.table, self.levels, self.measure)

    @cached_property
    def _wholes(self) -> frozenset[Label]:
        return wholes_labelled(self.levels, self.table)

    def _in_its_year(self, period: object) -> object:
        """The days of a month or quarter whose year only the texts around the table give; None without a year."""
        if not isinstance(period, PartOfYear):
            return period
        return period.within(self._year_around) if self._year_around is not None else None

    @cached_property
    def _year_around(self) -> Period | None:
        year = told_around(self.table, self.context, [Dimension.PERIOD]).get(Dimension.PERIOD)
        return year.value if year is not None and isinstance(year.value, Period) else None

    def _measure(self, values: Mapping[Dimension, object]) -> Measure:
        """What the figure counts: by outcome, outcomes; else what its own label says, else what is said around."""
        asked, dimensions = self.context.request.measure, {*values, *(v.dimension for v in self.levels)}
        is_told = not self.table.is_list or asked is Measure.OUTCOMES  # a crime has ended so
        if is_told and Dimension.OUTCOME in dimensions and Dimension.MEASURE not in self.around:
            return self._outcomes_told.measure_of(values, self.measure, asked)
        said = values.get(Dimension.MEASURE)
        return said if isinstance(said, Measure) and said is not Measure.UNKNOWN else self.measure

    @cached_property
    def _outcomes_told(self) -> OutcomesTold:
        return outcomes_told(self.table, self.levels, self.context)

    def _all_periods(self, labels: Iterable[LabelMeaning]) -> Period | None:
        """The span of the periods that a total sums over."""
        return period_summed(self._periods_given, labels)

    @cached_property
    def _periods_given(self) -> Mapping[Period, bool]:
        return periods_given(self.table, self.levels, self._in_its_year)

    def _report_figure(self, at_row: int, at_column: int, why: str) -> None:
        row, column = self.table.rows[at_row], self.table.columns[at_column] if self.table.columns else -1
        if (row, column) in self.reported or (row, -1) in self.reported:
            return
        self.reported.add((row, -1))
        cell = self.table.cell(row, column)
        if cell is not None and cell.shown.strip():
            message = f"The figure {cell.shown!r} {why}. {SAY_HEADING}"
            self._issue(IssueKind.UNKNOWN_HEADING, self.table.source(row, column), message)

    def _report_label(self, label: Label, dimension: Dimension | None, why: str = "") -> None:
        place = (label.text if self.table.is_list else label.row, label.column)  # a list says a thing in many rows
        if place in self.reported:
            return
        self.reported.add(place)
        kind = _UNKNOWN_KINDS.get(dimension, IssueKind.UNKNOWN_HEADING) if dimension else IssueKind.UNKNOWN_HEADING
        noun = dimension.value if dimension else "label"
        self._issue(
            kind,
            self.table.source(label.row, label.column),
            f"{label.text!r} is not understood as {noun}{f': {why}' if why else ''}; its figures were left out. "
            f"{SAY_HEADING}",
        )

    def _issue(self, kind: IssueKind, source: str, message: str) -> None:
        self.issues.append(Issue(Provenance(self.reply, source or f"{self.table.grid.name}!A1"), kind, message))


def _narrower(dimension: Dimension, one: object, other: object) -> object | None:
    """Of two values the one that the other contains, None where neither does."""
    if dimension is Dimension.PERIOD:
        return narrower(one, other)
    if dimension is Dimension.OFFENCE and isinstance(one, str) and isinstance(other, str):
        if (whole := next((w for w in _OF_ALL_KINDS if w in (one, other)), None)) is not None:
            return other if one == whole else one  # forces list class 86 among their sexual offences too
        return other if contains(one, other) else one if contains(other, one) else None
    if isinstance(one, AgeBand) and isinstance(other, AgeBand) and one.is_known and other.is_known:
        return other if one.contains(other) else one if other.contains(one) else None
    return None
