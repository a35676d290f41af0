"""What the levels of a table mean: each is taken for the dimension that its labels fit best."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise, product

from cyberflag.model import ALL, Measure, Period
from cyberflag.replies.composites import understand_composite
from cyberflag.replies.fits import fits_of
from cyberflag.replies.strips import is_unit
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.bases import basis_named_in, flag_answer
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.offence_list import CLASS_CODES, CODES, code_titled_as
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import is_whole_span, understand_total

LEAST_FIT = 0.45
"""A level whose labels fit no dimension at least this well on average is not understood."""

_SURE = 0.9
_CHOICES = 3
_MOSTLY = 0.7
_ENOUGH_LABELS = 300
"""So many different labels show what a level is; a list of records may have thousands of crime numbers."""
_SURE_ENOUGH = 0.6
_REPEATABLE = frozenset({Dimension.OFFENCE, Dimension.PERIOD})
_ADDED_BY_A_NAME = 0.5
_SHORT_YEAR = re.compile(r"(?P<first>\d\d)\s?[-/]\s?(?P<last>\d\d)")
_FEWEST_YEARS = 2
_LONGEST_MONTH = 31
_YEAR_ENDING = re.compile(
    r"\b(?:year|yr)s?\s+(?:ending|ended|end|to)\b|\by/?e\b|\b12\s+months?\s+(?:ending|to)\b", re.IGNORECASE
)
_NOTE_MARK = re.compile(r"\s*\[(?:note\s*)?(?:\d{1,2}|[a-e])\]$|[¹²³⁴⁵⁶⁷⁸⁹†‡]+$|(?<=\w)\s?\*+$", re.IGNORECASE)


@dataclass(frozen=True)
class LabelMeaning:
    """What one label means: a value for one dimension or more, or a total over the level's dimension.

    ``weak`` marks a total whose words (``All offences``) do not say that it is the sum of the figures beside
    it. A label that was not understood
    has neither values nor ``is_total``.
    """

    label: Label
    values: Mapping[Dimension, object] = field(default_factory=dict)
    is_total: bool = False
    weak: bool = False
    total_of: str = ""

    @property
    def is_understood(self) -> bool:
        """Whether anything is known of the label."""
        return self.is_total or bool(self.values)


@dataclass(frozen=True)
class LevelMeaning:
    """A level with the dimension it was taken for (None: not understood) and the meaning of each of its labels."""

    level: Level
    dimension: Dimension | None
    meanings: tuple[LabelMeaning | None, ...]


def _without_unsaid(levels: Sequence[Level]) -> list[Level]:
    """The levels without headings that only say that numbers follow (``Value``), where another level says of what."""
    measures = {id(v): [m.value for t in v.distinct if (m := understand_measure(t)) is not None] for v in levels}
    is_said = any(any(m is not Measure.UNKNOWN for m in measures[id(v)]) for v in levels if v.side is not Side.COLUMNS)
    return [v for v in levels if v.side is not Side.COLUMNS or not is_said or not _is_unsaid(v, measures[id(v)])]


def _is_unsaid(level: Level, measures: Sequence[Measure]) -> bool:
    return len(measures) == len(level.distinct) > 0 and all(m is Measure.UNKNOWN for m in measures)


def understand_levels(table: Table) -> tuple[LevelMeaning, ...]:
    """The dimension of every level and the meaning of every label, chosen for the best fit over the whole table."""
    joined = [_with_whole_years(level) for level in _join_split_headings(table.levels)]
    levels = _without_unsaid([v for v in _settle_names(joined) if not _says_units_only(v)])
    fits = [_fit(level) for level in levels]
    chosen = _assign(fits)
    taken = {d for d in chosen if d is not None}
    whole = _name_of_whole(table)
    meant = [
        [_mean(label, dimension, taken, whole) if label else None for label in level.labels]
        for level, dimension in zip(levels, chosen, strict=True)
    ]
    return tuple(
        LevelMeaning(level, dimension, tuple(_completed(level, dimension, meanings)))
        for level, dimension, meanings in zip(levels, chosen, meant, strict=True)
    )


def _completed(
    level: Level, dimension: Dimension | None, meanings: Sequence[LabelMeaning | None]
) -> Sequence[LabelMeaning | None]:
    """The meanings of a level's labels seen together and under the level's name."""
    if dimension is Dimension.OFFENCE:
        return _of_one_kind(meanings)
    if dimension is Dimension.PERIOD and _YEAR_ENDING.search(level.name.replace("_", " ")):
        return [m and replace(m, values=_as_year_ending(m.values)) for m in meanings]
    return meanings


def _as_year_ending(values: Mapping[Dimension, object]) -> Mapping[Dimension, object]:
    """A day or month under ``Year ending`` as the year that ends with it."""
    period = values.get(Dimension.PERIOD)
    if not isinstance(period, Period) or period.days > _LONGEST_MONTH:
        return values
    day = min(period.end.day, 28) if period.end.month == 2 else period.end.day  # no leap day the year before
    before = date(period.end.year - 1, period.end.month, day)
    return {**values, Dimension.PERIOD: Period(before + timedelta(days=1), period.end)}


def _of_one_kind(meanings: Sequence[LabelMeaning | None]) -> list[LabelMeaning | None]:
    """Offence labels with the title of a class read as the code it is short for, where nearly all others are codes."""
    values = [str(m.values[Dimension.OFFENCE]) for m in meanings if m is not None and Dimension.OFFENCE in m.values]
    codes = sum(value in CODES for value in values)
    if codes < _MOSTLY * len(values):
        return list(meanings)
    return [m if m is None or m.label.correction else replace(m, values=_as_code(m.values)) for m in meanings]


def _as_code(values: Mapping[Dimension, object]) -> Mapping[Dimension, object]:
    value = values.get(Dimension.OFFENCE)
    code = code_titled_as(value) if isinstance(value, str) and value in CLASS_CODES else ""
    return {**values, Dimension.OFFENCE: code} if code else values


def _settle_names(levels: Sequence[Level]) -> list[Level]:
    """Levels that only name the level below (``Victim age`` over the bands) give it their name and go; a
    heading over one column
    with nothing below it (``Total`` over a blank) is a label of the level below.
    """
    settled: list[Level] = []
    for level in levels:
        before = settled[-1] if settled and settled[-1].side is Side.COLUMNS else None
        if level.side is Side.COLUMNS and before is not None:
            level = replace(level, labels=_with_headings_above(before, level))  # noqa: PLW2901  # the level, completed
            if names := _names_only(before):
                level = replace(level, name=level.name or names)  # noqa: PLW2901  # the level, completed
                settled.pop()
        settled.append(level)
    return settled


def _with_headings_above(above: Level, level: Level) -> tuple[Label | None, ...]:
    alone = [
        label is not None and above.labels.count(label) == 1 and not understand_dimension(label.text)
        for label in above.labels
    ]
    return tuple(
        own or (up if single else None) for own, up, single in zip(level.labels, above.labels, alone, strict=True)
    )


def _join_split_headings(levels: Sequence[Level]) -> list[Level]:
    """Levels with heading rows that are one heading written over two lines (``Apr 16 to`` over ``Mar 17``) joined.

    The upper line alone means nothing, both together do on every column.
    """
    joined: list[Level] = []
    for level in map(_without_note_marks, levels):
        above = joined[-1] if joined and joined[-1].side is Side.COLUMNS else None
        if above is not None and level.side is Side.COLUMNS and (one := _joined(above, level)) is not None:
            joined[-1] = one
        else:
            joined.append(level)
    return joined


def _joined(above: Level, below: Level) -> Level | None:
    pairs = [(a, b) for a, b in zip(above.labels, below.labels, strict=True) if a is not None and b is not None]
    if not pairs or any(a.correction or _known(a.text) for a, _ in pairs):
        return None
    if not all(b.correction or _known(f"{a.text} {b.text}") for a, b in pairs):
        return None
    labels = tuple(
        replace(b, text=f"{a.text} {b.text}") if a is not None and b is not None else b or a
        for a, b in zip(above.labels, below.labels, strict=True)
    )
    return replace(below, labels=labels, name=" ".join(filter(None, (above.name, below.name))))


def _known(text: str) -> bool:
    return bool(fits_of(text) or understand_total(text) or understand_dimension(text))


def _without_note_marks(level: Level) -> Level:
    """The level with the marks of footnotes taken off its labels: ``2018/19[1]``, ``Grooming [note 2]``."""
    return replace(
        level,
        labels=tuple(
            label and replace(label, text=_NOTE_MARK.sub("", label.text) or label.text) for label in level.labels
        ),
    )


def _with_whole_years(level: Level) -> Level:
    """The level with ``18-19``, ``19-20``, ``20-21`` written as the years that they must be, not bands of ages: each
    begins with the year in which the one before it ends, which no bands of one table do.
    """
    years = [_SHORT_YEAR.fullmatch(text.strip()) for text in level.distinct]
    spans = [(int(found["first"]), int(found["last"])) for found in years if found]
    follow = all(a[1] == b[0] or a[0] == b[1] for a, b in pairwise(spans))
    if len(spans) < _FEWEST_YEARS or not follow or any(last != first + 1 for first, last in spans):
        return level
    labels = tuple(
        label and replace(label, text=_SHORT_YEAR.sub(lambda m: f"20{m['first']}/{m['last']}", label.text.strip()))
        for label in level.labels
    )
    return replace(level, labels=labels)


def _says_units_only(level: Level) -> bool:
    """Whether a row of headings only says that there are numbers below (``No.`` under every year)."""
    is_said = any(label is not None and label.correction for label in level.labels)
    return level.side is Side.COLUMNS and bool(level.distinct) and all(map(is_unit, level.distinct)) and not is_said


def _names_only(level: Level) -> str:
    """The name that a level's labels give the level below, empty where they are labels in their own right."""
    if any(label is not None and label.correction for label in level.labels):
        return ""
    names = [t for t in level.distinct if understand_dimension(t)]
    others = [t for t in level.distinct if t not in names and not understand_total(t)]
    return names[0] if names and not others else ""


