"""Answers that say in a word or two that there is none (``C: Refused.``, ``Not recorded``), and whether a question gets
another.
"""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.letters.listed_grounds import has_letter, tells_number, without_letter
from cyberflag.replies.letters.passages import Sentence
from cyberflag.vocabularies.letters import Cue, is_heading_of, says

_OF_WORK = (Cue.COST, Cue.WORKLOAD, Cue.TIME_FOR_ONE, Cue.TIME_SPENT)


def refuses_in_a_word(text: str) -> bool:
    """Whether a sentence is nothing but a refusal, the letter of the answer aside: ``C: Refused``."""
    return is_heading_of(without_letter(text), Cue.REFUSED_IN_A_WORD)


def lacks_in_a_word(text: str) -> bool:
    """Whether a sentence says of what was asked that it is not recorded, and names nothing: ``3. Not recorded``."""
    return is_heading_of(without_letter(text), Cue.LACKS_IN_A_WORD)


def is_left_without_figure(sentence: Sentence, sentences: Sequence[Sentence], asked: str) -> bool:
    """Whether a sentence answers a question of its own, by number, by letter or right below it (``asked``), and no
    other of that answer tells a number but of the work that it would take.
    """
    if not (sentence.question or has_letter(sentence.text) or asked.rstrip().endswith("?")):
        return False
    answer = (
        s
        for s in sentences
        if s is not sentence
        and (s.question == sentence.question if sentence.question else s.passage == sentence.passage)
    )
    return not any(tells_number(s.text) and not any(says(s.text, cue) for cue in _OF_WORK) for s in answer)
