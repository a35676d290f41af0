"""Figures with their parts in brackets right behind them: ``2017/18 - rape: 45 (female 36, male 9); grooming: 20``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.figure_parts import parts_of
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.vocabularies.suspects import DOER

_BRACKET: Final = re.compile(r"\s*[(\[](?P<parts>[^()\[\]]*\d[^()\[\]]*)[)\]]")
_FEWEST: Final = 2
_BY_SOMEBODY: Final = re.compile(rf"\b(?:by|{DOER})\b", re.IGNORECASE)
"""In a bracket on those who did it, which are no parts by victims: ``45 (38 by men, 7 by women)``."""


@dataclass(frozen=True)
class Bracket:
    """A bracket that holds nothing but parts: where it stands, with the blanks before it, and the parts themselves."""

    start: int
    end: int
    parts: tuple[LabelledFigure, ...]


def brackets_with_parts(plain: str, setting: Setting) -> list[Bracket]:
    """The brackets of a text that hold numbers; none where one of them holds anything else than two parts or more, or
    parts by who did it.
    """
    told = list(_BRACKET.finditer(plain))
    if any(_BY_SOMEBODY.search(found["parts"]) for found in told):
        return []
    brackets = [Bracket(*found.span(), parts_of(found["parts"], found.start("parts"), "", setting)) for found in told]
    return brackets if all(len(bracket.parts) >= _FEWEST for bracket in brackets) else []


def figures_with_brackets(
    plain: str, setting: Setting, read: Callable[[str, Setting], Sequence[LabelledFigure]]
) -> tuple[LabelledFigure, ...]:
    """The figures of a line as ``read`` finds them without such brackets, each with the parts in the bracket right
    behind it; empty where there are fewer than two figures or a bracket stands elsewhere.
    """
    brackets = brackets_with_parts(plain, setting)
    if not brackets:
        return ()
    kept = [at for at in range(len(plain)) if not any(bracket.start <= at < bracket.end for bracket in brackets)]
    wholes = read("".join(plain[at] for at in kept), setting)
    behind = {bracket.start: bracket.parts for bracket in brackets}
    found: list[LabelledFigure] = []
    for whole in wholes:
        start = kept[whole.start]
        parts = behind.pop(kept[whole.start + len(whole.words) - 1] + 1, ())
        label = whole.label.strip()
        found += [replace(whole, start=start), *(replace(part, label=f"{label}: {part.label}") for part in parts)]
    return tuple(found) if len(wholes) >= _FEWEST and not behind else ()
