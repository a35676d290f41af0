"""What stands around a figure and says what it counts where its own words do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from cyberflag.model import (
    ALL,
    ALL_AGES,
    UNKNOWN_AGE,
    Basis,
    Count,
    Measure,
    Period,
    Provenance,
    Request,
    Sex,
    follow_on,
)
from cyberflag.replies.prose.around.one_period_meant import one_period_spoken_of, says_one_of_several
from cyberflag.replies.prose.around.parts_of_year_told import parts_of_year_told, years_of_parts
from cyberflag.replies.prose.around.ranked_years import year_ranked
from cyberflag.replies.prose.around.years_meant import Points, YearsMeant
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.sentences.dated_behind import are_dated_behind
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.wordings import AS_AT
from cyberflag.replies.sureness.signs import Sign, sender_signs
from cyberflag.vocabularies.crimes.online_by_nature import with_basis_of_offence
from cyberflag.vocabularies.crimes.outside_the_list import offence_under_law
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.platforms import UNKNOWN as UNKNOWN_PLATFORM
from cyberflag.vocabularies.signs.markers import FigureRules, Printed
from cyberflag.vocabularies.spans.months_said import lasts

_APRIL = 4


@dataclass(frozen=True)
class ProseContext:
    """What the rest of the reply says of the figures in its text.

    ``force`` is the sender's id; ``basis`` and ``measure`` hold for the whole document where its sentences say
    nothing else (`Measure.UNKNOWN` leaves it to the request). ``tables_gave_figures``: its tables hold figures, so that
    numbers left in the text are no answers left out. ``refused``: the whole request is refused, so that numbers in its
    sentences are no answers. ``given`` are the periods of the figures in its tables. ``without_flag``: the force does
    not use the flag or counts by something else, so that a question which names it says of no figure that it is of
    flagged crimes. ``year_left`` is the one year asked for of which the reply does not say that nothing is held.
    ``wholes`` are the days of the numbers that years of its tables are together, ``in_tables`` those figures as they
    are printed and ``crimes_in_tables`` their offences.
    """

    force: str
    request: Request
    basis: Basis = Basis.UNKNOWN
    tables_gave_figures: bool = False
    measure: Measure = Measure.UNKNOWN
    refused: bool = False
    rules: FigureRules = field(default_factory=FigureRules)
    given: frozenset[Period] = frozenset()
    without_flag: bool = False
    year_left: Period | None = None
    wholes: Mapping[int, Period] = field(default_factory=dict)
    in_tables: frozenset[str] = frozenset()
    crimes_in_tables: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Setting:
    """For one sentence or line: the reply, the context, and what its question, its introduction and the sentence
    before it say.

    ``printed`` are the figures read so far, as they are printed; ``asked_periods`` those that the question names, in
    its order. ``previous_passage`` is the paragraph of the sentence before it, where that gave figures of one period;
    ``previous_in`` that of the last sentence with figures, ``previous_parts`` by what it parted them and
    ``previous_period`` their one period, where they are of all crimes, ``previous_whole`` their number, where it is
    one, and ``previous_counts`` are all of them; ``text_before`` is the sentence or line before, with figures or not;
    ``given`` are the periods of the figures read so far; ``listed_under`` is the period of the line that opens the list
    in which the sentence stands. ``doubtful`` names the victims or the platform of a heading further up, of which it
    cannot be told whether it still holds. ``under`` is the period that the last heading-like line above names.
    ``spoken_of`` is what the sentence before speaks of without giving a figure, behind the paragraph of that sentence.
    ``stated`` is what the reply states that it counts, by the number of the question (empty: all), ``logs`` those of
    which it states that these are logs or calls. ``asks_orders``: orders of a court are asked for, and no breaches.
    ``years_here`` are the periods of the figures of the paragraph of the last sentence with figures, and ``parted`` is
    what other figures of it count, of which the last ones are a part; ``told_here`` are all of its figures.
    ``whole_told`` are the periods of which a figure of all victims and platforms was read; ``told`` has the period and
    the offence of every one.
    ``beside_others``: the reply is about other crimes too than sexual offences against children. ``counted`` is what
    the questions and headings above last asked to be counted, also where the last of them only parts that;
    ``asked_words`` are the words of the question that a line answers, and of those from which it goes on. With
    ``days_open`` other days may be meant: a figure was told of none known, or several are asked about or not held.
    """

    reply: str
    context: ProseContext
    rules: FigureRules
    topic: Meaning = NOTHING_SAID
    question: Meaning = NOTHING_SAID
    previous: Meaning = NOTHING_SAID
    printed: frozenset[str] = frozenset()
    asked_periods: tuple[Period, ...] = ()
    previous_passage: int = -1
    previous_in: int = -9
    previous_parts: frozenset[str] = frozenset()
    previous_period: Period | None = None
    previous_whole: int | None = None
    previous_counts: tuple[Count, ...] = ()
    given: frozenset[Period] = frozenset()
    listed_under: Period | None = None
    doubtful: Meaning = NOTHING_SAID
    under: Period | None = None
    spoken_of: tuple[int, Meaning] = (-9, NOTHING_SAID)
    stated: Mapping[str, Measure] = field(default_factory=dict)
    logs: frozenset[str] = frozenset()
    asks_orders: bool = False
    beside_others: bool = False
    years_here: frozenset[Period] = frozenset()
    parted: Measure | None = None
    told_here: tuple[Count, ...] = ()
    whole_told: frozenset[Period] = frozenset()
    told: frozenset[tuple[Period, str]] = frozenset()
    counted: Measure | None = None
    text_before: str = ""
    asked_words: str = ""
    days_open: bool = False

    @property
    def years_asked(self) -> tuple[Period, ...]:
        """The periods that the question names, in its order, else those of the request."""
        return self.asked_periods or self.context.request.periods

    @property
    def years_given(self) -> tuple[Period, ...]:
        """The whole years of the figures read so far, in their order."""
        return tuple(sorted(period for period in self.given if period.is_year))

    @property
    def wider(self) -> Meaning:
        """What holds where nothing nearer says otherwise."""
        request = self.context.request
        measure = next((m for m in (self.context.measure, request.measure) if m is not Measure.UNKNOWN), None)
        single = request.periods[0] if len(request.periods) == 1 else None
        said = self.question.over(self.topic).over(Meaning(period=single, measure=measure or self.counted))
        return without_flag_asked(said, self.context)

    @property
    def asks_sexual_offences(self) -> bool:
        """Whether all that the request asks for is sexual offences, which are then the whole and no part of it."""
        questions = [q for q in self.context.request.questions if "sexual" in q.casefold()]
        named = {found.value for q in self.context.request.questions for found in offences_named_in(q)}
        return bool(questions) and named == {ALL} and not self.beside_others

    @property
    def parted_by(self) -> str:
        """By what the last figures part the crimes, where it is one thing, else empty."""
        return next(iter(self.previous_parts)) if len(self.previous_parts) == 1 else ""

    @property
    def victims_parted_by(self) -> str:
        """By what the last figures part the victims of the crimes, where it is one thing, else empty."""
        return self.parted_by if self.parted_by in ("sex", "age") else ""

    @property
    def is_answer_to_count(self) -> bool:
        """Whether the question before it asks for a number of something."""
        return self.question.measure is not None


def without_flag_asked(said: Meaning, context: ProseContext) -> Meaning:
    """What a question says, without the flag that the figures of the reply are not counted by."""
    return replace(said, basis=None) if context.without_flag and said.basis is Basis.FLAG else said


def days_meant(meant: YearsMeant, setting: Setting, named: Sequence[Period] = ()) -> Period | None:
    """The days of the years that a text points at: "the three years", "the last of those years", "the year before".

    ``named`` are the periods that the text names before. None where it cannot be told which are meant.
    """
    before = named[-1] if named else setting.previous.period
    if meant.points in (Points.MOVED, Points.SAME_DAYS):
        return None if before is None else _years_away(before, meant)
    if meant.points is Points.SAME:
        asked = setting.question.period or setting.under or _only(setting.context.request.periods)
        return before or asked or _only(tuple(setting.given))  # "in that year" below a table of one year
    if meant.months:
        spans = {whole_of(periods) for periods in (setting.context.request.periods, setting.given) if periods}
        return next((span for span in spans if span is not None and lasts(span.start, span.end, meant.months)), None)
    spoken_of = [years for years in _years_spoken_of(setting) if _begin_in(years, meant.begin_in)]
    if meant.points is Points.RANKED:
        is_asked = _begin_in(setting.asked_periods, meant.begin_in)
        return year_ranked(meant, spoken_of, setting.asked_periods if is_asked else ())
    return _span_meant(meant, setting, named, spoken_of)


def _span_meant(
    meant: YearsMeant, setting: Setting, named: Sequence[Period], spoken_of: Sequence[tuple[Period, ...]]
) -> Period | None:
    """The days that are said as a whole: the one period that a question or the sentence before names, else all years
    ``spoken_of``.
    """
    if meant.one:
        near = one_period_spoken_of(meant, named, setting.question.period, setting.given, setting.text_before)
        if near is not None or says_one_of_several(meant, setting.question.period, setting.given, setting.text_before):
            return near
        if len(setting.asked_periods) > 1:
            return whole_of(setting.asked_periods)
    if not setting.context.request.periods and meant.number in (0, 1):
        return setting.question.period or setting.topic.period or _holding_all(setting.given)
    if meant.number <= 1:
        spoken_of = spoken_of[:1]
    return next((found for years in spoken_of if (found := whole_of(years, meant.number))), None)


def periods_told(text: str, tokens: Tokens, setting: Setting) -> list[Token[Period]]:
    """The periods of a sentence, "the three years" made into days; not those where each number has its own."""
    found = [token for token in tokens.periods if not AS_AT.search(text[: token.start])]
    is_each_dated = are_dated_behind(text, tokens.numbers, found)
    for meant in tokens.years:
        if is_each_dated and meant.value.points is Points.SPAN:
            continue
        found.sort(key=lambda token: token.start)
        named = [token.value for token in found if token.start < meant.start]
        if meant.value.points is Points.SAME_DAYS and not named:
            named = [token.value for token in found[:1]]  # "196 in the same months of 2019 and 283 in ..."
        days = days_meant(meant.value, setting, named)
        if days is not None and days not in {token.value for token in found}:  # "the next year, 2022/23" is said twice
            found.append(Token(days, meant.start, meant.end))
    if not (found or tokens.periods or tokens.years):
        years = years_of_parts(setting.wider.period, setting.previous.period, setting.given)
        found = parts_of_year_told(text, tokens, years)
    return sorted(found, key=lambda token: token.start)


def with_years_meant(meaning: Meaning, text: str, setting: Setting) -> Meaning:
    """The meaning of an introduction with the days of the years that it points at: ``Ages for all three years:``."""
    meant = read_tokens(text).years if meaning.period is None else ()
    days = {found for token in meant if (found := days_meant(token.value, setting)) is not None}
    return replace(meaning, period=days.pop()) if len(days) == 1 else meaning


def _years_spoken_of(setting: Setting) -> list[tuple[Period, ...]]:
    """The years asked for, and those that a reply has given figures of: these first where they are several and none of
    them was asked for.
    """
    asked = setting.context.request.periods
    given = setting.years_given or _apart(setting.given)
    is_otherwise = len(given) > 1 and not any(period in asked for period in given)
    return [years for years in ((given, asked) if is_otherwise else (asked, given)) if years]


def _apart(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Several periods none of which shares a day with another, in their order; empty for any others."""
    ordered = sorted(periods)
    is_apart = all(one.end < other.start for one, other in pairwise(ordered))
    return tuple(ordered) if is_apart and len(ordered) > 1 else ()


