"""Whose ages and sexes a table breaks its figures down by: those of the victims, or of the suspects."""

from __future__ import annotations

from collections.abc import Iterable

from cyberflag.model import ALL_AGES, AgeBand, Measure, Sex
from cyberflag.vocabularies.letters import Cue, says

_OF_PEOPLE_SUSPECTED = frozenset({Measure.SUSPECTS, Measure.ARRESTS})


def are_of_suspects(measure: Measure, texts: Iterable[str]) -> bool:
    """Whether the ages and sexes of a table are those of the people it counts, and these are suspects.

    ``texts`` are the table's own titles and the names of its levels; one that speaks of victims settles it.
    """
    return measure in _OF_PEOPLE_SUSPECTED and not any(says(text, Cue.OF_VICTIMS) for text in texts)


def suspects_traits(age: AgeBand, sex: Sex) -> tuple[tuple[str, str], ...]:
    """The age and sex of suspects as the detail of a count: the columns hold those of victims (counts contract)."""
    return (
        *((("suspect age", str(age)),) if age != ALL_AGES else ()),
        *((("suspect sex", sex.value),) if sex is not Sex.ALL else ()),
    )
