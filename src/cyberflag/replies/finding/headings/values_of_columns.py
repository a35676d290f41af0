"""What the values of a column show it to be of, whatever heads it: ``Girl`` and ``Boy`` below ``Victim``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.vocabularies.dimensions import OF_PERSONS, Dimension, dimensions_spoken_of
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_ENOUGH: Final = 60
_LEAST_SCORE: Final = 0.5
_SUSPECTS: Final = re.compile(r"\b(?:susp|offdr|offender|perp|accus|defend|nominal|arrest)", re.IGNORECASE)
_OTHER_TIME: Final = re.compile(
    r"\b(?:born|birth|d\.?o\.?b|yob|clos\w+|finali[sz]\w+|finished|filed|outcome|disposal|disposed|resolved|detect\w+|charged"
    r"|convicted|sentenced|court|updated|amended|extracted|joined|account)\b",
    re.IGNORECASE,
)
_KINDS: Final = (Dimension.PERIOD, Dimension.SEX, Dimension.PLATFORM, Dimension.OFFENCE)
_TOGETHER: Final = frozenset({Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
"""What the labels of one column may say together of a victim."""


def dimension_of_values(
    texts: Iterable[str], kinds: Iterable[Dimension] = _KINDS, *, least: float = _LEAST_SCORE
) -> Dimension | None:
    """The first of the kinds that all different texts, two at least, are surely of, words for the unknown aside."""
    different = list(dict.fromkeys(text for text in texts if text))
    fits = [fits_of(text) for text in different[:_ENOUGH] if not unknown_score(text)]
    if len(fits) < _FEWEST:
        return None
    sure = (kind for kind in kinds if all(kind in fit and fit[kind].score >= least for fit in fits))
    return next(sure, None)


def dimensions_of_values(texts: Iterable[str]) -> frozenset[Dimension]:
    """The dimension that all different texts are surely of, or those that every one of them says together (``girl,
    14``); none where they are of several kinds.
    """
    different = list(dict.fromkeys(text for text in texts if text))
    if (one := dimension_of_values(different)) is not None:
        return frozenset({one})
    said = [frozenset(understand_composite(text)) for text in different[:_ENOUGH]]
    is_of_several = len(said) >= _FEWEST and len(set(said)) == 1 and len(said[0]) > 1
    return said[0] if is_of_several and said[0] <= _TOGETHER else frozenset()


def is_of_other_time(heading: str) -> bool:
    """Whether a column is of when somebody was born or a case was closed: years below it are not those of crimes."""
    return _OTHER_TIME.search(heading.replace("_", " ")) is not None


def is_of_suspects(heading: str) -> bool:
    """Whether a column is of those who are suspected: girls and boys below it are no victims."""
    return _SUSPECTS.search(heading) is not None or says(heading, Cue.OF_SUSPECTS)


def is_trait_of_suspects(heading: str) -> bool:
    """Whether a heading names the age or sex of each suspect: numbers below it count nobody, as they may below
    ``Suspects`` or ``Suspects aged under 18``.
    """
    names_trait = not OF_PERSONS.isdisjoint(dimensions_spoken_of(heading)) and not re.search(r"\d", heading)
    return names_trait and is_of_suspects(heading)
