"""Sentences of a letter that state of which crimes its tables are: ``The tables count recorded offences of taking
indecent photographs of children``.
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
    r"(?:(?:only|the|numbers?|of|all|recorded|reported|flagged|online)\s+)*(?:offences|crimes)\s+(?:of|under|for|involving)\s+"
    r"(?!.*\b(?:not|exclud\w+|except|other\s+than|apart\s+from|without|includ\w+|such\s+as|mostly|mainly|also|among|kinds?|types?|compar\w+)\b).*",
    re.IGNORECASE,
)
"""Says of which crimes tables or figures are, all of them and no others."""
_OF_SOME: Final = re.compile(
    r"\b(?:where|whose|whom|who|against|girls?|boys?|males?|females?|suspects?|cancelled|charged?|led|result\w*|outcomes?|ended|repeat|on|via|using|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Behind the crimes: it is of some of them alone, of which more must be known than the offence."""


def sentences_stating_crimes(sentences: Iterable[Text]) -> Sequence[Text]:
    """Those of some sentences that state of which crimes the tables are."""
    return [s for s in sentences if _STATES.fullmatch(s.text.strip()) and not _OF_SOME.search(s.text)]
