"""Answers that say in a word or two that there is none (``C: Refused.``, ``Not recorded``), and whether a question gets
another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.listed_grounds import has_letter, tells_number, without_letter
from cyberflag.replies.letters.passages import Sentence
from cyberflag.vocabularies.letters import Cue, is_heading_of, says

_OF_WORK = (Cue.COST, Cue.WORKLOAD, Cue.TIME_FOR_ONE, Cue.TIME_SPENT)
_MEANS: Final = r"(?:flags?|markers?|qualifiers?|key\s?words?|search|codes?|tags?)"
_DONE_OTHERWISE: Final = re.compile(
    rf"\b{_MEANS}\s+(?:(?:was|were|is|are|has|have|been)\s+)+(?:therefore\s+|instead\s+)?(?:used|searched|taken|relied\s+on)\b"
    rf"|\b(?:used|taken|searched|relied\s+(?:up)?on|(?:limited|restricted|confined)\b[^.;]*\bto)\s+(?:by\s+|for\s+)?"
    rf"(?:(?:the|our|this|its|online|cyber|crime)\s+)+{_MEANS}\b",
    re.IGNORECASE,
)
"""Says that the question was answered by less work: ``so the flag was used``."""
_FOR_THAT: Final = re.compile(r"\b(?:so|instead|therefore|hence|thus)\b", re.IGNORECASE)
_OF_OTHERS: Final = re.compile(
    r"\b(?:questions?|parts?)\b|\bnot\b[^.;,]*\b(?:used|searched|taken|relied)\b", re.IGNORECASE
)


def refuses_in_a_word(text: str) -> bool:
    """Whether a sentence is nothing but a refusal, the letter of the answer aside: ``C: Refused``."""
    return is_heading_of(without_letter(text), Cue.REFUSED_IN_A_WORD)


def lacks_in_a_word(text: str) -> bool:
    """Whether a sentence says of what was asked that it is not recorded, and names nothing: ``3. Not recorded``."""
    return is_heading_of(without_letter(text), Cue.LACKS_IN_A_WORD)


def is_left_without_figure(sentence: Sentence, sentences: Sequence[Sentence], asked: str) -> bool:
    """Whether a sentence answers a question of its own, by number, by letter or right below it (``asked``), and no
    other of that answer tells a number but of the work that it would take, nor any that the work was done otherwise.
    """
    if not (sentence.question or has_letter(sentence.text) or asked.rstrip().endswith("?")):
        return False
    answer = [
        s
        for s in sentences
        if (s.question == sentence.question if sentence.question else s.passage == sentence.passage)
    ]
    others = (s for s in answer if s is not sentence)
    gives = any(tells_number(s.text) and not any(says(s.text, cue) for cue in _OF_WORK) for s in others)
    return not gives and not any(_is_done_otherwise(s.text, is_own=s is sentence) for s in answer)


def _is_done_otherwise(text: str, *, is_own: bool) -> bool:
    is_told = _DONE_OTHERWISE.search(text) is not None and _OF_OTHERS.search(text) is None
    return is_told and (is_own or _FOR_THAT.search(text) is not None)
