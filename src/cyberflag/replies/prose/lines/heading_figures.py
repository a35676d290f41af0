"""Headings that give the figure of what stands below them: ``2022/23: 152 offences``."""

from __future__ import annotations

import re

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.answers import labelled_figures
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.meanings import NOTHING_SAID
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.plain_text import write_plainly

_BEHIND_LABEL = re.compile(
    r"(?P<label>.*\w)\s?(?P<sign>[(\[,])\s?(?P<value>(?:(?:a\s+)?total(?:\s+of)?\s*:?\s*)?\d[\d,]*(?:\s+[a-z]+){0,3})[)\].]*",
    re.IGNORECASE,
)
_BEFORE_LABEL = re.compile(
    r"(?P<value>\d[\d,]*(?:\s+[a-z]+){1,3}?)\s+(?:in|for|during)\s+(?P<label>\S.*\d)", re.IGNORECASE
)
_COUNT = re.compile(r"(?!(?:19|20)\d\d\W*$)\d[\d,]*(?:\s+[a-z]+){0,3}\W*", re.IGNORECASE)
"""A number with what it counts, which is no year."""
_TOTAL = re.compile(r"\b(?:in\s+)?(?:all|total)\b\s*:?|\b(?:a|of)\b", re.IGNORECASE)


def figure_in_heading(sentence: Sentence, setting: Setting) -> LabelledFigure | None:
    """The figure that a heading gives of what stands below it: behind a label that is understood, with the word for
    what is counted or for a total beside it (``Girls (152 offences)``); None for any other heading.
    """
    if sentence.part is not Part.HEADING:
        return None
    plain = write_plainly(sentence.text).strip()
    behind = _BEHIND_LABEL.fullmatch(plain) or _BEFORE_LABEL.fullmatch(plain)
    line = f"{behind['label']}: {_TOTAL.sub('', behind['value']).strip()}" if behind else plain
    figures = labelled_figures(line, setting)
    is_counted = bool(read_tokens(line).measures or _TOTAL.search(plain))
    if len(figures) != 1 or not is_counted or not _COUNT.fullmatch(figures[0].words):
        return None
    said, left = label_meaning(_TOTAL.sub("", figures[0].label), setting)
    return None if left or said == NOTHING_SAID else figures[0]