def _fit(level: Level) -> dict[Dimension, float]:
    """How well the labels fit each dimension, 0 to 1, the level's own name counted in."""
    different = {(label.text, label.correction): label for label in level.labels if label is not None}
    labels = [label for label in different.values() if not _is_plain_total(label)][:_ENOUGH_LABELS]
    fit: dict[Dimension, float] = {}
    for label in labels:
        for dimension, score in _scores(label).items():
            fit[dimension] = fit.get(dimension, 0.0) + score / len(labels)
    if _answers_flag(level):
        return {Dimension.BASIS: _SURE}
    named = understand_dimension(level.name)
    if named is None or _names_the_other_side(named.value, fit):
        return fit
    if named.value.is_detail:
        return {**{d: f / 2 for d, f in fit.items()}, named.value: _SURE}
    least = _ADDED_BY_A_NAME * named.score
    return {d: f / 2 for d, f in fit.items()} | {named.value: least + fit.get(named.value, 0.0) / 2}


def _answers_flag(level: Level) -> bool:
    """Whether a column under the flag's name (``online_flag``) says yes or no to it in every row."""
    answers = [flag_answer(text) for text in level.distinct]
    return bool(answers) and None not in answers and basis_named_in(level.name.replace("_", " ")) is not None


def _names_the_other_side(named: Dimension, fit: Mapping[Dimension, float]) -> bool:
    """Whether the name in the corner of a table is that of its columns: none of the rows' labels fits it, and they fit
    another dimension well (``Financial year`` over ``Female``, ``Male`` and ``Unspecified``).
    """
    return not named.is_detail and not fit.get(named) and max(fit.values(), default=0.0) >= _SURE_ENOUGH


