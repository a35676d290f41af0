"""Letters that refuse the request and give something all the same, as a gesture of goodwill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.parts_of_answers import names_a_part
from cyberflag.replies.letters.refusing import (
    costs_too_much,
    is_notice_of_all,
    names_cost,
    refuses_whole_request,
    speaks_of_a_part,
)
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
    r"(?:(?:legal|statutory)\s+)?(?:obligations?|dut(?:y|ies))\b",
    re.IGNORECASE,
)
"""Says that nothing need be answered: ``although excess cost removes the force's obligations under the Act``."""
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


def refuses_whole(refusing: Sequence[str], said: Sequence[str]) -> bool:
    """Whether sentences that refuse something refuse the request as a whole, be it only by a notice of refusal beside
    what all of it would cost, or by the words that this frees the force of its duty, where what is ``said`` below is
    given as a gesture.
    """
    if any(map(refuses_whole_request, refusing)):
        return True
    gesture = next((at for at, text in enumerate(said) if gives_as_gesture(text)), None)
    is_relieved = gesture is not None and _is_relieved(said[gesture])
    is_noticed = any(map(_refuses_all_on_cost, refusing)) and any(map(is_notice_of_all, refusing))
    if not (is_relieved or is_noticed):
        return False
    return gesture is not None and not any(_gives_number(text) for text in said[:gesture] if text not in refusing)


def _is_relieved(text: str) -> bool:
    return _RELIEVED.search(text) is not None and not speaks_of_a_part(text) and not names_a_part(text)


def _refuses_all_on_cost(text: str) -> bool:
    is_of_all = _ALL_ASKED.search(text) is not None and not speaks_of_a_part(text) and not names_a_part(text)
    return is_of_all and names_cost(text) and costs_too_much(text)


def _gives_number(text: str) -> bool:
    return _NUMBER.search(text) is not None and bool(offences_named_in(text)) and may_be_given(text)
