"""Tables that name no crimes below a text that gives the figures of one offence: ``Sexual grooming (class 88A): 109
offences were recorded over the four years``, and a table of the ages of victims, or of outcomes, that adds up to 109.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from math import prod
from operator import attrgetter
from typing import Final

from cyberflag.model import ALL, IN_TEXT, Basis, Bounds, Count, Issue, IssueKind, Measure, Period, exclude_one_another
from cyberflag.replies.facts import OF_SUSPECTS, SAID_OF_PEOPLE, TELLING
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.reconciling.told_totals import is_whole
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.crimes.online_by_nature import with_basis_of_offence
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of

_OUTCOME: Final = "outcome"

_LEAST_KNOWN: Final = 0.8
"""A sum over withheld cells, of which at least so much is printed, is met by chance less often; by that of other crimes
that are nearly as many, all the same.
"""

_ALL_OF_THEM: Final = re.compile(
    r"\b(?:all|any|every|each|total)\s+(?:[\w-]+\s+){0,4}?(?:offences?|crimes?|records?)\b", re.IGNORECASE
)
"""In a title: says outright that a table is of all crimes."""
_OF_SECTION: Final = re.compile(
    r"\b(?:offences?|crimes?|data|figures|table)\b.*\b(?:sections?|s\.?)\s?\d|\bsections?\s?\d.*\b(?:offences?|crimes?)\b",
    re.IGNORECASE,
)
"""In a title: names crimes by a section, which may be that of any Act."""

Counted = tuple[object, ...]
Sums = Mapping[tuple[Counted, Period], Bounds]


def of_crimes_told_above(
    tables: Iterable[ResolvedTable], counts: Sequence[Count], told: Sequence[Count]
) -> tuple[tuple[Count, ...], list[Issue]]:
    """The counts of tables, those of a table without crimes of its own taken for those of the one offence whose figures
    in the text right above it are what the table adds up to, or may with its withheld cells; an issue where they are
    more than it adds up to, since it may be of some of them or of others altogether.
    """
    tables, placed = list(tables), list(counts)
    issues: list[Issue] = []
    known = _wholes_apart(tables, counts, told)
    for resolved in tables:
        above = _told_above(resolved, told)
        own = own_places(resolved, counts) if above else []
        cells = [counts[at] for at in own]
        sums = sums_of_tables(cells) if cells and names_none(resolved, cells) else {}
        if not sums or any(is_whole(figure) and agree(sums, figure) for figure in told):
            continue
        titles = _titles_of_all(resolved, told)
        if _is_outright_of_all(titles, cells):
            continue
        fitting = {offence: figures for offence, figures in above if _fits(figures, sums)}
        is_open = (bool(titles) and not _is_plain(cells)) or _is_titled_by_section(resolved, told)
        if len(fitting) == 1 and not is_open and not any(_may_be(sums, whole) for whole in known):
            for at in own:
                signs = counts[at].signs | {Sign.NARROWED_BY_TEXT}
                basis = with_basis_of_offence(counts[at].basis, min(fitting))
                placed[at] = replace(counts[at], offence=min(fitting), basis=basis, signs=signs)
        elif len(fitting) == 1 or (
            len(above) == 1 and _may_hold(above[0][1], sums) and not _may_list_outcomes_of_all(cells, told)
        ):
            issues.append(_issue(next(iter(fitting.values()), above[0][1])[0], cells[0]))
    return tuple(placed), issues


def without_settled(issues: Iterable[Issue], counts: Sequence[Count]) -> list[Issue]:
    """The issues without those of which offence a table is, where a text above it and its sum say it, and the text
    tells of no other offence that comes to as many.
    """
    told = [count for count in counts if count.provenance.table == IN_TEXT]
    tables: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        if Sign.NARROWED_BY_TEXT in count.signs and count.offence != ALL and count.provenance.table != IN_TEXT:
            tables[count.provenance.table].append(count)
    plain = (cells for cells in tables.values() if not _are_as_many_of_another(cells, told))
    settled = {cell.provenance.source for cells in plain for cell in cells}
    return [i for i in issues if i.kind is not IssueKind.UNKNOWN_OFFENCE or i.provenance.source not in settled]


def _are_as_many_of_another(cells: Sequence[Count], told: Iterable[Count]) -> bool:
    """Whether the text tells of as many crimes of another offence as the cells of a table come to."""
    sums, own = sums_of_tables(cells), {ALL, *(cell.offence for cell in cells)}
    return any(figure.offence not in own and agree(sums, figure) for figure in told)


def own_places(resolved: ResolvedTable, counts: Sequence[Count]) -> list[int]:
    """The places of the counts that stand in a table."""
    name = resolved.table.grid.name
    sources = {resolved.table.source(cell.row, cell.column) for cell in resolved.cells}
    return [
        at for at, count in enumerate(counts) if count.provenance.table == name and count.provenance.source in sources
    ]


def names_none(resolved: ResolvedTable, cells: Collection[Count]) -> bool:
    """Whether neither the labels of a table nor the texts around it say of which offence its figures are."""
    is_labelled = any(level.dimension is Dimension.OFFENCE for level in resolved.levels)
    is_told = Dimension.OFFENCE in resolved.told or Dimension.OFFENCE in resolved.around
    return (
        not is_labelled
        and not is_told
        and all(cell.offence == ALL and not cell.corrected for cell in cells)
        and all(outcome_of(cell) or not cell.detail or _is_by_suspect(cell) for cell in cells)
    )


def _is_by_suspect(cell: Count) -> bool:
    """Whether a count of people is broken down by nothing but who they are: ``suspect age``."""
    return cell.measure in SAID_OF_PEOPLE and all(f"{name} ".startswith(OF_SUSPECTS) for name, _ in cell.detail)


def outcome_of(cell: Count) -> Counted:
    """The outcome alone that a count is broken down by; empty where it is by none, or by more."""
    is_by_it = len(cell.detail) == 1 and cell.detail[0][0] == _OUTCOME
    return cell.detail[0] if is_by_it else ()


def _may_list_outcomes_of_all(cells: Collection[Count], told: Iterable[Count]) -> bool:
    """Whether a table lists outcomes, which may be only some, and the text tells of all crimes as well: as likely the
    outcomes are of those.
    """
    return any(map(outcome_of, cells)) and any(is_whole(figure) for figure in told)


def _titles_of_all(resolved: ResolvedTable, told: Iterable[Count]) -> list[str]:
    """The titles between a table and the text that gives figures which name no offence but all crimes: ``Platforms of
    flagged offences``.
    """
    telling = {figure.provenance.source for figure in told}
    between = [title.text for title in takewhile(lambda t: t.source not in telling, resolved.table.titles)]
    texts = [*between, *(_led_in_by(title.text) for title in resolved.table.titles[len(between) : len(between) + 1])]
    return [text for text in texts if any(named.value == ALL for named in offences_named_in(text))]


def _is_titled_by_section(resolved: ResolvedTable, told: Iterable[Count]) -> bool:
    """Whether a title between a table and the text that gives figures names a section not read as an offence."""
    telling = {figure.provenance.source for figure in told}
    between = takewhile(lambda t: t.source not in telling, resolved.table.titles)
    return any(_names_section(title.text) for title in between)


def _names_section(text: str) -> bool:
    named = {found.value for found in offences_named_in(text)}
    return _OF_SECTION.search(text) is not None and named <= {ALL} and figure_rules_of(text) == NO_RULES


def _led_in_by(text: str) -> str:
    """The last sentence of a text, if it leads in what stands below."""
    return sentences_of(text)[-1] if text.rstrip().endswith(":") else ""


def _is_outright_of_all(titles: Collection[str], cells: Sequence[Count]) -> bool:
    """Whether titles leave no doubt that a table is of all crimes: those of outcomes, which may be only some, where
    they name crimes of any kind; others where they say that it is all of them, against which an exact sum speaks.
    """
    if any(map(outcome_of, cells)):
        return bool(titles)
    is_by_platform = any(cell.platform != ALL for cell in cells)
    return any(map(_ALL_OF_THEM.search, titles)) and (is_by_platform or not _is_plain(cells))


def _is_plain(cells: Sequence[Count]) -> bool:
    """Whether cells are all numbers, and part the crimes by one thing alone."""
    parted = (attrgetter("age"), attrgetter("platform"), attrgetter("sex"), outcome_of)
    parts = [cell for cell in cells if not cell.total]
    return all(cell.bounds.is_exact for cell in cells) and sum(len({of(c) for c in parts}) > 1 for of in parted) <= 1


def _wholes_apart(tables: Iterable[ResolvedTable], counts: Sequence[Count], told: Sequence[Count]) -> list[Count]:
    """The numbers of all crimes in tables below figures of no one offence."""
    apart = (resolved for resolved in tables if not _told_above(resolved, told))
    own = (counts[at] for resolved in apart for at in own_places(resolved, counts))
    return [count for count in own if is_whole(count) and count.bounds.is_exact]


def _may_be(sums: Sums, whole: Count) -> bool:
    """Whether a table with withheld cells may as well be of all crimes, but for a few that it does not list."""
    added = sums.get((_counted(whole), whole.period))
    if added is None or added.is_exact or added.high is None:
        return False
    return added.low <= whole.bounds.low and whole.bounds.low * _LEAST_KNOWN <= added.high


def _told_above(resolved: ResolvedTable, told: Sequence[Count]) -> list[tuple[str, list[Count]]]:
    """The offences whose figures the nearest text above a table that gives some tells, each with these figures."""
    for title in resolved.table.titles:
        here = [figure for figure in told if figure.provenance.source == title.source]
        if here:
            named: dict[str, list[Count]] = defaultdict(list)
            for figure in here:
                if figure.offence != ALL and is_whole(replace(figure, offence=ALL)) and figure.bounds.is_exact:
                    named[figure.offence].append(figure)
            return list(named.items())
    return []


def sums_of_tables(cells: Sequence[Count]) -> Sums:
    """What a table comes to in each of its periods, and in all of them together where they follow on one another; as
    far as its cells part the crimes.
    """
    periods: dict[tuple[Counted, Period], list[Count]] = defaultdict(list)
    for cell in cells:
        periods[_counted(cell), cell.period].append(cell)
    sums = {key: added for key, of_period in periods.items() if (added := _sum_of(of_period)) is not None}
    for counted in {counted for counted, _ in periods}:
        own = [period for other, period in periods if other == counted]
        together = whole_of(own)
        if together is not None and all((counted, period) in sums for period in own):
            sums.setdefault((counted, together), Bounds.sum(sums[counted, period] for period in own))
    return sums


def _sum_of(cells: Sequence[Count]) -> Bounds | None:
    """What the cells of a table come to, which part the crimes by one thing alone, or by several that are crossed."""
    wholes = [cell for cell in cells if is_whole(cell)]
    parts = wholes[:1] or [cell for cell in cells if not cell.total]
    return Bounds.sum(cell.bounds for cell in parts) if _part_crimes(parts) else None


def _part_crimes(cells: Sequence[Count]) -> bool:
    """Whether cells part crimes by age or platform alone, the latter of no known age; or by age, sex, platform and
    outcome, each of these once with each other.
    """
    if cells and all(map(_is_by_suspect, cells)):
        return len({cell.detail for cell in cells}) == len(cells) and len({len(cell.detail) for cell in cells}) == 1
    ages = {cell.age for cell in cells}
    if len({(cell.sex, outcome_of(cell)) for cell in cells}) == 1 and exclude_one_another(cell.age for cell in cells):
        return True  # all of unknown age are told apart by nothing: several "not recorded" are no crime twice
    others = ({of(cell) for cell in cells} for of in (attrgetter("platform"), attrgetter("sex"), outcome_of))
    parted = {(cell.age, cell.platform, cell.sex, outcome_of(cell)) for cell in cells}
    is_crossed = len(parted) == len(cells) == len(ages) * prod(map(len, others))
    return is_crossed and exclude_one_another(ages)


def _counted(count: Count) -> Counted:
    """What a count is one of; crimes parted by their outcomes are crimes, and that an offence is online of itself says
    nothing of figures without one.
    """
    measure = Measure.OFFENCES if count.measure is Measure.OUTCOMES else count.measure
    return (count.force, measure, Basis.UNKNOWN if count.basis is Basis.OFFENCE else count.basis)


def _compared(figures: Iterable[Count], sums: Sums) -> Iterator[tuple[int, Bounds]]:
    """Each figure of the text beside what the table comes to in the same days."""
    for figure in figures:
        added = sums.get((_counted(figure), figure.period))
        if added is not None:
            yield figure.bounds.low, added


def _fits(figures: Iterable[Count], sums: Sums) -> bool:
    compared = list(_compared(figures, sums))
    return all(told in added for told, added in compared) and any(map(_is_telling, compared))


def _is_telling(compared: tuple[int, Bounds]) -> bool:
    """Whether a table comes to a figure of the text by no chance, also where some of its cells are withheld."""
    told, added = compared
    return told >= TELLING and added.high is not None and added.low >= _LEAST_KNOWN * added.high


def agree(sums: Sums, figure: Count) -> bool:
    """Whether a figure is a number that a table comes to in the same days."""
    added = sums.get((_counted(figure), figure.period))
    return figure.bounds.is_exact and added is not None and figure.bounds.low in added


def come_to_the_same(sums: Sums, others: Sums) -> bool:
    """Whether a table comes to what another one does wherever it comes to something, and not by chance."""
    pairs = [(added, others.get(key)) for key, added in sums.items()]
    is_same = all(added.is_exact and added == other for added, other in pairs)
    return is_same and any(added.low >= TELLING for added, _ in pairs)


def _may_hold(figures: Iterable[Count], sums: Sums) -> bool:
    """Whether a table may be of some of the crimes that figures of the text count: none of its sums is more."""
    compared = list(_compared(figures, sums))
    return bool(compared) and all(added.low <= told for told, added in compared)


def _issue(figure: Count, cell: Count) -> Issue:
    message = (
        f"Right above the table the text gives the figures of {figure.offence} alone ({figure.provenance.source}). The "
        "table is not seen to add up to them and says of no crimes itself: say in the reading file of which it is."
    )
    return Issue(cell.provenance, IssueKind.UNKNOWN_OFFENCE, message)
