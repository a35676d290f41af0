"""``South East total`` below the forces of a region: a sum of theirs, and of no single one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import Force, is_in_region, region_summed

_FEWEST: Final = 2


def with_totals_of_regions(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The labels of a level of forces with the one that names their region as the sum of all, where each of them is of
    that region. Several regions may each be of some of the forces, and stay as they are.
    """
    named = {id(m): region for m in meanings if m is not None and (region := _region_of(m)) is not None}
    forces = {f.id: f for m in meanings if m is not None and id(m) not in named and (f := _force(m)) is not None}
    regions = set(named.values())
    if len(regions) != 1 or len(named) > 1 or len(forces) < _FEWEST:
        return meanings
    region = regions.pop()
    if not all(is_in_region(force, region) for force in forces.values()):
        return meanings
    return [_as_total(m) if m is not None and id(m) in named else m for m in meanings]


def _as_total(meaning: LabelMeaning) -> LabelMeaning:
    return replace(meaning, values={}, is_total=True, weak=not meaning.total_of, total_of="")


def force_counted(named: object, own: str, sums_over: frozenset[Dimension], levels: Sequence[LevelMeaning]) -> str:
    """The id of the force whose figure it is: the one ``named``, the reply's ``own``, and none where several are summed
    up.
    """
    if isinstance(named, Force):
        return named.id
    if Dimension.FORCE not in sums_over:
        return own
    forces = {f.id for v in levels for m in v.meanings if m is not None and (f := _force(m)) is not None}
    return "" if len(forces) > 1 else own


def _region_of(meaning: LabelMeaning) -> str | None:
    """The region that a label is the sum of, empty for one that it does not name; None for any other label. A force may
    have the name of its region, and is meant by that alone.
    """
    if meaning.label.correction or (meaning.is_total and not meaning.total_of):
        return None
    if _force(meaning) is not None and not meaning.is_total:
        return None
    return region_summed(meaning.label.text)


def _force(meaning: LabelMeaning) -> Force | None:
    value = meaning.values.get(Dimension.FORCE)
    return value if isinstance(value, Force) else None
