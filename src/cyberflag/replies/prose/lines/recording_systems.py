"""Figures of one year that a line gives by the system which they come from: ``2023 - 92 (Athena) 33 (Connect)``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.vocabularies.signs.markers import understand_figure

_SYSTEM: Final = (
    r"(?:from\s+|on\s+|in\s+)?(?:the\s+|our\s+)?(?:(?:old|new|former|previous|current|legacy|first|second|crime|records?|recording|management)\s+)*"
    r"(?:niche(?:\s*rms)?|fusion|crimefile|crime\s*file|red\s*box|clue|ibase|icis|crms|pronto|socrates|qlik\s?view|qlik|athena|connect|cris|crimes?|unifi|uniform|genie|red\s*sigma|sleuth|gmpics|iopims|opus|viper|holmes|zoe|corvus"
    r"|power\s*bi|business\s+objects|sap|i2|guardian|nspis|centurion|storm|smartstorm|control\s*works|systems?|database|rms)(?:\s+systems?)?"
)
_PIECE: Final = rf"(?P<value>[<*]?\d[\d,]*)\s*\(\s*(?P<system>{_SYSTEM})\s*\)"
_PIECES: Final = re.compile(_PIECE, re.IGNORECASE)
_BARE_PIECE: Final = _PIECE.replace("?P<value>", "?:").replace("?P<system>", "?:")
_LINE: Final = re.compile(
    rf"(?P<label>.*[^\s:=–-])\s*(?::|=|\s-{{1,2}})\s*(?P<values>{_BARE_PIECE}(?:\s*(?:[,;+&/]|and)?\s*{_BARE_PIECE})+)[\s.]*",
    re.IGNORECASE,
)


def figures_by_system(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line behind one label, each with the recording system that it comes from; empty for any other
    line. They are of the same crimes' year and must be added to have it whole.
    """
    found = _LINE.fullmatch(plain)
    if found is None or label_meaning(found["label"], setting)[1]:
        return ()
    figures = []
    for piece in _PIECES.finditer(plain, found.start("values")):
        printed = understand_figure(piece["value"], setting.rules)
        if printed is None:
            return ()
        figures.append(
            LabelledFigure(
                found["label"].strip(),
                printed,
                piece["value"],
                piece.start("value"),
                detail=(("system", piece["system"]),),
            )
        )
    return tuple(figures)
