"""What a label names holding for its parts: ``2023/24`` before ``of which aged 16``, ``Grooming`` before ``Female``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import ALL, Bounds, Measure
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side, Table
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.signs.markers import understand_figure

_OF_VICTIMS: Final = frozenset({Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
"""What parts crimes whatever they are, and does so by several labels at once."""
_OF_CRIMES: Final = _OF_VICTIMS | {Dimension.OFFENCE}
_NAMES_VICTIMS: Final = re.compile(r"\b(?:vics?|victims?|complainants?)\b", re.IGNORECASE)
"""Says whose part it is: ``o/w vic under 18`` behind girls and boys is of all victims."""
_CRIMES: Final = re.compile(r"\b(?:offences?|crimes?)\b", re.IGNORECASE)
_BEHIND_CRIMES: Final = _OF_VICTIMS | {Dimension.MEASURE, Dimension.OUTCOME}
_NO_CRIMES: Final = PERHAPS_OF_PEOPLE | {Measure.VICTIMS}
"""What is counted of crimes beside their number."""


def with_wholes(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with what a label says holding for its parts behind it. Of which a part behind several labels is
    (``Female``, ``Male``, ``of which under 13``) is not said: it is not understood, save where it is more than the last
    of them and so of all.
    """
    meanings: list[LabelMeaning | None] = []
    whole: int | None = None
    for at, meaning in enumerate(level.meanings):
        if meaning is None or not starts_as_part(meaning.label.text):
            whole = at if meaning is not None else None
        elif whole is not None and meaning.values:
            meaning = _as_part(at, whole, level, table)  # noqa: PLW2901  # completed
        meanings.append(meaning)
    return _with_crimes_named_first(replace(level, meanings=tuple(meanings)), table)


def _as_part(at: int, of: int, level: LevelMeaning, table: Table) -> LabelMeaning | None:
    """A part with what its whole says. Behind several it is not understood; where it is more than its whole it is of
    all that a label before that counts, with the parts beside it, and not understood without one.
    """
    part, whole = level.meanings[at], level.meanings[of]
    if part is None or whole is None:
        return part
    is_several = _is_behind_several(part, whole, level.meanings[of - 1] if of else None, level)
    is_more = any(_is_more(place, of, level, table) for place in _parts_behind(of, level))
    if is_several and _NAMES_VICTIMS.search(part.label.text):
        return part
    if not whole.values.keys() & _OF_CRIMES or not (is_more or is_several):
        return replace(part, values={**whole.values, **_said_as_part(part)})
    before = (m for m in level.meanings[:of] if m is not None and m.is_understood)
    is_of_all = is_several or any(not m.values.keys() & _OF_CRIMES for m in before)
    return part if is_of_all and is_more else LabelMeaning(part.label)


def _said_as_part(part: LabelMeaning) -> Mapping[Dimension, object]:
    """What a part says beside its whole: not that it is of all offences (``Of these, offences with the flag``)."""
    return {said: value for said, value in part.values.items() if (said, value) != (Dimension.OFFENCE, ALL)}


def _parts_behind(of: int, level: LevelMeaning) -> Iterator[int]:
    """The places of the parts that follow upon a whole."""
    for at, meaning in enumerate(level.meanings[of + 1 :], start=of + 1):
        if meaning is None or not starts_as_part(meaning.label.text):
            return
        yield at


def _is_behind_several(
    part: LabelMeaning, whole: LabelMeaning, before: LabelMeaning | None, level: LevelMeaning
) -> bool:
    """Whether a label of the whole's kind stands right before it, which has no part of its own. Rows of offences have
    each its part below it.
    """
    kinds = whole.values.keys() & _OF_CRIMES
    if not kinds or kinds & part.values.keys() or (Dimension.OFFENCE in kinds and level.level.side is Side.ROWS):
        return False
    return before is not None and before.values.keys() == whole.values.keys() and not _is_all(before)


def _is_all(meaning: LabelMeaning) -> bool:
    return meaning.is_total or meaning.values.get(Dimension.OFFENCE) in (ALL, SEXUAL_OFFENCES)


def _is_within(part: LabelMeaning, whole: LabelMeaning, level: LevelMeaning, table: Table) -> bool:
    """Whether a part is nowhere more than the whole, one number of which at least is known, and both stand equally
    often.
    """
    ones, others = (_places(level)[m.label.text] for m in (whole, part))
    if len(ones) != len(others) or not any(
        of is not None and of.high is not None for one in ones for of in _bounds_along(level, table, one)
    ):
        return False
    return not any(_is_more(other, one, level, table) for one, other in zip(ones, others, strict=True))


