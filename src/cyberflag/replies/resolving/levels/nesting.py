"""Labels of rows that depend on those above or beside them: two levels in one column, a total beside a class."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from cyberflag.model import ALL, AgeBand
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.levels.calendar_heads import tells_calendar_year
from cyberflag.replies.resolving.levels.carried_labels import without_carried
from cyberflag.replies.resolving.levels.composites import QUESTION
from cyberflag.replies.resolving.levels.counted_beside_suspects import counting_beside_suspects
from cyberflag.replies.resolving.levels.crimes_beside_people import counting_crimes_named
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.levels.labels_beside import UNKNOWN_OF
from cyberflag.replies.resolving.levels.meanings import understand_levels
from cyberflag.replies.resolving.levels.outcomes_nested import with_outcomes_nested
from cyberflag.replies.resolving.levels.outlines import read_outline
from cyberflag.replies.resolving.levels.parts_of_counted import counting_as_before
from cyberflag.replies.resolving.levels.parts_of_endings import as_parts_of_endings
from cyberflag.replies.resolving.levels.victims_over_parts import parting_by_victims
from cyberflag.replies.resolving.levels.wholes_over_parts import with_wholes
from cyberflag.replies.resolving.totals.totals_of_sections import with_total_of_sections
from cyberflag.replies.tables import Label, Side, Table
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.platforms import UNKNOWN
from cyberflag.vocabularies.unknown_words import unknown_score

_LEVELS_IN_A_COLUMN = 2
_SEVERAL_ROWS = 2
_OF_ALL = (Dimension.MEASURE, Dimension.BASIS)
"""What says how crimes are counted, and parts them by nothing."""
_NUMBERED = re.compile(
    r"\s*(?:q|question|part)?\s*\(?(?P<number>\d{1,2}[a-z]?)\)?\s*[.:)]?\s+(?=[^\W\d])", re.IGNORECASE
)


def understand_table(table: Table) -> tuple[LevelMeaning, ...]:
    """The meaning of every label, those of rows seen together with the labels above and beside them.

    A column that holds two levels (``Girls`` and under it ``0-9``, ``10-13``, then ``Boys`` and the same ages) gives
    each lower label the value of the upper one above it. A label carried down from the row above does not hold past a
    total (``All classes`` below ``22B | Sexual activity``).
    """
    outlined = [with_outcomes_nested(read_outline(level, table), table) for level in understand_levels(table)]
    beside = (_unknown_as_above(_as_beside(level)) for level in outlined)
    understood = [
        counting_as_before(counting_crimes_named(as_parts_of_endings(level, table), table)) for level in beside
    ]
    understood = [counting_beside_suspects(level) for level in parting_by_victims(understood, table)]
    sections = next((v.meanings for v in understood if v.level.side is Side.SECTIONS), None)
    nested = [_nested_within(v, sections) if v.level.side is Side.ROWS else v for v in understood]
    wholes = [v if v.level.side is Side.SECTIONS else with_wholes(v, table) for v in nested]
    levels = [_without_doubtful_questions(v) if v.level.side is Side.ROWS else v for v in wholes]
    levels = [v for v in levels if not _is_category_of_all(v, levels) and not tells_calendar_year(v, levels)]
    completed = _with_names_over_totals(with_total_of_sections(levels))
    return without_carried(completed, table)


def _with_names_over_totals(levels: Sequence[LevelMeaning]) -> Sequence[LevelMeaning]:
    """The levels with headings that only name what their columns are of, right over or under totals (``Year`` over
    ``Total`` beside ``Girls`` over ``0-9`` and ``10-17``), taken for totals too.
    """
    heads = [level for level in levels if level.level.side is Side.COLUMNS]
    totals = {
        at for level in heads for at, m in enumerate(level.meanings) if m is not None and m.is_total and not m.values
    }

    def read(level: LevelMeaning) -> LevelMeaning:
        named = {m.label for m in level.meanings if m is not None and not m.is_understood and _only_names(m.label)}
        named -= {m.label for at, m in enumerate(level.meanings) if m is not None and at not in totals}
        return replace(
            level, meanings=tuple(replace(m, is_total=True) if m and m.label in named else m for m in level.meanings)
        )

    return [read(level) if level in heads else level for level in levels] if totals else levels


def _only_names(label: Label) -> bool:
    return label.correction is None and understand_dimension(label.text) is not None


def _is_category_of_all(level: LevelMeaning, levels: Sequence[LevelMeaning]) -> bool:
    """Whether a column says ``Sexual offences`` of every row, beside other labels of theirs: it is what the table is
    about, as its title would say, and breaks nothing down.
    """
    rows = [other for other in levels if other.level.side is Side.ROWS]
    if level.level.side is not Side.ROWS or len(rows) < _LEVELS_IN_A_COLUMN or len(level.meanings) < _SEVERAL_ROWS:
        return False
    return all(m is not None and m.values == {Dimension.OFFENCE: SEXUAL_OFFENCES} for m in level.meanings)


def _as_beside(level: LevelMeaning) -> LevelMeaning:
    """The level with labels that are less surely of another kind than their level (``16 or 17`` in a row of ages, then
    sexes) taken for what the labels right before or behind them are, where they fit it.
    """
    if level.dimension is None:
        return level
    meanings = list(level.meanings)
    unread = [at for at, m in enumerate(meanings) if m is not None and not m.is_understood and not m.label.correction]
    for at in (*unread, *reversed(unread)):
        meaning = meanings[at]
        if meaning is None or meaning.is_understood:
            continue
        beside = [m for m in (*meanings[at - 1 : at], *meanings[at + 1 : at + 2]) if m is not None]
        found = (said for m in beside if (said := _alike(meaning.label.text, m, level.dimension)))
        meanings[at] = replace(meaning, values=next(found, {}))
    return replace(level, meanings=tuple(meanings))


def _alike(text: str, beside: LabelMeaning, dimension: Dimension) -> Mapping[Dimension, object]:
    """What a text says as a label of the kind that the one beside it is of, where that is not the level's own."""
    (kind, value), *others = beside.values.items() or ((dimension, None),)
    fit = fits_of(text).get(kind)
    if others or kind is dimension or kind not in UNKNOWN_OF or fit is None:
        return {}
    overlap = isinstance(value, AgeBand) and isinstance(fit.value, AgeBand) and value.overlaps(fit.value)
    return {} if overlap else {kind: fit.value}


