"""Years that a letter says it cannot give, of which its tables print ``Not held`` in every cell: they are not held, and
nothing is withheld.
"""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model import Count, Marker
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.periods import periods_named_in


def is_of_years_not_held(text: str, counts: Sequence[Count]) -> bool:
    """Whether a sentence names no exemption, and nothing but years that the figures of the reply tell as not held."""
    named = {found.value for found in periods_named_in(text)}
    markers = {period: {c.marker for c in counts if c.period == period} for period in named}
    return bool(named) and not exemptions_named_in(text) and all(m == {Marker.NOT_HELD} for m in markers.values())
