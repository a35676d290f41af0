"""Parts that the text of a reply tells, tried against its wholes: what they add up to says of which crimes they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile

from cyberflag.model import (
    ALL,
    ALL_AGES,
    CHILDREN,
    UNKNOWN_AGE,
    Bounds,
    Count,
    Issue,
    IssueKind,
    Measure,
    Period,
    Sex,
    exclude_one_another,
)
from cyberflag.replies.facts import OF_SUSPECTS, PERHAPS_OF_PEOPLE, TELLING
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM

_FEWEST = 2
_LONGEST_YEAR = 366

_BY_PLATFORM = re.compile(
    r"\b(?:platforms?|apps?|(?:web\s?)?sites?|social\s+media|forms?|methods?|services?)\b", re.IGNORECASE
)
_BY_PEOPLE = re.compile(
    r"\b(?:victims?|child(?:ren)?|suspects?|offenders?|people|persons?|ages?|bands?|sex|sexes|genders?)\b",
    re.IGNORECASE,
)

_Key = tuple[Period, str]
"""Of which days and which offence a figure is."""


@dataclass(frozen=True)
class _Whole:
    """What all crimes of some days and an offence come to, with the figure that says so (None: added up)."""

    value: int
    count: Count | None


def platforms_may_overlap(texts: Iterable[str]) -> bool:
    """Whether a reply says that it counts crimes several times, and not that these are several victims or ages."""
    told = [text for text in texts if says(text, Cue.COUNTED_SEVERAL)]
    return any(_BY_PLATFORM.search(text) or not _BY_PEOPLE.search(text) for text in told)


def place_parts(
    told: Sequence[Count], printed: Iterable[Count], *, may_overlap: bool = False
) -> tuple[list[Count], list[Issue]]:
    """The figures of the text, with the parts of one kind (sexes, ages, platforms of the same crimes) moved to the days
    or the offence whose printed whole they add up to, where they contradict the whole that they were read as parts of,
    one other alone fits, and their own words do not say otherwise; an issue where none fits. That the text contradicts
    its own whole of all crimes is told elsewhere (`contradicted_totals`). Where crimes ``may_overlap``, platforms
    that add to more contradict nothing.
    """
    placed = list(told)
    issues: list[Issue] = []
    wholes = _wholes([*told, *printed])
    for group in _groups(told):
        first = told[group[0]]
        known = wholes[_counted(first)]
        own = known.get((first.period, first.offence))
        parts = [*(told[at] for at in group), *(finer := _parted_further(told, group))]
        added = sum(part.bounds.low for part in parts)
        if own is None:
            continue
        if not _contradicts(parts, added, own.value):
            issues += _fitting_another_year(parts, added, known)
            continue
        others = [key for key, whole in known.items() if whole.value == added and _may_be_of(told, group, key)]
        if finer:
            others = []
        if len(others) == 1 and added >= TELLING:
            period, offence = others[0]
            for at in group:
                signs = told[at].signs | {Sign.INFERRED}
                placed[at] = replace(told[at], period=period, offence=offence, signs=signs)
        elif may_overlap and _kind(first) == "platform" and added > own.value:
            continue
        elif own.count is not None and (own.count not in told or first.offence != ALL or first.detail):
            issues.append(_issue(parts, added, own.count))
    return placed, [*issues, *_parts_of_what_became(told)]


def _parts_of_what_became(told: Sequence[Count]) -> list[Issue]:
    """An issue where the sexes or ages that the text tells of crimes are too few for all of those, and add up to the
    number right before them of people who were arrested, charged or suspected: ``charged: 26``, ``male: 20``, ``female:
    6``.
    """
    issues = []
    for at, before in enumerate(told):
        if before.measure not in PERHAPS_OF_PEOPLE or not before.bounds.is_exact:
            continue
        parts = list(takewhile(partial(_may_part, before.period), told[at + 1 :]))
        added = sum(part.bounds.low for part in parts)
        if len(parts) < _FEWEST or before.bounds != Bounds.exactly(added):
            continue
        own = next((count for count in told[:at] if _is_whole_of(count, parts[0])), None)
        if own is not None and own.bounds.low > added:
            issues.append(_issue(parts, added, own))
    return issues


def _is_whole_of(count: Count, part: Count) -> bool:
    """Whether a figure is of all crimes of the days and the offence of another one that is of a part of them."""
    is_alike = replace(part, age=ALL_AGES, sex=Sex.ALL)
    return _meant(count) == _meant(is_alike) and count.period == part.period and count.bounds.is_exact


def _may_part(period: Period, count: Count) -> bool:
    """Whether a figure is of the crimes of those days by the sex or age of somebody."""
    has_traits = count.sex is not Sex.ALL or count.age != ALL_AGES
    return count.measure is Measure.OFFENCES and count.period == period and count.bounds.is_exact and has_traits


def contradicted_spans(told: Sequence[Count], printed: Iterable[Count]) -> list[Issue]:
    """An issue for each figure of the text that is of several years together and not what the years add up to."""
    every = [*told, *printed]
    issues = []
    for count in told:
        if not count.bounds.is_exact or count.period.days <= _LONGEST_YEAR:
            continue
        years = _years_of(count, every)
        added = sum(years.values())
        if years and added != count.bounds.low:
            message = (
                f"The text says {count.printed} for {count.period.label}, but its {len(years)} years add to {added}. "
                "Ask the force which is right."
            )
            issues.append(Issue(count.provenance, IssueKind.DOES_NOT_ADD_UP, message))
    return issues


def _years_of(whole: Count, every: Iterable[Count]) -> dict[Period, int]:
    """The figures of the years that fill the days of a figure, each said in one number; empty where there are none."""
    values: dict[Period, set[int | None]] = defaultdict(set)
    for count in every:
        if count.period.is_year and whole.period.contains(count.period) and _meant(count) == _meant(whole):
            values[count.period].add(count.bounds.low if count.bounds.is_exact else None)
    if not values or whole_of(values) != whole.period:
        return {}
    found = {period: next(iter(said)) for period, said in values.items() if len(said) == 1}
    known = {period: value for period, value in found.items() if value is not None}
    return known if len(known) == len(values) >= _FEWEST else {}


def _meant(count: Count) -> tuple[object, ...]:
    return (*_counted(count), count.offence, count.age, count.sex, count.platform, count.detail)


def _counted(count: Count) -> tuple[object, ...]:
    return (count.force, count.measure, count.basis)


def _parted_by(count: Count) -> list[str]:
    """The things by which a figure parts the crimes: none where it is of all of them, or of all children."""
    parts = {
        "age": count.age not in (ALL_AGES, CHILDREN),
        "sex": count.sex is not Sex.ALL,
        "platform": count.platform != ALL,
    }
    return [kind for kind, is_part in parts.items() if is_part]


def _kind(count: Count) -> str:
    """The one thing by which a figure parts the crimes, or people charged; empty where there is none, or several."""
    kinds = _parted_by(count)
    if not kinds and len(count.detail) == 1 and count.detail[0][0].startswith(OF_SUSPECTS):
        return count.detail[0][0]
    return kinds[0] if len(kinds) == 1 and not count.detail else ""


def _wholes(counts: Iterable[Count]) -> Mapping[tuple[object, ...], dict[_Key, _Whole]]:
    """What is printed of all crimes of some days and offence, and of years that follow on one another together."""
    found: dict[tuple[object, ...], dict[_Key, _Whole]] = defaultdict(dict)
    doubtful: set[tuple[object, ...]] = set()
    for count in counts:
        if _parted_by(count) or count.detail or not count.bounds.is_exact:
            continue
        key, known = (count.period, count.offence), found[_counted(count)]
        if key in known and known[key].value != count.bounds.low:
            doubtful.add((_counted(count), key))
        known.setdefault(key, _Whole(count.bounds.low, count))
    for counted, known in found.items():
        for key in [key for key in known if (counted, key) in doubtful]:
            del known[key]
        known.update({key: whole for key, whole in _together(known) if key not in known})
    return found


def _together(known: Mapping[_Key, _Whole]) -> Iterator[tuple[_Key, _Whole]]:
    """All years of an offence that follow on one another, added up."""
    for offence in {offence for _, offence in known}:
        years = [p for p, o in known if o == offence and p.is_year]
        together = whole_of(years) if len(years) >= _FEWEST else None
        if together is not None:
            yield (together, offence), _Whole(sum(known[year, offence].value for year in years), None)


def _groups(told: Sequence[Count]) -> list[list[int]]:
    """The places of the parts of one kind of the same crimes, each part once and all of them numbers."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, count in enumerate(told):
        if (kind := _kind(count)) and not count.total:
            groups[(*_counted(count), count.period, count.offence, kind)].append(at)
    return [group for group in groups.values() if len(group) >= _FEWEST and _are_parts([told[at] for at in group])]


