"""What stands around a figure and says what it counts where its own words do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from cyberflag.model import ALL, ALL_AGES, Basis, Count, Measure, Period, Provenance, Request, Sex
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.sureness.signs import Sign, sender_signs
from cyberflag.vocabularies.markers import FigureRules, Printed

_OFFENCE_ONLY = frozenset({"071/17"})
"""Offences that are online by what they are: sexual communication with a child."""
_SHORTEST_YEAR, _LONGEST_YEAR = 365, 366


@dataclass(frozen=True)
class ProseContext:
    """What the rest of the reply says of the figures in its text.

    ``force`` is the sender's id; ``basis`` and ``measure`` hold for the whole document where its sentences say
    nothing else (`Measure.UNKNOWN`
    leaves it to the request). ``tables_gave_figures``: its tables hold figures, so that numbers left in the text are
    no answers left out.
    ``refused``: the whole request is refused, so that numbers in its sentences are no answers.
    """

    force: str
    request: Request
    basis: Basis = Basis.UNKNOWN
    tables_gave_figures: bool = False
    measure: Measure = Measure.UNKNOWN
    refused: bool = False
    rules: FigureRules = field(default_factory=FigureRules)


@dataclass(frozen=True)
class Setting:
    """For one sentence or line: the reply, the context, and what its question, its introduction and the sentence
    before it say.

    ``printed`` are the figures read so far, as they are printed; ``asked_periods`` those that the question names, in
    its order. ``previous_passage`` is the paragraph of the sentence before it, where that gave figures of one period;
    ``given`` are the periods of the figures read so far; ``listed_under`` is the period of the line that opens the list
    in which the sentence stands.
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
    given: frozenset[Period] = frozenset()
    listed_under: Period | None = None

    @property
    def wider(self) -> Meaning:
        """What holds where nothing nearer says otherwise."""
        request = self.context.request
        measure = next((m for m in (self.context.measure, request.measure) if m is not Measure.UNKNOWN), None)
        single = request.periods[0] if len(request.periods) == 1 else None
        return self.question.over(self.topic).over(Meaning(period=single, measure=measure))

    @property
    def is_answer_to_count(self) -> bool:
        """Whether the question before it asks for a number of something."""
        return self.question.measure is not None


def resolve_span(years: int, setting: Setting) -> Period | None:
    """The days of "the three years" or "the whole period": those asked for, where they follow on one another and are
    so many, else those that the text has given; of "this year" the one that the line or heading before it names.
    """
    asked = setting.context.request.periods
    if years == 1 and (named := setting.previous.period or setting.question.period) is not None:
        return named
    if not asked and years in (0, 1):
        return setting.question.period or setting.topic.period
    whole = whole_of(asked, years) if asked else None
    return whole if whole is not None or years <= 1 else _given_years(setting, years)


def _given_years(setting: Setting, years: int) -> Period | None:
    """The days of the years that the text has given figures of, where they are so many: ``these three years`` of a
    reply that holds nothing of the fourth.
    """
    given = {period for period in setting.given if _SHORTEST_YEAR <= period.days <= _LONGEST_YEAR}
    return whole_of(given, years) if given else None


def whole_of(periods: Iterable[Period], years: int = 0) -> Period | None:
    """The days of periods that follow on one another, as many as said (0: however many); None of any others."""
    asked = sorted(periods)
    if years and years != len(asked):
        return None
    if any(after.start != before.end + timedelta(days=1) for before, after in pairwise(asked)):
        return None
    return Period(asked[0].start, asked[-1].end)


def resolve_relative(period: Period, years: int) -> Period | None:
    """The year before (-1) or after (1) a period of whole years."""
    try:
        return Period(_moved(period.start, years), _moved(period.end, years))
    except ValueError:  # the 29th of February has no day a year away
        return None


def _moved(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


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
        offence=meaning.offence or ALL,
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
    if setting.context.basis is Basis.UNKNOWN and meaning.offence in _OFFENCE_ONLY:
        return Basis.OFFENCE
    return setting.context.basis
