"""Which of the periods that a sentence names are those of its numbers."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model import Period
from cyberflag.replies.prose.sentences.dated_behind import are_dated_behind
from cyberflag.replies.prose.sentences.tokens import Token
from cyberflag.replies.prose.sentences.wordings import COMPARED


def periods_of_numbers(
    text: str, periods: Sequence[Token[Period]], numbers: Sequence[Token[str]]
) -> Sequence[Token[Period]]:
    """The periods without the year that opens a sentence on its parts, each with its number (``By quarter, 2018/19 had
    5 in April to June 2018, ...``), and those that a change is only measured against: ``an increase of 5 on 2017/18``.
    """
    if len(periods) <= len(numbers):
        return periods
    whole, *parts = periods
    are_parts = all(whole.value.contains(part.value) and whole.value != part.value for part in parts)
    if are_parts and are_dated_behind(text, numbers, parts):
        return parts
    return [token for token in periods if not COMPARED.search(text[: token.start])] or periods
