"""What a table counts that says it nowhere and adds up to a table before it: years by Female, Male and Unknown below
``What was the gender of the victim?``, whose rows come to the offences of each year, or ages by sex that come to those
of one year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Bounds, Issue, IssueKind, Measure, Sex, exclude_one_another
from cyberflag.replies.facts import TELLING, Facts
from cyberflag.replies.reconciling.partitions import meaning_but_for
from cyberflag.replies.reconciling.unlabelled import bounds_printed
from cyberflag.replies.resolving.from_titles.victims_alone import is_of_victims_alone
from cyberflag.replies.resolving.oversights import SAY_CRIMES, name_of
from cyberflag.replies.resolving.own_questions import own_question
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.dimensions import Dimension

_VICTIMS: Final = (Dimension.AGE, Dimension.SEX)
_FEWEST_MET: Final = 2
"""So many years must add up."""
_ENOUGH_CROSSED: Final = 100
"""One year alone is enough for a table by age and sex at once that comes to as many: of other crimes it would be by
chance, and victims would be more than the crimes.
"""

_Crimes = tuple[object, ...]


def with_units_by_sums(tables: Sequence[ResolvedTable], texts: Sequence[Text]) -> Iterator[ResolvedTable]:
    """The tables in their order, those of which nothing says what they count taken for parts of what tables before them
    count, where they part each year by the age or sex of victims or by both, so named by their titles or by the
    question (among ``texts``) that they answer, and come to all of it.
    """
    before: list[ResolvedTable] = []
    for resolved in tables:
        measures = {cell.facts.measure for cell in resolved.cells if cell.facts is not None}
        sums = (
            _sums(resolved)
            if measures == {Measure.UNKNOWN}
            and is_of_victims_alone(resolved.table, own_question(resolved.table, texts))
            else {}
        )
        met = [(measure, other) for other in before for measure in _measures_met(sums, other)] if sums else []
        is_told = len({measure for measure, _ in met}) == 1
        before.append(_counting(resolved, met[0][0], [other for _, other in met]) if is_told else resolved)
        yield before[-1]


def _counting(resolved: ResolvedTable, measure: Measure, wholes: Sequence[ResolvedTable]) -> ResolvedTable:
    """The table as counting that, with an issue where it is left open of which crimes the figures are to which it adds
    up, as it is for its own.
    """
    cells = tuple(replace(c, facts=replace(c.facts, measure=measure)) if c.facts else c for c in resolved.cells)
    is_of_any = all(cell.facts is None or cell.facts.offence == ALL for cell in cells)
    unsaid = (issue for other in wholes for issue in other.issues if issue.kind is IssueKind.UNKNOWN_OFFENCE)
    left_open = next(unsaid, None) if is_of_any else None
    issues = () if left_open is None else (_left_open_too(resolved, left_open),)
    return replace(resolved, cells=cells, issues=(*resolved.issues, *issues))


def _left_open_too(resolved: ResolvedTable, whole: Issue) -> Issue:
    table = resolved.table
    message = (
        f"Of which crimes {name_of(table)} is, nothing says, nor of the figures that it adds up to "
        f"({whole.provenance.source}). {SAY_CRIMES}"
    )
    place = table.source(table.rows[0], min(table.columns))
    return Issue(replace(whole.provenance, source=place), whole.kind, message)


def _measures_met(sums: Mapping[_Crimes, int], other: ResolvedTable) -> set[Measure]:
    """What another table counts that gives for all crimes of each year, or those of each platform in it, just the
    number that they come to.
    """
    told: dict[Measure, dict[_Crimes, int | None]] = defaultdict(dict)
    for facts, number in _numbers(other):
        if not _is_of_some_victims(facts) and facts.measure is not Measure.UNKNOWN:
            same = told[facts.measure].setdefault(_crimes_of(facts), number) == number
            told[facts.measure][_crimes_of(facts)] = number if same else None
    return {measure for measure, wholes in told.items() if all(wholes.get(key) == sums[key] for key in sums)}


def _sums(resolved: ResolvedTable) -> Mapping[_Crimes, int]:
    """What the parts of each year come to; empty where they are not all plain numbers that count no crime twice, or too
    few or too small to tell anything.
    """
    parts: dict[_Crimes, list[tuple[Facts, int | None]]] = defaultdict(list)
    figures = [(facts, number) for facts, number in _numbers(resolved) if _is_part(facts)]
    crossed = [(facts, number) for facts, number in figures if _is_crossed(facts)]
    for facts, number in crossed or figures:  # beside parts by age and sex at once those by one of them are totals
        parts[_crimes_of(facts)].append((facts, number))
    if not all(_part_all([facts for facts, _ in own]) for own in parts.values()):
        return {}
    added = {key: [number for _, number in own if number is not None] for key, own in parts.items()}
    if any(len(added[key]) < len(own) for key, own in parts.items()):
        return {}
    sums = {key: sum(numbers) for key, numbers in added.items()}
    most = max(sums.values(), default=0)
    is_telling = most >= (TELLING if len(sums) >= _FEWEST_MET else _ENOUGH_CROSSED)
    return sums if is_telling and (crossed or len(sums) >= _FEWEST_MET) else {}


def _part_all(own: Sequence[Facts]) -> bool:
    """Whether figures part crimes by the sex or the age of their victims, or by both at once, each crime once."""
    ages, sexes = {facts.age for facts in own}, {facts.sex for facts in own}
    are_each_once = len({(facts.age, facts.sex) for facts in own}) == len(own) == len(ages) * len(sexes)
    return are_each_once and len(own) > 1 and (len(ages) == 1 or exclude_one_another([*ages]))


def _is_crossed(facts: Facts) -> bool:
    return facts.age != ALL_AGES and facts.sex is not Sex.ALL


def _is_part(facts: Facts) -> bool:
    return _is_of_some_victims(facts) or facts.platform != ALL


def _is_of_some_victims(facts: Facts) -> bool:
    return facts.age != ALL_AGES or facts.sex is not Sex.ALL


def _crimes_of(facts: Facts) -> _Crimes:
    """What a figure counts, but for whose it is and whether it counts crimes or people."""
    return meaning_but_for(_VICTIMS, replace(facts, measure=Measure.UNKNOWN))


def _numbers(resolved: ResolvedTable) -> Iterator[tuple[Facts, int | None]]:
    """The figures of a table with what they print, where it is a plain number."""
    for cell in resolved.cells:
        if cell.facts is not None and cell.facts.period is not None:
            printed: Bounds | None = bounds_printed(resolved, cell)
            yield cell.facts, printed.low if printed is not None and printed.is_exact else None
