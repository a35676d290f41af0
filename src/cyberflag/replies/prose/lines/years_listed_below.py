"""Numbers right above a list of years that add up to them: ``There were 313 in the three years:``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.model import Period
from cyberflag.model.period import day_in_words
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.setting import whole_of
from cyberflag.replies.prose.around.years_meant import Points
from cyberflag.replies.prose.sentences.tokens import Tokens, read_tokens
from cyberflag.vocabularies.number_words import read_number

_FEWEST: Final = 2
_ENDS: Final = re.compile(
    r"[\s:.;,–-]*(?:,?\s*(?:as\s+follows|made\s+up\s+of|of\s+which|by\s+year)\b[\s:.,]*)?$", re.IGNORECASE
)
"""The end of a line, before which its days go."""

_OF_OTHERS: Final = re.compile(
    r"\b(?:before|earlier|previous(?:ly)?|after|since|elsewhere|others?|another|more|further|additional|to\s+date|so\s+far"
    r"|(?:last|this|current|latest)\s+(?:(?:calendar|financial)\s+)?(?:year|yr)|(?:last|this|current|latest)\s+(?:month|quarter))\b",
    re.IGNORECASE,
)
"""Words of a sentence on crimes beside those of the list."""
_YEAR_AT_HEAD: Final = re.compile(r"\W*(?:(?:in|for|during)\s+)?(?:19|20)\d\d(?!\d)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{2}")


def with_years_listed_below(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, with the days of the years listed right below it in each that gives one number and names no days,
    where the figures of those years add up to it. Its people are not those of the list: one that names a sex or an age
    stays as it is, and so does one above a list that goes on with a year whose figure is not understood.
    """
    return tuple(_dated(sentence, sentences[at + 1 :]) for at, sentence in enumerate(sentences))


def _dated(sentence: Sentence, below: Sequence[Sentence]) -> Sentence:
    tokens = read_tokens(sentence.text) if sentence.part is Part.ANSWER and below else None
    if tokens is None or len(tokens.numbers) != 1 or tokens.periods or len(tokens.years) > 1:
        return sentence
    is_of_some = tokens.sexes or tokens.ages
    if is_of_some or _OF_OTHERS.search(sentence.text) or not _WORD.search(sentence.text):
        return sentence
    listed = [line for line in takewhile(bool, (_year_and_figure(one) for one in below)) if line is not None]
    is_all = len(listed) >= _FEWEST and not any(map(_goes_on, below[len(listed) : len(listed) + 1]))
    days = whole_of(period for period, _ in listed) if is_all else None
    total = read_number(tokens.numbers[0].value.replace(",", ""))
    if days is None or total != sum(figure for _, figure in listed) or not _points_at(tokens, len(listed)):
        return sentence
    return replace(sentence, text=_with_days(sentence.text, tokens, days))


def _year_and_figure(sentence: Sentence) -> tuple[Period, int] | None:
    """The days and the number of a line that gives nothing but these."""
    tokens = read_tokens(sentence.text)
    if sentence.part is not Part.ANSWER or len(tokens.periods) != 1 or len(tokens.numbers) != 1:
        return None
    [period], [number] = tokens.periods, tokens.numbers
    figure = read_number(number.value.replace(",", ""))
    is_line = period.start < number.start and not (tokens.sexes or tokens.ages or tokens.platforms or tokens.offences)
    return (period.value, figure) if is_line and figure is not None else None


def _goes_on(sentence: Sentence) -> bool:
    """Whether a line below a list begins with a year as the lines of the list do."""
    return _YEAR_AT_HEAD.match(sentence.text) is not None


def _points_at(tokens: Tokens, listed: int) -> bool:
    """Whether the years that a sentence points at, if any, are as many as are listed."""
    return all(one.value.points is Points.SPAN and one.value.number in (0, listed) for one in tokens.years)


def _with_days(text: str, tokens: Tokens, days: Period) -> str:
    told = f"from {day_in_words(days.start)} to {day_in_words(days.end)}"
    if tokens.years:
        [meant] = tokens.years
        return f"{text[: meant.start]}{told}{text[meant.end :]}"
    number = tokens.numbers[0]
    label = re.fullmatch(r"(?P<label>.*?\w)(?P<between>\s*[:=–-]\s*)", text[: number.start])
    if label is not None and not text[number.end :].strip(" .:"):
        return f"{label['label']} {told}{label['between']}{text[number.start :]}"
    end = _ENDS.search(text)
    at = end.start() if end is not None else len(text)
    return f"{text[:at]} {told}{text[at:]}"
