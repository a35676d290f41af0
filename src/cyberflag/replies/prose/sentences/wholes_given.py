"""Numbers given before, of which a sentence tells a part: ``girls account for 50 of the 72``."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from cyberflag.replies.prose.sentences.tokens import Token

_OF_THE: Final = re.compile(r"(?:^\W*|(?:\d|\b[a-z]+)\s+)(?:out\s+)?of\s+(?:the|all)\s+$", re.IGNORECASE)


def is_whole_given(text: str, number: Token[str], printed: Collection[str]) -> bool:
    """Whether a number of a text is the whole of which a part is told beside it, and was ``printed`` before."""
    return number.value in printed and _OF_THE.search(text[: number.start]) is not None
