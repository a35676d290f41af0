"""How well a text fits each dimension: the evidence on which a table is understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.bases import basis_named_in
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import understand_force
from cyberflag.vocabularies.measures import measures_named_in, understand_measure
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


_LEAD_IN = re.compile(
    r"^\s*(?:\(?of (?:which|these|those|whom)\)?|including|included in (?:the )?above)[\s:,-]+", re.IGNORECASE
)
_LONGEST_LABEL = 60


@lru_cache(maxsize=8192)
def fits_of(text: str) -> Mapping[Dimension, Understood[object]]:
    """Every dimension that the whole text can be a label of, with how it was understood.

    Words that only say that a row is part of the one above (``of which under 13``) are passed over. A short text that speaks
    of the online flag and of what is counted (``Offences with the online flag``) is the name of a measure.
    """
    bare = _LEAD_IN.sub("", text)
    found = ((dimension, read(bare)) for dimension, read in READINGS.items())
    fits = {dimension: understood for dimension, understood in found if understood is not None}
    if not fits and len(text) <= _LONGEST_LABEL and basis_named_in(text):
        named = measures_named_in(text)
        if len({n.value for n in named}) == 1:
            fits[Dimension.MEASURE] = named[0]
    return fits