def _is_more(at: int, of: int, level: LevelMeaning, table: Table) -> bool:
    """Whether the figures of one place are more than those of another on any line, for all that is said of them."""
    pairs = zip(_bounds_along(level, table, at), _bounds_along(level, table, of), strict=True)
    return any(part and whole and whole.high is not None and part.low > whole.high for part, whole in pairs)


def _bounds_along(level: LevelMeaning, table: Table, place: int) -> Sequence[Bounds | None]:
    """What the cells of a place say of their numbers, line by line; None where one says nothing."""
    cells = table.cells_along(level.level.side, place)
    printed = (understand_figure(cell.shown) if cell is not None else None for cell in cells)
    return [figure.bounds if figure is not None else None for figure in printed]


def _add_up_within(parts: Sequence[LabelMeaning], whole: LabelMeaning, level: LevelMeaning, table: Table) -> bool:
    """Whether the sexes, and the ages, among the parts are together nowhere more than the whole."""
    places = _places(level)
    for kind in (Dimension.SEX, Dimension.AGE):
        own = [places[m.label.text] for m in {m.label.text: m for m in parts if m.values.keys() == {kind}}.values()]
        for at, one in enumerate(places[whole.label.text]):
            lines = zip(
                *(_bounds_along(level, table, place) for place in (one, *(each[at] for each in own))), strict=True
            )
            for of, *others in lines:
                if of and of.high is not None and sum(part.low for part in others if part) > of.high:
                    return False
    return True


def _places(level: LevelMeaning) -> Mapping[str, list[int]]:
    """Where each text of a level stands."""
    places: dict[str, list[int]] = {}
    for at, meaning in enumerate(level.meanings):
        if meaning is not None:
            places.setdefault(meaning.label.text, []).append(at)
    return places


def _with_crimes_named_first(level: LevelMeaning, table: Table) -> LevelMeaning:
    """The level with the one offence that it names, before all else, holding for the sexes, ages, platforms and ends of
    crimes behind it (``Grooming``, ``Female``, ``Charged``), where these victims and platforms are nowhere more; also
    ``Snapchat offences``. Labels that each say that they are offences stand for themselves.
    """
    said = [m for m in level.meanings if m is not None and m.is_understood]
    narrowing = _narrowing(said[0]) if said else {}
    if table.is_list or not narrowing:
        return level
    parts = [m for m in said if m.label.text != said[0].label.text]
    if not all(_may_be_part(m, narrowing) for m in parts):
        return level
    if not all(_is_within(m, said[0], level, table) for m in parts) or _are_parted(said, level, table):
        return level
    if not _add_up_within(parts, said[0], level, table):
        return level
    labels = {m.label for m in parts if m.label.correction is None}
    narrowed = (
        m and (replace(m, values={**narrowing, **m.values}) if m.label in labels else m) for m in level.meanings
    )
    return replace(level, meanings=tuple(narrowed))


def _are_parted(said: Sequence[LabelMeaning], level: LevelMeaning, table: Table) -> bool:
    """Whether rows that are not read, such as headings, stand among those of a level."""
    rows = table.rows if level.level.side is Side.ROWS and said else ()
    return any(below - above > 1 for above, below in pairwise(rows))


def _narrowing(meaning: LabelMeaning) -> Mapping[Dimension, object]:
    """The offence that a label says its crimes are of, or whom or what they are else of where it says that they are
    crimes (``Snapchat offences``).
    """
    if meaning.values.get(Dimension.MEASURE, Measure.OFFENCES) is not Measure.OFFENCES:
        return {}
    offence = meaning.values.get(Dimension.OFFENCE, ALL)
    if offence != ALL:
        return {Dimension.OFFENCE: offence}
    of = {d: value for d, value in meaning.values.items() if d in _OF_VICTIMS}
    return of if _CRIMES.search(meaning.label.text) and not meaning.is_total else {}


def _may_be_part(meaning: LabelMeaning, narrowing: Mapping[Dimension, object]) -> bool:
    is_other = meaning.values.keys() <= _BEHIND_CRIMES and not meaning.values.keys() & narrowing.keys()
    is_other &= meaning.values.get(Dimension.MEASURE, Measure.VICTIMS) in _NO_CRIMES
    return is_other and bool(meaning.values) and not meaning.is_total and not _CRIMES.search(meaning.label.text)
