"""Items of lists that are nothing but a number and what it counts: ``61 arrests`` below ``148 crimes recorded``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Count, Measure, Sex
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.sentences.tokens import read_tokens

_CAME_OF_CRIMES: Final = frozenset({Measure.ARRESTS, Measure.CHARGES, Measure.SUSPECTS})
_ITEM: Final = re.compile(r"\W*\d[\d,]*\s+(?:(?:recorded|known|identified)\s+)?[^\W\d_]+\W*")


def says_what_it_counts(sentence: Sentence, counts: Sequence[Count], setting: Setting) -> bool:
    """Whether a numbered item of a list (its number blanked out) answers no question and needs no label above it, as it
    is a number with the name of what it counts, and the item above it gave one of all crimes and days that the reply is
    on. ``12 offences`` may be of any.
    """
    is_numbered = sentence.text[:1].isspace()
    if sentence.question or setting.is_answer_to_count or not is_numbered or not counts:
        return False
    measures = {token.value for token in read_tokens(sentence.text).measures}
    is_named = _ITEM.fullmatch(sentence.text) is not None and bool(measures) and measures <= _CAME_OF_CRIMES
    return is_named and setting.previous_in == sentence.passage - 1 and _is_of_all(counts[-1], setting)


def _is_of_all(count: Count, setting: Setting) -> bool:
    is_whole = count.age == ALL_AGES and count.sex is Sex.ALL and count.platform == ALL and not count.detail
    return is_whole and (count.offence, count.period) == (setting.topic.offence or ALL, setting.topic.period)
