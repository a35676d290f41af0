"""Figures in sentences, such as ``The force recorded 154 offences in 2017/18, 229 in 2018/19 and 128 in 2019/20``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from cyberflag.model import (
    ALL,
    Bounds,
    Count,
    Issue,
    IssueKind,
    Marker,
    Period,
    Provenance,
    Sex,
)
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.numbers_beside_parts import narrowed_for
from cyberflag.replies.prose.around.setting import Setting, build_count, periods_told, prose_signs
from cyberflag.replies.prose.lines.people_before_parts import may_be_aged
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning, spoken_of
from cyberflag.replies.prose.measured import as_stated, measure_of, without_incidents
from cyberflag.replies.prose.no_answers.doubts import (
    doubt_about,
    doubt_of_all,
    is_out_of_order,
    trait_not_read,
    without_doubtful,
)
from cyberflag.replies.prose.no_answers.loose_numbers import is_of_request
from cyberflag.replies.prose.sentences.bases_of_numbers import basis_of_number, detail_of_number, with_parts_of_wholes
from cyberflag.replies.prose.sentences.behind_the_period import are_of_its_period, is_before_label, is_beside_measure
from cyberflag.replies.prose.sentences.beside_others import kinds_in, of_sexual_offences
from cyberflag.replies.prose.sentences.carrying import carried_into, tells_flagged
from cyberflag.replies.prose.sentences.children_told import ages_of_parts, without_age_of_others
from cyberflag.replies.prose.sentences.codes_of_asked import as_asked
from cyberflag.replies.prose.sentences.endings_told import with_endings_told
from cyberflag.replies.prose.sentences.nested import with_shared_offence, with_wholes
from cyberflag.replies.prose.sentences.noughts import (
    denies_flag,
    denies_part,
    says_none,
    says_nought,
    with_denied_apart,
)
from cyberflag.replies.prose.sentences.of_numbers_told import of_numbers_told
from cyberflag.replies.prose.sentences.orders import in_order
from cyberflag.replies.prose.sentences.pairing import Pairing, crosses_years, is_alone, is_of_all, pair, pair_lists
from cyberflag.replies.prose.sentences.periods_of_numbers import periods_of_numbers
from cyberflag.replies.prose.sentences.reports_crimed import with_reports_crimed
from cyberflag.replies.prose.sentences.same_again import same_again
from cyberflag.replies.prose.sentences.sums_told import period_of_total, total_among, with_totals
from cyberflag.replies.prose.sentences.things_apart import with_things_apart
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, overlaps
from cyberflag.replies.prose.sentences.untold import own_words
from cyberflag.replies.prose.sentences.victims_beside import against_victims
from cyberflag.replies.prose.sentences.wholes_before_parts import pair_years
from cyberflag.replies.prose.sentences.wholes_given import (
    is_whole_given,
    names_number_again,
    without_flag_of_part,
)
from cyberflag.replies.prose.sentences.wordings import (
    APPROXIMATE,
    BARE_AFTER,
    BRACKET,
    COUNTING,
    LIKE_A_PERIOD,
    PEOPLE_AFTER,
    RESPECTIVELY,
    WHOLE,
)
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES, contains
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.signs.markers import FigureKind, Printed, read_between, understand_figure

T = TypeVar("T")
_NEAR_BRACKET = 25
_OF_THOSE = re.compile(r"\bof\s+(?:these|those)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Read:
    """What a sentence or line gave: counts, issues, and what it said of them, for the sentence after it."""

    counts: tuple[Count, ...] = ()
    issues: tuple[Issue, ...] = ()
    said: Meaning = NOTHING_SAID
    spoken_of: Meaning = NOTHING_SAID
    """What a sentence without a figure speaks of, to which "of these" in the next one points."""


@dataclass(frozen=True)
class _Paired:
    """For each number of a sentence, what the sentence says of it."""

    periods: Pairing[Period]
    sexes: Pairing[Sex]
    others: tuple[Pairing[object], ...]
    meanings: tuple[Meaning, ...]

    @property
    def certain(self) -> bool:
        return self.sexes.certain and all(pairing.certain for pairing in self.others)


def read_clauses(sentence: Sentence, setting: Setting) -> Read:
    """The figures of one sentence of an answer.

    A number without a word for what is counted, in its sentence or the ones that it carries on, is left alone; one
    whose period or breakdown could be read two ways gives an issue and no row.
    """
    if again := same_again(sentence, setting):
        return Read(again, (), _said_of_all(again))
    tokens = own_words(sentence.text)
    numbers = _counted(sentence.text, tokens, setting)
    if not numbers and (left := _left_beside_period(sentence.text, tokens, setting)):
        return Read(issues=(_issue(sentence, setting, left, IssueKind.UNKNOWN_MEASURE, "what it counts is not said"),))
    if not numbers:
        said = Meaning(measure=tokens.measures[0].value if tokens.measures else None)
        return Read(said=said, spoken_of=spoken_of(sentence.text))
    tokens, setting = with_denied_apart(sentence.text, tokens, numbers, setting)
    paired = _pair_all(sentence.text, tokens, numbers, setting)
    named = [*tokens.periods, *(Token(p.value, p.start, p.end) for p in periods_named_in(sentence.text))]
    unread = is_out_of_order(sentence.text, tokens, numbers, paired.meanings) or any(
        not overlaps(Token(None, *m.span()), named) for m in LIKE_A_PERIOD.finditer(sentence.text)
    )
    if unread or not paired.certain or not paired.periods.certain:
        why = "it is not clear which number goes with which words"
        return Read(issues=(_issue(sentence, setting, numbers[0], IssueKind.NOT_A_FIGURE, why),))
    if doubt := doubt_of_all(sentence.text, tokens, numbers, paired.meanings):
        return Read(issues=(_issue(sentence, setting, doubt[0], IssueKind.NOT_A_FIGURE, doubt[1]),))
    counts: list[Count] = []
    issues: list[Issue] = []
    for number, meaning in zip(numbers, with_shared_offence(sentence.text, numbers, paired.meanings), strict=True):
        around = without_flag_of_part(meaning, paired.meanings, setting)
        made = _make(sentence, number, meaning, narrowed_for(meaning, paired.meanings, around))
        if isinstance(made, Count):
            counts.append(made)
        else:
            issues.append(made)
    if counts and (passed_over := _passed_over(sentence.text, tokens, numbers, setting)):
        counts = without_doubtful(counts)
        why = "what it counts is not understood"
        issues.append(_issue(sentence, setting, passed_over, IssueKind.NOT_A_FIGURE, why))
    counts = with_totals(sentence.text, counts)
    return Read(tuple(counts), tuple(issues), _said_of_all(counts, paired.meanings))


def _said_of_all(counts: Sequence[Count], told: Sequence[Meaning] = ()) -> Meaning:
    """What the figures of a sentence have in common, or what those ``told`` count, for the next one to go on with."""
    return Meaning(
        period=_single([c.period for c in counts]),
        measure=counts[0].measure if counts else told[-1].measure if told else None,
        offence=_single([c.offence for c in counts if c.offence != ALL]),
        age=_single([c.age for c in counts]),
        sex=_single([c.sex for c in counts]),
        platform=_single([c.platform for c in counts]),
    )


def _counted(text: str, tokens: Tokens, setting: Setting) -> list[Token[str]]:
    """The numbers that are counts by what stands beside them."""
    named = bool(tokens.measures) or tells_flagged(text)
    carried = setting.previous.measure is not None or setting.is_answer_to_count or setting.counted is not None
    asked = setting.context.request.periods
    listed = len(tokens.periods) == len(tokens.numbers) > 1
    breaks_down = bool(listed or tokens.sexes or tokens.ages or tokens.platforms) and any(
        token.value.overlaps(period) for token in tokens.periods for period in asked
    )
    carried = carried or bool((breaks_down or COUNTING.search(text)) and setting.wider.measure)
    if not (
        named
        or (
            carried
            and (
                tokens.periods
                or tokens.years
                or tokens.sexes
                or tokens.ages
                or tokens.platforms
                or tokens.offences
                or ((setting.asked_periods or asked) and RESPECTIVELY.search(text))
            )
        )
    ):
        return []
    numbers = [n for n in tokens.numbers if not says_none(n) or says_nought(text, tokens, n, setting)]
    numbers = [n for n in numbers if not (_points_back(text, n, setting) or is_of_request(text, n, setting.reply))]
    numbers = _with_noughts_of_parts(text, tokens, numbers, setting)
    return [
        number
        for number in numbers
        if is_beside_measure(tokens, number)
        or BARE_AFTER.match(text, number.end)
        or PEOPLE_AFTER.match(text, number.end)
        or _opens_breakdown(text, tokens, number)
        or is_before_label(text, tokens, number)
    ]


def _with_noughts_of_parts(
    text: str, tokens: Tokens, numbers: Sequence[Token[str]], setting: Setting
) -> list[Token[str]]:
    """The numbers without words for nought beside as many numbers as there are years, save those that deny a part."""
    dated = [number for number in numbers if not says_none(number)]
    if not dated or len(dated) != len(periods_told(text, tokens, setting)):
        return list(numbers)
    last = dated[-1].end
    return [
        n
        for n in numbers
        if not says_none(n) or denies_flag(text, n) or (n.start > last and denies_part(text, tokens, n))
    ]


def _opens_breakdown(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether a bracket right after a number breaks it down (``58 (girls 45, boys ten)``), or it is of the flagged."""
    opened = BRACKET.match(text, number.end)
    words = (*tokens.sexes, *tokens.ages, *tokens.platforms, *tokens.offences)
    is_parted = opened is not None and any(opened.end() <= w.start < opened.end() + _NEAR_BRACKET for w in words)
    return is_parted or tells_flagged(text)


