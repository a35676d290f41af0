"""Letters that refuse the request and give something all the same, as a gesture of goodwill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.listed_grounds import has_letter
from cyberflag.replies.letters.parts_of_answers import names_a_part
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.letters.refusing import (
    costs_too_much,
    is_notice_of_all,
    names_cost,
    refuses_whole_request,
    speaks_of_a_part,
)
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import offences_named_in

_NOT_GIVEN: Final = re.compile(
    r"\b(?:not|no|nothing|cannot|unable|may|might|would|could|if|you\s+can)\b[^.,;]{0,40}", re.IGNORECASE
)
"""What stands behind such a word is not given, or not for certain: ``We cannot give this as a gesture``."""
_ALL_ASKED: Final = re.compile(
    r"\b(?:(?:all|any|the\s+whole)\s+of\s+(?:this|it|that|these|the\s+information)|(?:your|this)\s+(?:whole\s+|entire\s+)?request"
    r"|the\s+(?:whole\s+|entire\s+)?request|(?:all\s+)?(?:the|this)\s+information|what\s+you\s+(?:have\s+)?ask\w*)\b"
    r"(?!\s+(?:for|on|about|before|after|since|from)\b)",
    re.IGNORECASE,
)
_RELIEVED: Final = re.compile(
    r"\b(?:costs?|limit|section\s*12(?:\(\d\))?)\s+removes?\s+(?:the|our|any|all)\s+(?:(?:force|constabulary|service|authority)(?:'?s|s')?\s+)?"
    r"(?:(?:legal|statutory)\s+)?(?:obligations?|dut(?:y|ies))\b"
    r"|\b(?:retrieved|gathered|found|located|collated|extracted|obtained)\s+before\s+(?:it|this|that)\s+was\s+(?:realised|known|clear)\b",
    re.IGNORECASE,
)
"""Says that nothing need be answered, or nothing more: ``although excess cost removes the force's obligations under the
Act``, ``the information retrieved before this was realised``.
"""
_OF_SOME: Final = re.compile(
    r"[^,;.]*\b(?:those|these|that|it|remaining|rest|platforms?|ages?|years?)\b", re.IGNORECASE
)
"""Behind it: it need not answer some of what was asked."""
_OF_PART_FIRST: Final = re.compile(r"\W*(?:for|on|as\s+to|as\s+for|regarding|to\s+\w+)\s+[^,.;]{1,60},", re.IGNORECASE)
"""Opens a sentence with the part that it is on: ``For the platforms, ...``."""
_OF_REQUEST: Final = re.compile(
    r"\b(?:requests?|applications?|notice|letter|all|whole|full|entire\w*)\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"(?<![\w/(.])(?!(?:19|20)\d\d\b)\d[\d,]*(?![\w/(])")


def gives_as_gesture(text: str) -> bool:
    """Whether a sentence says that something is given as a gesture of goodwill; not that it is in another place, or
    that nothing is.
    """
    if not says(text, Cue.GOODWILL_GESTURE) or says(text, Cue.GESTURE_ELSEWHERE):
        return False
    return says(_NOT_GIVEN.sub(" ", text), Cue.GESTURE_GIVES)


def may_be_given(text: str) -> bool:
    """Whether the paragraph below a gesture may be what it gives: it tells of no work, and of no figures of others."""
    aside = (Cue.REFUSAL, Cue.WORKLOAD, Cue.TIME_SPENT, Cue.BELOW_NO_ANSWER, Cue.PUBLISHED_ELSEWHERE)
    return not any(says(text, cue) for cue in aside)


def refuses_whole(refusing: Sequence[str], said: Sequence[str], sentences: Sequence[Sentence]) -> bool:
    """Whether sentences that refuse something refuse the request as a whole, be it only by a notice of refusal beside
    what all of it would cost, or by the words that this frees the force of its duty, where what is ``said`` below is
    given as a gesture.
    """
    if any(refuses_whole_request(text) and not _is_one_of_answers(text, sentences) for text in refusing):
        return True
    gesture = next((at for at, text in enumerate(said) if gives_as_gesture(text)), None)
    if gesture is None or any(_gives_number(text) for text in said[:gesture] if text not in refusing):
        return False
    if any(map(_refuses_all_on_cost, refusing)) and any(map(is_notice_of_all, refusing)):
        return True
    is_of_all = any(_speaks_of_all(text) for text in refusing if text != said[gesture])
    is_of_part = any(speaks_of_a_part(text) or names_a_part(text) for text in said[:gesture])
    return is_of_all and not is_of_part and _is_relieved(said[gesture]) and not _is_answered_above(sentences)


def _is_one_of_answers(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence that names no request has a letter or number of its own, and another answer that has one gives
    a number, or a table stands above it: ``A. 11 offences were recorded``, ``B. This is refused under section 12``.
    """
    own = [s for s in sentences if s.part is not Part.REQUEST and (s.question or has_letter(s.text))]
    at = [s for s in own if text in s.text]
    if not at or _OF_REQUEST.search(text):
        return False
    is_below_table = all(s.below_table >= 0 for s in at)
    return is_below_table or any(
        _NUMBER.search(s.text) and may_be_given(s.text) and not exemptions_named_in(s.text) for s in own if s not in at
    )


def _is_relieved(text: str) -> bool:
    found = _RELIEVED.search(text)
    is_of_part = speaks_of_a_part(text) or names_a_part(text)
    return found is not None and not is_of_part and _OF_SOME.match(text, found.end()) is None


def _is_answered_above(sentences: Sequence[Sentence]) -> bool:
    """Whether a table, the number of a question or a line with its figure stands above what is given as a gesture: the
    words around it may be of a part.
    """
    for sentence in sentences:
        if sentence.part is Part.ANSWER and gives_as_gesture(sentence.text):
            return sentence.below_table >= 0 or bool(sentence.question)
        if sentence.part is not Part.REQUEST and _gives_number(sentence.text):
            return True
    return False


def _speaks_of_all(text: str) -> bool:
    is_of_all = _ALL_ASKED.search(text) is not None and _OF_PART_FIRST.match(text) is None
    return is_of_all and not speaks_of_a_part(text) and not names_a_part(text)


def _refuses_all_on_cost(text: str) -> bool:
    is_of_all = _ALL_ASKED.search(text) is not None and not speaks_of_a_part(text) and not names_a_part(text)
    return is_of_all and names_cost(text) and costs_too_much(text)


def _gives_number(text: str) -> bool:
    return _NUMBER.search(text) is not None and bool(offences_named_in(text)) and may_be_given(text)
