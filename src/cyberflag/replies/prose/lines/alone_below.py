"""A figure alone on its line below a line that leads to it and says what it counts: ``Crimes recorded in 2021/22:`` and
``418`` under it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.answers import bare_figure, labelled_figures
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.sentences.tokens import read_tokens

_LEADS_TO_MORE: Final = re.compile(
    r"\b(?:by|per|each|every|both|split|broken|breakdowns?|tables?|lists?|attach\w*|years|following)\b", re.IGNORECASE
)
"""In such a line: more than one figure stands below it, or a table."""
_SUSPECT_AGED: Final = re.compile(
    r"[,;]\s*(?:where\s+)?(?:the\s+)?suspects?\s+(?:(?:was|were|is|are|being)\s+)?(?:aged\s+)?(?:under|over|below|above)\s+"
    r"(?:the\s+age\s+of\s+)?\d{1,2}(?=\s*,)",
    re.IGNORECASE,
)
"""How old the suspects are, between commas: that says of whom the crimes are, and no label takes it in."""


def with_heads_of_figures(sentences: Sequence[Sentence], setting: Setting) -> tuple[Sentence, ...]:
    """The sentences with each line above one figure alone written as what it is, a label: without its colon, or on the
    line of its figure where it says of suspects how old they are.

    It is left as it stands where a word of it is not understood, and where more figures stand below it: one to a line,
    with the words for each between them, or each beside its own.
    """
    made = list(sentences)
    told = [at for at, s in enumerate(sentences) if s.part is not Part.FURNITURE]
    for place, (at, below) in enumerate(pairwise(told)):
        head, figure = sentences[at], sentences[below]
        before, behind = told[:place][-1:], [sentences[i] for i in told[place + 2 : place + 4]]
        is_whole = not before or sentences[before[0]].passage != head.passage
        if not is_whole or not _is_pair(head, figure, setting) or _goes_on(behind, setting):
            continue
        label, number = head.text.rstrip(" :"), figure.text.strip()
        if _is_label(label):
            made[at] = replace(head, text=label)
        elif _is_label(_SUSPECT_AGED.sub("", label)) and not any(sign.isalpha() for sign in number):
            made[at] = replace(head, part=Part.FURNITURE)
            marks = (*head.marks, (len(label) + 1, figure.source))
            made[below] = replace(figure, text=f"{label}: {number}", marks=marks)
    return tuple(made)


def _is_pair(head: Sentence, figure: Sentence, setting: Setting) -> bool:
    """Whether a line of an answer leads to a number right below it, which has no words beside it but for what it
    counts: ``41 suspects``, not ``41 children``.
    """
    is_below = head.part is figure.part is Part.ANSWER and figure.passage - head.passage == 1
    beside = read_tokens(figure.text)
    is_worded = any(map(str.isdigit, figure.text)) and any(map(str.isalpha, figure.text))
    is_plain = not beside.ages and not beside.sexes and (not is_worded or bool(beside.measures))
    return is_below and head.opens and is_plain and _is_figure(figure, setting)


def _goes_on(behind: Sequence[Sentence], setting: Setting) -> bool:
    """Whether the two lines behind a figure give more of those that the line above it leads to."""
    first = behind[0] if behind else None
    if first is None or first.part is not Part.ANSWER or first.opens:
        return False
    lines = labelled_figures(first.text, setting)
    if lines and all(label_meaning(line.label)[0].measure is not None for line in lines):
        return False
    return bool(read_tokens(first.text).numbers) or any(_is_figure(line, setting) for line in behind)


def _is_figure(sentence: Sentence, setting: Setting) -> bool:
    return bare_figure(sentence.text, setting) is not None


def _is_label(text: str) -> bool:
    """Whether a line says in words that are all understood what a figure counts and when, and gives none itself."""
    said, left = label_meaning(text)
    is_whole = not left and said.measure is not None and said.period is not None
    return is_whole and not read_tokens(text).numbers and _LEADS_TO_MORE.search(text) is None
