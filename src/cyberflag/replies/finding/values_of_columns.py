"""What the values of a column show it to be of, whatever heads it: ``Girl`` and ``Boy`` below ``Victim``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.unknown_words import unknown_score

_FEWEST: Final = 2
_ENOUGH: Final = 60
_LEAST_SCORE: Final = 0.5
_SUSPECTS: Final = re.compile(r"\b(?:susp|offdr|offender|perp|accus|defend|nominal|arrest)", re.IGNORECASE)
_KINDS: Final = (Dimension.PERIOD, Dimension.SEX, Dimension.PLATFORM, Dimension.OFFENCE)


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


def is_of_suspects(heading: str) -> bool:
    """Whether a column is of those who are suspected: girls and boys below it are no victims."""
    return _SUSPECTS.search(heading) is not None or says(heading, Cue.OF_SUSPECTS)
