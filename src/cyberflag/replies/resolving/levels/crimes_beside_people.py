"""Crimes beside what is no crime in one row of headings, or one column of labels: ``Sexual offences under 18`` beside
``Suspects charged``; and crimes beside those of them that were online (``Grooming offences``, ``Of which online``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import CHILDREN, AgeBand, Basis, Measure
from cyberflag.replies.fits import starts_as_part, without_lead_in
from cyberflag.replies.resolving.counted.several_victims import tells_of_several_victims
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.bases import heads_online
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.signs.markers import exact_number

_ENDS_IN_CRIMES: Final = re.compile(r"\b(?:crimes|offences)\W*$", re.IGNORECASE)
"""In the name of an offence that says that crimes of it are counted: ``CSE crimes``."""
_ONLINE_ALONE: Final = re.compile(
    r"\W*(?:online|on-line|cyber|internet)(?:\s+(?:only|crimes?|offences?))?\W*", re.IGNORECASE
)
_ONLINE_PART: Final = {Dimension.BASIS: Basis.UNKNOWN}
_OF_VICTIMS: Final = re.compile(
    r"\W*(?:(?:the\s+)?(?:number|no\.?|count|total)\s+of\s+)?(?:victims\b.*|(?:[\w+-]+\s+){1,4}victims\W*)",
    re.IGNORECASE,
)
"""The name of a column that has victims for what is counted: ``Victims aged under 18``, ``Female victims``."""
_NUMBER_OF: Final = re.compile(r"\W*(?:the\s+)?(?:number|no\.?|count|total)\s+of\b", re.IGNORECASE)
_ENOUGH_UNITS: Final = 2
_ENOUGH_LARGER: Final = 0.5
_FEWEST_LARGER: Final = 2
"""One figure alone may be a mistake."""
_NO_CRIMES: Final = frozenset(Measure) - {Measure.OFFENCES, Measure.UNKNOWN}


def counting_crimes_named(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with each label that names crimes in words of its own, and says besides which or whose they are,
    counting those, where another label of the level says that it counts something else, or is of those among them that
    were online: what the letter speaks of may be either. Beside crimes and one more unit victims are a unit, too, and
    no part of the crimes; and so they are beside crimes alone where they cannot be a part of those.
    """
    counted = {m.values.get(Dimension.MEASURE) for m in level.meanings if m is not None}
    parted = _with_online_parts(level.meanings)
    are_victims = _are_no_part(level, table)
    if not _NO_CRIMES & counted and parted == list(level.meanings) and not are_victims:
        return level
    has_units = are_victims or len(counted - {None, Measure.UNKNOWN, Measure.VICTIMS}) >= _ENOUGH_UNITS
    read = [m and (_counting_victims(m) if has_units else m) for m in parted]
    return replace(level, meanings=tuple(_of_offence_before([m and _counting_crimes(m) for m in read])))


def victims_or_part(level: LevelMeaning, everybody: AgeBand = CHILDREN) -> LabelMeaning | None:
    """The one label of a level that tells all children, or ``everybody`` who was asked about, among the victims beside
    bare crimes (``Offences``, ``Victims under 18``) and does not say what it counts: those, or the crimes against them.
    """
    crimes, victims = _crimes_and_victims(level)
    is_one = len(crimes) == len(victims) == 1 and victims[0].values.get(Dimension.AGE) in (CHILDREN, everybody)
    return victims[0] if is_one and len(victims[0].values) == 1 else None


def taken_for_people(level: LevelMeaning) -> list[LabelMeaning]:
    """The several labels of a level that were taken for victims beside bare crimes alone, and do not say that they
    count those (``Female victims``, ``Male victims``).
    """
    counted = {m.values.get(Dimension.MEASURE) for m in level.meanings if m is not None}
    crimes, _ = _crimes_and_victims(level)
    taken = [
        m
        for m in level.meanings
        if m is not None
        and m.values.get(Dimension.MEASURE) is Measure.VICTIMS
        and len(m.values) > 1
        and m.label.correction is None
        and _OF_VICTIMS.fullmatch(m.label.text)
        and not _NUMBER_OF.match(m.label.text)
    ]
    is_alone = len(crimes) == 1 and counted <= {None, Measure.UNKNOWN, Measure.OFFENCES, Measure.VICTIMS}
    return taken if is_alone and len(taken) > 1 else []


