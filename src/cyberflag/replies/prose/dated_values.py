"""Several figures behind one label, each with its period beside it."""

from __future__ import annotations

import re

from cyberflag.replies.prose.labels import label_meaning
from cyberflag.replies.prose.listed import LabelledFigure, are_years
from cyberflag.replies.prose.setting import Setting
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.markers import understand_figure
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.unknown_words import unknown_score

_FIRST_COLON = re.compile(r"(?=[\d\s]*+[^:=\d\s])(?P<label>[^:=]*+)[:=]\s+")
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


def dated_values(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """Several figures behind one label, each with its period beside it: ``Boys: 17 in 2021, 20 in 2022``, ``Charged by
    1 March 2024: 33 (2021), 27 (2022)``; empty for any other line.
    """
    colon = _FIRST_COLON.match(plain)
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
    for piece in pieces:
        found = _DATED_PIECE.fullmatch(piece[0].strip(" ."))
        period = "" if found is None else found["after"] or found["before"]
        words = "" if found is None else found["value"] or found["last"]
        printed = understand_figure(words, setting.rules) if words else None
        if printed is None or understand_period(period) is None:
            return ()
        figures.append(
            LabelledFigure(f"{label}: {period}".strip(" :"), printed, words, piece.start() + piece[0].find(words))
        )
    return tuple(figures) if len(figures) > 1 else ()
