"""A total that closes a list of lines with a year each (``2021/22: 10``, ``2022/23: 14``, then ``Total: 24``), or with
the quarters or months of one year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Bounds, Count, Marker, Period
from cyberflag.replies.prose.around.setting import Setting, parts_of, whole_of
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import OF_WHICH
from cyberflag.replies.resolving.levels.whole_years import names_whole_year
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.totals import understand_total

_ADDED_UP: Final = re.compile(
    r"\s*(?:(?:so|thus|and)\s+)?(?:(?:taken|put|added|all)\s+(?:up\s+|all\s+)?together|together|added\s+up|in\s+(?:total|all|sum)|altogether"
    r"|all\s+told|combined|overall|(?:that|this|it|these|they|which)\s+(?:is|are|makes?|made|comes?\s+to|came\s+to|adds?\s+up\s+to|gives?))\b",
    re.IGNORECASE,
)
_OF_THESE: Final = re.compile(
    r"\s*(?:(?:out\s+)?of|from|among)\s+(?:all\s+(?:of\s+)?)?(?:these|those|them|the\s+above)(?:\s+\w+)?\s*,",
    re.IGNORECASE,
)
_OF_SO_MANY: Final = re.compile(
    r"\s*(?:out\s+)?of\s+(?:(?:all|the|these|those)\s+)*(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)\s+(?:[a-z]+\s+){0,3}?(?:offences|crimes|incidents|reports|records)\b",
    re.IGNORECASE,
)
"""Begins a sentence on parts of a number: ``Of the 20 recorded crimes 19 ...``."""
_SO_MANY_YEARS: Final = re.compile(
    r"\W*(?:(?:for|over|in|across|during)\s+)?(?:(?:all|the|these|those)\s+)*(?P<number>\d{1,2}|[a-z]+)\s+(?:(?:financial|calendar|full)\s+)?"
    r"years(?:\s+(?:combined|together|altogether))?\W*",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_BELOW: Final = 2
"""Lines of one list stand at most so far apart."""


def closing_total(
    figures: Sequence[LabelledFigure], lead: Meaning, above: Sequence[Count], passage: int, setting: Setting
) -> Meaning:
    """The introduction of a line that gives one total and no year, with the years of the lines right above it that it
    is the sum of; as it was where the figures do not add up to it.
    """
    is_near = 0 <= passage - setting.previous_in <= _BELOW or not setting.previous_counts
    if len(figures) != 1 or not is_near or not _is_bare_total(figures[0], setting):
        return lead
    if lead.period is None and (told := _sum_of_table(figures[0], setting)) is not None:
        return replace(lead, period=told)
    wholes = [count for count in above if not parts_of(count)]  # "2018/19: 40 (30 girls, 10 boys)" parts each of them
    closed = (_closed_by(figures[0].printed.bounds, _last_years(counts)) for counts in (above, wholes))
    days, last = next((found for found in closed if found is not None), (None, None))
    if days is None or last is None:
        return lead
    return Meaning(days, last.measure, last.offence, last.age, last.sex, last.platform, last.basis, last.detail)


def naming_total(figures: Sequence[LabelledFigure], above: Sequence[Count], below: int) -> Sequence[LabelledFigure]:
    """The figures of a line, its one figure labelled as a total where its label only says of how many years it is, and
    it is the sum of as many right above it: ``Five years: 72``. So many passages ``below`` them it stands; with another
    between, as the question for the age of a victim, it is of something else.
    """
    is_next = len(figures) == 1 and 0 <= below <= 1
    found = _SO_MANY_YEARS.fullmatch(figures[0].label) if is_next else None
    if found is None:
        return figures
    parts, so_many = _last_years(above), 2 if found["number"].casefold() == "both" else read_number(found["number"])
    is_sum = len(parts) == so_many and _closed_by(figures[0].printed.bounds, parts) is not None
    return [replace(figures[0], label="Total")] if is_sum else figures


def _closed_by(printed: Bounds, parts: Sequence[Count]) -> tuple[Period, Count] | None:
    """The days of figures of years that add up to a total, and the last of them."""
    days = whole_of(c.period for c in parts) if len(parts) >= _FEWEST else None
    added = Bounds.sum(c.bounds for c in parts)
    is_sum = printed.is_exact and added.high is not None and added.meet(printed) is not None
    return (days, parts[-1]) if days is not None and is_sum else None


def _sum_of_table(figure: LabelledFigure, setting: Setting) -> Period | None:
    """The days of the years of a table that a total is the sum of, where the text gives no figures before it."""
    printed = figure.printed.bounds
    return setting.context.wholes.get(printed.low) if printed.is_exact and not setting.previous_counts else None


def days_added_up(text: str, above: Sequence[Count], is_next: bool) -> Period | None:
    """The days of the figures right before a sentence that says that its one number, or its first, is all of them taken
    together (``Taken together that is 60 offences``), where they add up to it, or that parts them all (``Of these, six
    were charged``); None for any other sentence.
    """
    parts = _last_alike(above)
    if not is_next or len(parts) < _FEWEST or len({count.period for count in parts}) < len(parts):
        return None
    tokens = read_tokens(text)
    if _OF_THESE.match(text) and not tokens.periods:
        return whole_of(count.period for count in parts)
    if (so_many := _OF_SO_MANY.match(text)) is not None and not tokens.periods and _are(so_many["number"], parts):
        return whole_of(count.period for count in parts)
    if (parted := OF_WHICH.search(text)) is not None:
        tokens = read_tokens(text[: parted.start()])  # "In total 130, of which 90 were against girls"
    is_of_parts = tokens.periods or tokens.years or tokens.sexes or tokens.ages or tokens.platforms or tokens.offences
    if is_of_parts or len(tokens.numbers) != 1 or not _ADDED_UP.match(text):
        return None
    return whole_of(c.period for c in parts) if _are(tokens.numbers[0].value, parts) else None


def _are(number: str, parts: Sequence[Count]) -> bool:
    """Whether figures add up to a number."""
    added = Bounds.sum(c.bounds for c in parts)
    return added.is_exact and added.low == read_number(number.replace(",", ""))


def _last_alike(above: Sequence[Count]) -> list[Count]:
    """The last counts that are alike but for their days, up to a total."""
    parts: list[Count] = []
    for count in reversed(above):
        if count.total or (parts and _but_for_year(count) != _but_for_year(parts[0])):
            break
        parts.append(count)
    return parts


def _is_bare_total(figure: LabelledFigure, setting: Setting) -> bool:
    """Whether a label says that it is a total, or of a whole year, and nothing of whom or when."""
    label = figure.label.strip(" :=-.")
    if names_whole_year(label):
        return True
    said, left = label_meaning(label, setting)
    return understand_total(label) is not None and not left and replace(said, measure=None, basis=None) == NOTHING_SAID


def _last_years(above: Sequence[Count]) -> list[Count]:
    """The last counts that are alike but for their years, or for the quarters or months of one year, without those
    told not to be held.
    """
    found: list[Count] = []
    for count in reversed(above):
        is_alike = not found or _but_for_year(count) == _but_for_year(found[0])
        is_kind = not found or count.period.is_year == found[0].period.is_year
        if not is_alike or not is_kind or count.total or count.period in {c.period for c in found}:
            break
        found.append(count)
    if found and not found[0].period.is_year and not _are_a_year(found):
        return []
    return [count for count in reversed(found) if count.marker is not Marker.NOT_HELD]


def _are_a_year(counts: Sequence[Count]) -> bool:
    whole = whole_of(count.period for count in counts)
    return whole is not None and whole.is_year


def _but_for_year(count: Count) -> tuple[object, ...]:
    return count.measure, count.offence, count.age, count.sex, count.platform, count.basis, count.detail
