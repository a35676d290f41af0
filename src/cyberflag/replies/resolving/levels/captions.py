"""Words of a force's own beside offence codes, one for each: they only caption it (``071/17`` | ``Chat cases``)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.replies.tables import Level
from cyberflag.vocabularies.crimes.offence_codes import code_alone
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES
from cyberflag.vocabularies.dimensions import Dimension

Fits = Mapping[Dimension, float]

_FEWEST: Final = 3
_SURE: Final = 0.9
_IN_THE_LIST: Final = CODES | CLASS_CODES
_WORDS: Final = re.compile(r"[^\W\d_]{3}")


def with_captions(levels: Sequence[Level], fits: Sequence[Fits], least: float) -> list[Fits]:
    """The fits with offences for each level that fits nothing (``least``) and has a caption of its own for each code of
    another level at its side, where every label of that is another code. What two codes share may part them by
    something else.
    """
    return [
        {Dimension.OFFENCE: least}
        if max(fit.values(), default=0.0) < least and any(_captions(level, other) for other in levels)
        else fit
        for level, fit in zip(levels, fits, strict=True)
    ]


def _captions(level: Level, codes: Level) -> bool:
    if codes.side is not level.side or codes.index == level.index:
        return False
    pairs = [(a, b) for a, b in zip(codes.labels, level.labels, strict=False) if a is not None and b is not None]
    captions = {caption.text for _, caption in pairs}
    is_one_each = len(pairs) == len(captions) >= _FEWEST and all(map(_WORDS.search, captions))
    return is_one_each and _is_of_codes(codes)


def _is_of_codes(level: Level) -> bool:
    texts = [label.text for label in level.labels if label is not None]
    found = [code for text in texts if (code := code_alone(text)) is not None and code.score >= _SURE]
    codes = [code.value for code in found if code.value in _IN_THE_LIST]
    return len(codes) >= _FEWEST and len(set(codes)) == len(codes) and len(set(texts) - {""}) - len(codes) <= 1
