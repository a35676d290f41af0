"""Crimes with the flag beside those without it, and both together: ``Flagged``, ``Not flagged``, ``Total``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final

from cyberflag.model import WITHOUT_FLAG, Basis, Measure
from cyberflag.replies.fits import fits_of, without_lead_in
from cyberflag.replies.labels_of_flag import gathers, is_online
from cyberflag.replies.resolving.context import Context, Told, Whence
from cyberflag.replies.resolving.counted.wholes_beside_flag import kind_of_whole, names_flag_alone
from cyberflag.replies.resolving.from_titles.sheet_titles import titles_and_sheet
from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.bases import basis_named_in, flag_answer, heads_online, is_rest, is_without_flag
from cyberflag.vocabularies.bases import names_those_without_flag as names_those_without
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.purposes import understand_purpose
from cyberflag.vocabularies.unknown_words import unknown_score

_YES_OR_NO: Final = re.compile(r"[\s?:]*(?:\(?\s*(?:y/n|yes/no|yes or no)\s*\)?)?[\s?:]*$", re.IGNORECASE)
UNKNOWN_WHETHER: Final = "unknown"
"""Of crimes of which nobody says whether they carry the flag: what their counts say in ``detail`` for ``flag``."""


class Share(StrEnum):
    """Which of the crimes a label is of."""

    WITH = "with"
    WITHOUT = "without"
    UNKNOWN = "unknown"
    BOTH = "both"


def shares_of(level: Level) -> Mapping[str, Share]:
    """Which crimes each label of a level is of, where it parts them by the flag: one label of those with it, one of
    those without, at most one of those where nobody knows and at most one of all. Empty for any other level.

    ``Y`` and ``N`` say so under the name of the flag alone, as does ``(blank)``. ``Other`` is those without, unless the
    level has the name of something else (``Platform``).
    """
    asks, named = is_name_of_flag(level.name), understand_dimension(level.name)
    parts_other = named is not None and (named.value is Dimension.PLATFORM or named.value.is_detail)
    found = {text: share for text in level.distinct if (share := _share(text, asks=asks)) is not None}
    if parts_other and any(is_rest(text) for text in found):
        return {}
    said = [*found.values()]
    is_split = Share.WITH in said and Share.WITHOUT in said and len(set(said)) == len(said)
    return found if is_split and len(found) == len(level.distinct) else {}


def is_name_of_flag(name: str) -> bool:
    """Whether the name of a level, or a heading over it, is that of the flag: ``online_flag``, ``Flagged?``."""
    plain = _YES_OR_NO.sub("", name.replace("_", " "))
    return basis_named_in(plain) is not None or heads_online(plain)


def _share(text: str, *, asks: bool) -> Share | None:
    text = without_lead_in(text)
    if is_without_flag(text) or (asks and flag_answer(text) is Basis.NONE):
        return Share.WITHOUT
    if is_online(text) or (asks and flag_answer(text) is Basis.FLAG):
        return None if basis_of_share(text) is Basis.NONE else Share.WITH
    if is_rest(text):
        return Share.WITHOUT
    if gathers(text):
        return Share.BOTH
    return Share.UNKNOWN if unknown_score(text) else None


def share_said(text: str) -> Share | None:
    """Which crimes a label among labels of the flag is of, where it stands for no total and no other sign."""
    answer = Basis.NONE if is_without_flag(without_lead_in(text)) else flag_answer(text)
    return None if answer is None else Share.WITHOUT if answer is Basis.NONE else Share.WITH


def basis_of_share(text: str) -> Basis:
    """Why the crimes with the flag are online, as far as their label says it."""
    named = basis_named_in(text)
    return named.value if named else flag_answer(text) or Basis.UNKNOWN


def values_of_share(text: str, share: Share) -> Mapping[Dimension, object]:
    """What a label of a level that parts crimes by the flag says of them; nothing of both together, which are a sum."""
    if share is Share.BOTH:
        return {}
    if share is Share.WITH:
        return {Dimension.BASIS: basis_of_share(text)}
    flag = WITHOUT_FLAG[1] if share is Share.WITHOUT else UNKNOWN_WHETHER
    return {Dimension.BASIS: Basis.NONE, Dimension.FLAG: flag}


def as_share(meaning: LabelMeaning, share: Share) -> LabelMeaning:
    """One of the labels that part crimes by the flag: those with it, those without, or both together."""
    if meaning.label.correction:
        return meaning
    values = values_of_share(meaning.label.text, share)
    is_total = share is Share.BOTH
    return replace(meaning, values=values, is_total=is_total, weak=False, total_of="", over=frozenset())


def as_basis(meaning: LabelMeaning, whole: str) -> LabelMeaning:
    """One of a pair of labels of which one is of all recorded crimes (``whole``), the other of the online ones among
    them; both of its kind of crime where it names one.
    """
    if meaning.label.correction:
        return meaning
    named, kind = basis_named_in(meaning.label.text), kind_of_whole(whole)
    is_flag = bool(kind) and names_flag_alone(meaning.label.text)
    unnamed = Basis.NONE if meaning.label.text == whole else Basis.FLAG if is_flag else Basis.UNKNOWN
    basis = named.value if named else unnamed
    counted = fits_of(meaning.label.text).get(Dimension.MEASURE)
    is_counted = counted is not None and not (kind and counted.value is Measure.OTHER)  # "flagged images" are crimes
    values: dict[Dimension, object] = {Dimension.MEASURE: counted.value} if counted and is_counted else {}
    if kind:
        site = understand_composite(meaning.label.text).get(Dimension.PLATFORM) if named else None
        values |= {Dimension.OFFENCE: kind} | ({} if site is None else {Dimension.PLATFORM: site})
    return LabelMeaning(meaning.label, {**values, Dimension.BASIS: basis})


def is_over_answers(above: Level, level: Level) -> bool:
    """Whether a row of headings asks for the flag over ``Y``, ``N`` and their like, and says nothing else."""
    if above.side is not Side.COLUMNS or len(above.distinct) != 1 or not is_name_of_flag(above.distinct[0]):
        return False
    return None not in above.labels and bool(shares_of(replace(level, name=above.distinct[0])))


def with_shares(tables: Sequence[Table]) -> list[Table]:
    """The tables with what their titles and sheets' names say of the flag, where one of them is of crimes without it.

    A table under a bare ``Total`` or ``All sexual offences`` is of both where others are of the two, and of
    all offences that they are of.
    """
    shares = [_share_of_table(table) for table in tables]
    if Share.WITHOUT not in shares:
        return list(tables)
    return [
        replace(table, heads={**table.heads, **values_of_share("", share)})
        if share is Share.WITHOUT
        else replace(table, heads={**table.heads, Dimension.BASIS: Basis.NONE, Dimension.OFFENCE: None})
        if share is Share.BOTH and Share.WITH in shares
        else table
        for table, share in zip(tables, shares, strict=True)
    ]


def flag_told_around(told: Mapping[Dimension, Told]) -> tuple[tuple[str, str], ...]:
    """What is told around a table of the flag of crimes that do not carry it, where no person says otherwise."""
    flag = told.get(Dimension.FLAG)
    if flag is None or told[Dimension.BASIS].whence is Whence.PERSON:
        return ()
    return ((Dimension.FLAG.value, str(flag.value)),)


def _share_of_table(table: Table) -> Share | None:
    """Which crimes a table is of by its own titles and the name of its sheet: the nearest that says so."""
    texts = [title.text for title in titles_and_sheet(table)]
    for text in texts:
        if names_those_without(text):
            return Share.WITHOUT
        if is_online(text):
            return Share.WITH
    return Share.BOTH if any(map(gathers, texts)) else None


def basis_around(
    labels: Sequence[LabelMeaning],
    sums_over: Collection[Dimension],
    levels: Sequence[LevelMeaning],
    told: Basis,
    context: Context,
) -> Basis:
    """The basis of a figure none of whose labels names it: that of all crimes where it adds those with the flag and
    those without, else what is ``told`` around. Where all crimes are told of, or nothing is, and a label says that
    these are online, it is the one basis of the questions quoted, else, beside all crimes, that of a part.
    """
    if Dimension.BASIS in sums_over and any(shares_of(v.level) for v in levels):
        return Basis.NONE
    is_part = told in (Basis.NONE, Basis.UNKNOWN) and any(map(_says_online, labels))
    if not is_part:
        return told
    quoted = {named.value for text in context.quoted if (named := basis_named_in(text)) is not None}
    if not context.request.says_what_is_asked and len(quoted) == 1:
        return quoted.pop()
    return context.basis_of_part if told is Basis.NONE else told


def _says_online(meaning: LabelMeaning) -> bool:
    """Whether a label says that its crimes are online, and not where or on what platform they were committed."""
    is_place = any(d is Dimension.PLATFORM or d.is_detail for d in meaning.values)
    return is_online(meaning.label.text) and not is_place


def sides_made_up(found: Sequence[tuple[LevelMeaning, LabelMeaning | None]]) -> Collection[Side]:
    """The sides of a figure on which a blank label lacks nothing: its sections, and its rows where one of their labels
    is of all crimes (``For comparison: flagged or not`` below ages and sexes, with no sex beside it).
    """
    of_all = any(m is not None and v.level.side is Side.ROWS and _is_of_all_crimes(m) for v, m in found)
    return (Side.SECTIONS, Side.ROWS) if of_all else (Side.SECTIONS,)


def _is_of_all_crimes(meaning: LabelMeaning) -> bool:
    """Whether a label is of crimes flagged or not, and what it says beside that is understood or names only crimes; not
    that of those without the flag, of suspects or of a share.
    """
    purposed = understand_purpose(meaning.label.text)
    text = purposed.label if purposed is not None else without_lead_in(meaning.label.text)
    named = basis_named_in(text)
    if basis_said(meaning) is not Basis.NONE or is_without_flag(text) or names_those_without(text):
        return False
    rest = blanked(text, [(named.start, named.end)]).strip(" :-,;()") if named is not None else ""
    if set(meaning.values) - {Dimension.BASIS} or not rest or understand_offence(rest) is not None:
        return True
    counted = understand_measure(rest)
    return counted is not None and counted.value is Measure.OFFENCES


def basis_said(meaning: LabelMeaning) -> Basis | None:
    """Why the crimes of a label count as online: by a person's word, else by its own."""
    said = meaning.values.get(Dimension.BASIS, Basis.UNKNOWN)
    is_told = said is Basis.NONE or meaning.label.correction or flag_answer(meaning.label.text)
    if is_told and said is not Basis.UNKNOWN:
        return Basis(str(said))
    named = basis_named_in(meaning.label.text)
    return named.value if named else None
