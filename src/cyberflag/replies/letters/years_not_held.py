"""Years that a letter says it cannot give, of which its tables print ``Not held`` in every cell: they are not held, and
nothing is withheld.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Count, Marker
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.periods import periods_named_in

_REFUSES: Final = re.compile(
    r"\b(?:withh\w+|refus\w+|declin\w+|exempt\w*|costs?|fees?|hours|days|exceed\w*|limits?|identif\w+|disclos\w+|releas\w+|harm\w*|prejudic\w+"
    r"|protect\w*|personal|confidential|section|review\w*|publish\w*|(?:will|would|do|does|did)\s+not|won't|wouldn't"
    r"|details?|suspects?|offenders?|platforms?|ages?)\b",
    re.IGNORECASE,
)
"""Says why or that something is refused, or what of a year is, which says no more than that of its figures."""


def is_of_years_not_held(text: str, counts: Sequence[Count]) -> bool:
    """Whether a sentence names no exemption or other ground, and nothing but years that the figures of the reply tell
    as not held.
    """
    if _REFUSES.search(text):
        return False
    named = {found.value for found in periods_named_in(text)}
    markers = {period: {c.marker for c in counts if c.period == period} for period in named}
    return bool(named) and not exemptions_named_in(text) and all(m == {Marker.NOT_HELD} for m in markers.values())
