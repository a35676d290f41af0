"""Whose ages and sexes a table breaks its figures down by: those of the victims, or of the suspects."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cyberflag.model import ALL_AGES, AgeBand, Measure, Sex
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.resolving.label_meanings import LabelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says

_OF_VICTIMS = re.compile(r"\b(?:against|victims?|harmed|complainants?)\b", re.IGNORECASE)
_OF_PEOPLE_SUSPECTED = frozenset({Measure.SUSPECTS, Measure.ARRESTS})


def are_of_suspects(measure: Measure, texts: Iterable[str]) -> bool:
    """Whether the ages and sexes of a table are those of the people it counts, and these are suspects.

    ``texts`` are the table's own titles and the names of its levels; one that speaks of victims settles it.
    """
    return measure in _OF_PEOPLE_SUSPECTED and not any(says(text, Cue.OF_VICTIMS) for text in texts)


def parts_suspects(labels: Iterable[LabelMeaning]) -> bool:
    """Whether a label tells a part of the suspects before it by their own age or sex (``Suspects``, ``of which male``),
    and not by whom they offended against.
    """
    parts = [m for m in labels if m.values.get(Dimension.MEASURE) in _OF_PEOPLE_SUSPECTED]
    return any(starts_as_part(m.label.text) and not _OF_VICTIMS.search(m.label.text) for m in parts)


def suspects_traits(age: AgeBand, sex: Sex) -> tuple[tuple[str, str], ...]:
    """The age and sex of suspects as the detail of a count: the columns hold those of victims (counts contract)."""
    return (
        *((("suspect age", str(age)),) if age != ALL_AGES else ()),
        *((("suspect sex", sex.value),) if sex is not Sex.ALL else ()),
    )
