"""A table of all crimes beside one that lists the commonest offences alone: what it takes in besides are the rarer ones
of the same crimes, and no others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension

_KINDS: Final = r"(?:offences?|ones|kinds?|types?|classes|codes|crimes|titles)"
_RARER: Final = (
    r"(?:rare(?:r|st)?|(?:less|least)\s+(?:common|frequent|usual)|uncommon|infrequent|other|remaining|smaller|unlisted)"
)
_OF_COMMONEST: Final = re.compile(
    r"\b(?:commonest|most\s+(?:often|common|commonly|frequent|frequently|usual|numerous)|top\s+\w+)\b"
    rf"|\b{_RARER}\s+{_KINDS}\b[^.;]*\b(?:not|left\s+out|omitted|excluded|missing)\b",
    re.IGNORECASE,
)
"""Says that a table lists the commonest offences alone."""
_TAKES_IN_REST: Final = re.compile(
    rf"\b{_RARER}\s+{_KINDS}\b|\b(?:whether|if)\b[^.;]*\blisted\b|\bnot\s+(?:just|only)\s+(?:those|the\s+\w+|these)\b[^.;]*"
    r"\b(?:listed|shown|named|above|table|sheet)\b",
    re.IGNORECASE,
)
"""Says that a table takes in what such a one leaves out: ``of any kind, rarer ones as well``."""
_OF_ONE_KIND: Final = re.compile(
    r"\bsex\w*[\s-]+(?:related\s+)?(?:offences|crimes)\b|\bnon[\s-]?sexual\b", re.IGNORECASE
)
_NOT_READ: Final = (IssueKind.UNKNOWN_OFFENCE, IssueKind.UNKNOWN_HEADING)
_FEWEST: Final = 3


def lists_commonest(table: ResolvedTable) -> bool:
    """Whether a table parts crimes by offence and a text beside it says that it lists the commonest of all alone."""
    by_offence = next((v.level for v in table.levels if v.dimension is Dimension.OFFENCE), None)
    is_read = not any(issue.kind in _NOT_READ for issue in table.issues)
    if by_offence is None or len(by_offence.distinct) < _FEWEST or not is_read:
        return False
    return any(_says(_OF_COMMONEST, text.text) for text in (*table.table.titles, *table.table.notes))


def takes_in_rarer(text: str, table: ResolvedTable, commonest: Sequence[ResolvedTable]) -> bool:
    """Whether a title widens a table to the rarer crimes that one of the ``commonest`` leaves out, and no further."""
    by_offence = any(v.dimension is Dimension.OFFENCE for v in table.levels)
    return bool(commonest) and not by_offence and _says(_TAKES_IN_REST, text)


def _says(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text says such a thing of crimes of every kind: the commonest sexual offences are a part of others."""
    return pattern.search(text) is not None and _OF_ONE_KIND.search(text) is None
