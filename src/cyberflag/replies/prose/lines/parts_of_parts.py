"""Lines that may part the line right above them or the whole above both: ``Of which female: 9``, ``Of which under 13:
4``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Provenance
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.lines.parts_of_offences import but_for_parts, kinds_of_part

_OF_WHICH: Final = re.compile(r"\W*(?:and\s+)?of\s+(?:which|whom|these|those|them)\b", re.IGNORECASE)
_LONGEST: Final = 8


def without_unclear_parts(
    counts: Sequence[Count], sentences: Sequence[Sentence], reply: str
) -> tuple[list[Count], list[Issue]]:
    """The counts without those of lines that open with ``of which`` right below that of a part of another kind, of
    which they may be a part as well as of all: each is told. Not where a line of the same run is more than the one
    above it, or the part above is one of several of its kind: there all are parts of the whole.
    """
    own = [s for s in sentences if s.part is not Part.FURNITURE]
    order = {source: at for at, source in enumerate(dict.fromkeys(s.source for s in own))}
    opens = {s.source for s in own if _OF_WHICH.match(s.text) and len(s.text.split()) <= _LONGEST}
    unclear: dict[int, Issue] = {}
    for run in _runs(counts, order, opens):
        unclear |= {at: _issue(counts[at], counts[at - 1], reply) for at in _unclear(run, counts)}
    return [count for at, count in enumerate(counts) if at not in unclear], [*unclear.values()]


def _runs(counts: Sequence[Count], order: dict[str, int], opens: set[str]) -> list[list[int]]:
    """The places among the counts of parts on lines one below the other, of which all but the first open so."""
    runs: list[list[int]] = []
    for at, count in enumerate(counts):
        line = order.get(count.provenance.source)
        if line is None or len(kinds_of_part(count)) != 1:
            continue
        above = counts[at - 1] if runs and runs[-1][-1] == at - 1 else None
        goes_on = above is not None and line - order[above.provenance.source] == 1
        if above and goes_on and but_for_parts(above) == but_for_parts(count) and above.offence == count.offence:
            runs[-1].append(at)
        else:
            runs.append([at])
    return [run for run in runs if any(counts[at].provenance.source in opens for at in run[1:])]


def _unclear(run: Sequence[int], counts: Sequence[Count]) -> list[int]:
    kinds = [kinds_of_part(counts[at]) for at in run]
    changes = [n for n in range(1, len(run)) if kinds[n] != kinds[n - 1]]
    is_flat = any(_is_more(counts[run[n]], counts[run[n - 1]]) for n in changes)
    return [] if not changes or is_flat or changes[0] > 1 else list(run[1:])


def _is_more(part: Count, whole: Count) -> bool:
    return whole.bounds.high is not None and part.bounds.low > whole.bounds.high


def _issue(part: Count, above: Count, reply: str) -> Issue:
    message = (
        f"{part.printed} may be of the {above.printed} on the line above or of all crimes above both, and was left "
        "out. Say which is meant."
    )
    return Issue(Provenance(reply, part.provenance.source), IssueKind.UNKNOWN_HEADING, message)