def _begin_in(years: Sequence[Period], month: int) -> bool:
    """Whether all years begin in a month (0: in any)."""
    return not month or all(period.start.month == month for period in years)


def _only(periods: Sequence[Period]) -> Period | None:
    return periods[0] if len(periods) == 1 else None


def whole_of(periods: Iterable[Period], years: int = 0) -> Period | None:
    """The days of periods that follow on one another, as many as said (0: however many); None of any others."""
    asked = sorted(periods)
    if not asked or (years and years != len(asked)):
        return None
    return Period(asked[0].start, asked[-1].end) if follow_on(asked) else None


def _holding_all(periods: Iterable[Period]) -> Period | None:
    """The one of several periods that holds all others, or their days where they follow on one another."""
    given = set(periods)
    widest = [one for one in given if all(map(one.contains, given))]
    return widest[0] if widest else whole_of(given)


def resolve_relative(period: Period, years: int) -> Period | None:
    """A period of whole years so many years later (-1: before); None where one of its days is not in that year."""
    try:
        return Period(_moved(period.start, years), _moved(period.end, years))
    except ValueError:  # the 29th of February has no day a year away
        return None


def _years_away(period: Period, meant: YearsMeant) -> Period | None:
    """A period so many years later or earlier, or its days in the financial or calendar year that is meant."""
    if meant.points is Points.MOVED:
        return resolve_relative(period, meant.number)
    is_before_april = meant.begin_in == _APRIL and period.start.month < _APRIL
    return resolve_relative(period, meant.number - period.start.year + is_before_april)