def _scores(label: Label) -> dict[Dimension, float]:
    if (said := label.correction) is not None:
        return dict.fromkeys([said.names] if said.names else said.values, 1.0)
    whole = {d: found.score for d, found in fits_of(label.text).items()}
    return whole or dict.fromkeys(understand_composite(label.text), 0.8)


def _least_score(dimension: Dimension) -> float:
    """How sure a label of another kind than its level's must be; the name of a measure or basis narrows nothing."""
    return _SURE_ENOUGH if dimension in (Dimension.MEASURE, Dimension.BASIS) else _SURE


def _is_plain_total(label: Label) -> bool:
    if label.correction is not None:
        return label.correction.is_total
    return understand_total(label.text) is not None


def _assign(fits: Sequence[Mapping[Dimension, float]]) -> tuple[Dimension | None, ...]:
    """One dimension a level, with the greatest sum of fits; two levels share one only where both can be right."""
    choices: list[list[Dimension | None]] = []
    for fit in fits:
        good = sorted((d for d in fit if fit[d] >= LEAST_FIT), key=lambda d: -fit[d])[:_CHOICES]
        choices.append([*good, None])

    def worth(choice: Sequence[Dimension | None]) -> float:
        taken = [d for d in choice if d is not None]
        twice = sum(taken.count(d) - 1 for d in set(taken) if d not in _REPEATABLE and not d.is_detail)
        return sum(fit[d] for fit, d in zip(fits, choice, strict=True) if d is not None) - 2 * twice

    return max(product(*choices), key=worth) if choices else ()


