"""Sentences above a table that say of which crimes the texts were searched for words: ``The MO text of grooming crimes
was searched for the name of each site``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.vocabularies.bases import names_search

_TEXTS: Final = (
    r"(?:(?:the|mo|m\.o\.|modus\s+operandi|free|free-text|crime|offence)\s+)*"
    r"(?:texts?|mos?|modus\s+operandi|narratives?|summar(?:y|ies)|descriptions?|notes|logs?)(?:\s+(?:fields?|texts?))?"
)
_CRIMES: Final = (
    r"(?:of|for|in|on)\s+(?:(?!(?:all\s+but|other|others|except|not|and|or|without)\b)[\w-]+\s+){0,8}?"
    r"(?:offences|crimes|cases|records)"
)
_FOR_WORDS: Final = r"for\s+(?:(?!(?:only|another|other|last|earlier|not)\b)[^.;:\d])+[.:]?\s*"
_SEARCHED: Final = re.compile(
    rf"\W*(?:(?:instead|therefore|for\s+this|to\s+answer\s+this)\s*,?\s+)?(?:{_TEXTS}\s+{_CRIMES}\s+(?:was|were|has\s+been|have\s+been)\s+(?:(?:all|also|each|then|therefore|instead)\s+)?searched\s+{_FOR_WORDS}"
    rf"|(?:we|i|analysts)\s+(?:(?:have|then|therefore|instead)\s+)*searched\s+{_TEXTS}\s+{_CRIMES}\s+{_FOR_WORDS})",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def heads_by_search(text: str) -> bool:
    """Whether a sentence says of which crimes the figures below it are by whose text was searched for words, by which
    these crimes are counted; not where the search was of some days or places of them, or was not made.
    """
    return names_search(text) and _SEARCHED.fullmatch(without_numbering(text)) is not None
