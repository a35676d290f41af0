"""Columns of offence codes with another sign for their slash: ``71-17``, ``86.02``, ``88 09`` under ``HO ref``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.offence_list import CODES
from cyberflag.vocabularies.totals import understand_total

_CODE: Final = re.compile(r"\s*(?P<class>\d{1,3})\s*[-‐‑‒–−._: ]\s*(?P<number>\d{1,2})\s*")
_OLDEST: Final = 25
_FEWEST, _ENOUGH = 2, 5


def with_codes_written(level: Level) -> Level:
    """A level of rows that holds nothing but such codes, all of them in the list, with each as it is printed there.

    They stand under a name of offences, or are several and no ages or years: alone ``17-15`` may be anything.
    """
    texts = [text for text in level.distinct if not understand_total(text)]
    written = {text: code for text in texts if (code := _written(text)) is not None}
    if (
        level.side is not Side.ROWS
        or len(written) < max(len(texts), _FEWEST)
        or not _are_codes(level.name, list(written))
    ):
        return level
    return level.rewritten(lambda text: written.get(text, text))


def _written(text: str) -> str | None:
    found = _CODE.fullmatch(text)
    code = f"{int(found['class']):03d}/{found['number']:0>2}" if found else ""
    return code if code in CODES else None


def _are_codes(name: str, texts: list[str]) -> bool:
    named = understand_dimension(name.replace("_", " "))
    if named is not None:
        return named.value is Dimension.OFFENCE
    first, last = zip(*((int(n) for n in re.findall(r"\d+", text)[:2]) for text in texts), strict=True)
    return (
        len(texts) >= _ENOUGH
        and min(first) < max(first)
        and max(first) > _OLDEST
        and any(a > b for a, b in zip(first, last, strict=True))
    )