def _unknown_as_above(level: LevelMeaning) -> LevelMeaning:
    """The level with labels that only say that nothing was recorded, in a row of several kinds of labels (sexes, then
    ages), taken for what the label above them is.
    """
    kinds = {d for m in level.meanings if m is not None and len(m.values) == 1 for d in m.values}
    if level.dimension is None or len(kinds & set(UNKNOWN_OF)) < _LEVELS_IN_A_COLUMN:
        return level
    read: list[LabelMeaning | None] = []
    above = level.dimension
    for meaning in level.meanings:
        if meaning is None or meaning.label.correction or meaning.is_total:
            read.append(meaning)
        elif unknown_score(meaning.label.text) and above in UNKNOWN_OF:
            read.append(replace(meaning, values={above: UNKNOWN_OF[above]}))
        else:
            above = next(iter(meaning.values), above) if len(meaning.values) == 1 else above
            read.append(meaning)
    return replace(level, meanings=tuple(read))


def _without_doubtful_questions(level: LevelMeaning) -> LevelMeaning:
    """The level with a question that points back (``How many of these were aged 13?``) not understood where the row
    above, or that of the number which it names (``of the offences at 1``), narrows to something else: of which crimes
    it asks is not said.
    """
    meanings: list[LabelMeaning | None] = []
    above: dict[Dimension, object] = {}
    numbered: dict[str, dict[Dimension, object]] = {}
    for place, meaning in enumerate(level.meanings, start=1):
        asked = QUESTION.match(meaning.label.text) if meaning is not None else None
        narrows = _narrowed(meaning)
        if meaning is None or asked is None:
            meanings.append(meaning)
        else:
            points_back = bool(asked["back"] or asked["of"])
            named = asked["row_back"] or asked["row"]
            whole = numbered.get(named) if named else above
            is_doubtful = points_back and (whole is None or any(d not in narrows for d in whole))
            meanings.append(LabelMeaning(meaning.label) if is_doubtful else meaning)
            above = {**above, **narrows} if points_back and is_doubtful else narrows
            narrows = above
        numbered.setdefault(_number_of(meaning) or str(place), narrows)
    return replace(level, meanings=tuple(meanings))


