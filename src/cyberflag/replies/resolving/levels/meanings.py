"""What the levels of a table mean: each is taken for the dimension that its labels fit best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, permutations, product

from cyberflag.model import ALL, AgeBand, Measure
from cyberflag.replies.fits import fits_of, is_all_offences
from cyberflag.replies.resolving.counted.wholes_beside_flag import (
    said_beside_flag,
    unclear_beside_flag,
    whole_beside_flag,
)
from cyberflag.replies.resolving.levels.bare_codes import are_bare_codes, without_bare_codes
from cyberflag.replies.resolving.levels.captions import with_captions
from cyberflag.replies.resolving.levels.classes_listed import with_codes_and_classes
from cyberflag.replies.resolving.levels.composite_totals import totals_over_parts
from cyberflag.replies.resolving.levels.composites import is_told_in_brackets, understand_composite
from cyberflag.replies.resolving.levels.counted_parts import of_which_counted, without_unread_parts
from cyberflag.replies.resolving.levels.flag_split import (
    as_basis,
    as_share,
    is_name_of_flag,
    share_said,
    shares_of,
    values_of_share,
)
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.levels.labels_beside import UNKNOWN_OF, as_beside, wholes_of_parts
from cyberflag.replies.resolving.levels.numbers_too_old import (
    is_of_other_unit,
    without_ages_of_classes,
    without_ages_too_old,
    without_classes_as_ages,
)
from cyberflag.replies.resolving.levels.offence_numbers import class_numbers, is_sub_code
from cyberflag.replies.resolving.levels.online_among_platforms import as_websites
from cyberflag.replies.resolving.levels.outcome_levels import is_of_outcomes, with_outcomes
from cyberflag.replies.resolving.levels.outcome_numbers import with_numbers_of_outcomes
from cyberflag.replies.resolving.levels.outcomes_beside import with_outcomes_beside
from cyberflag.replies.resolving.levels.pairs_of_ages import with_pairs_of_ages
from cyberflag.replies.resolving.levels.period_levels import with_periods
from cyberflag.replies.resolving.levels.rest_of_groups import with_rest_of_groups
from cyberflag.replies.resolving.levels.unknown_alone import without_unknown_alone
from cyberflag.replies.resolving.levels.written_levels import written_levels
from cyberflag.replies.resolving.totals.sums_of_known import with_sums_of_known
from cyberflag.replies.resolving.totals.totals_of_groups import with_totals_of_groups
from cyberflag.replies.resolving.totals.totals_of_regions import with_totals_of_regions
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.bases import flag_answer
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES
from cyberflag.vocabularies.dimensions import Dimension, dimensions_named_in_corner, understand_dimension
from cyberflag.vocabularies.forces import is_letters_of_sites, understand_force
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.platforms import names_every_platform
from cyberflag.vocabularies.totals import class_summed, is_whole_span, understand_total
from cyberflag.vocabularies.understanding import How

LEAST_FIT = 0.45
"""A level whose labels fit no dimension at least this well on average is not understood."""

_SURE = 0.9
_CHOICES = 3
_PLACES = 6
_ENOUGH_LABELS = 300
"""So many different labels show what a level is; a list of records may have thousands of crime numbers."""
_SURE_ENOUGH = 0.6
_OF_UNKNOWN_ALONE = 0.25
"""What a label for the unknown among three others lends to every dimension, beside the fit of the best."""
_REPEATABLE = frozenset({Dimension.OFFENCE, Dimension.PERIOD, Dimension.MEASURE})
_ADDED_BY_A_NAME = 0.5
_OF_PERSONS = (Dimension.AGE, Dimension.SEX)


def understand_levels(table: Table) -> tuple[LevelMeaning, ...]:
    """The dimension of every level and the meaning of every label, chosen for the best fit over the whole table."""
    levels = with_numbers_of_outcomes(written_levels(table), table)
    names = [named.value for level in levels if (named := understand_dimension(level.name)) is not None]
    own = [_fit(level, table, of_ages=Dimension.AGE in names) for level in levels]
    fitting = with_pairs_of_ages(table, levels, own, _SURE)
    fits = without_ages_too_old(table, levels, without_bare_codes(table, levels, fitting, LEAST_FIT))
    told = without_unknown_alone(levels, fits)
    chosen = _assign(with_captions(levels, told, LEAST_FIT), _nested_ages(levels))
    taken = {d for d in chosen if d is not None}
    whole = _name_of_whole(table)
    meant = [
        [_mean(label, dimension, taken, whole) if label else None for label in level.labels]
        if not (is_sub_code(level) or are_bare_codes(level, fit) or is_of_other_unit(level))
        else [LabelMeaning(label) if label else None for label in level.labels]
        for level, fit, dimension in zip(levels, fits, chosen, strict=True)
    ]
    meant = [_with_shared(meanings, dimension, meant) for dimension, meanings in zip(chosen, meant, strict=True)]
    completed = (_completed(*each, table) for each in zip(levels, chosen, meant, strict=True))
    return tuple(
        LevelMeaning(level, dimension, tuple(with_outcomes_beside(table, level, meanings)))
        for level, dimension, meanings in zip(levels, chosen, completed, strict=True)
    )


def _with_shared(
    meanings: Sequence[LabelMeaning | None],
    dimension: Dimension | None,
    others: Sequence[Sequence[LabelMeaning | None]],
) -> list[LabelMeaning | None]:
    """The labels of a level of several kinds (``A girl``, ``Under 13``, ``Voyeurism``) with those merged over another
    level, too, meaning what they do there; in any level those that are the whole of the other one (``Three years`` over
    the blank below it, among sexes).
    """
    if dimension is not None:
        totals = {m.label for level in others for m in level if m is not None and m.is_total and not m.values}
        is_whole = [m is not None and m.label in totals and dimension not in m.values for m in meanings]
        return [m and replace(m, values={}, is_total=True) if w else m for m, w in zip(meanings, is_whole, strict=True)]
    known = {m.label: m for level in others for m in level if m is not None and m.is_understood}
    return [known.get(m.label, m) if m is not None and not m.is_understood else m for m in meanings]


def _completed(
    level: Level, dimension: Dimension | None, meanings: Sequence[LabelMeaning | None], table: Table
) -> Sequence[LabelMeaning | None]:
    """The meanings of a level's labels seen together and under the level's name."""
    if unclear := unclear_beside_flag(level, table):
        is_said = {m.label for m in meanings if m is not None and (m.label.text != unclear or m.label.correction)}
        meanings = [m and (m if m.label in is_said else replace(m, values={})) for m in meanings]
    if dimension is Dimension.OUTCOME:
        return [m and with_outcomes(m, level) for m in meanings]
    meanings = without_classes_as_ages(level, meanings)
    meanings = totals_over_parts(wholes_of_parts(as_beside(meanings, dimension)))
    if dimension is Dimension.PLATFORM:
        meanings = as_websites(meanings, level, table)
    if dimension is not None and dimension in UNKNOWN_OF:
        meanings = with_sums_of_known(meanings, dimension, UNKNOWN_OF[dimension])
    if dimension is Dimension.BASIS and (shares := shares_of(level)):
        return [m and as_share(m, shares[m.label.text]) for m in meanings]
    if dimension is Dimension.BASIS and (whole := whole_beside_flag(level, table)):
        return [m and as_basis(m, whole) for m in meanings]
    if dimension is Dimension.OFFENCE:
        return with_codes_and_classes(with_totals_of_groups(with_rest_of_groups(meanings), level, table))
    if dimension is Dimension.FORCE:
        return with_totals_of_regions([m and _with_letters_of_sites(m) for m in meanings])
    return with_periods(level, meanings) if dimension is Dimension.PERIOD else meanings


def _with_letters_of_sites(meaning: LabelMeaning) -> LabelMeaning:
    """A label among those of forces that is only the letters of a force (``MDP``), which it means there."""
    if meaning.is_understood or not is_letters_of_sites(meaning.label.text):
        return meaning
    known = understand_force(meaning.label.text)
    return meaning if known is None else replace(meaning, values={Dimension.FORCE: known.value})


def _fit(level: Level, table: Table, *, of_ages: bool) -> dict[Dimension, float]:
    """How well the labels fit each dimension, 0 to 1, the level's own name counted in; ``of_ages`` where some level of
    the table is named as one of ages.
    """
    different = {(label.text, label.correction): label for label in level.labels if label is not None}
    labels = [label for label in different.values() if not _is_plain_total(label)][:_ENOUGH_LABELS]
    labels = without_unread_parts(labels)
    labels = _without_name_of_counted(labels) or _parts_summed(list(different.values()))
    fit: dict[Dimension, float] = {}
    classes = frozenset[str]() if of_ages else class_numbers([label.text for label in labels])
    for label in labels:
        scores = {Dimension.OFFENCE: _SURE_ENOUGH} if label.text in classes else _scores(label)
        for dimension, score in scores.items():
            fit[dimension] = fit.get(dimension, 0.0) + score / len(labels)
    if _answers_flag(level) or whole_beside_flag(level, table) or shares_of(level):
        return {Dimension.BASIS: _SURE}
    if is_of_outcomes(level):
        return {Dimension.OUTCOME: _SURE}
    fit = without_ages_of_classes(level, fit | _fit_of_inner(level, labels, fit))
    named = understand_dimension(level.name)
    if named is None or _names_both_sides(level, fit) or _names_the_other_side(named.value, fit):
        return fit
    if named.value is Dimension.REFERENCE and _are_no_references(labels, fit):
        return fit
    if named.value.is_detail:
        return {**{d: f / 2 for d, f in fit.items()}, named.value: _SURE}
    least = _ADDED_BY_A_NAME * named.score
    return {d: f / 2 for d, f in fit.items()} | {named.value: least + fit.get(named.value, 0.0) / 2}


def _without_name_of_counted(labels: Sequence[Label]) -> list[Label]:
    """The labels without one of them that says only what is counted, over or below its parts (``Crimes`` over ages,
    sexes and platforms): it is of all of them, as a total is.
    """
    counted = [label for label in labels if Dimension.MEASURE in _scores(label)]
    if (
        len(counted) != 1
        or counted[0] not in (labels[0], labels[-1])
        or set(_scores(counted[0])) != {Dimension.MEASURE}
    ):
        return list(labels)
    return [label for label in labels if label is not counted[0]] if len(labels) > _CHOICES else list(labels)


def _are_no_references(labels: Sequence[Label], fit: Mapping[Dimension, float]) -> bool:
    """Whether labels under ``Line`` or ``Item`` are no numbers of lines but surely of one kind: ``0-9``, ``071/17``; or
    words, of whatever kinds: ``Girls``, ``All crimes, aged 13``.
    """
    if any(label.text.strip().isdecimal() for label in labels):
        return False
    words = [label for label in labels if _is_no_reference(label)]
    return max(fit.values(), default=0.0) >= _SURE or len(words) >= _SURE_ENOUGH * max(len(labels), 1)


def _is_no_reference(label: Label) -> bool:
    """Whether a label is surely of some kind, says several kinds at once (``2017/18, girl``), or is words."""
    says_several = len(understand_composite(label.text)) > 1
    return says_several or max(_scores(label).values(), default=0.0) >= _SURE or _says_words(label.text)


def _says_words(text: str) -> bool:
    """Whether a text is several words and nothing that tells one line from another: no ``Crime A``, no ``C 12``."""
    parts = [part.strip("-,;:.()'’") for part in text.split()]
    return len(parts) > 1 and all(part.isalpha() and len(part) > 1 for part in parts)


def _fit_of_inner(level: Level, labels: Sequence[Label], fit: Mapping[Dimension, float]) -> dict[Dimension, float]:
    """The fit of the inner of two kinds of labels in one column (classes, and under each the same ages), which neither
    kind fills alone; empty for any other level.
    """
    if level.side is not Side.ROWS or max(fit.values(), default=1.0) >= LEAST_FIT:
        return {}
    scores = {label.text: _scores(label) for label in labels}
    rows = Counter(label.text for label in level.labels if label is not None)
    for inner, outer in permutations(sorted(fit, key=lambda d: -fit[d])[:_CHOICES], 2):
        within = [text for text, found in scores.items() if found.get(inner, 0.0) > found.get(outer, 0.0)]
        above = [text for text in scores if text not in within]
        covered = sum(max(found.get(inner, 0.0), found.get(outer, 0.0)) for found in scores.values())
        again = all(rows[text] > 1 for text in within) and all(rows[text] == 1 for text in above)
        if again and len(above) > 1 and covered >= _SURE_ENOUGH * len(scores):
            return {inner: covered / len(scores)}
    return {}


def _answers_flag(level: Level) -> bool:
    """Whether a column under the flag's name (``online_flag``) says yes or no to it, or its name, in every row."""
    answers = [flag_answer(text) is not None or Dimension.BASIS in fits_of(text) for text in level.distinct]
    return bool(answers) and all(answers) and is_name_of_flag(level.name)


