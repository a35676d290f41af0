"""Years of a list of which a line says that no number is known: ``2014 - not recorded`` above ``2015 - 12``."""

from __future__ import annotations

from typing import Final

from cyberflag.model import Bounds, Marker
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.signs.markers import FigureKind, Printed
from cyberflag.vocabularies.unknown_words import unknown_score

_SURE: Final = 0.8


def lacks_days(label: str, value: str) -> Printed | None:
    """The figure of a line whose label is nothing but its days and whose value that they were not recorded or are not
    known: one that is not held, which is no nought; None for any other line.
    """
    if not unknown_score(value.strip()):
        return None
    days = understand_period(label.strip())
    is_sure = days is not None and days.score >= _SURE
    return Printed(Bounds(0, None), Marker.NOT_HELD, FigureKind.SIGN) if is_sure else None
