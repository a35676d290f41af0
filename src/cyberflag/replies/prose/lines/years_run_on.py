"""Years of a line, each with its figure behind it and no more than a blank before the next: ``2011 - 14 2012 - 9``,
alone, behind a label (``Kik: 2018 - 12  2019 - none``) or before what they count (``2012 - 9, 2011 - 14 arrests``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import Period, follow_on
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.signs.markers import understand_figure

_YEAR: Final = r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d)(?=\s*(?:[:=–]|-\s)))?"
_VALUE: Final = (
    r"[<*]?\d{1,3}(?:,\d{3})+|[<*]\s?\d+|\d+|\*|nil|none|zero|(?:(?:less|fewer)\s+than|under)\s+(?:\d+|[^\W\d]+)"
)
_BETWEEN: Final = r"\s*(?:[:=]|[-–—](?=\s))\s*"
_PAIR: Final = re.compile(rf"(?P<year>{_YEAR}){_BETWEEN}(?P<value>{_VALUE})", re.IGNORECASE)
_BARE_PAIR: Final = re.compile(
    rf"(?P<year>(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?)\s+(?P<value>{_VALUE}|[^\W\d_]+(?:-[^\W\d_]+)?)(?=\s*(?:[,;.]|and\b|$))",
    re.IGNORECASE,
)
"""A year with its figure behind nothing but a blank, in a list with signs between: ``2021 nil, 2022 two, 2023 1``."""
_LABEL: Final = re.compile(r"\s*(?P<label>[^\d:=;]{2,80}?(?::|\s[–—-])|[^:=;]{2,80}:)(?=\s)")
_APART: Final = re.compile(r"\s*[,;.]\s*(?:and\s+)?|\s+(?:and\s+)?", re.IGNORECASE)
_BEHIND: Final = re.compile(r"\s+(?P<words>[^\W\d][^:=;]*)")
"""What the figures count, behind the last of them: ``2020 - 14, 2021 - 9 offences of blackmail``."""
_FEWEST: Final = 2


def years_run_on(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of such a line, of years that follow each other; empty for any other line, and where the figures may
    be years themselves, as in a list of spans (``2008 - 2009 2009 - 2010``, ``2017 - 18; 2018 - 19``).
    """
    labelled = _LABEL.match(plain)
    start, label = (labelled.end(), f"{labelled['label'].rstrip(' :–—-')}: ") if labelled else (0, "")
    pairs = list(_PAIR.finditer(plain, start)) or _bare_pairs(plain, start, setting)
    counted = _counted_behind(plain.rstrip(" ."), start, pairs, setting)
    if counted is None or (label and counted):
        return ()
    years = [period.value for pair in pairs if (period := understand_period(pair["year"])) is not None]
    if len(years) < len(pairs) or not (follow_on(years) or follow_on(years[::-1])):
        return ()
    if all(_is_next(pair["value"], year) for pair, year in zip(pairs, years, strict=True)):
        return ()
    label = f"Number of {counted}: " if counted else label
    figures = [
        LabelledFigure(f"{label}{pair['year']}", printed, pair["value"], pair.start("value"))
        for pair in pairs
        if (printed := understand_figure(pair["value"], setting.rules)) is not None
    ]
    return tuple(figures) if len(figures) == len(pairs) else ()


def _bare_pairs(plain: str, start: int, setting: Setting) -> list[re.Match[str]]:
    """The years of a list with signs between them, each right before a figure or its word; none of any other line."""
    pairs = list(_BARE_PAIR.finditer(plain, start))
    is_listed = all(plain[one.end() : other.start()].strip() for one, other in pairwise(pairs))
    are_figures = all(understand_figure(pair["value"], setting.rules) is not None for pair in pairs)
    return pairs if is_listed and are_figures else []


def _counted_behind(plain: str, start: int, pairs: Sequence[re.Match[str]], setting: Setting) -> str | None:
    """The words behind the last of the years with their figures that say what all of them count; empty where there are
    none, None where the line holds anything else.
    """
    if len(pairs) < _FEWEST or plain[start : pairs[0].start()].strip():
        return None
    if not all(_APART.fullmatch(plain[one.end() : other.start()]) for one, other in pairwise(pairs)):
        return None
    left = plain[pairs[-1].end() :].rstrip(" ,;.")
    if not left:
        return ""
    found = _BEHIND.fullmatch(left)
    if found is None:
        return None
    said, unread = label_meaning(found["words"], setting)
    is_counted = not unread and said.period is None and (said.measure is not None or said.offence is not None)
    return found["words"] if is_counted else None


def _is_next(value: str, year: Period) -> bool:
    after = str(year.end.year + 1)
    return value in (after, after[-2:])
