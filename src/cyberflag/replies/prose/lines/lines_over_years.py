"""Lines that open the figures of a year and say nothing else, and what stands over them: ``Number of offences of
grooming``, then ``Recorded in 2021/22:`` and its lines, then ``Recorded in 2022/23:`` and its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.sentences.wordings import ANNOUNCES
from cyberflag.vocabularies.offences import offences_named_in

_CHILDREN: Final = 15
"""Below it, the oldest that a line names are some of the children."""
_SENTENCE: Final = 6
"""So many words with a full stop are a sentence and no label."""
_POINTS_BELOW: Final = re.compile(
    r"\b(?:below|following|follows?|set\s+out|listed|(?:given|shown)\s+(?:here|next))\b", re.IGNORECASE
)

_ALL: Final = re.compile(r"\b(?:all|totals?|every|overall|altogether|others?|any)\b", re.IGNORECASE)
"""In a line of a year: its figures are of more than what stands over it, or of something else."""
_VICTIMS: Final = re.compile(r"\b(?:victims?|complainants?)\b", re.IGNORECASE)
_NO_CRIMES: Final = re.compile(
    r"\b(?:percent(?:ages?)?|per\s+cent|proportions?|rates?|averages?|mean|median|days|not|no)\b|%", re.IGNORECASE
)
"""In what stands over years: it counts none of the crimes that it names. Whether they carry the flag is read."""
_FLAG: Final = re.compile(
    r"\b(?:not|no)\s+(?:\w+\s+){0,2}(?:flag(?:ged)?|marked|tag(?:ged)?|suspects?)\b", re.IGNORECASE
)


def counts_no_crimes(text: str) -> bool:
    """Whether a line names crimes to say what they are not, or gives shares or days of them."""
    return _NO_CRIMES.search(_FLAG.sub("", text)) is not None and bool(offences_named_in(text))


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


def over_year(text: str, said: Meaning, over_years: Meaning) -> Meaning:
    """What of what stands over years does so over a line of a year, which counts what it says itself, or what became of
    these crimes; victims that it names below suspects or arrests are counted themselves.
    """
    if _VICTIMS.search(text) and over_years.measure not in (None, Measure.OFFENCES, Measure.VICTIMS):
        return replace(over_years, measure=Measure.VICTIMS)
    is_below = said.measure is None or over_years.measure in (None, said.measure, Measure.OUTCOMES)
    return over_years if is_below else NOTHING_SAID


def points_below(text: str) -> bool:
    """Whether a sentence speaks of what stands below it (``Please find below the offences of grooming``)."""
    return _POINTS_BELOW.search(text) is not None


def of_all_years(lead: Meaning, doubt: str) -> Meaning:
    """What a line says of the figures of every year below it: all but days, and that crimes are against children; with
    the line where it is in ``doubt`` whether these are crimes.
    """
    is_of_children = (
        lead.age is not None and lead.age.low == 0 and (lead.age.high is None or lead.age.high >= _CHILDREN)
    )
    detail = (("scope", doubt),) if doubt else lead.detail
    return replace(lead, period=None, age=None if is_of_children else lead.age, detail=detail)