def _narrowed(meaning: LabelMeaning | None) -> dict[Dimension, object]:
    """What a label narrows crimes to."""
    values = meaning.values if meaning is not None else {}
    return {d: v for d, v in values.items() if d not in _OF_ALL and str(v) != ALL}


def _number_of(meaning: LabelMeaning | None) -> str:
    """The number with which a label begins, as a question does; empty where there is none."""
    found = _NUMBERED.match(meaning.label.text) if meaning is not None else None
    return found["number"].casefold() if found else ""


def _nested_within(level: LevelMeaning, sections: Sequence[LabelMeaning | None] | None) -> LevelMeaning:
    """The level with its two levels in one column told apart, in each section by itself."""
    if sections is None:
        return _nested(level)
    meanings: list[LabelMeaning | None] = []
    places = range(len(sections))
    for _, group in groupby(places, key=lambda at: above.label if (above := sections[at]) is not None else None):
        at = list(group)
        meanings.extend(_nested(replace(level, meanings=level.meanings[at[0] : at[-1] + 1])).meanings)
    return replace(level, meanings=tuple(meanings))


def _nested(level: LevelMeaning) -> LevelMeaning:
    level = _with_unknown_groups(level)
    said = [_said(meaning) for meaning in level.meanings]
    kinds = list(dict.fromkeys(d for d, _ in filter(None, said)))
    if len(kinds) != _LEVELS_IN_A_COLUMN or not _begins_with_label(level):
        return level
    upper, lower = kinds
    printed = Counter(item for item in said if item)
    below = [n for item, n in printed.items() if item[0] is lower]
    above = [n for item, n in printed.items() if item[0] is upper]
    if max(above) > 1 or len(above) < _LEVELS_IN_A_COLUMN or max(below) < _LEVELS_IN_A_COLUMN:
        return level
    if not _are_groups(said, upper):
        return level
    totals = sum(m is not None and m.is_total for m in level.meanings)
    meanings: list[LabelMeaning | None] = []
    parent: object = None
    is_unread = False
    for meaning, item in zip(level.meanings, said, strict=True):
        is_inner_total = meaning is not None and meaning.is_total and not meaning.values and totals == len(above)
        if item and item[0] is upper:
            parent, is_unread = item[1], False
        elif meaning is not None and not meaning.is_understood:
            is_unread = True
        elif meaning is not None and meaning.is_total and not meaning.values and not is_inner_total:
            parent, is_unread = None, False
        meanings.append(_under(meaning, (upper, lower), (parent, is_unread), inner_total=is_inner_total))
    return replace(level, meanings=tuple(meanings))


def _are_groups(said: Sequence[tuple[Dimension, object] | None], upper: Dimension) -> bool:
    """Whether the labels are outer ones with their parts below them: no part stands twice below one, and where one has
    none, at least two others have.
    """
    bare = [one for one, other in pairwise(said) if one and one[0] is upper and not (other and other[0] is not upper)]
    groups: list[list[object]] = []
    for item in said:
        if item is None or item[0] is upper:
            groups.append([])
        elif groups:
            groups[-1].append(item[1])
    parted = [group for group in groups if group]
    are_parts = all(len(group) == len(set(group)) for group in parted)
    return not bare or (are_parts and len(parted) >= _LEVELS_IN_A_COLUMN)


