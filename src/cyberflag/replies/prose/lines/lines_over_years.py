"""Lines that open the figures of a year and say nothing else, and what stands over them: ``Number of offences of
grooming``, then ``Recorded in 2021/22:`` and its lines, then ``Recorded in 2022/23:`` and its own.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.wordings import ANNOUNCES
from cyberflag.vocabularies.offences import offences_named_in

_SENTENCE: Final = 6
"""So many words with a full stop are a sentence and no label."""
_POINTS_BELOW: Final = re.compile(
    r"\b(?:below|following|follows?|set\s+out|listed|(?:given|shown)\s+(?:here|next))\b", re.IGNORECASE
)

_ALL: Final = re.compile(r"\b(?:all|totals?|every|overall|altogether|others?|any)\b", re.IGNORECASE)
"""In a line of a year: its figures are of more than what stands over it, or of something else."""


def goes_on_to_nothing(sentence: Sentence) -> bool:
    """Whether a line is a sentence that opens no list and announces no figures: it only mentions whom it speaks of."""
    is_sentence = sentence.text.rstrip().endswith(".") and len(sentence.text.split()) >= _SENTENCE
    return is_sentence and not sentence.opens and ANNOUNCES.search(sentence.text) is None


def says_days_alone(text: str, said: Meaning, left: str) -> bool:
    """Whether a line that says so much as a label, of which ``left`` is not understood, is of which days crimes are,
    and nothing more.
    """
    is_plain = said == Meaning(period=said.period, measure=said.measure) and said.measure in (None, Measure.OFFENCES)
    return is_plain and said.period is not None and not left and not offences_named_in(text) and not _ALL.search(text)


def goes_on_with(said: Meaning, over_years: Meaning) -> bool:
    """Whether a line of a year may be below what stands over years, which counts what it says itself, or what became of
    these crimes.
    """
    return said.measure is None or over_years.measure in (None, said.measure, Measure.OUTCOMES)


def points_below(text: str) -> bool:
    """Whether a sentence speaks of what stands below it (``Please find below the offences of grooming``)."""
    return _POINTS_BELOW.search(text) is not None
