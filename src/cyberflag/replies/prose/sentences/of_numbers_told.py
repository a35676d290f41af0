"""Parts of a number that was told before: ``Of the 90, 20 were under 13`` behind ``90 of them were against girls``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Count, Measure, Sex
from cyberflag.replies.prose.around.setting import Setting, parts_of
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token

_ON: Final = (
    r"(?=\s*(?:$|[.,;:)])|\s+(?:(?:offences|crimes|victims)\b|were|was|are|had|have|has|there|involv\w+|related?|took|happened"
    r"|mentioned|aged|under|over|on|in|against|led|resulted|ended|recorded|flagged)\b)(?!\s+(?:were|was|are)\s+(?:arrested|charged|suspects?))"
)
"""What goes on behind the number of crimes or a word for them, and not ``those arrested`` or ``the 90 officers``."""
_TOLD: Final = rf"of\s+(?:the|these|those|our)\s+(?P<number>\d[\d,]*)(?![\d/.-]){_ON}"
_BEHIND: Final = re.compile(rf"\s+(?:out\s+)?{_TOLD}", re.IGNORECASE)
_BEFORE: Final = re.compile(rf"(?:^\W*|[;,.]\s+(?:and\s+)?|\band\s+)(?:out\s+)?{_TOLD}[^\d;]*$", re.IGNORECASE)
_OF_THESE: Final = re.compile(r"^\W*(?:of|among|amongst)\s+(?:these|those|them)\b" + _ON, re.IGNORECASE)
_SOME_OF_THESE: Final = re.compile(r"\s+of\s+(?:these|those|them)\b" + _ON, re.IGNORECASE)

_OF_PEOPLE: Final = (Measure.ARRESTS, Measure.SUSPECTS)
"""What is counted of others than the victims of the crimes told before."""


def of_numbers_told(
    text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning], setting: Setting
) -> list[Meaning]:
    """What the numbers of a sentence mean, those that are said to be some of a number of the sentence before narrowed
    as that is: by its number, or where ``these`` can be no others.
    """
    return [
        meaning if (whole := _whole_of(text, number, setting)) is None else _narrowed(meaning, whole)
        for number, meaning in zip(numbers, meanings, strict=True)
    ]


def _whole_of(text: str, number: Token[str], setting: Setting) -> Count | None:
    """The figure of the sentence before of which a number is said to be a part."""
    found = _BEHIND.match(text, number.end) or _BEFORE.search(text[: number.start])
    if found is not None:
        told = [c for c in setting.previous_counts if c.bounds.is_exact and c.bounds.low == _value(found["number"])]
        return told[0] if len(told) == 1 else None
    points_back = _OF_THESE.match(text) or _SOME_OF_THESE.match(text, number.end)
    return _only_one_told(setting) if points_back else None


def _only_one_told(setting: Setting) -> Count | None:
    """The one figure of the sentence right before, where it is of some victims or of one platform and none of all
    crimes of its days was told, nor another of these in
    its paragraph, of which ``these`` could be instead.
    """
    counts = setting.previous_counts
    if len(counts) != 1 or counts[0].printed not in setting.text_before or not parts_of(counts[0]):
        return None
    others = [c for c in setting.told_here if c.period == counts[0].period and not _is_wider(c, counts[0])]
    return None if others or counts[0].period in setting.whole_told else counts[0]


def _is_wider(whole: Count, part: Count) -> bool:
    """Whether a figure is of crimes of which another is a part, or is that itself."""
    kinds = {"age": ALL_AGES, "sex": Sex.ALL, "platform": ALL, "offence": ALL}
    return all(getattr(whole, kind) in (wide, getattr(part, kind)) for kind, wide in kinds.items())


def _narrowed(part: Meaning, whole: Count) -> Meaning:
    """What a part means, of the victims, platform and offence of its whole where it is parted by something else."""
    if part.measure in _OF_PEOPLE:
        return part
    is_parted = parts_of(part) or part.offence or part.measure not in (None, Measure.OFFENCES, whole.measure)
    if not is_parted or parts_of(part) & parts_of(whole):
        return part  # by what else it is a part, as "12 of the 40 crimes have no suspect", is told elsewhere
    return replace(
        part,
        period=part.period or whole.period,
        offence=part.offence or (None if whole.offence == ALL else whole.offence),
        age=part.age or (None if whole.age == ALL_AGES else whole.age),
        sex=part.sex or (None if whole.sex is Sex.ALL else whole.sex),
        platform=part.platform or (None if whole.platform == ALL else whole.platform),
    )


def _value(printed: str) -> int:
    return int(printed.replace(",", ""))
