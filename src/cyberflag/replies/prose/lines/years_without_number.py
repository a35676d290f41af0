"""Years of a list of which a line says that no number is known: ``2014 - not recorded`` above ``2015 - 12``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.model import Bounds, Count, Marker
from cyberflag.replies.letters.passages import Sentence
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


def in_lists_with_numbers(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts without those of years of which a line says that nothing is known (`lacks_days`) where no other line
    of its list gives a number of the same, or the text gives theirs: they are of something else (``Sex of victims``).
    """
    place = {source: at for at, sentence in enumerate(sentences) for source in sentence.sources}
    lists: list[list[Count]] = []
    last = -2
    for count in counts:
        at = place.get(count.provenance.source, -2)
        if at - last not in (0, 1) or not lists:
            lists.append([])
        lists[-1].append(count)
        last = at
    given = {(c.period, _what(c)) for c in counts if not _lacks(c)}
    kept = [c for listed in lists for c in listed if not _is_of_nothing(c, listed)]
    return [c for c in kept if not _lacks(c) or (c.period, _what(c)) not in given]


def _lacks(count: Count) -> bool:
    return count.marker is Marker.NOT_HELD and bool(unknown_score(count.printed.strip()))


def _is_of_nothing(count: Count, listed: Sequence[Count]) -> bool:
    """Whether a line says of its days that nothing is known, and none of its list gives a number of the same."""
    return _lacks(count) and not any(c.marker is not Marker.NOT_HELD and _what(c) == _what(count) for c in listed)


def _what(count: Count) -> tuple[object, ...]:
    return count.measure, count.offence, count.age, count.sex, count.platform, count.detail
