"""How surely the labels of a table were understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cyberflag.model import ALL, ALL_AGES, CHILDREN, Measure, Period
from cyberflag.replies.fits import fits_of, starts_as_part
from cyberflag.replies.resolving.levels.flag_split import is_name_of_flag
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.sureness.signs import Sign
from cyberflag.replies.tables import Label, Side, Table
from cyberflag.vocabularies.bases import flag_answer
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.understanding import How

_WELL_SPELT = 0.85
_WHOLE = 0.85
_HALF = 0.6
_MOSTLY = 0.7
_FIRM_LEVEL = 0.75
_UNFIT_LEVEL = 0.3
_RIVAL = 0.05
"""A level that fits another dimension within so little is torn between the two."""
_CHECKED_LABELS = 40
"""So many different labels show how well a level fits; a list may have thousands."""
_BY_OUTCOME = frozenset({Dimension.OUTCOME, Dimension.MEASURE})


def label_signs(level: LevelMeaning, at: int, table: Table) -> frozenset[Sign]:
    """The signs of one label of a level: how its words were taken for what they were taken for."""
    meaning = level.meanings[at]
    if meaning is None:
        return frozenset()
    found = set() if _answers_flag(level) else set(_signs_of_words(meaning))
    if meaning.weak:
        found.add(Sign.WEAK_TOTAL)
    says_another = level.dimension is not None and meaning.values and level.dimension not in meaning.values
    # "of which girls" may stand beside anything, and "Crimes" or "All blackmail" over or behind their parts
    is_whole = at in (0, len(level.meanings) - 1) and (_only_counts(meaning) or _only_names_crimes(level, meaning))
    if says_another and not (starts_as_part(meaning.label.text) or is_whole or _is_one_of_run(level, at)):
        found.add(Sign.OFF_LEVEL)
    if _is_carried(level, meaning.label, at, table):
        found.add(Sign.CARRIED)
    return frozenset(found)


def _answers_flag(level: LevelMeaning) -> bool:
    """Whether the labels say below the flag's name whether it is set: ``Y`` is no word for anything by itself."""
    is_named = level.dimension is Dimension.BASIS and is_name_of_flag(level.level.name)
    return is_named and all(flag_answer(text) is not None for text in level.level.distinct)


def _is_one_of_run(level: LevelMeaning, at: int) -> bool:
    """Whether a label stands beside others of its own kind, each surely of it: sexes side by side, then the ages."""
    own = _said_surely(level.meanings[at])
    beside = (n for n in (at - 1, at + 1) if 0 <= n < len(level.meanings))
    return own is not None and any(
        _said_surely(level.meanings[n]) is own and _label_of(level, n) != _label_of(level, at) for n in beside
    )


def _label_of(level: LevelMeaning, at: int) -> str:
    meaning = level.meanings[at]
    return meaning.label.text if meaning is not None else ""


def _said_surely(meaning: LabelMeaning | None) -> Dimension | None:
    """The one dimension that a label surely says a value of. What became of the crimes says with it what is counted."""
    if meaning is not None and Dimension.OUTCOME in meaning.values and set(meaning.values) <= _BY_OUTCOME:
        return Dimension.OUTCOME
    if meaning is None or len(meaning.values) != 1 or meaning.is_total:
        return None
    (dimension,) = meaning.values
    found = fits_of(meaning.label.text).get(dimension)
    return dimension if found is not None and found.score >= _WHOLE else None


def _only_counts(meaning: LabelMeaning) -> bool:
    """Whether a label only says that crimes or victims are counted, and parts them by nothing: all children, whom the
    whole is about, are no part (``Flagged offences, victim under 18``).
    """
    said = {dimension: value for dimension, value in meaning.values.items() if value not in (CHILDREN, ALL_AGES)}
    return len(said) == 1 and said.get(Dimension.MEASURE) in (Measure.OFFENCES, Measure.VICTIMS)


def _only_names_crimes(level: LevelMeaning, meaning: LabelMeaning) -> bool:
    """Whether a label says nothing but of which crimes all the others of its level are parts."""
    others = (other for other in level.meanings if other is not None and other is not meaning)
    is_alone = not any(Dimension.OFFENCE in other.values for other in others)
    return is_alone and set(meaning.values) == {Dimension.OFFENCE} and not meaning.is_total


