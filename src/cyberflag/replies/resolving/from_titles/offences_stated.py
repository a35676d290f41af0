"""Sentences of a letter that state of which crimes, or of the victims of which, its tables are: ``The tables count
recorded offences of taking indecent photographs of children``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from cyberflag.replies.tables import Text

_STATES: Final = re.compile(
    r"\W*(?:(?:please\s+)?note\s+(?:that\s+)?)?(?:all|both|the|these|our|each)\s+(?:of\s+(?:the|these)\s+|the\s+)?"
    r"(?:(?:two|three|four|following|attached)\s+)?(?:tables?|figures|numbers|data|counts|totals|results)\s+"
    r"(?:(?:below|above|here|given|shown|provided|(?:in|of)\s+(?:this|our|the)\s+(?:reply|response|letter|page|tables?))\s+)*"
    r"(?:only\s+)?(?:counts?|shows?|gives?|covers?|lists?|(?:is|are)\s+(?:for|of|counts\s+of)|relates?\s+to|concerns?|refers?\s+to)\s+"
    r"(?:(?:only|the|numbers?|of|all|recorded|reported|flagged|online|individual|unique|distinct|child)\s+)*"
    r"(?:(?:offences|crimes)\s+(?:of|under|for|involving)|victims\s+(?:aged\s+)?(?:under\s+18\s+)?of)\s+"
    r"(?!.*\b(?:not|exclud\w+|except|other\s+than|apart\s+from|without|includ\w+|such\s+as|mostly|mainly|also|among|kinds?|types?|compar\w+)\b).*",
    re.IGNORECASE,
)
"""Says of which crimes tables or figures are, all of them and no others."""
_OF_SOME: Final = re.compile(
    r"\b(?:where|whose|whom|who|against|girls?|boys?|males?|females?|suspects?|cancelled|charged?|led|result\w*|outcomes?|ended|repeat|on|via|using|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Behind the crimes: it is of some of them alone, of which more must be known than the offence."""
_OF_ALL: Final = re.compile(
    r"\b(?:and\s+)?(?:who\s+(?:are|is|was|were)\s+(?:aged\s+)?under\s+(?:18|eighteen)\b"
    r"|(?:whose|where\s+the)\s+(?:crimes?|offences?)\s+(?:had\s+been|has\s+been|is|was|were)\s+(?:marked|flagged|tagged)"
    r"(?:\s+as)?\s+(?:(?:an?\s+)?online(?:\s+crimes?)?|with\s+the\s+online\s+(?:crime\s+)?flag)\b)",
    re.IGNORECASE,
)
"""Behind them what all are of whom, or of which, was asked: children, and crimes online."""


def sentences_stating_crimes(sentences: Iterable[Text]) -> Sequence[Text]:
    """Those of some sentences that state of which crimes the tables are."""
    return [s for s in sentences if _STATES.fullmatch(s.text.strip()) and not _is_of_some(s.text)]


def _is_of_some(sentence: str) -> bool:
    return _OF_SOME.search(_OF_ALL.sub(" ", sentence)) is not None
