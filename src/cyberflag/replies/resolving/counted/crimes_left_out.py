"""What texts around a table say is left out of it."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.finding.titles.pointers import points_at_tables
from cyberflag.replies.prose.sentences.left_out import said_to_be_left_out
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import leaves_rows_out

_WITHOUT_SUSPECT: Final = re.compile(
    r"\b(?:no|without|un(?:known|identified|named)|not\s+yet)\b[^.;]{0,24}\b(?:suspects?|offenders?)\b"
    r"|\b(?:suspects?|offenders?)\b[^.;]{0,24}\b(?:not|un(?:known|identified|named))\b",
    re.IGNORECASE,
)


def says_left_out(text: str, resolved: ResolvedTable) -> str:
    """The words by which a text says that crimes are left out; empty where it speaks of rows that a table by such
    crimes lacks.
    """
    said = said_to_be_left_out(text)
    if said is None or leaves_rows_out(text) or points_at_tables(text) or lacks_suspects(said[0], resolved):
        return ""
    words, found = said
    named = {
        Dimension.AGE: found.ages,
        Dimension.SEX: found.sexes,
        Dimension.PLATFORM: found.platforms,
        Dimension.OFFENCE: found.offences,
    }
    lacks = any(named.get(level.dimension) for level in resolved.levels if level.dimension is not None)
    return "" if lacks else words


def lacks_suspects(words: str, resolved: ResolvedTable) -> bool:
    """Whether what is left out are crimes without a suspect, of a table whose every figure is of suspects."""
    if _WITHOUT_SUSPECT.search(words) is None:
        return False
    facts = [cell.facts for cell in resolved.cells if cell.facts is not None]
    return bool(facts) and all(
        f.measure is Measure.SUSPECTS or any("suspect" in name for name, _ in f.detail) for f in facts
    )