def _signs_of_words(meaning: LabelMeaning) -> Iterator[Sign]:
    fits = fits_of(meaning.total_of or meaning.label.text)
    for dimension, value in meaning.values.items():
        found = fits.get(dimension)
        if dimension.is_detail or (dimension is Dimension.MEASURE and Dimension.OUTCOME in meaning.values):
            continue
        if found is None:
            yield Sign.TWO_IN_ONE if len(meaning.values) > 1 else Sign.INFERRED
        elif found.value != value:
            yield Sign.INFERRED
        elif found.how is How.SPELLING:
            yield Sign.MISSPELT if found.score >= _WELL_SPELT else Sign.GARBLED
        elif found.score < _WHOLE and dimension not in (Dimension.BASIS, Dimension.MEASURE):
            yield Sign.LOOSE if found.score >= _HALF else Sign.VAGUE


def _is_carried(level: LevelMeaning, label: Label, at: int, table: Table) -> bool:
    """Whether a label stands beside another row or column and no merged cell brings it here."""
    side = level.level.side
    if side is Side.SECTIONS or (side is Side.COLUMNS and not table.columns):
        return False
    cell = table.cell(label.row, label.column)
    here = table.rows[at] if side is Side.ROWS else table.columns[at]
    start = label.row if side is Side.ROWS else label.column
    span = 1 if cell is None else cell.row_span if side is Side.ROWS else cell.column_span
    return not start <= here < start + span


def level_signs(level: LevelMeaning, beside: Sequence[LevelMeaning] = ()) -> frozenset[Sign]:
    """The signs of a whole level: how well its labels fit the dimension it was taken for, and no other. The name in the
    corner of a table may be that of a level ``beside``.
    """
    if level.dimension is None or level.dimension.is_detail or not level.level.distinct or _answers_flag(level):
        return frozenset()
    fits = _mean_fits(level)
    own = fits.get(level.dimension, 0.0)
    found = set()
    named = understand_dimension(level.level.name)
    is_named = named is not None and named.value is level.dimension
    if own < _UNFIT_LEVEL:
        found.add(Sign.UNFIT_LEVEL)
    elif own < _FIRM_LEVEL and not is_named:
        found.add(Sign.DOUBTFUL_LEVEL)
    if not is_named and any(fit >= own - _RIVAL for d, fit in fits.items() if d is not level.dimension):
        found.add(Sign.RIVAL)
    names_another = named is not None and any(named.value is v.dimension for v in beside if v is not level)
    if named is not None and named.value is not Dimension.REFERENCE and not is_named and not names_another:
        found.add(Sign.MISNAMED)
    if level.dimension is Dimension.PERIOD and _are_apart(level):
        found.add(Sign.PERIODS_APART)
    return frozenset(found)


def _are_apart(level: LevelMeaning) -> bool:
    """Whether days are missing between each two periods of a level: ``Apr 2018``, ``Apr 2019`` may be cut off."""
    values = {m.values.get(Dimension.PERIOD) for m in level.meanings if m is not None and not m.total_of}
    periods = sorted((v for v in values if isinstance(v, Period)), key=lambda period: period.start)
    gaps = [(after.start - before.end).days > 1 for before, after in pairwise(periods)]
    return bool(gaps) and all(gaps)


def odd_offences(level: LevelMeaning) -> frozenset[int]:
    """The places of offence labels of another kind (code, class, group) than nearly all others of the level."""
    if level.dimension is not Dimension.OFFENCE:
        return frozenset()
    kinds = [_kind_of(m.values.get(Dimension.OFFENCE)) if m is not None else "" for m in level.meanings]
    known = Counter(kind for kind in kinds if kind)
    if not known:
        return frozenset()
    common, number = known.most_common(1)[0]
    if number == known.total() or number < _MOSTLY * known.total():
        return frozenset()
    return frozenset(at for at, kind in enumerate(kinds) if kind and kind != common)


def _kind_of(offence: object) -> str:
    if not isinstance(offence, str) or offence == ALL:
        return ""
    return "code" if "/" in offence else "class" if offence in CLASS_CODES else "group"


def is_mostly_unread(level: LevelMeaning) -> bool:
    """Whether so many labels of a level were not understood that the others may have been by chance."""
    labels = [m for m in level.meanings if m is not None]
    unread = sum(not m.is_understood for m in labels)
    return unread > 1 and unread > (1 - _MOSTLY) * len(labels)


def _mean_fits(level: LevelMeaning) -> Mapping[Dimension, float]:
    texts = [text for text in level.level.distinct if understand_total(text) is None][:_CHECKED_LABELS]
    fits: dict[Dimension, float] = {}
    for text in texts:
        for dimension, found in fits_of(text).items():
            fits[dimension] = fits.get(dimension, 0.0) + found.score / len(texts)
    return fits
