"""Labels of offences that are codes or classes beside their titles, by those beside them: what all of a list are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES, code_titled_as
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total

_MOSTLY: Final = 0.7
_LISTED: Final = re.compile(r"\s*0{0,2}(?P<number>[1-9]\d{0,2})(?P<letter>[A-Z]?)\s*(?P<sign>[-–—:])\s*[A-Za-z].{2,}")
"""A class before its title, with what parts the two: ``8L - Harassment``, ``49 - Other Theft``."""
_SEVERAL: Final = 2


def with_codes_and_classes(meanings: Sequence[LabelMeaning | None]) -> list[LabelMeaning | None]:
    """The labels of a level of offences, each as the code or class that those beside it show that it is."""
    return _of_one_kind(_numbered(meanings))


def _numbered(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The labels with each bare number before a title as the class of that number, where all of them are classes before
    their titles, and several by letters that no count has: ``66 - Other offences against the State`` below ``8L -
    Harassment`` and ``8Q - Stalking``.
    """
    said = [m for m in meanings if m is not None and not m.is_total and not understand_total(m.label.text)]
    parts = {m.label.text: m.values.get(Dimension.OFFENCE) for m in said}
    listed = {text: found for text in parts if (found := _LISTED.fullmatch(text)) is not None}
    lettered = {text for text, one in listed.items() if one["letter"] and parts[text] == one["number"] + one["letter"]}
    numbers = [one["number"] for one in listed.values() if not one["letter"]]
    is_list = len(listed) == len(parts) and len({one["sign"] for one in listed.values()}) == 1
    if not is_list or len(lettered) < _SEVERAL or len(set(numbers)) < len(numbers):
        return meanings
    return [m and _as_class(m, listed.get(m.label.text)) for m in meanings]


def _as_class(meaning: LabelMeaning, listed: re.Match[str] | None) -> LabelMeaning:
    if listed is None or listed["letter"] or meaning.label.correction:
        return meaning
    return meaning.saying(Dimension.OFFENCE, listed["number"])


def _of_one_kind(meanings: Sequence[LabelMeaning | None]) -> list[LabelMeaning | None]:
    """Offence labels with the title of a class read as the code it is short for, where nearly all others are codes."""
    values = [str(m.values[Dimension.OFFENCE]) for m in meanings if m is not None and Dimension.OFFENCE in m.values]
    codes = sum(value in CODES for value in values)
    if codes < _MOSTLY * len(values):
        return list(meanings)
    return [m if m is None or m.label.correction else _as_code(m) for m in meanings]


def _as_code(meaning: LabelMeaning) -> LabelMeaning:
    value = meaning.values.get(Dimension.OFFENCE)
    is_class = isinstance(value, str) and value in CLASS_CODES
    code = code_titled_as(str(value), meaning.label.text) if is_class else ""
    return meaning.saying(Dimension.OFFENCE, code) if code else meaning