def _under(
    meaning: LabelMeaning | None, kinds: tuple[Dimension, Dimension], above: tuple[object, bool], *, inner_total: bool
) -> LabelMeaning | None:
    """A label with the outer one ``above`` it, and not understood where that one is not (its second entry)."""
    (upper, lower), (parent, is_unread), item = kinds, above, _said(meaning)
    if meaning is None:
        return None
    if (item and item[0] is lower) or inner_total:
        if is_unread:
            return LabelMeaning(meaning.label)
        return meaning.saying(upper, parent) if parent is not None else meaning
    if meaning.is_total and not meaning.values:
        return replace(meaning, over=frozenset(kinds))
    return replace(meaning, over=frozenset({lower})) if item and item[0] is upper else meaning


def _begins_with_label(level: LevelMeaning) -> bool:
    """Whether nothing but totals stands above the first label that says one thing."""
    above = takewhile(lambda meaning: _said(meaning) is None, level.meanings)
    return all(meaning is not None and meaning.is_total for meaning in above)


def _with_unknown_groups(level: LevelMeaning) -> LevelMeaning:
    """The level with each ``Unspecified`` or ``(blank)`` taken for the outer or the inner thing that is unknown.

    It is the outer one where it opens a group: a label below it, before the next outer label, already stood in the
    group before (under ``Girls``, ``Boys`` and ``Unspecified`` the same ages stand again and again).
    """
    first = next((meaning for meaning in level.meanings if _said(meaning) is not None), None)
    is_plain = first is not None and not first.is_total  # "All girls" below the ages of girls is no outer label
    said = [None if is_plain and m is not None and m.is_total else _said(m) for m in level.meanings]
    kinds = list(dict.fromkeys(item[0] for item in said if item is not None and not _is_unknown(item)))
    if len(kinds) != _LEVELS_IN_A_COLUMN or not _begins_with_label(level):
        return level
    upper, lower = kinds
    meanings = list(level.meanings)
    seen: set[object] = set()
    for at, (item, meaning) in enumerate(zip(said, level.meanings, strict=True)):
        if meaning is None or (item is None and not _says_unknown(meaning, kinds)):
            continue
        if item is None or _is_unknown(item):
            in_list = at >= _LEVELS_IN_A_COLUMN and all(one and one[0] is upper for one in said[at - 2 : at])
            opens = in_list or _begins_anew(said[at + 1 :], upper, seen)  # "Girls", "Boys", "Neither", then the ages
            meanings[at] = _as_unknown(meaning, upper if opens else lower)
            seen = set() if opens else seen
        elif item[0] is upper:
            seen = set()
        else:
            seen.add(item[1])
    return replace(level, meanings=tuple(meanings))


def _begins_anew(below: Sequence[tuple[Dimension, object] | None], upper: Dimension, seen: set[object]) -> bool:
    """Whether labels of the group before stand below again, before the next outer or unknown label."""
    group = takewhile(lambda item: item is None or (item[0] is not upper and not _is_unknown(item)), below)
    return any(item is not None and item[1] in seen for item in group)


def _is_unknown(item: tuple[Dimension, object]) -> bool:
    return str(item[1]) == UNKNOWN


def _says_unknown(meaning: LabelMeaning, kinds: Sequence[Dimension]) -> bool:
    """Whether a label that nothing was read from says that one of these was not recorded: ``(blank)`` in a pivot."""
    fits = fits_of(meaning.label.text)
    return not meaning.is_understood and any(d in fits and str(fits[d].value) == UNKNOWN for d in kinds)


def _as_unknown(meaning: LabelMeaning, dimension: Dimension) -> LabelMeaning:
    """The label taken for an unknown value of a dimension, as it was where it cannot be one."""
    found = fits_of(meaning.label.text).get(dimension)
    if found is None or str(found.value) != UNKNOWN:
        return meaning
    return replace(meaning, values={dimension: found.value})


def _said(meaning: LabelMeaning | None) -> tuple[Dimension, object] | None:
    """The one dimension that a label gives a value of, with the value."""
    values = list(meaning.values.items()) if meaning is not None else []
    return values[0] if len(values) == 1 else None
