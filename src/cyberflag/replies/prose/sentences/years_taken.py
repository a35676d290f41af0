"""The year that a sentence says that the figures behind it are of: ``I have taken the latest year, 2024/25``."""

from __future__ import annotations

from cyberflag.model import Period
from cyberflag.replies.prose.around.setting import Setting, days_meant
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import DATED, OPEN_SPAN, TAKES_YEAR, TELLS_A_CHANGE


def year_taken(text: str, setting: Setting) -> Period | None:
    """The one year, asked for or given before, that a sentence names for the figures behind it in its paragraph. None
    where it gives figures itself, names several years, or one for what happened in it.
    """
    tokens = read_tokens(text)
    tells_otherwise = TELLS_A_CHANGE.search(text) or OPEN_SPAN.search(text) or DATED.search(text)
    if tokens.numbers or tells_otherwise or not TAKES_YEAR.search(text):
        return None
    named = {token.value for token in tokens.periods}
    meant = {days for token in tokens.years if (days := days_meant(token.value, setting)) is not None}
    years = named or meant
    year = years.pop() if len(years) == 1 else None
    return year if year in {*setting.context.request.periods, *setting.given} else None
