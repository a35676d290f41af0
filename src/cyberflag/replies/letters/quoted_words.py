"""What a letter quotes of the requester in quotation marks, in several sentences: all of them are theirs, also one that
names a figure (``"How many were there? In 2014 you told me 90."``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from cyberflag.replies.letters.retelling import asks, retells_request

_QUOTED: Final = re.compile(
    r"\"(?P<straight>[^\"“”]+)\"|[“„](?P<curly>[^\"“”„]+)[”“]|(?<!\w)['‘](?P<single>(?!\s)[^‘]+?[.?!])['’](?=[\s)]|$)"
)
_FEWEST_WORDS: Final = 8
"""A shorter text in quotation marks is a name or a term."""
_ENDS: Final = re.compile(r"[.?!](?=\s+\S)")


def is_of_requester(text: str, at: int) -> bool:
    """Whether a place of a paragraph stands in what quotes several sentences of which one asks for something."""
    return any(start - 1 <= at < end - 1 for start, end in _spans(text))


@lru_cache(maxsize=256)
def _spans(text: str) -> Sequence[tuple[int, int]]:
    return [found.span() for found in _QUOTED.finditer(text) if _is_asked(next(filter(None, found.groups())))]


def _is_asked(inner: str) -> bool:
    sentences = [said.strip() for said in _ENDS.split(inner)]
    if len(sentences) < 2 or len(inner.split()) < _FEWEST_WORDS:
        return False
    return "?" in inner or any(asks(said) or retells_request(said) for said in sentences)
