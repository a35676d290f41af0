"""Numbers that part the number before them: ``60 girls, of whom 41 were aged 13 to 15``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.setting import parts_of
from cyberflag.replies.prose.tokens import Token

_OF_WHOM: Final = re.compile(
    r"\b(?:of\s+whom|(?:most|many|some|half|all|several|the\s+majority)\s+of\s+(?:whom|them))\b", re.IGNORECASE
)


def with_wholes(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> list[Meaning]:
    """What the numbers of a sentence mean, those that part the one before them narrowed as it is, and so are further
    parts of the same kind: the girls of 13 to 15, and then those under 13.
    """
    kinds = [parts_of(meaning) for meaning in meanings]
    found = list(meanings[:1])
    whole: int | None = None
    for at, (before, number) in enumerate(pairwise(numbers), start=1):
        if _OF_WHOM.search(text, before.end, number.start):
            whole = at - 1
        elif whole is not None and kinds[at] != kinds[at - 1]:
            whole = None
        is_part = whole is not None and not kinds[whole] & kinds[at] and meanings[whole].measure == meanings[at].measure
        whole = whole if is_part else None
        found.append(meanings[at] if whole is None else _narrowed(meanings[at], found[whole]))
    return found


def _narrowed(part: Meaning, whole: Meaning) -> Meaning:
    return replace(part, age=part.age or whole.age, sex=part.sex or whole.sex, platform=part.platform or whole.platform)
