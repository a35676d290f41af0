"""What the figures of a sentence or line say to what follows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import ALL, Count, Measure, Period
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting, parts_of
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import read_tokens


def after_figures(setting: Setting, counts: Sequence[Count], passage: int) -> Setting:
    """The setting for what follows a sentence or line that gives these figures."""
    parts = frozenset[str]().union(*map(parts_of, counts))
    period, whole = period_of_whole(counts), number_of_whole(counts)
    before = setting.years_here if setting.previous_in == passage else frozenset[Period]()
    years, parted = before | {count.period for count in counts}, _parted(setting, counts, passage)
    told = counts if setting.previous_in != passage else (*setting.told_here, *counts)
    setting = replace(setting, previous_counts=tuple(counts), previous_in=passage, years_here=years, parted=parted)
    whole_told = setting.whole_told | {count.period for count in counts if not parts_of(count)}
    told_of = setting.told | {(count.period, count.offence) for count in counts}
    setting = replace(setting, whole_told=whole_told, told=told_of, told_here=tuple(told))
    return replace(setting, previous_parts=parts, previous_period=period, previous_whole=whole)


def _parted(setting: Setting, counts: Sequence[Count], passage: int) -> Measure | None:
    """What the figures before these in their paragraph count, where these count something else: ``Of these, 30 led to a
    charge``.
    """
    if setting.previous_in != passage:
        return None
    before = setting.previous_counts[-1].measure
    if counts[-1].measure is Measure.OFFENCES and before is not Measure.VICTIMS:
        return None  # crimes are no part of the arrests told before them
    return before if before is not counts[-1].measure else setting.parted


def measuring_either(meaning: Meaning, sentence: Sentence, setting: Setting) -> Meaning:
    """What a sentence with numbers says of lines below it, not what these count where its paragraph tells of crimes and
    of what became of them: ``There were 290 offences. Of these, 30 led to a charge.`` and below it ``2019/20: 310``.
    """
    if setting.previous_in != sentence.passage or sentence.opens or not read_tokens(sentence.text).numbers:
        return meaning
    counted = {c.measure for c in setting.previous_counts}
    counted |= {Measure.VICTIMS} if Measure.OFFENCES in counted else set()  # victims named may have been read as crimes
    is_other = meaning.measure is not None and meaning.measure not in counted
    is_either = is_other or may_count_either(meaning.measure, setting)
    return replace(meaning, measure=Measure.UNKNOWN) if is_either else meaning


def may_count_either(measure: Measure | None, setting: Setting) -> bool:
    """Whether what the last figures count is only a part of what the others of their paragraph count."""
    last = setting.previous_counts[-1].measure if setting.previous_counts else None
    return setting.parted is not None and measure is last and measure is not None


def are_of_several_years(counts: Sequence[Count]) -> bool:
    """Whether figures are of several periods: what goes on from them is of none that was told before."""
    return len({count.period for count in counts}) > 1


def period_of_whole(counts: Sequence[Count]) -> Period | None:
    """The one period of the figures of a sentence or line, where they are of all crimes or part all of them."""
    is_whole = all(count.offence == ALL for count in counts) and (len(counts) > 1 or not parts_of(counts[0]))
    return counts[0].period if is_whole and len({count.period for count in counts}) == 1 else None


def number_of_whole(counts: Sequence[Count]) -> int | None:
    """The number of all crimes that a sentence or line gives, where that is its one figure; else None."""
    is_whole = len(counts) == 1 and not parts_of(counts[0]) and counts[0].offence == ALL
    bounds = counts[0].bounds if is_whole else None
    return bounds.low if bounds is not None and bounds.is_exact else None


def number_of_any(passage: int, setting: Setting) -> Count | None:
    """The one exact figure of the sentence before, in the same paragraph or the one above, whatever it counts."""
    counts = setting.previous_counts
    is_one = len(counts) == 1 and 0 <= passage - setting.previous_in <= 1
    return counts[0] if is_one and counts[0].bounds.is_exact else None