def _passed_over(text: str, tokens: Tokens, numbers: Sequence[Token[str]], setting: Setting) -> Token[str] | None:
    """A number of a sentence of figures that was not taken for one, and does not point back to one either."""
    return next(
        (
            n
            for n in tokens.numbers
            if not (n in numbers or says_none(n) or names_number_again(text, n.start, n.end))
            and not is_whole_given(text, n, setting.printed)
        ),
        None,
    )


def _left_beside_period(text: str, tokens: Tokens, setting: Setting) -> Token[str] | None:
    """A bare number that was left although its sentence names a period that was asked for."""
    asked = {token.value for token in tokens.periods} & set(setting.context.request.periods)
    bare = [number for number in tokens.numbers if not says_none(number)]
    bare = [n for n in bare if BARE_AFTER.match(text, n.end) or PEOPLE_AFTER.match(text, n.end)]
    bare = [n for n in bare if not (names_number_again(text, n.start, n.end) or is_of_request(text, n, setting.reply))]
    return bare[0] if asked and bare else None


def _points_back(text: str, number: Token[str], setting: Setting) -> bool:
    """Whether a number only names a figure given before; "of these 100 were female" does not, where 100 is new."""
    if not names_number_again(text, number.start, number.end, setting.asked_words):
        return is_whole_given(text, number, setting.printed)
    return number.value in setting.printed or _OF_THOSE.search(text[: number.start]) is None


