"""Whether a known request says of which crimes the figures of a reply are, or names several kinds side by side
(``sexual communication with a child, grooming and indecent images``), of which a reply may answer on one.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from cyberflag.model import ALL, Request
from cyberflag.replies.resolving.from_titles.titled_offences import offences_asked, outermost
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import contains


def settles_crimes(request: Request) -> bool:
    """Whether it is known what was asked, and by that of which crimes figures are that name none."""
    return request.says_what_is_asked and not kinds_asked(request)


def kinds_asked(request: Request) -> frozenset[str]:
    """The kinds of crime that a request names side by side; empty where it names one, or all of some kind too."""
    return _side_by_side(request.questions)


@lru_cache(maxsize=64)
def _side_by_side(questions: tuple[str, ...]) -> frozenset[str]:
    named = offences_asked(questions)
    outer = outermost(named)
    return outer if len(outer) > 1 and not named & {ALL, SEXUAL_OFFENCES} else frozenset()


def singles_out(offence: str, request: Request, beside: Collection[str] = ()) -> bool:
    """Whether a reply that is about one offence answers on it alone: not where it holds several of the kinds asked for
    side by side, or other figures of the reply are of crimes ``beside`` it. Where those kinds are not known it is taken
    at its word.
    """
    kinds = kinds_asked(request)
    if not kinds:
        return True
    is_one = bool(offence) and sum(contains(offence, kind) for kind in kinds) < 2
    return is_one and all(other == ALL or contains(offence, other) for other in beside)
