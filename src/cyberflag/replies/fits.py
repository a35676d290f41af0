"""How well a text fits each dimension: the evidence on which a table is understood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import understand_force
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.platforms import understand_platform
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.understanding import Understood

READINGS: Mapping[Dimension, Callable[[str], Understood[object] | None]] = {
    Dimension.PERIOD: understand_period,
    Dimension.AGE: understand_age,
    Dimension.SEX: understand_sex,
    Dimension.PLATFORM: understand_platform,
    Dimension.OFFENCE: understand_offence,
    Dimension.FORCE: understand_force,
    Dimension.MEASURE: understand_measure,
}
"""The dimensions whose labels have a vocabulary, each with the reading of a whole text."""


@lru_cache(maxsize=8192)
def fits_of(text: str) -> Mapping[Dimension, Understood[object]]:
    """Every dimension that the whole text can be a label of, with how it was understood."""
    found = ((dimension, read(text)) for dimension, read in READINGS.items())
    return {dimension: understood for dimension, understood in found if understood is not None}
