"""What a text names only as an instance of the crimes that it speaks of: ``online crimes, such as stalking``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.letters import Cue, find_cues
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import blanked

_ENDS: Final = re.compile(
    r"[.);:?]|\b(?:how\s+many|numbers?\s+of|were|was|have|has|had|been|recorded|reported|committed|broken)\b",
    re.IGNORECASE,
)
"""Ends what is named as an instance: the clause, or what is asked of the crimes."""
_LEADS: Final = re.compile(r"\s*(?:[\w()'-]+\s+){0,4}[\w()'-]*\s*[:–—-]+\s*")
"""Between the words for instances and the end of the line that leads a list of them: ``including the following:``."""
_OPENS: Final = re.compile(r"[(:–—]|\s-\s|\bmean(?:s|t|ing)?\b", re.IGNORECASE)
"""Before a list of instances that an ``etc.`` ends."""
_ADDS: Final = re.compile(r"inc", re.IGNORECASE)
"""Behind named crimes it may say what is counted with them: ``rapes, including sexual assaults``."""
_NOT: Final = re.compile(r"\b(?:not|without)\s+$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def without_instances(text: str) -> str:
    """The text with the crimes blanked out that it names as instances."""
    spans = list(_instances(text))
    named = (one for one in offences_named_in(text) if any(start <= one.start < end for start, end in spans))
    return blanked(text, [(one.start, one.end) for one in named])


def opens_instances(text: str) -> bool:
    """Whether a sentence leads a list of instances of crimes that it does not name."""
    cues = find_cues(text, Cue.INSTANCE)
    if not cues or _LEADS.fullmatch(text, cues[-1].end) is None or _NOT.search(text, 0, cues[-1].start):
        return False
    return not offences_named_in(text[: cues[-1].start])


def _instances(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names instances."""
    first = next((one.start for one in offences_named_in(text)), len(text))
    for cue in find_cues(text, Cue.INSTANCE):
        is_added = first < cue.start and _ADDS.match(text, cue.start) is not None
        if is_added or _NOT.search(text, 0, cue.start):
            continue
        end = _ENDS.search(text, cue.end)
        yield cue.end, end.start() if end else len(text)
    for cue in find_cues(text, Cue.AND_THE_LIKE):
        opened = [found.end() for found in _OPENS.finditer(text, 0, cue.start)]
        if opened and first >= opened[-1]:
            yield opened[-1], cue.start