def _names_both_sides(level: Level, fit: Mapping[Dimension, float]) -> bool:
    """Whether a name is that of rows and columns both (``Year / age``) and says nothing that the labels do not."""
    return (
        max((fit.get(dimension, 0.0) for dimension in dimensions_named_in_corner(level.name)), default=0.0) >= LEAST_FIT
    )


def _names_the_other_side(named: Dimension, fit: Mapping[Dimension, float]) -> bool:
    """Whether the name in the corner of a table is that of its columns: none of the rows' labels fits it (words for the
    unknown aside, which fit all), and they fit another dimension well (``Financial year`` over ``Female``, ``Male`` and
    ``Unspecified``).
    """
    best = max(fit.values(), default=0.0)
    return not named.is_detail and fit.get(named, 0.0) <= _OF_UNKNOWN_ALONE * best and best >= _SURE_ENOUGH


def _scores(label: Label) -> dict[Dimension, float]:
    if (said := label.correction) is not None:
        return dict.fromkeys([said.names] if said.names else said.values, 1.0)
    whole = {d: found.score for d, found in fits_of(label.text).items()}
    return whole or {d: 0.8 for d in understand_composite(label.text) if d is not Dimension.FLAG}


def _least_score(dimension: Dimension, how: How) -> float:
    """How sure a label of another kind than its level's must be; the name of a measure or basis narrows nothing, and an
    offence's code says enough whatever words stand beside it.
    """
    is_enough = dimension in (Dimension.MEASURE, Dimension.BASIS) or how is How.CODE
    return _SURE_ENOUGH if is_enough else _SURE


