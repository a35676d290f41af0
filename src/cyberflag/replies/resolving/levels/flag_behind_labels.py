"""Labels that stand twice, once for all their crimes and once for those with the flag: ``Rape``, ``Rape - online flag
set``, ``Grooming``, ``Grooming - online flag set``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.replies.fits import is_understood, without_lead_in
from cyberflag.replies.labels_of_flag import gathers
from cyberflag.replies.resolving.counted.wholes_beside_flag import names_flag_alone
from cyberflag.replies.tables import Label, Level
from cyberflag.vocabularies.bases import basis_named_in, heads_online
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.totals import understand_total

_CUT: Final = re.compile(r"\s*[|\n;]\s*|\s+[-–—/]+\s+|\s*[,:]\s+|\s*\(|\s+")
_MARKS: Final = " \t\n-–—:,;/()[]|_"
_WHOLE: Final = "Total"
_FEWEST: Final = 2
"""One label and it with the flag are a pair of their own, which is known without the others."""


@dataclass(frozen=True)
class _Parted:
    """What a label is of, and what it says of the flag; empty where it says nothing."""

    stem: str
    flag: str


def part_by_flag_behind(level: Level) -> tuple[Level, ...]:
    """The level as two, what the labels are of and whether they are of all such crimes or of those with the flag, where
    each of two labels or more stands once so and once so; empty for any other.
    """
    flagged = {text: found for text in level.distinct if (found := _flagged(text)) is not None}
    stems = {fold(found.stem) for found in flagged.values()}
    if len(stems) < _FEWEST or len(stems) < len(flagged):
        return ()
    wholes = {text: _whole(text, stems) for text in level.distinct if text not in flagged}
    if {fold(found.stem) for found in wholes.values()} != stems or len(wholes) != len(stems):
        return ()
    if not all(is_understood(found.stem) or understand_total(found.stem) for found in wholes.values()):
        return ()
    flag = _at_length(next(iter(flagged.values())).flag)
    return _parted(level, {fold(w.stem): w.stem for w in wholes.values()}, {**flagged, **wholes}, flag)


def _parted(level: Level, stems: Mapping[str, str], parts: Mapping[str, _Parted], flag: str) -> tuple[Level, ...]:
    """The level of what the labels are of, and the one of the flag, each in the same words throughout."""

    def of(label: Label) -> Label:
        return replace(label, text=stems[fold(parts[label.text].stem)])

    def by(label: Label) -> Label:
        return replace(label, text=flag if parts[label.text].flag else _WHOLE)

    return (
        replace(level, labels=tuple(label and of(label) for label in level.labels)),
        replace(level, name="", labels=tuple(label and by(label) for label in level.labels)),
    )


def _at_length(flag: str) -> str:
    """What says of labels that their crimes carry the flag, at such length that it says so alone: not ``flagged``."""
    if basis_named_in(flag) is not None:
        return flag
    return "Flagged crimes" if names_flag_alone(flag) else "Online crimes"


def _flagged(text: str) -> _Parted | None:
    """A label whose end says that its crimes carry the flag, and nothing else; the longest such end."""
    for cut in _CUT.finditer(text):
        stem, flag = text[: cut.start()].strip(_MARKS), text[cut.end() :].strip(_MARKS)
        if stem and (names_flag_alone(flag) or heads_online(without_lead_in(flag))):
            return _Parted(stem, flag)
    return None


def _whole(text: str, stems: set[str]) -> _Parted:
    """A label of all crimes of one of the ``stems``: it alone, or with a word for all behind it."""
    plain = text.strip(_MARKS)
    for cut in _CUT.finditer(text):
        stem, rest = text[: cut.start()].strip(_MARKS), text[cut.end() :].strip(_MARKS)
        if fold(stem) in stems and fold(plain) not in stems and gathers(rest):
            return _Parted(stem, "")
    return _Parted(plain, "")
