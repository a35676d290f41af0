"""Figures that can be added: those that differ in one dimension, or in several at once, and count no crime twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from cyberflag.model import ALL, WITHOUT_FLAG, AgeBand, Basis, Measure, Period
from cyberflag.replies.facts import OF_SUSPECTS, Facts
from cyberflag.replies.figures_read import ReadFigure
from cyberflag.replies.reconciling.tilings import finest, stretch_of
from cyberflag.vocabularies.crimes.court_titles import understand_court_title
from cyberflag.vocabularies.crimes.offence_list import are_nested, contains
from cyberflag.vocabularies.dimensions import Dimension

SUMMED: Final = {
    Dimension.PERIOD: "period",
    Dimension.OFFENCE: "offence",
    Dimension.AGE: "age",
    Dimension.SEX: "sex",
    Dimension.PLATFORM: "platform",
    Dimension.FORCE: "force",
}
"""The dimensions over which figures are added, each with its name among the facts of a figure."""


BROKEN_DOWN: Final = (Dimension.OFFENCE, Dimension.AGE, Dimension.SEX, Dimension.PLATFORM)
"""What the tables of a reply break crimes down by, beside years and details."""

ACROSS: Final[tuple[tuple[Dimension, ...], ...]] = (*((d,) for d in BROKEN_DOWN), *combinations(BROKEN_DOWN, 2))
"""What a table may break a total down by: one dimension alone, before two at once."""


SUMMED_DETAILS: Final = (Dimension.AREA, Dimension.OUTCOME)
"""Those without a column of their own. Areas may overlap and outcomes be told in groups, so that a total of them is no
firm one until its sum holds somewhere.
"""


BY_OUTCOME: Final = frozenset({Measure.OUTCOMES, Measure.CHARGES})
"""What crimes parted by what became of them count, a charge among that; together they are crimes."""


def is_part(facts: Facts, *dimensions: Dimension) -> bool:
    """Whether a figure is broken down by each of these dimensions."""
    return all(str(_value(facts, d)) != "all" for d in dimensions)


def meaning_but_for(dimensions: Sequence[Dimension], facts: Facts) -> tuple[object, ...]:
    """What a figure counts, but for these dimensions; however its label says that other dimensions are summed over."""
    others = (getattr(facts, name) for d, name in SUMMED.items() if d not in dimensions)
    over_flag = Dimension.BASIS in dimensions
    # the age and sex of suspects are added over too
    parted = {*dimensions, *(f"{OF_SUSPECTS}{d.value}" for d in dimensions)}
    detail = tuple(i for i in facts.detail if i[0] not in parted and not (over_flag and i[0] == Dimension.FLAG))
    if Dimension.OFFENCE in dimensions:
        detail = tuple(item for item in detail if not _is_own_title(item))
    is_of_crimes = Dimension.OUTCOME in dimensions and facts.measure in BY_OUTCOME
    measure = Measure.OFFENCES if is_of_crimes else facts.measure
    return (*dimensions, measure, "" if over_flag else facts.basis, detail, *others)


def _is_own_title(item: tuple[str, str]) -> bool:
    """Whether a detail holds the title of the offence itself, which the group that it is of does not tell."""
    name, value = item
    return name == Dimension.KIND and understand_court_title(value) is not None


def value_of(figure: ReadFigure, dimension: Dimension) -> object:
    """What a figure counts in one dimension: its age, its offence ..."""
    return _value(figure.facts, dimension)


def _value(facts: Facts, dimension: Dimension) -> object:
    if dimension is Dimension.BASIS:  # of those with the flag: why; of those without: that they are so; of both: all
        return dict(facts.detail).get(Dimension.FLAG, ALL if facts.basis is Basis.NONE else facts.basis)
    if not facts.detail:
        return getattr(facts, SUMMED[dimension]) if dimension in SUMMED else ALL
    said = dict(facts.detail)
    if (of_suspects := said.get(f"{OF_SUSPECTS}{dimension.value}")) is not None:
        return _age_or_words(of_suspects)
    return getattr(facts, SUMMED[dimension]) if dimension in SUMMED else said.get(dimension.value, ALL)


def _age_or_words(said: str) -> object:
    try:
        return AgeBand.parse(said)
    except ValueError:
        return said


def partition(parts: Sequence[ReadFigure], dimension: Dimension) -> list[ReadFigure]:
    """Those of the figures, which differ in one dimension, that can be added without counting a crime twice."""
    if dimension is Dimension.BASIS:
        with_flag = [p for p in parts if Dimension.FLAG not in dict(p.facts.detail)]
        values = {value_of(p, dimension) for p in parts}
        return list(parts) if len(with_flag) == 1 < len(values) == len(parts) and WITHOUT_FLAG[1] in values else []
    if dimension is Dimension.OUTCOME:
        said = [str(value_of(p, dimension)) for p in parts]
        return [p for p, own in zip(parts, said, strict=True) if not any(own.startswith(f"{s}, ") for s in said)]
    if dimension is Dimension.OFFENCE:
        names = [p.facts.offence for p in parts]
        return [p for p in parts if not any(n != p.facts.offence and contains(n, p.facts.offence) for n in names)]
    if not _any_overlap(value_of(p, dimension) for p in parts):
        return list(parts)
    stretches = [s for p in parts if (s := stretch_of(value_of(p, dimension))) is not None]
    kept = set(finest(stretches))
    fine = [p for p in parts if (s := stretch_of(value_of(p, dimension))) is None or s in kept]
    return [] if _any_overlap(value_of(p, dimension) for p in fine) else fine


def joint_partition(parts: Sequence[ReadFigure], dimensions: Sequence[Dimension]) -> list[ReadFigure]:
    """Those of the figures, which differ in these dimensions, that can be added without counting a crime twice.

    Within each value of one dimension the figures are parted by the others, whichever is taken first so that none
    overlap: bands of age may differ from sex to sex.
    """
    if len(dimensions) == 1:
        return partition(parts, dimensions[0])
    for outer in dimensions:
        inner = [d for d in dimensions if d is not outer]
        groups: dict[object, list[ReadFigure]] = defaultdict(list)
        for part in parts:
            groups[value_of(part, outer)].append(part)
        kept = {value: joint_partition(group, inner) for value, group in groups.items()}
        if all(kept.values()) and not _any_shared(kept, inner):
            return [part for group in kept.values() for part in group]
    return []


def _any_shared(groups: dict[object, list[ReadFigure]], inner: Sequence[Dimension]) -> bool:
    """Whether figures of different groups count some of the same crimes."""
    return any(
        all(overlap(value_of(a, d), value_of(b, d)) for d in inner)
        for one, other in combinations(groups, 2)
        if overlap(one, other)
        for a in groups[one]
        for b in groups[other]
    )


def overlap(one: object, other: object) -> bool:
    """Whether a crime can be counted under both values of a dimension."""
    if one == other:
        return True
    if isinstance(one, AgeBand) and isinstance(other, AgeBand):
        return one.overlaps(other)
    if isinstance(one, Period) and isinstance(other, Period):
        return one.overlaps(other)
    return isinstance(one, str) and isinstance(other, str) and are_nested(one, other)


def _any_overlap(values: Iterable[object]) -> bool:
    placed = [v for v in values if isinstance(v, Period) or (isinstance(v, AgeBand) and v.is_known)]
    return any(overlap(a, b) for a, b in combinations(placed, 2))