def _name_of_whole(table: Table) -> str:
    """What the sheet of a table calls it: ``Boys total`` on the sheet ``Boys`` is the total of the table."""
    return fold(table.grid.name.removeprefix(table.grid.prefix)) if table.grid.is_sheet else ""


def _mean(label: Label, dimension: Dimension | None, taken: set[Dimension], whole: str) -> LabelMeaning:
    if (said := label.correction) is not None:
        if said.names is None:
            total_of = label.text if said.is_total and said.said else ""
            return LabelMeaning(label, said.values, is_total=said.is_total, total_of=total_of)
        dimension = said.names
    total = understand_total(label.text)
    if total is None and dimension is Dimension.PERIOD and is_whole_span(label.text):
        return LabelMeaning(label, is_total=True)
    if total is None:
        says_all = dimension is not Dimension.OFFENCE and _says_all_offences(label.text)
        return LabelMeaning(label, _values(label.text, dimension, taken), is_total=says_all, weak=says_all)
    of = total.value.of
    if not of or (whole and fold(of) == whole):
        return LabelMeaning(label, is_total=True, weak=total.score < 1)
    values = _values(of, dimension, taken) or _surely_another(of, dimension)
    return LabelMeaning(label, values, is_total=bool(values), total_of=of)


def _surely_another(text: str, dimension: Dimension | None) -> Mapping[Dimension, object]:
    """The value of another level's dimension that a total repeats: ``Female total`` among the ages under ``Female``."""
    sure = {d: u.value for d, u in fits_of(text).items() if d is not dimension and u.score >= _SURE and u.value != ALL}
    return sure if len(sure) == 1 else {}


def _says_all_offences(text: str) -> bool:
    """Whether a label among labels of another kind (``Offences with the online flag`` over ages) is not broken down."""
    found = fits_of(text).get(Dimension.OFFENCE)
    return found is not None and found.value == ALL


def _values(text: str, dimension: Dimension | None, taken: set[Dimension]) -> Mapping[Dimension, object]:
    """What a label says: a value of its level's dimension, else of two dimensions, else surely of another one."""
    if dimension is not None and dimension.is_detail:
        return {dimension: text}
    if dimension is Dimension.BASIS and (answer := flag_answer(text)) is not None:
        return {dimension: answer}
    fits = fits_of(text)
    if dimension is Dimension.PERIOD and dimension in fits:
        counted = understand_composite(text).get(Dimension.MEASURE)
        counting: dict[Dimension, object] = {} if counted is None else {Dimension.MEASURE: counted}
        return {dimension: fits[dimension].value, **counting}
    if dimension is not None and dimension in fits:
        return {dimension: fits[dimension].value}
    if composite := understand_composite(text):
        return composite
    sure = {d: u.value for d, u in fits.items() if u.score >= _least_score(d) and u.value != ALL}
    others = {d: value for d, value in sure.items() if d not in taken}
    if dimension is Dimension.OFFENCE and others.get(Dimension.MEASURE) is Measure.OTHER:
        del others[Dimension.MEASURE]  # "Images" among offences counts no images
    return others if len(others) == 1 else {}
