"""A figure alone on its line below a line that leads to it and says what it counts: ``Crimes recorded in 2021/22:`` and
``418`` under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.answers import bare_figure
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.sentences.tokens import read_tokens

_LEADS_TO_MORE: Final = re.compile(
    r"\b(?:by|per|each|every|both|split|broken|breakdowns?|tables?|lists?|attach\w*|years|following)\b", re.IGNORECASE
)
"""In such a line: more than one figure stands below it, or a table."""
_OF_WORK: Final = re.compile(r"\b(?:records?|files?|search\w*|review\w*|hours|minutes)\b", re.IGNORECASE)
"""In such a line: the figure may be what had to be looked through."""
_NUMBER_OF: Final = re.compile(r"\W*(?:the\s+)?(?:total\s+)?(?:numbers?|count)\s+of\s+(?:\w+\s+){0,2}", re.IGNORECASE)
"""Before what is counted, at the start of a line that may go on with words that are not understood."""


def figures_alone_below(sentences: Sequence[Sentence], setting: Setting) -> dict[int, str]:
    """The line above each figure that stands alone below it, by the paragraph of the figure; none where more figures
    stand below that line, one to a line or with the words for each between them.
    """
    told = [s for s in sentences if s.part is not Part.FURNITURE]
    return dict(_found(told, setting))


def _found(told: Sequence[Sentence], setting: Setting) -> Iterator[tuple[int, str]]:
    for at, (head, figure) in enumerate(pairwise(told)):
        is_pair = head.part is Part.ANSWER and figure.part is Part.ANSWER and 0 < figure.passage - head.passage <= 1
        if not is_pair or not head.opens or bare_figure(figure.text, setting) is None:
            continue
        behind, next_behind = (*told[at + 2 : at + 4], None, None)[:2]
        is_alone = not _is_figure(behind, setting) and (
            behind is None or behind.opens or not _is_figure(next_behind, setting)
        )
        if is_alone and _says_what_it_counts(head.text):
            yield figure.passage, head.text


def _is_figure(sentence: Sentence | None, setting: Setting) -> bool:
    return sentence is not None and bare_figure(sentence.text, setting) is not None


def _says_what_it_counts(text: str) -> bool:
    said, left = label_meaning(text)
    tokens, opened = read_tokens(text), _NUMBER_OF.match(text)
    is_counted = not left or (opened is not None and any(m.start <= opened.end() for m in tokens.measures))
    is_whole = is_counted and said.measure is not None and said.period is not None
    is_other = _LEADS_TO_MORE.search(text) is not None or _OF_WORK.search(text) is not None
    return is_whole and not tokens.numbers and not is_other
