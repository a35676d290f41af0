"""How the parts along one dimension make up what is wanted along it.

Each function takes the wanted value and the estimate of every value that a table holds, and gives the estimate of what
is wanted: the least from parts that cannot overlap, the most from parts that together leave nothing out. None where the
table does not tell anything about it. ``absent_is_nought`` as in `CountedTable`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cyberflag.figures.estimates import NOUGHT, Estimate, Tie, Way, add_up, join
from cyberflag.figures.offences import contains, held_by, outermost, overlaps
from cyberflag.figures.spans import Span, least_cover, most_inside
from cyberflag.model import ALL, ALL_AGES, UNKNOWN_AGE, AgeBand, Sex

_OLDEST = 150

_OUTCOME = "outcome"
WHOLE_OF = {
    "sex": frozenset({Sex.FEMALE, Sex.MALE, Sex.UNKNOWN}),
    "platform": frozenset({"other", "unknown"}),
}
"""The values without which a breakdown leaves something out: only with them do its parts cover the whole."""


def combine_labels(
    dimension: str, wanted: str, parts: Mapping[str, Estimate], *, absent_is_nought: bool
) -> Estimate | None:
    """Sexes and platforms: values that exclude one another."""
    if wanted != ALL:
        return parts.get(wanted, NOUGHT if absent_is_nought else None)
    whole = add_up(parts.values())
    if absent_is_nought or parts.keys() >= WHOLE_OF[dimension]:
        return whole
    return whole.at_least()


def combine_details(parts: Mapping[str, Estimate], *, absent_is_nought: bool) -> Estimate | None:
    """Districts, outcomes and the like: parts that do not overlap where they are of one kind; never known to cover, but
    for the outcomes in a list of crimes, each of which has one.
    """
    kinds: dict[tuple[str, ...], list[Estimate]] = {}
    for detail, part in parts.items():
        kinds.setdefault(tuple(item.split("=", 1)[0] for item in detail.split("; ")), []).append(part)
    sums = [add_up(same) for same in kinds.values()]
    if absent_is_nought and kinds.keys() == {(_OUTCOME,)}:
        return sums[0]
    return max(sums, key=lambda whole: whole.bounds.low).at_least() if sums else None


def combine_ages(
    wanted: AgeBand,
    parts: Mapping[AgeBand, Estimate],
    asked: AgeBand,
    *,
    absent_is_nought: bool,
    mixes_ages: bool,
) -> Estimate | None:
    """Bands of ages: disjoint bands inside for the least, bands that cover for the most.

    All ages means those asked about: a victim of unknown age may be one of them. Where the table also holds other ages,
    unknown ages count only towards the most.
    """
    unknown = parts.get(UNKNOWN_AGE)
    if wanted == UNKNOWN_AGE:
        return unknown or (NOUGHT if absent_is_nought else None)
    known = {age: part for age, part in parts.items() if age.is_known}
    band = asked if wanted == ALL_AGES else wanted
    if not known and wanted != ALL_AGES and not absent_is_nought:
        return None
    inside = _ages_inside(band, known, absent_is_nought=absent_is_nought)
    if wanted != ALL_AGES:
        return inside
    if unknown is None:
        return inside if absent_is_nought else inside.at_least()
    if not mixes_ages:
        return add_up((inside, unknown))
    most = add_up((inside, unknown))
    return replace(join(inside, most if most.is_bounded else None), cells=most.cells, straddles=True)


def _ages_inside(band: AgeBand, known: Mapping[AgeBand, Estimate], *, absent_is_nought: bool) -> Estimate:
    ages = list(known)
    spans = [Span(age.low, _OLDEST if age.high is None else age.high, known[age].bounds) for age in ages]
    end = _OLDEST if band.high is None else band.high
    _, within = most_inside(band.low, end, spans)
    most, covering = least_cover(band.low, end, spans, gaps_are_nought=absent_is_nought)
    low = add_up(known[ages[i]] for i in within)
    edges = any(not band.contains(ages[i]) for i in covering)
    if most is not None and covering == within:
        return low
    cover = add_up(known[ages[i]] for i in covering)
    return replace(join(low, None if most is None else cover), straddles=edges or low.straddles or cover.straddles)


def combine_offences(
    wanted: str, parts: Mapping[str, Estimate], *, lists_all: bool, absent_is_nought: bool
) -> Estimate | None:
    """Codes, classes and groups, of which one may hold another: a class and its codes are never added.

    What is wanted is the sum of the outermost offences inside it. An offence that only partly lies in it, or holds it,
    gives a bound but does not fit.
    """
    inside = {offence: part for offence, part in parts.items() if wanted == ALL or contains(wanted, offence)}
    beside = [o for o in parts if o not in inside and overlaps(o, wanted)] if wanted != ALL else []
    listed = add_up(_with_its_parts(offence, inside) for offence in outermost(tuple(inside)))
    if wanted in inside:
        return inside[wanted] if len(inside) == 1 else _with_its_parts(wanted, inside)
    whole = lists_all or absent_is_nought
    if beside:
        most = add_up((listed, *(parts[o] for o in beside)))
        return replace(join(listed, most if most.is_bounded and whole else None), straddles=True, fits=False)
    return listed if whole else listed.at_least() if inside else None


def _with_its_parts(offence: str, inside: Mapping[str, Estimate]) -> Estimate:
    """An offence's own figure, with the sum of the printed offences that it holds as a least."""
    own = inside[offence]
    below = held_by(offence, tuple(inside))
    if not below or own.bounds.is_exact:
        return own
    parts = add_up(_with_its_parts(o, {name: inside[name] for name in below}) for o in outermost(below))
    if parts.bounds.low > own.bounds.low:
        return join(parts, own if own.is_bounded else None)
    return own.bounded_by(own.bounds, Tie(Way.EXACTLY, (own,)), Tie(Way.AT_LEAST, (parts,)))