def _parted_further(told: Sequence[Count], group: Sequence[int]) -> list[Count]:
    """The figures of those parts beside a group that are told by something else too: ``11 and under: female 8, male 2``
    beside ``16 and over: 3`` and ``Age not recorded: 7``; none where they are told in several ways.
    """
    first = told[group[0]]
    kind, of = _kind(first), (_counted(first), first.period, first.offence)
    if first.detail:
        return []
    known = {getattr(told[at], kind) for at in group}
    finer = [
        count
        for count in told
        if kind in _parted_by(count)
        and (_counted(count), count.period, count.offence) == of
        and not (count.total or count.detail or _kind(count) == kind or getattr(count, kind) in known)
    ]
    ways = {tuple(_parted_by(count)) for count in finer}
    return finer if len(ways) == 1 and all(count.bounds.is_exact for count in finer) else []


def _are_parts(counts: Sequence[Count]) -> bool:
    labels = {(str(count.age), count.sex, count.platform, count.detail) for count in counts}
    apart = _kind(counts[0]) != "age" or exclude_one_another(count.age for count in counts)
    return len(labels) == len(counts) and apart and all(count.bounds.is_exact for count in counts)


def _contradicts(parts: Sequence[Count], added: int, whole: int) -> bool:
    """Whether parts are more than their whole, or with a part for the unknown not the same."""
    unknown = any(p.age == UNKNOWN_AGE or p.sex is Sex.UNKNOWN or p.platform == UNKNOWN_PLATFORM for p in parts)
    return added > whole or (unknown and added != whole)


