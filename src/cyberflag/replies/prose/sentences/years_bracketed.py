"""A number in a sentence with a bracket that parts it by years: ``14 led to a charge (2020 - 6, 2021 - 8)``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from cyberflag.model import Bounds, Count, Period
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting, whole_of
from cyberflag.replies.prose.sentences.clauses import Read
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.signs.markers import Printed, understand_figure

_BRACKET: Final = re.compile(r"[(\[](?P<parts>[^()\[\]]*\d[^()\[\]]*)[)\]]")
_GLUE: Final = re.compile(r"\s*(?:[;,](?:\s*(?:and|&)\b)?|\band\b|&)\s*")
_YEAR: Final = r"(?:in\s+|for\s+)?(?P<year>(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?)"
_YEAR_FIRST: Final = re.compile(
    rf"{_YEAR}(?:\s*[:=]\s*|\s+[-–—]{{1,2}}\s+|\s+(?:saw\s+|had\s+)?)(?P<value>[<*]?\d[\d,]*|nil|none|zero)",
    re.IGNORECASE,
)
_YEAR_LAST: Final = re.compile(rf"(?P<value>[<*]?\d[\d,]*|nil|none|zero)\s+(?:in|for|during)\s+{_YEAR}", re.IGNORECASE)
_FEWEST: Final = 2

Part = tuple[Period, Printed, str, int]


def read_years_bracketed(
    sentence: Sentence, setting: Setting, read: Callable[[Sentence, Setting], Read]
) -> Read | None:
    """What ``read`` makes of a sentence without such a bracket, with the figures of its years; None where it has none,
    or these do not add up to its one figure.
    """
    for bracket in _BRACKET.finditer(sentence.text):
        parts = _parts(bracket["parts"], bracket.start("parts"), setting)
        days = whole_of(period for period, *_ in parts) if len(parts) >= _FEWEST else None
        if days is None:
            continue
        bare = blanked(sentence.text, [bracket.span()])
        found = read(replace(sentence, text=bare), replace(setting, listed_under=days))
        added = Bounds.sum(printed.bounds for _, printed, *_ in parts)
        is_whole = added.is_exact and added.low > 0  # "None led to a charge (0 for 2021 and 0 for 2022)" has no parts
        if len(found.counts) == 1 and is_whole and found.counts[0].bounds == added:
            whole = replace(found.counts[0], period=days, total=True)
            counts = (whole, *(_part_of(whole, part, sentence) for part in parts))
            return replace(found, counts=counts, said=replace(found.said, period=None))
    return None


def _parts(words: str, start: int, setting: Setting) -> list[Part]:
    """The figures of a bracket with their years; none where a piece of it is anything else."""
    parts: list[Part] = []
    at = 0
    for end, following in [*(glue.span() for glue in _GLUE.finditer(words)), (len(words), len(words))]:
        piece = words[at:end].strip(" .")
        found = _YEAR_FIRST.fullmatch(piece) or _YEAR_LAST.fullmatch(piece)
        period = understand_period(found["year"]) if found else None
        printed = understand_figure(found["value"], setting.rules) if found else None
        if found is None or period is None or printed is None:
            return []
        parts.append((period.value, printed, found["value"], start + words.index(found["value"], at)))
        at = following
    return parts if len({period for period, *_ in parts}) == len(parts) else []


def _part_of(whole: Count, part: Part, sentence: Sentence) -> Count:
    period, printed, words, at = part
    place = replace(whole.provenance, source=sentence.source_at(at))
    return replace(
        whole,
        provenance=place,
        period=period,
        bounds=printed.bounds,
        marker=printed.marker,
        printed=words,
        total=False,
    )
