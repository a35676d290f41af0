"""Several figures behind one label, each with its period beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Period, follow_on
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure, are_years
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.understanding import Understood
from cyberflag.vocabularies.unknown_words import unknown_score

_MAY_BE_AGE: Final = 0.5
"""How sure ``16/17`` is a year where nothing else says so."""
_FIRST_COLON = re.compile(r"(?=[\d\s]*+[^:=\d\s])(?P<label>[^:=]*+)[:=]\s+")
_LAST_DASH = re.compile(r"(?P<label>(?=.*[^\W\d]).*\S)\s+[-–—]\s+(?=[<*]?\d[\d,]*\s+(?:in|for|during)\s)")
"""Behind a label that may hold dashes itself: ``086/02 photographs - taking - 26 in 2016/17 and 23 in 2017/18``."""
_BARE = re.compile(
    r"(?P<label>)\s*(?=(?:[<*]?\d[\d,]*\s*\([^()]*\d\d[^()]*\)\s*(?:[,;]\s*)?(?:(?:and|&)\s+)?){2,}\W*$)"
)
"""A line that is nothing but figures, each with its year in brackets behind it."""
_DATED_PIECES = re.compile(
    r"(?:[^,;]|,(?=\d{3}(?!\d)))+?(?=\s*[,;]\s|\s+and\s|\s*$)(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+)?"
)
_DATED_PIECE = re.compile(
    r"(?:(?P<value>[<*]?\d+(?:,\d{3})*|\*|none|nil)\s*(?:\(|(?:in|for|during|of)\s+)(?P<after>[^(),;]*?\d{2,4}[^(),;]*?)\)?"
    r"|(?P<before>[^\s:=]*\d{4}[^\s:=]*)(?:\s*[:=]\s*|\s+(?:-{1,2}>?\s+)?)(?P<last>[<*]?\d+(?:,\d{3})*|\*|none|nil|zero|nought))"
    r"(?:\s*,|\s*;|\s+and)*",
    re.IGNORECASE,
)
_AS_AT = re.compile(
    rf"\b(?:by|as\s+(?:at|of)|up\s+to|to)\s+(?:the\s+)?(?:end\s+of\s+)?(?:date\b|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:\s+\d{{4}})?|{MONTH}\s+\d{{4}})",
    re.IGNORECASE,
)
"""The day on which something had come about, in a label: ``Charged by 1 March 2024``."""


def dated_alone(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line that is nothing but these, each with its year in brackets; empty for any other line."""
    return dated_values(plain, setting) if _BARE.match(plain) else ()


def dated_values(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """Several figures behind one label, each with its period beside it: ``Boys: 17 in 2021, 20 in 2022``, ``Charged by
    1 March 2024: 33 (2021), 27 (2022)``, or without a label: ``97 (2020/21), 112 (2021/22)``; empty for any other line.
    """
    colon = _FIRST_COLON.match(plain) or _LAST_DASH.match(plain) or _BARE.match(plain)
    if colon is None:
        return ()
    label = _AS_AT.sub(" ", colon["label"]).strip()
    said, left = label_meaning(label, setting)
    if said.period or (left and not unknown_score(label)):
        return ()
    pieces = list(_DATED_PIECES.finditer(plain, colon.end()))
    if are_years(piece[0].strip(" .,;") for piece in pieces):
        return ()
    figures: list[LabelledFigure] = []
    years: list[Understood[Period]] = []
    for piece in pieces:
        found = _DATED_PIECE.fullmatch(piece[0].strip(" ."))
        period = "" if found is None else found["after"] or found["before"]
        words = "" if found is None else found["value"] or found["last"]
        printed = understand_figure(words, setting.rules) if words else None
        year = understand_period(period)
        if printed is None or year is None:
            return ()
        years.append(year)
        figures.append(
            LabelledFigure(f"{label}: {year.value}".strip(" :"), printed, words, piece.start() + piece[0].find(words))
        )
    return tuple(figures) if len(figures) > 1 and _are_no_ages(years) else ()


def _are_no_ages(years: Sequence[Understood[Period]]) -> bool:
    """Whether what stands beside the figures are years: each surely, or each the one right after that before it; bands
    of ages share no year of age.
    """
    are_sure = all(year.score > _MAY_BE_AGE for year in years)
    return are_sure or follow_on(year.value for year in years)