def _is_plain_total(label: Label) -> bool:
    if label.correction is not None:
        return label.correction.is_total
    return understand_total(label.text) is not None


def _nested_ages(levels: Sequence[Level]) -> bool:
    """Whether two levels of one side are bands of ages and the ages inside them: ``Under 13`` over ``0 - 6``, ``7``."""
    for outer, inner in combinations(levels, 2):
        pairs = [(_age_of(a), _age_of(b)) for a, b in zip(outer.labels, inner.labels, strict=False)]
        both = [(a, b) for a, b in pairs if a is not None and b is not None and a.is_known and b.is_known]
        if outer.side is inner.side and both and all(a.contains(b) for a, b in both) and any(a != b for a, b in both):
            return True
    return False


def _age_of(label: Label | None) -> AgeBand | None:
    found = fits_of(label.text).get(Dimension.AGE) if label is not None else None
    return found.value if found is not None and isinstance(found.value, AgeBand) else None


def _assign(fits: Sequence[Mapping[Dimension, float]], nested_ages: bool) -> tuple[Dimension | None, ...]:
    """One dimension a level, with the greatest sum of fits; two levels share one only where both can be right."""
    repeatable = _REPEATABLE | ({Dimension.AGE} if nested_ages else frozenset())
    choices: list[list[Dimension | None]] = []
    for fit in fits:
        good = sorted((d for d in fit if round(fit[d], _PLACES) >= LEAST_FIT), key=lambda d: -fit[d])[:_CHOICES]
        choices.append([*good, None])

    def worth(choice: Sequence[Dimension | None]) -> float:
        taken = [d for d in choice if d is not None]
        twice = sum(taken.count(d) - 1 for d in set(taken) if d not in repeatable and not d.is_detail)
        return sum(fit[d] for fit, d in zip(fits, choice, strict=True) if d is not None) - 2 * twice

    return max(product(*choices), key=worth) if choices else ()


