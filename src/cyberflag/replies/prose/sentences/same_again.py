"""The numbers of another year in the order of the sentence before: ``For 2019/20 the same numbers were 82, 20 and
14``, ``In the year before the numbers were 82, 20 and 14``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import Count, Period, Provenance
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting, periods_told
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.wordings import RESPECTIVELY
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.signs.markers import understand_figure

_FEWEST: Final = 2
_NUMBERS: Final = r"(?:numbers|figures|counts|totals|values|ones)"
_AGAIN: Final = re.compile(
    rf"\b(?:same|corresponding|equivalent|respective|comparable|matching)\s+(?:(?:two|three|four|five|\d)\s+)?{_NUMBERS}\b"
    rf"|\b(?:they|these|those|it|this|the\s+{_NUMBERS})\s+(?:was|is|were|are|came\s+to|stood\s+at)\b|{RESPECTIVELY.pattern}",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\s*[,;/]?\s*(?:(?:and|then|&)\s+)*")


def same_again(sentence: Sentence, setting: Setting) -> tuple[Count, ...]:
    """The figures of a sentence that names another year and as many numbers on end as the one before it gave figures of
    one year, and says that they are of the same; empty for any other.
    """
    before = setting.previous_counts
    tokens = read_tokens(sentence.text)
    period = _other_year(tokens, before, {token.value for token in periods_told(sentence.text, tokens, setting)})
    is_near = 0 <= sentence.passage - setting.previous_in <= 1
    if period is None or not is_near or not _AGAIN.search(sentence.text) or not _in_row(sentence.text, tokens.numbers):
        return ()
    printed = [understand_figure(number.value, setting.rules) for number in tokens.numbers]
    if len(printed) != len(before):
        return ()
    return tuple(
        replace(
            count,
            provenance=Provenance(setting.reply, sentence.source_at(number.start)),
            period=period,
            bounds=figure.bounds,
            marker=figure.marker,
            printed=number.value,
            signs=count.signs | {Sign.CARRIED_IN_PROSE},
        )
        for count, number, figure in zip(before, tokens.numbers, printed, strict=True)
        if figure is not None
    )


def _other_year(tokens: Tokens, before: Sequence[Count], years: Collection[Period]) -> Period | None:
    """The one year that a sentence names or points at, and nothing else, where several figures before it are of one
    other year.
    """
    others = [token for token in tokens.measures if any(token.value is not count.measure for count in before)]
    named = (tokens.sexes, tokens.ages, tokens.platforms, tokens.offences, others)
    given = {count.period for count in before}
    is_other = len(years) == len(given) == 1 and set(years) != given
    return next(iter(years)) if is_other and len(before) >= _FEWEST and not any(named) else None


def _in_row(text: str, numbers: Sequence[Token[str]]) -> bool:
    """Whether nothing but signs and ``and`` stands between the numbers."""
    return all(_BETWEEN.fullmatch(text[a.end : b.start]) for a, b in pairwise(numbers))
