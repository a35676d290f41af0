"""Sentences on how many of the crimes before them have the flag: ``152 of these carry the online flag``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import ALL_AGES, CHILDREN, Basis, Count
from cyberflag.replies.prose.sentences.carrying import tells_flagged


def with_whole_of_flagged(before: Sequence[Count], text: str, flagged: Sequence[Count]) -> list[Count]:
    """The counts before such a sentence, the one of which the ``flagged`` are a part not restricted to online: it would
    be the same crimes twice otherwise.
    """
    if not (flagged and before and tells_flagged(text)) or flagged[0].basis is not Basis.FLAG:
        return list(before)
    part, whole = flagged[0], before[-1]
    age = whole.age if {whole.age, part.age} <= {ALL_AGES, CHILDREN} else part.age
    is_same = replace(
        part, provenance=whole.provenance, bounds=whole.bounds, printed=whole.printed, signs=whole.signs, age=age
    )
    is_same = replace(is_same, detail=whole.detail, total=whole.total) if not part.detail else is_same
    if is_same != whole or part.bounds.low > whole.bounds.low:
        return list(before)
    return [*before[:-1], replace(whole, basis=Basis.NONE)]
