"""Sentences that sound like the wording of every letter and yet are said of this request."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.letters.refusing import gives_notice_on_grounds
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.letters import Cue, says

_OF_THIS_REQUEST: Final = re.compile(
    r"\b(?:you(?:\s+have)?\s+(?:seek|sought|ask\w*|request\w*)|(?:the|this|your|such)\s+(?:\w+\s+)?(?:information|request|data)|requested)\b|^\W*that\s+information\b",
    re.IGNORECASE,
)
_TO_BE_READ: Final = re.compile(
    r"^(?!\W*(?:if|should|where|when)\b).*?\b(?:each|every|all(?:\s+the)?)\s+(?:\w+\s+)?(?:complaints?|records?|files?)\s+would\s+(?:have|need)\b",
    re.IGNORECASE,
)
"""Says what would be read to answer, which may be complaints as well: ``each complaint would have to be reviewed``."""
_REFUSED_BESIDE: Final = re.compile(
    r"(?=.*\b(?:avoid\w*|without)\s+the\s+(?:use|need|application)\b[^.;]*\bexemptions?\b)"
    r".*\b(?:(?:is|are|was|were|been|be)\s+(?:\w+\s+)?withheld|cannot|unable\s+to|not\s+able\s+to)\b",
    re.IGNORECASE,
)
"""Refuses something, and speaks of exemptions beside: ``We cannot give ages without the use of exemptions``."""


def is_of_this_request(text: str) -> bool:
    """Whether what sounds like the wording of every letter says of this request that nothing is held, or refuses it, be
    it by the ground and the work that it saves: ``Section 12 applies: each complaint would have to be reviewed``.
    """
    lacks = says(text, Cue.NOT_HELD) and _OF_THIS_REQUEST.search(text) is not None
    is_spared = _TO_BE_READ.search(text) is not None and says(text, Cue.WORKLOAD) and bool(exemptions_named_in(text))
    return lacks or is_spared or _REFUSED_BESIDE.match(text) is not None or gives_notice_on_grounds(text)
