"""Numbers of a text that are too long for a count: several have run together, as where a table lost its cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from cyberflag.model import Count, Issue, IssueKind
from cyberflag.replies.facts import MOST_DIGITS

_LOOK: Final = "Look at the reply and enter them by hand."


def parted_from_joined(counts: Iterable[Count]) -> tuple[tuple[Count, ...], tuple[Issue, ...]]:
    """The counts without those of too many digits, and an issue for each of these."""
    kept, issues = [], []
    for count in counts:
        if (count.bounds.high or count.bounds.low) < 10**MOST_DIGITS:
            kept.append(count)
            continue
        message = f"{count.printed!r} is too long for a count: several numbers may have run together. {_LOOK}"
        issues.append(Issue(count.provenance, IssueKind.JOINED_CELLS, message))
    return tuple(kept), tuple(issues)
