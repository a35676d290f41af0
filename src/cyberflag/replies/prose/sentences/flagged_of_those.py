"""Sentences on how many of the crimes before them have the flag: ``152 of these carry the online flag``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import ALL_AGES, CHILDREN, Basis, Count, Issue, IssueKind
from cyberflag.replies.prose.sentences.carrying import tells_flagged


def with_whole_of_flagged(
    before: Sequence[Count], text: str, flagged: Sequence[Count]
) -> tuple[list[Count], tuple[Issue, ...]]:
    """The counts before such a sentence, those of which the ``flagged`` are a part not restricted to online: it would
    be the same crimes twice otherwise. Of several years each is a part of its own, and none is where one has no whole;
    one that is more than its whole is told.
    """
    counts, issues = list(before), list[Issue]()
    first = flagged[0] if flagged and tells_flagged(text) else None
    alike = (part for part in flagged if first is not None and _what(part) == _what(first))  # not those on Snapchat
    parts = [part for part in alike if part.basis is Basis.FLAG]
    near = counts if len(parts) > 1 else counts[-1:]
    wholes = [next((one for one in reversed(near) if _are_of_same(part, one)), None) for part in parts]
    if None in wholes:
        return counts, ()
    for part, whole in zip(parts, wholes, strict=True):
        if whole is not None and part.bounds.low > whole.bounds.low:
            issues.append(_beyond(part, whole))
        else:
            counts = [replace(one, basis=Basis.NONE) if one is whole else one for one in counts]
    return counts, tuple(issues)


def _what(count: Count) -> tuple[object, ...]:
    """What a count is of, but for its period."""
    return count.measure, count.offence, count.age, count.sex, count.platform, count.detail


def _are_of_same(part: Count, whole: Count) -> bool:
    """Whether two counts differ at most in the flag, and in that one says that its victims are children."""
    age = whole.age if {whole.age, part.age} <= {ALL_AGES, CHILDREN} else part.age
    is_same = replace(
        part, provenance=whole.provenance, bounds=whole.bounds, printed=whole.printed, signs=whole.signs, age=age
    )
    is_same = replace(is_same, detail=whole.detail, total=whole.total) if not part.detail else is_same
    return whole in [replace(is_same, basis=basis) for basis in (Basis.FLAG, Basis.NONE, Basis.UNKNOWN)]


def _beyond(part: Count, whole: Count) -> Issue:
    message = (
        f"{part.printed} of {whole.printed} are said to have the flag, which are more. Ask the force which is right."
    )
    return Issue(part.provenance, IssueKind.DOES_NOT_ADD_UP, message)