def _moved(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


def parts_of(meaning: Meaning | Count) -> frozenset[str]:
    """By what of the victims or of the place a figure parts the crimes."""
    kinds = (("sex", Sex.ALL), ("age", ALL_AGES), ("platform", ALL))
    return frozenset(kind for kind, whole in kinds if getattr(meaning, kind) not in (None, whole))


def parted_again(own: Meaning, passage: int, setting: Setting) -> str | None:
    """The offence of the sentence before, where one right behind it parts crimes in the same way and says of no
    offence: ``For 2022/23 the split is 38 female and 9 male`` after the one of 2021/22.
    """
    behind = passage - setting.previous_in
    is_alike = parts_of(own) and parts_of(own) <= setting.previous_parts
    goes_on = behind == 0 and not parts_of(own) and not setting.previous_parts  # "In 2022/23 this had risen to 52"
    is_behind = (is_alike and behind <= 1) or goes_on
    return setting.previous.offence if is_behind and own.offence is None else None


def carried_by(own: Meaning, passage: int, setting: Setting) -> Meaning:
    """What the sentence before says of a part behind its label: the offence, and in its own paragraph the period."""
    before = setting.previous.period if setting.previous_passage == passage else None
    period = (period_just_given(passage, setting) or before) if parts_of(own) else None
    measure = setting.previous.measure if period is not None else None
    return Meaning(period=period, measure=measure, offence=parted_again(own, passage, setting))


def period_just_given(passage: int, setting: Setting) -> Period | None:
    """The one period of the last figures of all crimes, where they stand in the same paragraph."""
    return setting.previous_period if setting.previous_in == passage else None


def said_beside(own: Meaning, passage: int, setting: Setting) -> Meaning:
    """What the figures right before a label of the same paragraph say of it: their one period, where it names something
    else to be counted and no days (``Arrests in 2018: 96. Charges: 38.``); what they count, where it only says that the
    sex, age or platform of some is not known (``... and 16 were boys. Three were not recorded.``).
    """
    if setting.previous_in != passage:
        return NOTHING_SAID
    given = {count.period for count in setting.previous_counts}
    is_dated = own.period is None and own.measure is not None and len(given) == 1
    is_rest = own.sex is Sex.UNKNOWN or own.age == UNKNOWN_AGE or own.platform == UNKNOWN_PLATFORM
    return Meaning(
        period=given.pop() if is_dated else None,
        measure=setting.previous.measure if is_rest and own.measure is None else None,
    )


def build_count(setting: Setting, source: str, meaning: Meaning, printed: Printed, words: str) -> Count:
    """The count of a figure whose meaning holds at least a period and a measure."""
    if meaning.period is None or meaning.measure is None:
        raise ValueError("a count needs a period and a measure")
    return Count(
        provenance=Provenance(setting.reply, source),
        force=setting.context.force,
        period=meaning.period,
        measure=meaning.measure,
        bounds=printed.bounds,
        offence=offence_under_law(meaning.offence or ALL, setting.context.force),
        age=meaning.age or ALL_AGES,
        sex=meaning.sex or Sex.ALL,
        platform=meaning.platform or ALL,
        basis=_basis(setting, meaning),
        marker=printed.marker,
        printed=words,
        detail=meaning.detail,
    )


def prose_signs(setting: Setting, own: Meaning, meaning: Meaning) -> frozenset[Sign]:
    """What speaks for and against the ``meaning`` of a figure of which its ``own`` words say a part."""
    return frozenset(_signs(setting, own, meaning))


def _signs(setting: Setting, own: Meaning, meaning: Meaning) -> Iterator[Sign]:
    yield Sign.PROSE
    if own.period is None:
        yield Sign.CARRIED_IN_PROSE
    if (own.offence, own.age, own.sex, own.platform) != (meaning.offence, meaning.age, meaning.sex, meaning.platform):
        yield Sign.NARROWED_BY_TEXT
    if meaning.period is not None:
        yield from sender_signs(setting.context.force, meaning.period, setting.context.request)


def _basis(setting: Setting, meaning: Meaning) -> Basis:
    if meaning.basis is not None:
        return meaning.basis
    return with_basis_of_offence(setting.context.basis, meaning.offence or "")
