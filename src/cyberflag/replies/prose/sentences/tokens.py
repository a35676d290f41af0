"""The words of a sentence that say what its numbers count, and the numbers that may be counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Generic, TypeVar

from cyberflag.model import ALL, ALL_AGES, CHILDREN, UNKNOWN_AGE, AgeBand, Measure, Period, Sex
from cyberflag.replies.prose.around.words_any_of import searched_words_in
from cyberflag.replies.prose.around.years_meant import Points, YearsMeant, years_meant_in
from cyberflag.replies.prose.lines.offences_named_twice import join_repeated
from cyberflag.replies.prose.lines.titles_before_codes import title_start
from cyberflag.replies.prose.no_answers.kinds_asked import counts_kinds_asked
from cyberflag.replies.prose.no_answers.masks import masked_spans
from cyberflag.replies.prose.no_answers.ones_told import is_no_number
from cyberflag.replies.prose.sentences.ages_told import ages_told_in
from cyberflag.replies.prose.sentences.lacking_alone import NO_PLATFORM, is_said_of_number
from cyberflag.replies.prose.sentences.numbers_printed import NUMBER, numbers_printed_in
from cyberflag.replies.prose.sentences.other_offences import with_others
from cyberflag.replies.prose.sentences.pointed_at import counts_times, points_at_something_else
from cyberflag.replies.prose.sentences.wordings import ANY_AT_ALL
from cyberflag.vocabularies.age_mentions import ADULT, MOVED, ages_named_in
from cyberflag.vocabularies.letters import Cue, find_cues
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.other_senses import without_other_senses
from cyberflag.vocabularies.parts_of_year import parts_of_year_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.platforms import OTHER, platforms_named_in
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM
from cyberflag.vocabularies.sexes import SEX_UNKNOWN, sexes_named_in
from cyberflag.vocabularies.spans.months_or_next import with_months_as_span
from cyberflag.vocabularies.understanding import Understood
from cyberflag.vocabularies.unknown_words import LEFT_EMPTY, NOBODY_WROTE, NOT_RECORDED, SILENT, WRITTEN_DOWN, lacks

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_AGE_UNKNOWN = re.compile(
    rf"\b(?:(?:age|ages|date of birth)\b(?:\s+[\w-]+){{0,4}}?\s+{NOT_RECORDED}"
    rf"|(?:age|ages|date of birth)\b(?:\s+[\w'-]+){{0,4}}?\s+{LEFT_EMPTY}"
    rf"|{NOBODY_WROTE}(?:ages?|date\s+of\s+birth)|{lacks('ages?|date of birth')})\b",
    re.IGNORECASE,
)
_NO_PEOPLE = (
    r"(?!\s+(?:(?:young|vulnerable|high[\s-]risk)\s+)?"
    r"(?:people|persons?|child(?:ren)?|adults?|girls?|boys?|from\s+(?:home|care)|episodes?)\b)"
)
"""Behind ``missing``, which is said of those who went missing else."""
_UNKNOWN = re.compile(
    rf"\b(?:unknown|{NOT_RECORDED}|(?:none|neither|nothing)\s+(?:is|was|were|had\s+been|has\s+been)\s+(?:{WRITTEN_DOWN})"
    rf"|(?:neither|nothing)\s+(?:{WRITTEN_DOWN})|none\s+(?:{WRITTEN_DOWN})(?=\W*\d)"
    rf"|(?:where|when|in\s+which|for\s+which)\s+(?:this|that|it|the\s+(?:field|box|space|entry))\s+{LEFT_EMPTY}"
    rf"|{SILENT}|no\s+(?:such\s+)?(?:detail|entry|record|value|data)s?|missing{_NO_PEOPLE}|(?:left\s+)?blank)\b",
    re.IGNORECASE,
)
"""Says what of only beside others of its kind: ``136 female, 34 male and 18 unknown``."""
_EVERY_CHILD = (CHILDREN, ALL_AGES)
"""Ages of whom the whole request is about: beside them nothing is of an unknown age."""
_DAYS_OF_A_YEAR = 365
_ONE_MORE_WORD = 12
_ENDS_IN_TWO_DIGITS = re.compile(r"[a-z]\.?\s\d\d$", re.IGNORECASE)
_NEXT_NUMBER = re.compile(
    r"[a-z],\s(?:and\s)?\d\d(?=\s+(?:from|between|in|during|for|were|was|offences|crimes|more)\b)", re.IGNORECASE
)
"""``January to March, 10 from April``: the end of one part of a year and the number of the next."""
_OTHERS = re.compile(
    r"\b(?:an)?other\s+(?:(?:named|known|social|media|online|smaller)\s+)*(?:apps?|sites?|websites?|platforms?|services?|media|ones)\b"
    r"|\b(?:others|elsewhere|something else)\b|\bother\b(?=\s*[:=-]?\s*\d)",
    re.IGNORECASE,
)
"""Says of which platform only beside one that is named."""
_BOUND_BEFORE = (
    r"(?:fewer\s+than|less\s+than|no\s+more\s+than|no\s+(?:fewer|less)\s+than|more\s+than|under|below|over|above|at\s+least"
    r"|at\s+most|up\s+to|around|about|approximately|approx\.?|roughly|circa|nearly|almost|just\s+over|just\s+under"
    r"|some|<=?|>=?|≤|≥|c\.)"
)
_AMBIGUOUS = re.compile(r"(?:under|below|over|above|some)\b", re.IGNORECASE)
_AROUND = re.compile(rf"(?P<before>{_BOUND_BEFORE})\s*$", re.IGNORECASE)
_BOUND_AFTER = re.compile(r"\s+or\s+(?:fewer|less|more)\b|\+(?!\w)", re.IGNORECASE)
_NEAR = 200  # characters before a number, in which all stands that bears on it
_POINTS_BACK = re.compile(r"\b(?:the|those|these)\s+$", re.IGNORECASE)
_POINTS_BACK_OR_JOINS = re.compile(r"\b(?:the|those|these|and)\s+$", re.IGNORECASE)
_NUMBER_IN_BRACKETS = re.compile(r"\(\d+\)")
_ONE_WORD = re.compile(r"\s+(?:(?!(?:the|in|for|of|this|that|last|and|or|by|with|a|an)\b)[\w-]+\s+)?", re.IGNORECASE)
"""Between a number and what it is a number of: blanks, or a word such as ``working`` of ``20 working days``."""
_NOUNS = (
    (
        Measure.OFFENCES,
        re.compile(
            r"\b(?:offences?|crimes?|allegations?|incidents?)\b(?!\s+(?:codes?|types?|flag|marker|recording|system|bureau|registrar|number))",
            re.IGNORECASE,
        ),
    ),
    (Measure.ARRESTS, re.compile(r"\barrests?\b", re.IGNORECASE)),
    (
        Measure.OUTCOMES,
        re.compile(r"\b(?:cautions?|convictions?|community\s+resolutions?|cautioned|convicted)\b", re.IGNORECASE),
    ),
    (Measure.CHARGES, re.compile(r"\b(?:charges?|charged|summonsed)\b", re.IGNORECASE)),
)


@dataclass(frozen=True)
class Token(Generic[T_co]):
    """A meaning found in a sentence and its span."""

    value: T_co
    start: int
    end: int


@dataclass(frozen=True)
class Tokens:
    """What a sentence names, each in reading order. ``numbers`` are the numbers that may be counts, as they are
    printed.

    ``years`` are those that it points at.
    """

    numbers: tuple[Token[str], ...] = ()
    periods: tuple[Token[Period], ...] = ()
    years: tuple[Token[YearsMeant], ...] = ()
    ages: tuple[Token[AgeBand], ...] = ()
    sexes: tuple[Token[Sex], ...] = ()
    platforms: tuple[Token[str], ...] = ()
    offences: tuple[Token[str], ...] = ()
    measures: tuple[Token[Measure], ...] = ()

    @property
    def meant(self) -> tuple[Token[object], ...]:
        """All but the numbers: what a number beside them may be of."""
        return *self.measures, *self.periods, *self.years, *self.sexes, *self.ages, *self.platforms, *self.offences

    def place_of(self, number: Token[str]) -> int | None:
        """Which of the numbers this is; None where it is none of them."""
        return self.numbers.index(number) if number in self.numbers else None


@lru_cache(maxsize=8192)
def read_tokens(text: str) -> Tokens:
    """Find them. Dates, references, money, hours, sections, telephone numbers and ages are no numbers that may be
    counts.
    """
    plain = with_months_as_span(write_plainly(text))
    named = [Token(found.value, title_start(plain, found), found.end) for found in offences_named_in(plain)]
    whole = [(token.value, token.start, token.end) for token in named if not any(_holds(o, token) for o in named)]
    offences = [Token(*span) for span in with_others(plain, join_repeated(plain, whole))]
    periods = _free([Token(found.value, found.start, found.end) for found in periods_named_in(plain)], offences)
    told: list[Token[None]] = [Token(None, *span) for span in ages_told_in(plain)]
    ages = _ages(plain, [*offences, *periods, *told])
    sexes = _sexes(plain, [*offences, *told])
    platforms = _platforms(plain, offences, [*ages, *sexes])
    ages, sexes, platforms = _with_unknown(plain, ages, sexes, platforms)
    ages = _free(ages, told)
    measures = _measures(plain)
    meant = [Token(value, start, end) for value, start, end in years_meant_in(plain)]
    periods = _free(periods, [token for token in meant if token.value.points is Points.SAME_DAYS])
    years = _free(meant, periods)
    unknown = [t for t in (*sexes, *platforms) if t.value in (Sex.UNKNOWN, UNKNOWN_PLATFORM)]
    labels = [*sexes, *ages, *platforms, *offences, *periods]
    periods = _with_parts_of_year(plain, periods)
    taken: list[Token[object]] = [*offences, *periods, *ages, *told, *unknown, *years]
    parts = {part.start: part.end for part in (*sexes, *ages, *platforms)}
    printed = (n for number in numbers_printed_in(plain, parts) if not overlaps(n := Token(*number), taken))
    free = [n for n in printed if not _is_class_behind(plain, n, offences)]
    masks = _masks(plain, periods, labels) if free else []
    return Tokens(
        numbers=tuple(_numbers(plain, [number for number in free if not overlaps(number, masks)], periods)),
        periods=tuple(periods),
        years=tuple(years),
        ages=tuple(ages),
        sexes=tuple(sexes),
        platforms=tuple(platforms),
        offences=tuple(token for token in offences if token.value != ALL),
        measures=tuple(measures),
    )


def is_class_of(offence: str, number: str) -> bool:
    """Whether a number is that of the class of an offence (``071/17``, ``71``), which may stand behind its title."""
    return offence.partition("/")[0].lstrip("0").rstrip("ABCDEFGH") == number


def _is_class_behind(plain: str, number: Token[str], offences: Sequence[Token[str]]) -> bool:
    """Whether a number alone in brackets right behind the title of an offence may be its class."""
    title = next((o for o in offences if 0 <= number.start - o.end <= len(" (")), None)
    is_bracketed = plain[: number.start].endswith("(") and plain[number.end :].startswith(")")
    return title is not None and is_bracketed and is_class_of(title.value, number.value)


def _holds(other: Token[str], token: Token[str]) -> bool:
    """Whether a longer token covers one."""
    return other.end - other.start > token.end - token.start and other.start <= token.start and token.end <= other.end


def overlaps(token: Token[object], others: Iterable[Token[object]]) -> bool:
    """Whether a token shares a character with one of the others."""
    return any(token.start < other.end and other.start < token.end for other in others)


def next_start(text: str, numbers: Sequence[Token[str]], at: int) -> int:
    """Where the number behind the one at a place among those of a text starts, or else where the text ends."""
    return numbers[at + 1].start if at + 1 < len(numbers) else len(text)


def _free(tokens: Sequence[Token[T]], taken: Sequence[Token[object]]) -> list[Token[T]]:
    return [token for token in tokens if not overlaps(token, taken)]


def _ages(plain: str, taken: Sequence[Token[object]]) -> list[Token[AgeBand]]:
    found = [Token(age.value, age.start, age.end) for age in ages_named_in(plain)]
    found += _said_unknown(plain, _AGE_UNKNOWN, UNKNOWN_AGE)
    found += [Token(AgeBand(18, None), *match.span()) for match in ADULT.finditer(plain)]
    return sorted(_free(found, taken), key=lambda token: token.start)


def _sexes(plain: str, taken: Sequence[Token[object]]) -> list[Token[Sex]]:
    unknown = _said_unknown(plain, SEX_UNKNOWN, Sex.UNKNOWN)
    found = _free([Token(sex.value, sex.start, sex.end) for sex in sexes_named_in(plain)], [*taken, *unknown])
    return sorted([*_free(unknown, taken), *found], key=lambda token: token.start)


def _said_unknown(plain: str, pattern: re.Pattern[str], value: T) -> list[Token[T]]:
    """Where a text says that a thing was not recorded, without a number that it says this of: ``the age of 22 is not
    known``.
    """
    found = []
    for match in pattern.finditer(plain):
        counted = [number.end() for number in NUMBER.finditer(plain, *match.span())]
        counted += [match.start() + word.end for word in numbers_named_in(match[0])]
        start = max(counted, default=match.start())
        found.append(Token(value, match.end() - len(plain[start : match.end()].lstrip()), match.end()))
    return found


def _with_unknown(
    plain: str, ages: list[Token[AgeBand]], sexes: list[Token[Sex]], platforms: list[Token[str]]
) -> tuple[list[Token[AgeBand]], list[Token[Sex]], list[Token[str]]]:
    """The labels with a bare ``unknown`` or ``not recorded`` among those of its kind: the kind of the label before it,
    else of the one behind it.
    """
    known: list[Token[object]] = [token for token in ages if token.value not in (*_EVERY_CHILD, UNKNOWN_AGE)]
    known = sorted([*known, *sexes, *platforms], key=lambda token: token.start)
    taken: list[Token[object]] = [*ages, *sexes, *platforms]
    for match in _UNKNOWN.finditer(plain):
        before = [token for token in known if token.end <= match.start()]
        nearest = (before[-1:] or known[:1])[0] if known else None
        if nearest is None or overlaps(Token(None, *match.span()), taken):
            continue
        if nearest in sexes:
            sexes = [*sexes, Token(Sex.UNKNOWN, *match.span())]
        elif nearest in platforms:
            platforms = [*platforms, Token(UNKNOWN_PLATFORM, *match.span())]
        else:
            ages = [*ages, Token(UNKNOWN_AGE, *match.span())]
    return _in_order(ages), _in_order(sexes), _in_order(platforms)


def _in_order(tokens: Iterable[Token[T]]) -> list[Token[T]]:
    return sorted(tokens, key=lambda token: token.start)


def _with_parts_of_year(plain: str, periods: list[Token[Period]]) -> list[Token[Period]]:
    """The periods with the quarters and spans of months of the one year that a sentence names; the year itself then
    only says which year they are of.
    """
    periods = [token for token in periods if not _NEXT_NUMBER.search(plain[token.start : token.end + _ONE_MORE_WORD])]
    years = [token for token in periods if token.value.days >= _DAYS_OF_A_YEAR]
    others = [token for token in periods if token not in years]
    if len(years) == 1 and not any(token.value.overlaps(years[0].value) for token in others):
        others = [token for token in others if not _ENDS_IN_TWO_DIGITS.search(plain[token.start : token.end])]
        periods = sorted([*years, *others], key=lambda token: token.start)  # "January to March 19": 19 offences
    if len(periods) != 1:
        return periods
    named = parts_of_year_named_in(plain)
    parts = [Token(days, start, end) for part, start, end in named if (days := part.within(periods[0].value))]
    found = _free(parts, periods)
    return found if len(found) > 1 else periods


def _platforms(plain: str, offences: Sequence[Token[str]], others: Sequence[Token[object]]) -> list[Token[str]]:
    words: list[Token[object]] = [*offences, *(Token(None, *span) for span in searched_words_in(plain))]
    found = _free([Token(found.value, found.start, found.end) for found in platforms_named_in(plain)], words)
    if others:
        return found
    unknown = _free(_said_unknown(plain, NO_PLATFORM, UNKNOWN_PLATFORM), found)
    if not found:
        return [token for token in unknown if is_said_of_number(plain, token.start, token.end)]
    rest = [Token(OTHER, *match.span()) for match in _OTHERS.finditer(plain)]
    return sorted([*found, *_free([*unknown, *rest], found)], key=lambda token: token.start)


def _measures(plain: str) -> list[Token[Measure]]:
    named = [Token(_nearest_noun(plain, found), found.start, found.end) for found in measures_named_in(plain)]
    plain = without_other_senses(plain)
    nouns = [Token(measure, *match.span()) for measure, pattern in _NOUNS for match in pattern.finditer(plain)]
    return sorted([*named, *_free(nouns, named)], key=lambda token: token.start)


def _nearest_noun(plain: str, found: Understood[Measure]) -> Measure:
    """What is counted by a phrase of several nouns: the first after its number (``23 arrests for these offences``)."""
    counted = re.match(r"\D*\d[\d,]*\s+", plain[found.start : found.end])
    if found.value is not Measure.OFFENCES or not counted:
        return found.value
    words = plain[found.start + counted.end() : found.end]
    nouns = [(match.start(), measure) for measure, pattern in _NOUNS for match in pattern.finditer(words)]
    return min(nouns, key=lambda noun: noun[0])[1] if nouns else found.value


def _masks(plain: str, periods: Sequence[Token[Period]], labels: Sequence[Token[object]]) -> list[Token[None]]:
    """What masks numbers; a number in brackets right behind a label (``girls (71)``) is masked by nothing."""
    masks: list[Token[None]] = [Token(None, start, end) for start, end in masked_spans(plain)]
    ends = {label.end for label in labels}
    masks = [
        mask
        for mask in masks
        if not (_NUMBER_IN_BRACKETS.fullmatch(plain, mask.start, mask.end) and {mask.start, mask.start - 1} & ends)
    ]
    # a mask such as "form 17" must not hide the period beside it
    return [mask for mask in masks if not any(mask.start < period.end < mask.end for period in periods)]


def _numbers(plain: str, free: Sequence[Token[str]], periods: Sequence[Token[Period]]) -> list[Token[str]]:
    """The numbers that may be counts, of those that are no part of anything else."""
    kept = [_with_bounds(plain, token) for token in free]
    # "in 2019/20 fewer than three" is no change of 20
    bare = blanked(plain, ((period.start, period.end) for period in periods))
    ordered = sorted((token for token in kept if _may_be_count(bare, token)), key=lambda token: token.start)
    # "41 (forty-one)" is said twice
    return [
        token
        for at, token in enumerate(ordered)
        if at == 0 or not (plain[ordered[at - 1].end : token.start] == " (" and plain[token.end : token.end + 1] == ")")
    ]


def _with_bounds(plain: str, token: Token[str]) -> Token[str]:
    before = _AROUND.search(plain, max(0, token.start - _NEAR), token.start)
    after = _BOUND_AFTER.match(plain, token.end)
    lead = plain[max(0, before.start() - _NEAR) : before.start()] if before else ""
    points_back = _POINTS_BACK_OR_JOINS if before and _AMBIGUOUS.match(before["before"]) else _POINTS_BACK
    if before and points_back.search(lead):
        return token  # "the above 21" points back and is no bound, nor is "16 and over 12"
    if before and MOVED.search(lead):
        return token  # "the number went up to eleven"
    start = before.start("before") if before else token.start
    end = after.end() if after else token.end
    return replace(token, value=plain[start:end], start=start, end=end)


def _may_be_count(plain: str, token: Token[str]) -> bool:
    """Whether what stands around a number lets it be a count: no hours or pages, no change, no "at least one"."""
    if ANY_AT_ALL.fullmatch(token.value):
        return False
    after = plain[token.end : token.end + 60]
    if is_no_number(plain, token.start, token.end) or counts_kinds_asked(plain, token.start, token.end):
        return False
    crimes = (match.end() for _, noun in _NOUNS for match in noun.finditer(plain, 0, token.start))
    if points_at_something_else(plain[: token.start], after, crimes):
        return False
    is_of_times = counts_times(plain[: token.start], after)
    if not is_of_times and any(_ONE_WORD.fullmatch(after[: c.start]) for c in find_cues(after, Cue.NOT_COUNTED)):
        return False
    first = max(0, token.start - _NEAR)
    cues = ((first + cue.start, first + cue.end) for cue in find_cues(plain[first : token.end + 30], Cue.CHANGE))
    return not any(start <= token.start <= end or end == token.start - 1 for start, end in cues)