def _pair_all(text: str, tokens: Tokens, numbers: Sequence[Token[str]], setting: Setting) -> _Paired:
    """For each number what the sentence says of it; of one that all others add up to, that it is of all their years."""
    told = periods_told(text, tokens, setting)
    whole = total_among(text, numbers, told)
    if whole is None:
        return _pair_parts(text, tokens, numbers, setting, told)
    parts = _pair_parts(text, tokens, [*numbers[:whole], *numbers[whole + 1 :]], setting, told)
    days, measures = period_of_total(parts.periods.values), {m.measure for m in parts.meanings}
    offences = {m.offence for m in parts.meanings}
    if days is None or len(measures) > 1 or len(offences) > 1:
        return _pair_parts(text, tokens, numbers, setting, told)
    own = Meaning(days, measures.pop(), offences.pop(), basis=parts.meanings[0].basis)
    meanings = (*parts.meanings[:whole], own, *parts.meanings[whole:])
    return replace(parts, meanings=meanings)


def _pair_parts(
    text: str, tokens: Tokens, numbers: Sequence[Token[str]], setting: Setting, told: list[Token[Period]]
) -> _Paired:
    own_periods = periods_of_numbers(text, told, numbers)
    ordered = in_order(text, tokens.periods, numbers, setting)
    periods = pair_years(text, numbers, own_periods, ordered)
    each = len(set(ordered)) if len(ordered) > len(set(ordered)) else 1
    kept = [n for n in numbers if WHOLE.search(text[: n.start]) is None or is_alone(text, n, numbers)]

    def pair_parts(words: Sequence[Token[T]]) -> Pairing[T]:
        """The words paired with the numbers, without the wholes that other numbers are given of in their clause."""
        if each > 1:
            return pair_lists(text, numbers, words, each)
        if len(words) == 1 and is_of_all(text, words[0], numbers, own_periods):
            return Pairing((words[0].value,) * len(numbers))
        if crosses_years(numbers, words, own_periods) and not {Sex.FEMALE, Sex.MALE} <= {w.value for w in words}:
            return Pairing((None,) * len(numbers), certain=False)
        paired = pair(text, kept, words, spreads=False)
        known = dict(zip([n.start for n in kept], paired.values, strict=True))
        return Pairing(tuple(known.get(n.start) for n in numbers), paired.certain)

    sexes, platforms = pair_parts(tokens.sexes), pair_parts(tokens.platforms)
    offences = pair_parts(as_asked(text, numbers, _narrowing_offences(text, tokens, setting), setting))
    everybody = setting.context.request.everybody
    ages, meanings = pair_parts(ages_of_parts(tokens.ages, text, everybody)), list[Meaning]()
    for at, number in enumerate(numbers):
        own = Meaning(
            period=periods.values[at],
            measure=measure_of(text, tokens, number, setting),
            offence=offences.values[at],
            age=ages.values[at],
            sex=sexes.values[at],
            platform=platforms.values[at],
        )
        own = replace(own, basis=basis_of_number(text, numbers, at), detail=detail_of_number(text, numbers, at, own))
        meanings.append(of_sexual_offences(without_age_of_others(own, tokens.ages, everybody), text, setting))
    if not periods.certain and len(set(periods.values)) == 1:
        periods = replace(periods, certain=are_of_its_period(text, tokens, numbers, meanings, own_periods))
    meanings = against_victims(text, tokens, numbers, meanings, setting)
    meanings = of_numbers_told(text, numbers, with_wholes(text, numbers, meanings), setting)
    meanings = with_reports_crimed(text, numbers, with_endings_told(text, numbers, meanings))
    meanings = with_parts_of_wholes(text, numbers, with_things_apart(text, tokens, numbers, meanings))
    return _Paired(periods, sexes, (ages, platforms, offences), tuple(meanings))