def _name_of_whole(table: Table) -> str:
    """What the sheet of a table calls it: ``Boys total`` on the sheet ``Boys`` is the total of the table."""
    return fold(table.grid.own_name) if table.grid.is_sheet else ""


def _mean(label: Label, dimension: Dimension | None, taken: set[Dimension], whole: str) -> LabelMeaning:
    if (said := label.correction) is not None:
        if said.names is None:
            total_of = label.text if said.is_total and said.said else ""
            return LabelMeaning(label, said.values, is_total=said.is_total, total_of=total_of)
        dimension = said.names
    total = understand_total(label.text)
    if dimension is Dimension.OFFENCE and (number := class_summed(label.text)) in CLASS_CODES:
        return LabelMeaning(label, {dimension: number}, is_total=True, total_of=number)
    if _is_whole_of(dimension, label.text, total is not None):
        return LabelMeaning(label, is_total=True)
    if total is None:
        says_all = dimension is not Dimension.OFFENCE and is_all_offences(label.text)
        return LabelMeaning(label, _values(label.text, dimension, taken), is_total=says_all, weak=says_all)
    of = total.value.of
    names_force = dimension is Dimension.AREA and understand_force(of) is not None
    is_twice = (inner := understand_total(of)) is not None and not inner.value.of  # "Total 2017-20"
    if not of or is_twice or (whole and fold(of) == whole) or names_force:
        return LabelMeaning(label, is_total=True, weak=total.score < 1)
    values = _values(of, dimension, taken) or _surely_another(of, dimension)
    if of.isdecimal() and dimension is not Dimension.AGE and set(values) == {Dimension.AGE} - taken:
        values = {}  # "Total (13)" where nothing is parted by age is more likely the number of a note
    return LabelMeaning(label, values, is_total=bool(values), total_of=of)


