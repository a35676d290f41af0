"""Labels that part the figures by what no column of a count holds: when the offences were committed, what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from cyberflag.model import ALL, AgeBand
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Side
from cyberflag.vocabularies.crimes.offence_titles import names_conduct_only
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.spans.open_spans import understand_open_span

_COUNTED = frozenset({Dimension.MEASURE})


def read_parts(level: LevelMeaning, offence: object) -> LevelMeaning:
    """The level taken for a detail where that is what its labels are, else as it was.

    Open dates under a name that speaks of the offence (``Offence years``: ``Before 2010``, ``2014 onwards``) say when
    it was committed: the period counted stands elsewhere. What was done (``Making/Taking``) parts the one ``offence``
    that the texts around the table name; a label beside them that only says what is counted is of all of them.
    """
    if level.level.side is Side.COLUMNS or any(
        m is not None and not m.values.keys() <= _COUNTED for m in level.meanings
    ):
        return level
    texts = [m.label.text for m in level.meanings if m is not None and not m.is_total and not m.values]
    if not texts:
        return level
    if says(level.level.name, Cue.COMMITTED) and all(map(understand_open_span, texts)):
        return _as_detail(level, Dimension.COMMITTED)
    if level.dimension is None and offence not in (None, ALL) and all(map(names_conduct_only, texts)):
        return _as_detail(level, Dimension.CONDUCT)
    return level


def overlapping_labels(levels: Sequence[LevelMeaning]) -> tuple[LabelMeaning, LabelMeaning] | None:
    """Two labels of dates of commission that share days, so that their figures must not be added; None without any."""
    for level in levels:
        if level.dimension is Dimension.COMMITTED:
            spans = [(m, u.value) for m in level.meanings if m and (u := understand_open_span(m.label.text))]
            return next(((a, b) for (a, one), (b, other) in combinations(spans, 2) if one.overlaps(other)), None)
    return None


def bands_that_share_ends(levels: Sequence[LevelMeaning]) -> tuple[LabelMeaning, LabelMeaning] | None:
    """The first two labels of bands of ages of which each ends at the age at which the next one begins."""
    for level in levels:
        said = [m for m in level.meanings if m is not None and m.label.correction is None]
        bands = {band: m for m in said if isinstance(band := m.values.get(Dimension.AGE), AgeBand) and band.is_known}
        whole = [band for band in bands if all(band.contains(other) for other in bands)]
        parts = sorted(band for band in bands if band not in whole)
        if len(parts) > 1 and all(_shares_end(one, other) for one, other in pairwise(parts)):
            return bands[parts[0]], bands[parts[1]]
    return None


def _shares_end(one: AgeBand, other: AgeBand) -> bool:
    return one.high == other.low and one.low < other.low and other.high != other.low


def _as_detail(level: LevelMeaning, dimension: Dimension) -> LevelMeaning:
    meanings = tuple(
        m if m is None or m.is_total or m.values else replace(m, values={dimension: m.label.text})
        for m in level.meanings
    )
    return replace(level, dimension=dimension, meanings=meanings)
