"""Lines that give a figure or its label and state nothing: ``Not disclosed : 12``; ``Sex not given`` above ``12``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.fits import fits_of
from cyberflag.replies.letters.passages import Sentence

_FIGURE_LINE: Final = re.compile(r"(?:[:=]|(?<!\.)\.{3,}+|…|\s-)\s*[\d<*][\d,\s]*(?:$|-\s|\()")
_FIGURE: Final = re.compile(r"\s*(?:[<>]?\s*\d[\d,]*|\*)\s*")
_ENDS_A_SENTENCE: Final = re.compile(r"[.?!;]\s*$")


def places_of_figure_lines(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The places of lines that give a figure behind its label, and of labels that stand line by line between figures
    (a page's list of terms: ``Boys``, ``6``, ``Sex not given``, ``11``).
    """
    return frozenset(
        at
        for at, sentence in enumerate(sentences)
        if _FIGURE_LINE.search(sentence.text) or (_stands_between(at, sentences) and _is_label(sentence.text))
    )


def _stands_between(at: int, sentences: Sequence[Sentence]) -> bool:
    near = (sentences[i].text for i in (at - 1, at + 1) if 0 <= i < len(sentences))
    return [_FIGURE.fullmatch(text) is not None for text in near] == [True, True]


def _is_label(text: str) -> bool:
    return not _ENDS_A_SENTENCE.search(text) and len(fits_of(text)) == 1