def _narrowing_offences(text: str, tokens: Tokens, setting: Setting) -> Sequence[Token[str]]:
    """The offences of a sentence without "sexual offences" where those are all that is asked for and that it names."""
    is_topic = setting.asks_sexual_offences and all(contains(SEXUAL_OFFENCES, o.value) for o in tokens.offences)
    return [o for o in kinds_in(text, tokens, setting) if not is_topic or o.value != SEXUAL_OFFENCES]


def _make(sentence: Sentence, number: Token[str], own: Meaning, setting: Setting) -> Count | Issue:
    printed = (
        Printed(Bounds.exactly(0), Marker.PLAIN, FigureKind.WORDS)
        if says_none(number)
        else understand_figure(number.value, setting.rules) or read_between(number.value, setting.rules)
    )
    if APPROXIMATE.match(number.value) or printed is None:
        return _issue(sentence, setting, number, IssueKind.NOT_A_FIGURE, "it is no exact number")
    own = without_incidents(own, sentence, setting)
    meaning = as_stated(own, own.over(carried_into(sentence, own, setting)).over(setting.wider), sentence, setting)
    if printed.marker is Marker.NOT_HELD:
        meaning = replace(meaning, period=None)
    doubt = trait_not_read(sentence.text, number, own, setting.context.basis)
    if doubt is None and may_be_aged(sentence.text, setting.asked_words, setting.text_before):
        doubt = IssueKind.UNKNOWN_AGE, "the number that opens its line may be an age"
    if (doubt := doubt or doubt_about(sentence.text, own, meaning, setting.doubtful)) is not None:
        return _issue(sentence, setting, number, *doubt)
    count = build_count(setting, sentence.source_at(number.start), meaning, printed, number.value)
    return replace(count, signs=prose_signs(setting, own, meaning))


def _single(values: Sequence[T]) -> T | None:
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else None


def _issue(sentence: Sentence, setting: Setting, number: Token[str], kind: IssueKind, why: str) -> Issue:
    message = f"The number {number.value} looks like a figure, but {why}. Read the sentence and confirm what it counts."
    return Issue(Provenance(setting.reply, sentence.source_at(number.start)), kind, message)
