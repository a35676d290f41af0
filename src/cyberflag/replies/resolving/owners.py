"""Whose ages and sexes a table breaks its figures down by: those of the victims, or of the suspects."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cyberflag.model import ALL_AGES, AgeBand, Measure, Sex
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.resolving.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says

_OF_VICTIMS = re.compile(r"\b(?:against|victims?|harmed|complainants?)\b", re.IGNORECASE)
_OF_PEOPLE_SUSPECTED = frozenset({Measure.SUSPECTS, Measure.ARRESTS})
_MAY_BE_OF_PEOPLE = frozenset({Measure.CHARGES, Measure.OUTCOMES})
_PEOPLE = re.compile(
    r"\b(?:people|persons?|individuals|adults|children|juveniles|youths|men|women|males|females|defendants?|offenders?|suspects?|nationals)\s+"
    r"(?:(?:that|who)\s+)?(?:(?:were|was|have|has|had|been|being|are)\s+){0,3}(?:charged|summonsed|cautioned|convicted|prosecuted|sentenced)\b"
    r"|\b(?:ages?|gender|sex|nationality|ethnicity)\s+of\s+(?:the\s+)?(?:defendants?|offenders?|suspects?|people\s+charged|persons?\s+charged|accused)\b",
    re.IGNORECASE,
)
"""Says that it is people who came to that, whose ages and sexes are then meant: ``How many people were charged``."""


def are_of_suspects(levels: Iterable[LevelMeaning], around: Measure, texts: Iterable[str]) -> bool:
    """Whether the ages and sexes of a table are those of the people it counts, and these are suspects: by what its own
    headings say is counted, else by what is said ``around`` it.

    ``texts`` are the table's own titles and the names of its levels; one that speaks of victims settles it.
    """
    headed = {m.values.get(Dimension.MEASURE) for level in levels for m in level.meanings if m is not None}
    counted, texts = (headed - {None, Measure.UNKNOWN}) or {around}, list(texts)
    are_people = counted <= _OF_PEOPLE_SUSPECTED or (counted <= _MAY_BE_OF_PEOPLE and any(map(_PEOPLE.search, texts)))
    return are_people and not any(says(text, Cue.OF_VICTIMS) for text in texts)


def parts_suspects(labels: Iterable[LabelMeaning]) -> bool:
    """Whether a label tells a part of the suspects before it by their own age or sex (``Suspects``, ``of which male``),
    and not by whom they offended against.
    """
    parts = [m for m in labels if m.values.get(Dimension.MEASURE) in _OF_PEOPLE_SUSPECTED]
    return any(starts_as_part(m.label.text) and not _OF_VICTIMS.search(m.label.text) for m in parts)


def suspects_traits(age: AgeBand, sex: Sex, labels: Iterable[LabelMeaning]) -> tuple[tuple[str, str], ...]:
    """The age and sex of suspects as the detail of a count: the columns hold those of victims (counts contract).

    Where a sex is not known its label tells it, since a table may have several such (``Unspecified``).
    """
    unknown = [m.label.text for m in labels if m.values.get(Dimension.SEX) is Sex.UNKNOWN and len(m.values) == 1]
    said = unknown[0] if sex is Sex.UNKNOWN and len(unknown) == 1 else sex.value
    return (
        *((("suspect age", str(age)),) if age != ALL_AGES else ()),
        *((("suspect sex", said),) if sex is not Sex.ALL else ()),
    )
