"""Tables whose cells a copy has run together on lines: ``Type 2015 2016 2017`` and below it ``Burglary 9 6 1``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.signs.markers import understand_figure

_YEAR: Final = r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d)?"
_HEADS: Final = re.compile(rf"\s*(?P<stub>[^\W\d][^\d.;:?!]*?)\s+(?P<years>{_YEAR}(?:\s+{_YEAR})+)\s*")
_IN_SENTENCE: Final = re.compile(
    r"\b(?:for|in|of|and|or|to|from|between|during|since|the|years?|was|were|by|until|our|at)$", re.IGNORECASE
)
_LONGEST_STUB: Final = 5
"""So many words has what stands over the labels of a table, at most."""
_FIGURE: Final = r"(?:[<>]\s?\d[\d,]*|\d[\d,]*|\*)"
_ROW: Final = re.compile(rf"\s*(?P<label>\S.*?)\s+(?P<figures>{_FIGURE}(?:\s+{_FIGURE})*)\s*")
_RUN_ON: Final = re.compile(r"\s\d[\d,]*\s+\d[\d,]*\s")
"""Figures of another row inside a label."""
_SENTENCE: Final = 8


def heads_behind_label(text: str) -> tuple[Meaning, ...]:
    """The years that stand behind what heads the labels of a table (``Type 2015 2016 2017``); empty for other lines."""
    found = _HEADS.fullmatch(write_plainly(text))
    if found is None or len(found["stub"].split()) > _LONGEST_STUB or _IN_SENTENCE.search(found["stub"]):
        return ()
    years = [understand_period(year) for year in re.findall(_YEAR, found["years"])]
    return tuple(Meaning(period=year.value) for year in years if year is not None) if all(years) else ()


def goes_on_below(text: str) -> bool:
    """Whether such a table may go on below a line that is none of its rows: no sentence."""
    return not (text.rstrip().endswith((".", ":", "?")) and len(text.split()) >= _SENTENCE)


def flat_row(text: str, heads: Sequence[Meaning], setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures that end a line below such heads, with its label; fewer than heads where blank cells are lost, and
    empty for a line that is no row.
    """
    plain = write_plainly(text)
    found = _ROW.fullmatch(plain) if heads else None
    if found is None or not re.search(r"[^\W\d]", found["label"]) or heads_behind_label(text):
        return ()
    figures = []
    for word in re.finditer(_FIGURE, plain[found.start("figures") :]):
        printed = understand_figure(word[0], setting.rules)
        if printed is None:
            return ()
        figures.append(LabelledFigure(found["label"], printed, word[0], found.start("figures") + word.start()))
    if _RUN_ON.search(found["label"]):
        return tuple(figures[:1])  # two rows in one line: no year is sure
    return tuple(figures) if len(figures) <= len(heads) else ()


def lost_cells(sentence: Sentence, figures: Sequence[LabelledFigure], years: int, setting: Setting) -> Issue:
    """The issue of a row of which it cannot be told which figure is of which year."""
    shown = ", ".join(figure.words for figure in figures)
    message = (
        f'"{figures[0].label.strip()}" is followed by {shown} where {years} years have a figure each: blank cells are '
        "lost in this copy, and which year is meant cannot be told. Get the original."
    )
    return Issue(Provenance(setting.reply, sentence.source), IssueKind.AMBIGUOUS_BLANK, message)
