"""From the cells of one force in one period to the bounds of what is wanted.

Every way of adding up that cannot count a crime twice is tried, the least broken-down first: a printed figure, the sum
over one table's parts, the sum over parts that stand in several tables of one reply. The ways check one another
(`estimates.settle`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, islice, permutations
from math import prod
from typing import Any

from cyberflag.figures.cells import DIMENSIONS, Cell, CountedTable
from cyberflag.figures.combining import combine_ages, combine_details, combine_labels, combine_offences
from cyberflag.figures.estimates import Estimate, Tie, Way, join, settle
from cyberflag.figures.offences import apart, contains, outermost, overlaps
from cyberflag.figures.targets import Target
from cyberflag.model import ALL, ALL_AGES, AgeBand, Bounds, Marker, exclude_one_another

_FEWEST_KINDS = 2
_MOST_ORDERS = 6
"""Orders of dimensions that are tried: with four of them the other eighteen add nothing but time."""


@dataclass(frozen=True, eq=False)
class _Sought:
    """What is wanted of which table, from its cells broken down ``by`` what; ``asked``: the ages of the request."""

    target: Target
    table: CountedTable
    by: frozenset[str]
    asked: AgeBand

    @cached_property
    def absent_is_nought(self) -> bool:
        """Whether a combination that does not appear among its cells did not occur."""
        return self.table.takes_absent_for_nought(self.by, self.target.offence)


def estimate(tables: Sequence[CountedTable], target: Target, asked: AgeBand) -> Estimate | None:
    """What the tables of one force and period say of the target; None where no cell speaks of it.

    ``asked``: the ages that the request is about.
    """
    every = (*tables, *_joined_across(tables))
    ways = [way for table in every for way in ways_to(table, target, asked)]
    ways += [(frozenset(DIMENSIONS), way) for way in _offence_by_offence(tables, every, target, asked)]
    if not ways:
        return None
    ranked = sorted(ways, key=lambda way: (len(way[0]), not way[1].is_bounded))
    return settle([way for _, way in ranked])


def ways_to(table: CountedTable, target: Target, asked: AgeBand) -> Iterator[tuple[frozenset[str], Estimate]]:
    """Each way in which one table gives the target, with the dimensions over which it adds up."""
    for by, cells in table.by_breakdown.items():
        if target.narrows <= by:
            way = _add_over(cells, _Sought(target, table, by, asked))
            if way is not None and not _counts_some_twice(way, table, by, target):
                yield by, way


def _offence_by_offence(
    tables: Sequence[CountedTable], every: Sequence[CountedTable], target: Target, asked: AgeBand
) -> Iterator[Estimate]:
    """The sum over the offences of a reply, each as it is told: one by sex and platform, another by platform alone.

    ``every``: the tables, with those put together across a reply. Only where no table breaks them all down alike; a sum
    bounds from below alone where the reply tells of all offences together as well, as they may then be a choice.
    """
    replies: dict[str, list[CountedTable]] = defaultdict(list)
    for table in tables:
        replies[table.reply].append(table)
    for reply, own in replies.items() if target.offence == ALL else ():
        named = tuple(dict.fromkeys(offence for table in own for offence in table.offences))
        kinds = outermost(named)
        if len(kinds) < _FEWEST_KINDS or any(t.reply == reply and t.breaks_down_alike(kinds) for t in every):
            continue
        if any(overlaps(one, other) for one, other in combinations(kinds, 2)):
            continue
        told = {kind: estimate(own, replace(target, offence=kind), asked) for kind in kinds}
        parts = {kind: part for kind, part in told.items() if part is not None}
        whole = len(parts) == len(kinds) and all(table.lists_offences_alone for table in own)
        made = combine_offences(ALL, parts, lists_all=whole, absent_is_nought=False)
        if made is not None:
            yield made


def _counts_some_twice(way: Estimate, table: CountedTable, by: frozenset[str], target: Target) -> bool:
    """Whether platforms come to more than what their own table prints for all of them and does not call their total:
    it counts each crime once, they count a crime under each platform that it names.
    """
    if "platform" not in by - target.narrows:
        return False
    wholes = [c for c in table.by_breakdown.get(by - {"platform"}, ()) if c.bounds.is_exact and not c.total]
    whole = _add_over(wholes, _Sought(target, table, by - {"platform"}, _EVERY_AGE)) if wholes else None
    return whole is not None and whole.bounds.high is not None and whole.bounds.high < way.bounds.low


def _add_over(cells: Sequence[Cell], sought: _Sought) -> Estimate | None:
    """The sum over cells that are broken down by the same dimensions, in whichever order bounds it best."""
    wanted = _only_the_wanted(cells, sought.target)
    if not wanted and not sought.absent_is_nought:
        return None
    best: Estimate | None = None
    for order in _orders(wanted, sought.by, sought.table):
        found = _add_in_order(wanted, order, sought)
        if found is not None:
            best = found if best is None else _tighter(best, found)
            if best.bounds.is_exact:
                break
    return best


def _orders(cells: Sequence[Cell], by: frozenset[str], table: CountedTable) -> Sequence[tuple[str, ...]]:
    """The orders worth trying.

    A full grid of values that exclude one another has the same bounds in every order: its sums are those of its cells.
    """
    along = [name for name in DIMENSIONS if name in by]
    if "detail" not in by and not table.leaves_out and _is_plain_grid(cells, along):
        return (tuple(along),)
    return tuple(islice(permutations(along), _MOST_ORDERS))


def _is_plain_grid(cells: Sequence[Cell], along: Sequence[str]) -> bool:
    """Whether each combination of values stands in one cell, and no value overlaps another of its dimension."""
    combinations = {tuple(getattr(cell, name) for name in along) for cell in cells}
    values = {name: dict.fromkeys(getattr(cell, name) for cell in cells) for name in along}
    if not len(cells) == len(combinations) == prod(map(len, values.values())):
        return False
    offences = tuple(values.get("offence", ()))
    return outermost(offences) == offences and exclude_one_another(values.get("age", ()))


def _only_the_wanted(cells: Sequence[Cell], target: Target) -> Sequence[Cell]:
    """Without the cells of another sex, age, offence or platform: nothing about the target follows from those."""
    kept = cells
    if target.age != ALL_AGES:
        kept = [cell for cell in kept if cell.age == target.age or cell.age.overlaps(target.age)]
    if target.offence != ALL:
        kept = [cell for cell in kept if overlaps(cell.offence, target.offence)]
    for name in ("sex", "platform"):
        if name in target.narrows:
            kept = [cell for cell in kept if getattr(cell, name) == getattr(target, name)]
    return kept


def _add_in_order(cells: Sequence[Cell], order: tuple[str, ...], sought: _Sought) -> Estimate | None:
    if not order:
        return _say_once(cells, sought.table)
    dimension, *rest = order
    slices: dict[Any, list[Cell]] = defaultdict(list)
    for cell in cells:
        slices[getattr(cell, dimension)].append(cell)
    parts = {}
    for value, same in slices.items():
        part = _add_in_order(same, tuple(rest), sought)
        if part is not None:
            parts[value] = part
    return _combine(dimension, parts, sought)


def _combine(dimension: str, parts: dict[Any, Estimate], sought: _Sought) -> Estimate | None:
    if not parts and not sought.absent_is_nought:
        return None
    made = _make_up(dimension, parts, sought)
    return (
        made
        if made is None or not sought.table.leaves_out
        else _unbounded_but_for_one(made, _holding(dimension, parts, sought.target))
    )


def _holding(dimension: str, parts: dict[Any, Estimate], target: Target) -> list[Estimate]:
    """The parts of which each by itself holds all that is wanted: not a sum, but a value that the table gives."""
    if dimension not in target.narrows:
        return []
    wanted = getattr(target, dimension)
    if dimension == "age":
        return [part for age, part in parts.items() if age == wanted or age.contains(wanted)]
    if dimension == "offence":
        return [part for offence, part in parts.items() if contains(offence, wanted)]
    return [parts[wanted]] if wanted in parts else []


def _unbounded_but_for_one(made: Estimate, holding: Sequence[Estimate]) -> Estimate:
    """The same of a table that leaves something out: a sum bounds only from below, a single value from above too."""
    bounded = [(part.bounds.high, part) for part in holding if part.bounds.high is not None]
    if not bounded:
        return made.at_least()
    high, holder = min(bounded, key=lambda pair: pair[0])
    if high < made.bounds.low:
        return made.bounded_by(Bounds.exactly(made.bounds.low))
    bounds = Bounds(made.bounds.low, high)
    return made.bounded_by(bounds, Tie(Way.AT_LEAST, (made,)), Tie(Way.AT_MOST, (holder,)))


def _make_up(dimension: str, parts: dict[Any, Estimate], sought: _Sought) -> Estimate | None:
    target, table, nought = sought.target, sought.table, sought.absent_is_nought
    match dimension:
        case "offence":
            every = nought or table.holds_all_offences(parts, sought.by, target.offence)
            return combine_offences(target.offence, parts, lists_all=every, absent_is_nought=nought)
        case "age":
            return combine_ages(target.age, parts, sought.asked, absent_is_nought=nought, mixes_ages=table.mixes_ages)
        case "sex" | "platform":
            return combine_labels(dimension, getattr(target, dimension), parts, absent_is_nought=nought)
        case _:
            return combine_details(parts, absent_is_nought=nought)


def _say_once(cells: Sequence[Cell], table: CountedTable) -> Estimate | None:
    """The figure that one or more cells print for exactly the same: restated, not added."""
    if not cells:
        return None
    said = settle([Estimate.of(cell) for cell in cells])
    if table.leaves_out and not cells[0].provenance.table:
        said = said.at_least()  # counted from a list of which a line was not read
    if table.mixes_ages and cells[0].age == ALL_AGES:
        inside = said.bounded_by(Bounds(0, said.bounds.high), Tie(Way.AT_MOST, (said,)))
        return replace(inside, straddles=True)
    return said


def _tighter(one: Estimate, other: Estimate) -> Estimate:
    """The better low and the better high of two orders of adding up the same cells."""
    if one.bounds == other.bounds:
        return one
    low = one if one.bounds.low >= other.bounds.low else other
    highs = sorted((e for e in (one, other) if e.bounds.high is not None), key=lambda e: e.bounds.high or 0)
    return low if not highs and low.bounds.high is None else join(low, highs[0])


def _joined_across(tables: Sequence[CountedTable]) -> list[CountedTable]:
    """For each reply and breakdown that is spread over tables (a section for each sex): one table of them all.

    Only where no two tables print the same, since then each may be about other crimes.
    """
    spread: dict[tuple[str, frozenset[str]], list[CountedTable]] = defaultdict(list)
    for table in tables:
        for by in filter(None, table.by_breakdown):
            spread[table.reply, by].append(table)
    joined = []
    for (_, by), parts in spread.items():
        together = tuple(cell for part in parts for cell in part.by_breakdown[by])
        if len(parts) > 1 and len({_meaning(cell) for cell in together}) == len(together):
            joined.append(
                CountedTable(
                    together,
                    all(part.absent_is_nought for part in parts),
                    any(part.mixes_ages for part in parts),
                    all(part.lists_all_offences for part in parts),
                    leaves_out=any(part.leaves_out or part.may_lack_sections for part in parts),
                    elsewhere=frozenset(
                        apart(
                            tuple({offence for part in parts for offence in part.elsewhere}),
                            tuple({cell.offence for cell in together}),
                        )
                    ),
                )
            )
    return joined


def _meaning(cell: Cell) -> tuple[object, ...]:
    return cell.offence, cell.age, cell.sex, cell.platform, cell.detail


def drop_hollow_totals(
    table: CountedTable, disputed: frozenset[tuple[str, str]]
) -> tuple[CountedTable, list[tuple[Cell, Estimate | None]]]:
    """Without the printed totals on which nothing may rest; those dropped, with what their parts add to.

    A total carries nothing where it is below the sum of its parts' lows; where it equals the sum of the parts shown
    although some are withheld (the sum left them out, or they would be nought, which a mark for "withheld" never says);
    and where the reading found that it does not add up (``disputed``: places) and parts in its own table contradict it.
    A figure that only another table contradicts stays: neither is preferred.
    """
    dropped: list[tuple[Cell, Estimate | None]] = []
    insides = _Insides(table)
    for cell in table.cells:
        place = (cell.provenance.reply, cell.provenance.source)
        parts = list(_finer_than(cell, insides))
        hollow = next((part for part in parts if _is_hollow(cell, part)), None)
        if hollow is not None:
            dropped.append((cell, hollow))
        elif place in disputed and any(cell.bounds.meet(part.bounds) is None for part in parts):
            dropped.append((cell, None))
    return (table.without(cell for cell, _ in dropped) if dropped else table), dropped


_EVERY_AGE = AgeBand(0, None)


class _Insides:
    """The cells of a table by their values along some dimensions: to find those in a total without a look at each."""

    def __init__(self, table: CountedTable) -> None:
        self.table = replace(table, mixes_ages=False)
        self._groups: dict[tuple[frozenset[str], frozenset[str]], dict[tuple[Any, ...], list[int]]] = {}

    def of(self, whole: Cell, finer: frozenset[str]) -> list[Cell]:
        """The other cells broken down by ``finer`` dimensions that lie in what one cell prints, in their order."""
        by = whole.broken_down_by
        along = [name for name in DIMENSIONS if name in by]
        own = tuple(getattr(whole, name) for name in along)
        cells = self.table.by_breakdown[finer]
        places = [
            place
            for values, same in self._grouped(finer, by, along).items()
            if (by != finer or values != own) and all(map(_lies_in, values, own, along))
            for place in same
        ]
        return [cells[place] for place in sorted(places)]

    def _grouped(
        self, finer: frozenset[str], by: frozenset[str], along: Sequence[str]
    ) -> dict[tuple[Any, ...], list[int]]:
        if (finer, by) not in self._groups:
            groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
            for place, cell in enumerate(self.table.by_breakdown[finer]):
                groups[tuple(getattr(cell, name) for name in along)].append(place)
            self._groups[finer, by] = groups
        return self._groups[finer, by]


def _finer_than(cell: Cell, insides: _Insides) -> Iterable[Estimate]:
    """The sums over the cells of the same table that lie in what one cell prints; adults too, if it may hold them."""
    by = cell.broken_down_by
    if "detail" in by:
        return
    for finer in insides.table.by_breakdown:
        if "detail" in finer or not (by < finer or (by == finer and _can_hold_others(cell))):
            continue
        parts = insides.of(cell, finer)
        sought = _Sought(Target.like(cell), insides.table, finer, _EVERY_AGE)
        found = _add_over(parts, sought) if parts else None
        if found is not None:
            yield found


def _can_hold_others(cell: Cell) -> bool:
    """Whether cells broken down in the same way can lie in this one: smaller bands, offences of a class or group."""
    return (cell.age.is_known and cell.age.low != cell.age.high) or (cell.offence != ALL and "/" not in cell.offence)


def _lies_in(part: Any, whole: Any, dimension: str) -> bool:
    """Whether every crime of one value of a dimension is one of another value."""
    if dimension == "age":
        return bool(part == whole or whole.contains(part))
    if dimension == "offence":
        return contains(whole, part)
    return bool(part == whole)


def _is_hollow(total: Cell, parts: Estimate) -> bool:
    most = total.bounds.high
    if most is None:
        return False
    if parts.bounds.low > most:
        return total.total or not parts.is_bounded or _withheld(parts) > 0
    shown = sum(cell.bounds.low for cell in parts.cells if cell.marker != Marker.SUPPRESSED)
    return _withheld(parts) > 0 and total.bounds.is_exact and total.bounds.low == shown


def _withheld(parts: Estimate) -> int:
    return sum(cell.marker == Marker.SUPPRESSED for cell in parts.cells)