def _fitting_another_year(parts: Sequence[Count], added: int, known: Mapping[_Key, _Whole]) -> list[Issue]:
    """An issue where both sexes of a year are fewer than its crimes and as many as those of one other year that the
    reply prints: ``The last year is made up of 50 girls and 20 boys`` below years that run backwards.
    """
    first = parts[0]
    own = known[first.period, first.offence]
    of_others = [p for (p, o), w in known.items() if o == first.offence and w.count is not None and w.value == added]
    are_both = {part.sex for part in parts} == {Sex.FEMALE, Sex.MALE}
    if own.count is None or not are_both or len(of_others) != 1 or added < TELLING or added == own.value:
        return []
    return [_issue(parts, added, own.count)]


def _may_be_of(told: Sequence[Count], group: Sequence[int], key: _Key) -> bool:
    """Whether nothing in the words of the parts stands against other days or another offence."""
    first, (period, offence) = told[group[0]], key
    dated = all(Sign.CARRIED_IN_PROSE in told[at].signs for at in group)
    is_free = first.offence == ALL or all(Sign.NARROWED_BY_TEXT in told[at].signs for at in group)
    return (period == first.period or dated) and (offence == first.offence or is_free)


def _issue(parts: Sequence[Count], added: int, whole: Count) -> Issue:
    message = (
        f"The parts {', '.join(part.printed for part in parts)} add to {added}, but {whole.provenance.source} says "
        f"{whole.printed} for {whole.period.label}. They may be of other crimes, or a figure is wrong: "
        "read the sentence."
    )
    return Issue(parts[0].provenance, IssueKind.DOES_NOT_ADD_UP, message)