def _are_no_part(level: LevelMeaning, table: Table) -> bool:
    """Whether labels of victims beside bare crimes count those, and not the crimes against them: it says so, a remark
    beside the table says that a crime may have several, or half of their figures, and two at least, are larger
    than those of the crimes.
    """
    crimes, victims = _crimes_and_victims(level)
    if len(crimes) != 1 or not victims:
        return False
    lone = victims_or_part(level)
    if lone is not None and (_NUMBER_OF.match(lone.label.text) or tells_of_several_victims(table)):
        return True
    every = _figures_at(level, crimes[0], table)
    parts = [_figures_at(level, one, table) for one in victims]
    pairs = [(part, whole) for at, whole in enumerate(every) for part in _largest_at(parts, at) if whole is not None]
    larger = sum(part > whole for part, whole in pairs)
    return larger >= max(_FEWEST_LARGER, len(pairs) * _ENOUGH_LARGER)


def _largest_at(parts: Sequence[Sequence[int | None]], at: int) -> list[int]:
    """The largest plain figure of the victims at a place; none where there is none."""
    return sorted(part[at] or 0 for part in parts if part[at] is not None)[-1:]


def _crimes_and_victims(level: LevelMeaning) -> tuple[list[LabelMeaning], list[LabelMeaning]]:
    said = [m for m in level.meanings if m is not None and m.label.correction is None]
    crimes = [m for m in said if m.values == {Dimension.MEASURE: Measure.OFFENCES} and not m.is_total]
    return crimes, [m for m in said if _is_of_victims(m)]


def _figures_at(level: LevelMeaning, meaning: LabelMeaning, table: Table) -> list[int | None]:
    """The plain figures under or beside a label, None for what is none."""
    cells = table.cells_along(level.level.side, level.meanings.index(meaning))
    return [exact_number(cell.shown) if cell is not None else None for cell in cells]


def _of_offence_before(meanings: Sequence[LabelMeaning | None]) -> list[LabelMeaning | None]:
    """The labels with each that is only of those online among the crimes before it being of their offence."""
    read = list(meanings)
    for at, (before, after) in enumerate(pairwise(meanings), start=1):
        offence = before and before.values.get(Dimension.OFFENCE)
        if offence and after is not None and after.values == _ONLINE_PART:
            read[at] = after.saying(Dimension.OFFENCE, offence)
    return read


def _with_online_parts(meanings: Sequence[LabelMeaning | None]) -> list[LabelMeaning | None]:
    """The labels with one that says of a part of the crimes before it that they were online, and the one before it as
    that of all of them, where no other names a platform.
    """
    if sum(m is not None and Dimension.PLATFORM in m.values for m in meanings) != 1:
        return list(meanings)
    read = [
        m and _without_website(m, is_behind_crimes=at > 0 and _names_crimes(meanings[at - 1]))
        for at, m in enumerate(meanings)
    ]
    for at, (before, after) in enumerate(pairwise(read)):
        is_whole = before is not None and before.values and Dimension.BASIS not in before.values
        if before is not None and is_whole and after != meanings[at + 1]:
            read[at] = before.saying(Dimension.BASIS, Basis.NONE)
    return read


def _names_crimes(meaning: LabelMeaning | None) -> bool:
    return meaning is not None and _ENDS_IN_CRIMES.search(meaning.label.text) is not None


def _without_website(meaning: LabelMeaning, *, is_behind_crimes: bool) -> LabelMeaning:
    """A label that says of a part of the crimes before it that they were online, which is no website: ``Of these,
    online``; or right behind their name ``Online`` alone.
    """
    text = meaning.label.text
    is_part = starts_as_part(text) or (is_behind_crimes and _ONLINE_ALONE.fullmatch(text) is not None)
    is_online = is_part and heads_online(without_lead_in(text))
    if not is_online or set(meaning.values) != {Dimension.PLATFORM} or meaning.label.correction is not None:
        return meaning
    return LabelMeaning(meaning.label, dict(_ONLINE_PART))


def _counting_victims(meaning: LabelMeaning) -> LabelMeaning:
    return meaning.saying(Dimension.MEASURE, Measure.VICTIMS) if _is_of_victims(meaning) else meaning


def _is_of_victims(meaning: LabelMeaning) -> bool:
    is_open = bool(meaning.values) and Dimension.MEASURE not in meaning.values and meaning.label.correction is None
    return is_open and _OF_VICTIMS.fullmatch(meaning.label.text) is not None


def _counting_crimes(meaning: LabelMeaning) -> LabelMeaning:
    is_open = (
        bool(meaning.values) and Dimension.MEASURE not in meaning.values and Dimension.OUTCOME not in meaning.values
    )
    if not is_open or meaning.label.correction is not None:
        return meaning
    named = {found.value for found in measures_named_in(meaning.label.text)}
    is_of_crimes = named == {Measure.OFFENCES} or (not named and _ENDS_IN_CRIMES.search(meaning.label.text) is not None)
    return meaning.saying(Dimension.MEASURE, Measure.OFFENCES) if is_of_crimes else meaning
