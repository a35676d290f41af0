"""Lines of the parts of one offence right below its figure: ``Grooming: 40``, then ``girls: 31`` and ``boys: 9``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.model import ALL, ALL_AGES, Bounds, Count, Issue, IssueKind, Provenance, Sex
from cyberflag.replies.letters.passages import Part, Sentence

_OF_WHICH: Final = re.compile(r"\W*(?:and\s+)?of\s+(?:which|whom|these|those|them)\b", re.IGNORECASE)
_FEWEST: Final = 2
_LONGEST: Final = 8
"""So many words make a line; a longer one is a sentence, which says itself of what it is."""


@dataclass
class _Below:
    """The places among the counts of the figure of an offence and of those right below it that name no offence; whether
    the line above it is of no other offence.
    """

    whole: int
    is_alone: bool
    parts: list[int] = field(default_factory=list)


def with_their_offence(
    counts: Sequence[Count], sentences: Sequence[Sentence], reply: str
) -> tuple[list[Count], list[Issue]]:
    """The counts, those that part the crimes of one offence taken for its: figures of one kind right below that of the
    offence that add up to it, or that stand behind ``of which`` where no other offence is listed above.

    They are neither of all offences of the year nor of all that are listed, which would have to be more. What proves
    nothing and is no more than the offence may be of either; it is told, and left out.
    """
    found = list(counts)
    of_which = {s.source for s in sentences if _OF_WHICH.match(s.text)}
    lines = {s.source for s in sentences if len(s.text.split()) <= _LONGEST}
    unclear: dict[int, Issue] = {}
    for below in _runs(counts, sentences):
        whole = counts[below.whole]
        for kind in ("sex", "age", "platform"):
            parts = [at for at in below.parts if kinds_of_part(counts[at]) == [kind]]
            own = _of_the_offence(whole, parts, counts, of_which if below.is_alone else set())
            for at in own:
                found[at] = replace(counts[at], offence=whole.offence)
            left = [at for at in parts if at not in own and counts[at].provenance.source in lines]
            if left and not own and _may_be_of(whole, [counts[at] for at in parts], counts):
                unclear |= {at: _unclear(whole, counts[at], reply) for at in left}
    return [count for at, count in enumerate(found) if at not in unclear], [*unclear.values()]


def _may_be_of(whole: Count, parts: Sequence[Count], counts: Sequence[Count]) -> bool:
    """Whether parts may be of an offence as well as of all: together they are no more than it, and not what the whole
    year adds up to.
    """
    alike = [count for count in counts if but_for_parts(count) == but_for_parts(whole) and not kinds_of_part(count)]
    years = [count.bounds for count in alike if count.offence == ALL]
    added = Bounds.sum(part.bounds for part in parts)
    return added.low <= whole.bounds.low and added not in years


def _unclear(whole: Count, part: Count, reply: str) -> Issue:
    message = (
        f"{part.printed} may be of {whole.offence} ({whole.printed}), below which it stands, or of all offences, and "
        "was left out. Say which is meant."
    )
    return Issue(Provenance(reply, part.provenance.source), IssueKind.UNKNOWN_OFFENCE, message)


def _of_the_offence(whole: Count, parts: list[int], counts: Sequence[Count], of_which: set[str]) -> list[int]:
    most = whole.bounds.low
    if len(parts) >= _FEWEST and most > 0 and Bounds.sum(counts[at].bounds for at in parts) == whole.bounds:
        return parts
    return [at for at in parts if counts[at].provenance.source in of_which and counts[at].bounds.low <= most]


def _runs(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[_Below]:
    lines = dict.fromkeys(s.source for s in sentences if s.part is not Part.FURNITURE)
    order = {source: at for at, source in enumerate(lines)}
    found: list[_Below] = []
    last: int | None = None  # the line of the count before, where its run may go on
    for at, count in enumerate(counts):
        line = order.get(count.provenance.source)
        goes_on = last is not None and line is not None and 0 <= line - last <= 1
        last = line
        if _is_whole(count):
            found.append(_Below(at, is_alone=not (goes_on and found and not found[-1].parts)))
        elif goes_on and found and _parts(count, counts[found[-1].whole]):
            found[-1].parts.append(at)
        elif not (goes_on and found and _is_of_measure_alone(count, counts[found[-1].whole])):
            last = None
    return found


def _is_whole(count: Count) -> bool:
    return count.offence != ALL and not kinds_of_part(count) and count.bounds.is_exact


def _parts(count: Count, whole: Count) -> bool:
    """Whether a count could be a part of another: of the same crimes but for one dimension, and of no offence."""
    return count.offence == ALL and len(kinds_of_part(count)) == 1 and but_for_parts(count) == but_for_parts(whole)


def _is_of_measure_alone(count: Count, whole: Count) -> bool:
    """Whether a count only differs in what is counted (``charged: 6``), which ends no list of parts."""
    return not kinds_of_part(count) and count.measure is not whole.measure and count.period == whole.period


def kinds_of_part(count: Count) -> list[str]:
    """The dimensions by which a count is of a part."""
    said = {"sex": count.sex is not Sex.ALL, "age": count.age != ALL_AGES, "platform": count.platform != ALL}
    return [kind for kind, is_said in said.items() if is_said]


def but_for_parts(count: Count) -> tuple[object, ...]:
    """What a count is of beside those dimensions and its offence."""
    return count.force, count.period, count.measure, count.basis, count.detail