def _is_whole_of(dimension: Dimension | None, text: str, is_total: bool) -> bool:
    """Whether a label is of all that its level parts, in words that say so among labels of that dimension alone."""
    if dimension is Dimension.PLATFORM:
        return names_every_platform(text)
    return dimension is Dimension.PERIOD and not is_total and is_whole_span(text)


def _surely_another(text: str, dimension: Dimension | None) -> Mapping[Dimension, object]:
    """The value of another level's dimension that a total repeats: ``Female total`` among the ages under ``Female``."""
    sure = {d: u.value for d, u in fits_of(text).items() if d is not dimension and u.score >= _SURE and u.value != ALL}
    return sure if len(sure) == 1 else {}


def _parts_summed(labels: Sequence[Label]) -> list[Label]:
    """What the labels of a level that are all totals of something are of: ``All girls`` and ``All boys``."""
    totals = [(label, understand_total(label.text)) for label in labels if label.correction is None]
    return [replace(label, text=total.value.of) for label, total in totals if total is not None and total.value.of]


def _values(text: str, dimension: Dimension | None, taken: set[Dimension]) -> Mapping[Dimension, object]:
    """What a label says: a value of its level's dimension, else of two dimensions, else surely of another one."""
    if dimension is not None and dimension.is_detail:
        return {dimension: text}
    if dimension is Dimension.BASIS and (share := share_said(text)) is not None:
        return {**said_beside_flag(text, {}), **values_of_share(text, share)}
    fits = fits_of(text)
    if dimension is Dimension.PERIOD and dimension in fits:
        counted = understand_composite(text).get(Dimension.MEASURE)
        counting: dict[Dimension, object] = {} if counted is None else {Dimension.MEASURE: counted}
        return {dimension: fits[dimension].value, **counting}
    if dimension is not None and dimension in fits:
        beside = said_beside_flag(text, fits) if dimension is Dimension.BASIS else {}
        is_both = dimension in _OF_PERSONS and all(d in fits and fits[d].score > _SURE_ENOUGH for d in _OF_PERSONS)
        both = understand_composite(text) if is_both else {}  # "Girl / under 12"
        beside = beside or of_which_counted(text, dimension, taken)
        return both or {dimension: fits[dimension].value, **beside}
    if composite := understand_composite(text):
        # "Make a child watch (adult)": an age behind words of an offence is part of its title
        return {} if dimension is Dimension.OFFENCE and is_told_in_brackets(text) else composite
    sure = {d: u.value for d, u in fits.items() if u.score >= _least_score(d, u.how) and u.value != ALL}
    others = {d: value for d, value in sure.items() if d not in taken}
    if len(text.strip()) == 1 and others.get(Dimension.MEASURE) is Measure.UNKNOWN:
        del others[Dimension.MEASURE]  # "N" beside "F" and "M" is no number
    if dimension is Dimension.OFFENCE and others.get(Dimension.MEASURE) is Measure.OTHER:
        del others[Dimension.MEASURE]  # "Images" among offences counts no images
    return others if len(others) == 1 else {}
